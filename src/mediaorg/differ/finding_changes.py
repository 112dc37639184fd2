"""What a change does to findings: those that it brings, those that it cures, those that stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from mediaorg.diagnostic import At, Diagnostic
from mediaorg.differ.change import FindingsDelta
from mediaorg.spec.lineage import Name


def finding_changes(old: Iterable[Diagnostic], new: Iterable[Diagnostic], renames: Mapping[Name, str]) -> FindingsDelta:
    """The findings of both sides that nobody waived, told apart by rule and place; `renames` gives new ids of old elements."""
    before = [one for one in old if one.waived is None]
    after = [one for one in new if one.waived is None]
    known = Counter(_key(one, renames) for one in before)
    introduced, remaining = [], []
    for one in after:
        key = _key(one, {})
        if known[key]:
            known[key] -= 1
            remaining.append(one)
        else:
            introduced.append(one)
    kept = Counter(_key(one, {}) for one in remaining)
    cured = []
    for one in before:
        key = _key(one, renames)
        if kept[key]:
            kept[key] -= 1
        else:
            cured.append(one)
    return FindingsDelta(tuple(introduced), tuple(cured), tuple(remaining))


def _key(one: Diagnostic, renames: Mapping[Name, str]) -> tuple[str, ...]:
    if one.at is None:
        names = (f"{name}={value}" for name, value in sorted(one.args.items()) if isinstance(value, str))
        return (one.rule.id, *names)
    at = At(one.at.kind, renames.get((one.at.kind, one.at.id), one.at.id), one.at.path)
    return (one.rule.id, str(at))
