"""What a whole handbook shows, as plain data: the chapters, and what stands before and after them."""

from __future__ import annotations

from dataclasses import dataclass

from mediaorg.renderer.views import Chapter, Fact, LoopView, Part, Ref
from mediaorg.text import Lang


@dataclass(frozen=True, slots=True)
class Card:
    """A role as the overview shows it."""

    who: Ref
    id: str
    other_name: str
    posts: str
    vacant: bool
    duties: str
    head: Ref | None
    critical: bool
    temporary: bool


@dataclass(frozen=True, slots=True)
class LayerView:
    """A layer with its mandate and its roles; the last may be nameless: the roles that stand in none."""

    id: str
    rank: int
    name: str
    mandate: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of reporting between two roles, by their ids."""

    head: str
    role: str
    dotted: bool


@dataclass(frozen=True, slots=True)
class RaciRow:
    """A duty with those who have a part in it; `cells` holds the letters for each column of the matrix."""

    duty: str
    parts: tuple[Part, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RaciView:
    """Who answers, does, is consulted, is informed; without columns where there are too many roles for a matrix."""

    columns: tuple[Ref, ...]
    rows: tuple[RaciRow, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """One of the organisation's own words."""

    term: str
    also: str
    means: str


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """Where a duty has to be done, who answers for which part of it, and the part that nobody answers for."""

    duty: str
    asked: str
    holders: tuple[Part, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of the index and the chapters that it leads to."""

    word: str
    kind: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """The entries under one letter."""

    letter: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Handbook:
    """A whole handbook. `twin` is the other language where the handbook is made in both."""

    lang: Lang
    twin: Lang | None
    id: str
    name: str
    other_name: str
    facts: tuple[Fact, ...]
    matrix: tuple[Fact, ...]
    layers: tuple[LayerView, ...]
    lines: tuple[Line, ...]
    loops: tuple[LoopView, ...]
    raci: RaciView
    chapters: tuple[Chapter, ...]
    glossary: tuple[TermView, ...]
    coverage: tuple[CoverageRow, ...]
    index: tuple[EntryGroup, ...]

    @property
    def scoped(self) -> bool:
        """Whether duties have a place: the organisation has dimensions."""
        return any(row.asked for row in self.coverage)
