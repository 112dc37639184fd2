"""What a whole handbook shows, as plain data: the chapters, and what stands before and after them."""

from __future__ import annotations

from mediaorg.record import Record
from mediaorg.renderer.views import Chapter, Fact, LoopView, Part, Ref
from mediaorg.text import Lang


class Card(Record):
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


class LayerView(Record):
    """A layer with its mandate and its roles; the last may be nameless: the roles that stand in none."""

    id: str
    rank: int
    name: str
    mandate: str
    cards: tuple[Card, ...]


class Line(Record):
    """A line of reporting between two roles, by their ids."""

    head: str
    role: str
    dotted: bool


class RaciRow(Record):
    """A duty with those who have a part in it; `cells` holds the letters for each column of the matrix."""

    duty: str
    parts: tuple[Part, ...]
    cells: tuple[str, ...]


class RaciView(Record):
    """Who answers, does, is consulted, is informed; without columns where there are too many roles for a matrix."""

    columns: tuple[Ref, ...]
    rows: tuple[RaciRow, ...]


class TermView(Record):
    """One of the organisation's own words."""

    term: str
    also: str
    means: str


class CoverageRow(Record):
    """Where a duty has to be done, who answers for which part of it, and the part that nobody answers for."""

    duty: str
    asked: str
    holders: tuple[Part, ...]
    missing: str


class Entry(Record):
    """A word of the index and the chapters that it leads to."""

    word: str
    kind: str
    refs: tuple[Ref, ...]


class EntryGroup(Record):
    """The entries under one letter."""

    letter: str
    entries: tuple[Entry, ...]


class Handbook(Record):
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
