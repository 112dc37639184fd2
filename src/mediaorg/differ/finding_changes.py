"""What a change does to findings: those that it brings, those that it cures, those that stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from mediaorg.diagnostic import At, Diagnostic, Item, Step
from mediaorg.differ.change import FindingsDelta
from mediaorg.spec.lineage import Name

# What the entries of a list are called by, where that is an element.
NAMED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "duties": ("duty",), "backup": ("role", "partner"), "dotted_to": ("role",), "training": ("training",),
    "holds": ("role",), "trained": ("training",), "tiers": ("role", "partner"), "roles": ("role",),
}  # fmt: skip


def finding_changes(old: Iterable[Diagnostic], new: Iterable[Diagnostic], renames: Mapping[Name, str]) -> FindingsDelta:
    """The findings of both sides that nobody waived, told apart by rule and place; `renames` gives new ids of old elements.

    What is waived on the new side is neither brought nor cured: it is there, and somebody accepted it.
    """
    before = [one for one in old if one.waived is None]
    known = Counter(_key(one, renames) for one in before)
    introduced: list[Diagnostic] = []
    remaining: list[Diagnostic] = []
    kept: Counter[tuple[str, ...]] = Counter()
    for one in new:
        key = _key(one, {})
        is_known = known[key] > kept[key]
        kept[key] += 1
        if one.waived is None:
            (remaining if is_known else introduced).append(one)
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
    path = tuple(_now(one.at.path, place, renames) for place in range(len(one.at.path)))
    at = At(one.at.kind, renames.get((one.at.kind, one.at.id), one.at.id), path)
    return (one.rule.id, str(at))


def _now(path: tuple[Step, ...], place: int, renames: Mapping[Name, str]) -> Step:
    """A step of a way as the new side writes it."""
    step, before = path[place], path[place - 1] if place else ""
    if not isinstance(step, Item) or not isinstance(before, str):
        return step
    ids = (renames[kind, step.id] for kind in NAMED_BY.get(before, ()) if (kind, step.id) in renames)
    return Item(next(ids, step.id), step.nth)
