"""One line of a file as a terminal shows it: which cells each of its characters takes, cut to the room there is."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from mediaorg.record import Record
from mediaorg.reporter.cells import cell_steps, cell_width
from mediaorg.reporter.visible import spelt_out

TAB: Final = 4
ELLIPSIS: Final = "…"
_REACH: Final = 1000  # code points on either side of a place that are looked at; lines of generated files have millions


class Row(Record):
    """What is shown for each code point of a line, and the cell that each begins at; the last edge is the width.

    `skipped` is how many more code points than pieces lie before the first that is shown as itself.
    """

    pieces: tuple[str, ...]
    edges: tuple[int, ...]
    skipped: int = 0

    @property
    def width(self) -> int:
        """The cells of the whole row."""
        return self.edges[-1]

    def cell(self, column: int) -> int:
        """The cell, from 0, at which the character of a column (code points from 1) begins."""
        return self.edges[min(max(column - 1 - self.skipped, 0), len(self.pieces))]


class Cut(Record):
    """The part of a row that fits: its text, and the cell of the row that its first cell stands for."""

    text: str
    left: int


def row_of(line: str, column: int) -> Row:
    """The row for a line; of a very long one only what lies around `column`."""
    first, last = max(0, column - 1 - _REACH), column + _REACH
    pieces, steps = _pieces(line[first:last])
    if first:
        pieces, steps = [ELLIPSIS, *pieces], [1, *steps]
    if last < len(line):
        pieces, steps = [*pieces, ELLIPSIS], [*steps, 1]
    return Row(tuple(pieces), tuple(accumulate(steps, initial=0)), first - 1 if first else 0)


def _pieces(line: str) -> tuple[list[str], list[int]]:
    pieces: list[str] = []
    steps: list[int] = []
    edge = 0
    hidden = spelt_out(line)
    printed = "".join("?" if place in hidden else character for place, character in enumerate(line))
    for place, (character, width) in enumerate(zip(line, cell_steps(printed), strict=True)):
        piece = " " * (TAB - edge % TAB) if character == "\t" else hidden.get(place, character)
        step = width if piece == character else cell_width(piece)
        pieces.append(piece)
        steps.append(step)
        edge += step
    return pieces, steps


def cut(row: Row, start: int, end: int, room: int) -> Cut:
    """The part of a row that fits into `room` cells and shows the cells from `start` to `end`, or the first of them."""
    if row.width <= room:
        return Cut("".join(row.pieces).rstrip(), 0)
    left = 0 if end < room else min(_left_of(start, end, room), row.width - room)
    shown = [ELLIPSIS] if left else []
    lead = left + len(shown)
    right = left + room - (1 if left + room < row.width else 0)
    inside = [place for place in range(len(row.pieces)) if lead <= row.edges[place] and row.edges[place + 1] <= right]
    inside = _without_loose_marks(row, inside)
    if inside:
        shown += [" " * (row.edges[inside[0]] - lead), *(row.pieces[place] for place in inside)]
    return Cut("".join(shown).rstrip() + (ELLIPSIS if left + room < row.width else ""), left)


def _left_of(start: int, end: int, room: int) -> int:
    """Where to begin so that the place stands in the middle or, where it is too long, soon after the beginning."""
    spare = room - 2 - (end - start)
    return max(0, start - 1 - (spare // 2 if spare > 0 else 4))


def _without_loose_marks(row: Row, places: Iterable[int]) -> list[int]:
    """The pieces without those at the front that would be drawn into what stands before them."""
    kept = list(places)
    while kept and row.edges[kept[0]] == row.edges[kept[0] + 1]:
        kept.pop(0)
    return kept
