"""What both sheets of the workbook share: titles, cells that hold text and nothing else, and how they are printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Final

from mediaorg.renderer.matrix.views import Matrix
from mediaorg.renderer.matrix.xlsx.text import cut_to_cell, cut_to_print, sheet_title

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

A3: Final = 8
A4: Final = 9
CELLS_ACROSS: Final[Mapping[int, int]] = {A4: 200, A3: 290}
"""The cells that fit across a page on its side while it can still be read."""
MARGINS: Final = {"left": 0.4, "right": 0.4, "top": 0.75, "bottom": 0.65}  # inches
LONGEST_NAME: Final = 60
TITLE_HEIGHT: Final = 26


@dataclass(frozen=True, slots=True)
class Paper:
    """A workbook that is being written, with what goes into it, the words around it, and its formats by name."""

    book: Workbook
    matrix: Matrix
    words: SimpleNamespace
    formats: Mapping[str, Format]

    def sheet(self, tab: str, title: str) -> Worksheet:
        """A new sheet with a title in its first row."""
        taken = [str(sheet.name) for sheet in self.book.worksheets()]
        sheet = self.book.add_worksheet(sheet_title(tab, taken))
        sheet.hide_gridlines(2)
        sheet.set_row(0, TITLE_HEIGHT)
        self.write(sheet, 0, 0, f"{self.matrix.organisation} · {title}", "title")
        return sheet

    def write(self, sheet: Worksheet, row: int, column: int, text: str, look: str) -> None:
        """A text into a cell, whatever it begins with; a note says so where its end had to be cut off."""
        if not text:
            sheet.write_blank(row, column, None, self.formats[look])
            return
        kept = cut_to_cell(text)
        sheet.write_string(row, column, kept, self.formats[look])
        if kept != text:
            sheet.write_comment(row, column, self.words.cut)

    def above(self, sheet: Worksheet, remarks: Sequence[str]) -> int:
        """Remarks below the title, one a row; the number of the row after them."""
        lines = [(line, "about") for line in (*remarks, self.matrix.occasion, *self._day()) if line]
        if self.matrix.wanting:
            lines.append((f"⚠ {self.words.wanting}", "warning"))
        for row, (line, look) in enumerate(lines, 1):
            self.write(sheet, row, 0, line, look)
        return len(lines) + 1

    def _day(self) -> Iterator[str]:
        if self.matrix.as_of:
            yield f"{self.words.as_of}{self.words.colon}{self.matrix.as_of}"

    def set_print(self, sheet: Worksheet, widths: Sequence[float], heads: tuple[int, int], title: str) -> None:
        """On its side, as few pages wide as can be read, with the heads on each, names above and numbers below."""
        total = sum(widths)
        size = A4 if total <= CELLS_ACROSS[A4] else A3
        sheet.set_paper(size)
        sheet.set_landscape()
        sheet.set_margins(**MARGINS)
        sheet.center_horizontally()
        sheet.fit_to_pages(max(1, -(-int(total) // CELLS_ACROSS[size])), 0)
        sheet.repeat_rows(*heads)
        sheet.repeat_columns(0, 1)
        sheet.set_header(f"&L{cut_to_print(self.matrix.organisation, LONGEST_NAME)}&R{title}")
        sheet.set_footer("&C" + self.words.page + "".join(f"&R{day}" for day in self._day()))
