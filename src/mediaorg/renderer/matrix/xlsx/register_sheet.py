"""The sheet of the duty register: a row for each duty, to be filtered and sorted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from mediaorg.renderer.matrix.views import Matrix
from mediaorg.renderer.matrix.xlsx.paper import Paper
from mediaorg.renderer.matrix.xlsx.text import display_width, lines_in

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

NARROWEST: Final = 8
WIDEST: Final = 22
WIDER: Final[Mapping[str, float]] = {"duty": 32, "doubts": 32, "accountable": 28, "responsible": 28, "tags": 16}
LINE_HEIGHT: Final = 14.5
HIGHEST: Final = 400.0  # points; Excel allows 409
ROOM: Final = 1.05  # what is written takes a little more than its cells
HEAD_HEIGHT: Final = 34
LOOKS: Final[Mapping[str, str]] = {"number": "number", "duty": "name", "critical": "centred", "doubts": "doubt"}
_SHARE: Final = re.compile(r"\d+(?:\.(\d+))?%")


def add_register(paper: Paper) -> None:
    """Adds the sheet."""
    matrix, words = paper.matrix, paper.words
    sheet = paper.sheet(words.title.register, words.title.register)
    head = paper.above(sheet, _remarks(paper))
    widths = _widths(matrix)
    sheet.set_row(head, HEAD_HEIGHT)
    for column, one in enumerate(matrix.heads):
        sheet.set_column(column, column, widths[column])
        paper.write(sheet, head, column, one.label, "head")
    for row, line in enumerate(matrix.register, head + 1):
        sheet.set_row(row, _height(line, widths))
        _line(paper, sheet, row, line)
    sheet.autofilter(head, 0, head + len(matrix.register), len(matrix.heads) - 1)
    sheet.freeze_panes(head + 1, 2)
    paper.set_print(sheet, widths, (head, head), words.title.register)


def _remarks(paper: Paper) -> Sequence[str]:
    if not paper.matrix.register:
        return (paper.words.nothing,)
    return () if paper.matrix.rows else (paper.words.too_large,)


def _widths(matrix: Matrix) -> Sequence[float]:
    """The width of each column in cells: that of its widest line, within limits."""
    widths = []
    for column, head in enumerate(matrix.heads):
        longest = max((display_width(line[column]) for line in matrix.register), default=0)
        needed = max(longest, display_width(head.label) + 3) * ROOM + 1.5
        widths.append(min(WIDER.get(head.key, WIDEST), max(NARROWEST, needed)))
    return widths


def _height(line: Sequence[str], widths: Sequence[float]) -> float:
    """The height of a row in points: programs other than Excel do not work it out by themselves."""
    lines = max(lines_in(text, int(width) - 1) for text, width in zip(line, widths, strict=True))
    return min(HIGHEST, lines * LINE_HEIGHT + 6)


def _line(paper: Paper, sheet: Worksheet, row: int, line: Sequence[str]) -> None:
    """The texts of a duty; its number and its share of working time as numbers that can be sorted."""
    for column, (head, text) in enumerate(zip(paper.matrix.heads, line, strict=True)):
        share = _SHARE.fullmatch(text) if head.key == "weight" else None
        if head.key == "number":
            sheet.write_number(row, column, int(text), paper.formats["number"])
        elif share:
            look = "fine_share" if share.group(1) else "share"
            sheet.write_number(row, column, float(text[:-1]) / 100, paper.formats[look])
        else:
            paper.write(sheet, row, column, text, LOOKS.get(head.key, "text") if text else "text")
