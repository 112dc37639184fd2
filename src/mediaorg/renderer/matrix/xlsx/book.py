"""The workbook: one sheet for the matrix, one for the register. The same input gives the same bytes."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook

from mediaorg.renderer.matrix.views import Matrix
from mediaorg.renderer.matrix.words import words
from mediaorg.renderer.matrix.xlsx.looks import FONTS, LOOKS
from mediaorg.renderer.matrix.xlsx.paper import Paper
from mediaorg.renderer.matrix.xlsx.raci_sheet import add_raci
from mediaorg.renderer.matrix.xlsx.register_sheet import add_register
from mediaorg.renderer.seal import BLANK, seal_document
from mediaorg.renderer.template import Templates

OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
DAY_ONE: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - stands for no day: the file must not change with the clock
FONT_SIZE: Final = 10


def to_workbook(matrix: Matrix, templates: Templates) -> bytes:
    """The workbook as a file; no template has a part in it."""
    del templates
    sink = BytesIO()
    book = Workbook(sink, OPTIONS)
    font = {"font_name": FONTS[matrix.lang], "font_size": FONT_SIZE}
    paper = Paper(
        book, matrix, words(matrix), {name: book.add_format({**font, **look}) for name, look in LOOKS.items()}
    )
    book.set_properties({"title": f"{matrix.organisation} · {paper.words.title.both}", "created": DAY_ONE})
    book.set_custom_property("made by", BLANK)
    if matrix.rows:
        add_raci(paper)
    add_register(paper)
    book.close()
    return seal_document(sink.getvalue())
