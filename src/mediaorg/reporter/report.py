"""What a run of checks has to tell: the diagnostics, the texts they point into, and what was looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from mediaorg.diagnostic import SEVERITY_ORDER, Diagnostic, Severity
from mediaorg.record import Record, field
from mediaorg.text import Lang


class Counts(Record):
    """How much was looked at, over all specifications given."""

    specs: int = 0
    files: int = 0
    roles: int = 0
    duties: int = 0
    handoffs: int = 0
    loops: int = 0


class Report(Record):
    """One run: `diagnostics` in the order to be told, waived ones among them; `texts` is what each file holds.

    `as_of` is None unless a rule used the date; `in_baseline` counts what a baseline kept out of `diagnostics`;
    `campaigns` are the campaign files that were checked alone, without being applied.
    """

    diagnostics: tuple[Diagnostic, ...]
    lang: Lang
    texts: Mapping[str, str] = field(default_factory=dict)
    counts: Counts = field(default_factory=Counts)
    as_of: date | None = None
    in_baseline: int = 0
    campaigns: tuple[str, ...] = ()

    @property
    def open(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that nobody has waived: what people are shown and what counts."""
        return tuple(one for one in self.diagnostics if one.waived is None)

    @property
    def waived(self) -> int:
        """How many diagnostics are waived."""
        return len(self.diagnostics) - len(self.open)

    def by_severity(self) -> Mapping[Severity, int]:
        """How many open diagnostics there are of each weight, the heaviest first."""
        weights = [one.severity for one in self.open]
        return {severity: weights.count(severity) for severity in SEVERITY_ORDER}


class Look(Record):
    """How text is laid out: the width of the terminal in cells, and whether it shows colours."""

    width: int = 80
    colour: bool = False


Reporter: TypeAlias = Callable[[Report, Look], str]
