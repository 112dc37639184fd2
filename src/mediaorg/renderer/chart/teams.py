"""Lays teams side by side: which row every card of an organisation stands in, and how far to the right.

The team of a head takes a stretch of the width of its own. So a line that runs down inside that stretch meets no
other card, and no two reporting lines cross. Those who lead nobody are stacked below each other beside a spine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from mediaorg.renderer.chart.card import WIDTH
from mediaorg.renderer.chart.hierarchy import Hierarchy

Row: TypeAlias = tuple[int, int]
"""The band, and the row inside it."""
GAP: Final = 36.0
SPINE: Final = 26.0
"""The room left of stacked cards, for the line that they hang on."""


@dataclass(slots=True)
class Teams:
    """The rows and left edges of all cards; `spines` says where the line to a stacked card comes down."""

    shown: Hierarchy
    bands: Mapping[str, int]
    most: int
    rows: dict[str, Row] = field(default_factory=dict)
    lefts: dict[str, float] = field(default_factory=dict)
    spines: dict[str, float] = field(default_factory=dict)
    width: float = 0

    def place_all(self) -> Teams:
        """Places the heads of the organisation and all below them."""
        self.width = self._members(self.shown.roots, None, 0)
        return self

    def _members(self, team: Sequence[str], above: Row | None, left: float) -> float:
        """Places a team in rows below `above`; the width that it takes."""
        blocks = list(self._blocks(team))
        x = left
        for block in blocks:
            x += GAP if x > left else 0
            x += self._column(block, above, x) if isinstance(block, tuple) else self._head(block, above, x)
        return x - left

    def _blocks(self, team: Sequence[str]) -> Iterator[tuple[str, ...] | str]:
        """What stands side by side in a team: heads with their own teams, and columns of those who lead nobody."""
        leaves = [one for one in team if not self.shown.children.get(one)]
        columns = self._columns(leaves)
        for one in team:
            if self.shown.children.get(one):
                yield one
            elif columns:
                yield from columns
                columns = ()

    def _columns(self, leaves: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """At most `most` of every band below each other, the columns about equally long."""
        columns: list[list[str]] = []
        for band in sorted({self.bands[one] for one in leaves}):
            inside = [one for one in leaves if self.bands[one] == band]
            count = -(-len(inside) // self.most)
            size = -(-len(inside) // count)
            for number in range(count):
                if number == len(columns):
                    columns.append([])
                columns[number] += inside[number * size : (number + 1) * size]
        return tuple(tuple(column) for column in columns if column)

    def _head(self, head: str, above: Row | None, left: float) -> float:
        row = self._row_below(head, above)
        self.rows[head] = row
        inner = self._members(self.shown.children[head], row, left)
        if inner < WIDTH:
            self._shift(head, (WIDTH - inner) / 2)
        width = max(inner, WIDTH)
        self.lefts[head] = left + (width - WIDTH) / 2
        return width

    def _shift(self, head: str, by: float) -> None:
        """Moves all below a head to the right."""
        for one in Hierarchy(self.shown.children[head], self.shown.children).walk():
            self.lefts[one] += by
            if one in self.spines:
                self.spines[one] += by

    def _column(self, column: tuple[str, ...], above: Row | None, left: float) -> float:
        stacked = len(column) > 1
        card = left + (SPINE if stacked else 0)
        filled: dict[int, int] = {}
        for one in column:
            band, row = self._row_below(one, above)
            self.rows[one] = band, row + filled.get(band, 0)
            filled[band] = filled.get(band, 0) + 1
            self.lefts[one] = card
            if stacked:
                self.spines[one] = card - SPINE / 2
        return card - left + WIDTH

    def _row_below(self, one: str, above: Row | None) -> Row:
        band = self.bands[one]
        return (band, above[1] + 1) if above is not None and above[0] == band else (band, 0)
