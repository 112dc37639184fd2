"""What was found while a file is read, in the order in which it was met."""

from __future__ import annotations

from typing import Final, NoReturn

from mediaorg.diagnostic import ERROR, Diagnostic, RelatedPlace
from mediaorg.source.faults import YAML_ENCODING, YAML_SYNTAX, YAML_UNSAFE, Problem, report
from mediaorg.source.lines import Lines
from mediaorg.text import Arg

_SPOILING: Final = frozenset(rule.id for rule in (YAML_SYNTAX, YAML_UNSAFE, YAML_ENCODING))
_EXCERPT: Final = 40


class Halt(Exception):  # noqa: N818 -- ends one reading of a text; never leaves this room
    """What was noted last leaves nothing more to read."""


class Ledger:
    """Findings about one text; offsets in, places out."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.found: list[Diagnostic] = []

    @property
    def is_spoilt(self) -> bool:
        """Has something been noted after which the file gives nothing more?"""
        return any(finding.severity is ERROR and finding.rule.id in _SPOILING for finding in self.found)

    def note(self, problem: Problem, start: int, end: int, *related: RelatedPlace, **args: Arg) -> None:
        """A problem with the text between two offsets; reading goes on."""
        self.found.append(report(problem, self.lines.span(start, end), *related, severity=None, **args))

    def stop(self, problem: Problem, start: int, end: int, *related: RelatedPlace, **args: Arg) -> NoReturn:
        """The same, and reading ends."""
        self.note(problem, start, end, *related, **args)
        raise Halt

    def place(self, sentence: str, start: int, end: int) -> RelatedPlace:
        """A further place of a finding, under one of the sentences of its rule."""
        return RelatedPlace(self.lines.span(start, end), sentence, {})


def excerpt(written: str) -> str:
    """A value short enough to stand in a sentence."""
    return written if len(written) <= _EXCERPT else written[:_EXCERPT] + "…"
