"""A new workbook, and its bytes: the same input gives the same file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook

from mediaorg.renderer.matrix.xlsx.looks import FONTS
from mediaorg.renderer.seal import BLANK, seal_document
from mediaorg.text import Lang

OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
DAY_ONE: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - stands for no day: the file must not change with the clock
FONT_SIZE: Final = 10


class Draft:
    """A workbook while it is written."""

    def __init__(self, title: str) -> None:
        self._sink = BytesIO()
        self.book = Workbook(self._sink, OPTIONS)
        self.book.set_properties({"title": title, "created": DAY_ONE})
        self.book.set_custom_property("made by", BLANK)

    def formats(self, lang: Lang, looks: Mapping[str, Mapping[str, object]]) -> dict[str, Any]:
        """How cells look, by name, in the font of a language."""
        font = {"font_name": FONTS[lang], "font_size": FONT_SIZE}
        return {name: self.book.add_format({**font, **look}) for name, look in looks.items()}

    def sealed(self) -> bytes:
        """Closes the workbook; its file."""
        self.book.close()
        return seal_document(self._sink.getvalue())
