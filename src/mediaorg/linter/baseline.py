"""A baseline: the findings that a team has today, so that only new ones count from Monday on."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mediaorg.diagnostic import Diagnostic
from mediaorg.errors import MisuseError
from mediaorg.linter.fingerprint import fingerprints
from mediaorg.text import Text

FORMAT: Final = 1
NOT_A_BASELINE: Final = Text("{path} is not a baseline of this tool", "{path} 不是本工具的基线文件")


@dataclass(frozen=True, slots=True)
class Known:
    """One finding of a baseline: what it is known by, and the rule and place for people to read."""

    fingerprint: str
    rule: str
    at: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What a run looks like beside a baseline: `introduced` are not in it, `existing` are, `fixed` are in it alone."""

    introduced: tuple[Diagnostic, ...]
    existing: tuple[Diagnostic, ...]
    fixed: tuple[Known, ...]


def known_of(diagnostics: Sequence[Diagnostic]) -> tuple[Known, ...]:
    """The findings of a run as a baseline keeps them, waived ones aside, in an order that does not follow lines."""
    pairs = zip(diagnostics, fingerprints(diagnostics), strict=True)
    known = (Known(mark, one.rule.id, _place(one)) for one, mark in pairs if one.waived is None)
    return tuple(sorted(known, key=lambda one: (one.rule, one.at, one.fingerprint)))


def _place(diagnostic: Diagnostic) -> str:
    return str(diagnostic.at) if diagnostic.at is not None else diagnostic.span.file


def compare(diagnostics: Sequence[Diagnostic], baseline: Sequence[Known]) -> Compared:
    """Tells new findings from known ones, by rule and place in the organisation: moved lines change nothing."""
    known = {one.fingerprint for one in baseline}
    marks = fingerprints(diagnostics)
    introduced = tuple(one for one, mark in zip(diagnostics, marks, strict=True) if mark not in known)
    existing = tuple(one for one, mark in zip(diagnostics, marks, strict=True) if mark in known)
    return Compared(introduced, existing, tuple(one for one in baseline if one.fingerprint not in set(marks)))


def baseline_text(known: Sequence[Known]) -> str:
    """The text of a baseline file: one finding a line, so that a review shows what came and went."""
    lines = (
        json.dumps({"rule": one.rule, "at": one.at, "fingerprint": one.fingerprint}, ensure_ascii=False)
        for one in known
    )
    body = ",\n    ".join(lines)
    return f'{{\n  "format": {FORMAT},\n  "findings": [\n    {body}\n  ]\n}}\n' if body else EMPTY


EMPTY: Final = f'{{\n  "format": {FORMAT},\n  "findings": []\n}}\n'


def parse_baseline(text: str, path: str) -> tuple[Known, ...]:
    """The findings that a baseline file holds; MisuseError where it is none."""
    try:
        data = json.loads(text)
        if data["format"] != FORMAT:
            raise MisuseError(NOT_A_BASELINE, path=path)
        return tuple(_known(entry) for entry in data["findings"])
    except (ValueError, KeyError, TypeError):
        raise MisuseError(NOT_A_BASELINE, path=path) from None


def _known(entry: Mapping[str, object]) -> Known:
    values = tuple(entry[key] for key in ("fingerprint", "rule", "at"))
    if not all(isinstance(value, str) for value in values):
        raise TypeError
    return Known(*(str(value) for value in values))
