"""A line of a file with signs under the places that a diagnostic points to, and words beside the signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mediaorg.diagnostic import Span
from mediaorg.record import Record
from mediaorg.reporter.cells import cell_width
from mediaorg.reporter.row import ELLIPSIS, Row, cut, row_of
from mediaorg.reporter.style import Paint
from mediaorg.reporter.wrap import wrap

_BESIDE: Final = 24  # cells that a long label needs to stand beside its sign
_BELOW: Final = 40  # cells that it is given below, moved to the left if need be


class Mark(Record):
    """A place to show: the sign that is drawn under it, what the sign is (for its colour), and the words beside it."""

    span: Span
    sign: str
    style: str
    label: str


def goes_on(span: Span) -> bool:
    """Whether a place goes on after its first line; one that ends with the line break does not."""
    return span.end_line > span.line and (span.end_line, span.end_column) != (span.line + 1, 1)


def draw_line(line: str | None, marks: Sequence[Mark], room: int, paint: Paint) -> Iterator[tuple[bool, str]]:
    """The line and its signs, as (whether it is the line itself, text); a line that is cut is drawn anew for each mark.

    Of a line that is not there (None), only the words are told.
    """
    if line is None:
        yield from (
            (False, paint(words, mark.style)) for mark in marks if mark.label for words in wrap(mark.label, room)
        )
    elif not marks:
        yield True, cut(row_of(line, 1), 0, 0, room).text
    else:
        is_whole = row_of(line, marks[0].span.column).width <= room
        for group in [marks] if is_whole else [[mark] for mark in marks]:
            yield from _draw(line, group, room, paint)


def _draw(line: str, marks: Sequence[Mark], room: int, paint: Paint) -> Iterator[tuple[bool, str]]:
    row = row_of(line, marks[0].span.column)
    shown = cut(row, *_cells(marks[0], row, line), room)
    yield True, shown.text
    for mark in marks:
        start, end = _cells(mark, row, line)
        start = min(max(start - shown.left, 0), room - 1)
        sign = mark.sign * max(min(end - shown.left, room) - start, 1) + (ELLIPSIS if goes_on(mark.span) else "")
        yield from ((False, text) for text in _signed(mark, " " * start, sign, room, paint))


def _cells(mark: Mark, row: Row, line: str) -> tuple[int, int]:
    end_column = len(line.rstrip()) + 1 if mark.span.end_line > mark.span.line else mark.span.end_column
    return row.cell(mark.span.column), row.cell(end_column)


def _signed(mark: Mark, before: str, sign: str, room: int, paint: Paint) -> Iterator[str]:
    """The sign with its words: beside it where they fit, broken into lines where they do not, below it where it is tight."""
    indent = cell_width(before) + cell_width(sign) + 1
    if cell_width(mark.label) <= room - indent or room - indent >= _BESIDE:
        first, *rest = wrap(mark.label, max(room - indent, _BESIDE))
        yield before + paint(f"{sign} {first}".rstrip(), mark.style)
    else:
        indent = max(min(len(before), room - min(cell_width(mark.label), _BELOW)), 0)
        rest = wrap(mark.label, room - indent)
        yield before + paint(sign, mark.style)
    for words in rest:
        yield " " * indent + paint(words, mark.style)
