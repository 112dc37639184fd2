"""The sheet of the matrix: letters to choose from a list, coloured by what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from xlsxwriter.utility import xl_rowcol_to_cell

from mediaorg.renderer.matrix.views import Matrix, Row
from mediaorg.renderer.matrix.words import SAID
from mediaorg.renderer.matrix.xlsx.looks import COLOURS
from mediaorg.renderer.matrix.xlsx.paper import Paper
from mediaorg.renderer.matrix.xlsx.text import display_width, lines_in

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

CHOICES: Final = ("A/R", "A", "R", "C", "I")
UPRIGHT_FROM: Final = 14
"""From so many roles on, their names stand upright."""
FIRST: Final = 2
"""The column of the first role."""
NARROWEST: Final = 24
WIDEST: Final = 44
ROW_HEIGHT: Final = 19
LINE_HEIGHT: Final = 14.5
ARROW: Final = 18  # the button of a filter covers so much of a head
_LATIN: Final = re.compile("[A-Za-z]{2}")


def add_raci(paper: Paper) -> None:
    """Adds the sheet."""
    matrix, words = paper.matrix, paper.words
    sheet = paper.sheet(words.title.raci_sheet, words.title.raci)
    legend = words.legend + (f"    {words.in_part}" if matrix.has_parts else "")
    top = paper.above(sheet, (legend,))
    head = top + int(matrix.has_bands)
    widths = _widths(paper)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    _heads(paper, sheet, head)
    for number, row in enumerate(matrix.rows, 1):
        _row(paper, sheet, head + number, number, row, widths[1])
    last = head + len(matrix.rows)
    _let_choose(paper, sheet, head + 1, last)
    _colour(paper, sheet, head + 1, last)
    sheet.autofilter(head, 0, last, len(widths) - 1)
    sheet.freeze_panes(head + 1, FIRST)
    paper.set_print(sheet, widths, (top, head), words.title.raci)


def _widths(paper: Paper) -> Sequence[float]:
    """The width of each column in cells."""
    matrix = paper.matrix
    longest = max(display_width(row.name) for row in matrix.rows)
    role = 5.3 if _is_upright(matrix) else min(13, max(9, *(display_width(one.name) + 2 for one in matrix.columns)))
    doubts = [32] if matrix.has_doubts else []
    return [6, min(WIDEST, max(NARROWEST, longest * 1.1 + 2)), *[role] * len(matrix.columns), *doubts]


def _is_upright(matrix: Matrix) -> bool:
    return len(matrix.columns) >= UPRIGHT_FROM


def _heads(paper: Paper, sheet: Worksheet, head: int) -> None:
    """Layers above the roles, then the heads themselves."""
    matrix, words = paper.matrix, paper.words
    names = [one.name for one in matrix.columns]
    is_stacked = _is_upright(matrix) and not any(_LATIN.search(name) for name in names)
    look = ("stacked" if is_stacked else "turned") if _is_upright(matrix) else "head"
    sheet.set_row(head, _head_height(names, look))
    ends = [words.head.doubts] if matrix.has_doubts else []
    for column, (text, shown) in enumerate(
        [
            (words.head.number, "head"),
            (words.head.duty, "head"),
            *((name, look) for name in names),
            *((end, "head") for end in ends),
        ]
    ):
        paper.write(sheet, head, column, text, shown)
    if matrix.has_bands:
        _bands(paper, sheet, head - 1)


def _head_height(names: Sequence[str], look: str) -> float:
    """The height of the heads in points."""
    if look == "stacked":
        return min(200.0, max(len(name) for name in names) * 13.0 + ARROW)
    if look == "turned":
        return min(130.0, max(display_width(name) for name in names) * 5.2 + ARROW)
    return max(lines_in(name, 11) for name in names) * LINE_HEIGHT + ARROW


def _bands(paper: Paper, sheet: Worksheet, row: int) -> None:
    sheet.set_row(row, ROW_HEIGHT)
    column = FIRST
    for band in paper.matrix.bands:
        if band.span > 1:
            sheet.merge_range(row, column, row, column + band.span - 1, "", paper.formats["band"])
        paper.write(sheet, row, column, band.name, "band")
        column += band.span


def _row(paper: Paper, sheet: Worksheet, at: int, number: int, row: Row, width: float) -> None:
    """A duty with the letters of all roles; `width` is that of its name."""
    matrix = paper.matrix
    if not row.doubts and display_width(row.name) < width:
        sheet.set_row(at, ROW_HEIGHT)
    sheet.write_number(at, 0, number, paper.formats["number"])
    paper.write(sheet, at, 1, row.name, "doubtful_name" if row.doubts else "name")
    for place in range(len(matrix.columns)):
        paper.write(sheet, at, FIRST + place, row.text(place), "letter")
    if matrix.has_doubts:
        paper.write(sheet, at, FIRST + len(matrix.columns), row.doubts, "doubt" if row.doubts else "text")


def _let_choose(paper: Paper, sheet: Worksheet, first: int, last: int) -> None:
    """A list of letters at every cell of the matrix: the usual ones, and those that are there."""
    matrix = paper.matrix
    there = sorted({cell.text for row in matrix.rows for cell in row.cells.values()} - {*CHOICES})
    choices = [*CHOICES, *there]
    message = SAID["choose"].say(matrix.lang, {"letters": choices})
    rule = {
        "validate": "list",
        "source": choices,
        "error_title": paper.words.title.raci_sheet,
        "error_message": message,
    }
    sheet.data_validation(first, FIRST, last, FIRST + len(matrix.columns) - 1, rule)


def _colour(paper: Paper, sheet: Worksheet, first: int, last: int) -> None:
    """Colours that follow the letters when somebody changes them."""
    cell = xl_rowcol_to_cell(first, FIRST)
    for letters, look in COLOURS:
        holds = ",".join(f'ISNUMBER(SEARCH("{letter}",{cell}))' for letter in letters)
        rule = {
            "type": "formula",
            "criteria": f"=AND({holds})",
            "format": paper.book.add_format(look),
            "stop_if_true": True,
        }
        sheet.conditional_format(first, FIRST, last, FIRST + len(paper.matrix.columns) - 1, rule)
