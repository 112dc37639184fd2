"""Builds templates/differences/record.docx, the Word template of the change record: the same bytes in every run.

What stands in {{ … }} and {% … %} is filled in by renderer/differences/record_file.py. Run it at the top of the checkout:

    python tools/build_record_template.py
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Final

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from word_sheet import SOFT, Sheet, field, write

from mediaorg.renderer.word import evened

TARGET: Final = Path("templates/differences/record.docx")
COLUMNS: Final = (
    ("{{ t.column.before }}", 2.4, ("{{ one.before }}",)),
    ("{{ t.column.section }}", 3.6, ("**{{ one.section }}**",)),
    ("{{ t.column.summary }}", 12.2, ("{{ one.summary }}",)),
    ("{{ t.column.by }}", 2.8, ("{{ one.by }}",)),
    ("{{ t.column.day }}", 2.8, ("{{ one.day }}",)),
    ("{{ t.column.after }}", 2.4, ("{{ one.after }}",)),
)


def paper(sheet: Sheet) -> None:
    """A sheet in landscape, with its number at the bottom."""
    section = sheet.document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.75)
    section.top_margin, section.bottom_margin = Cm(1.6), Cm(1.5)
    bottom = section.footer.paragraphs[0]
    bottom.style = "Cell"
    bottom.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for words, code in (("page_before", "PAGE"), ("page_between", "NUMPAGES"), ("page_after", "")):
        write(bottom, f"{{{{ t.{words} }}}}", SOFT)
        if code:
            field(bottom, code, "1")


def build() -> bytes:
    """The template as a file."""
    sheet = Sheet()
    paper(sheet)
    cell = sheet.document.styles["Cell"]
    cell.font.size, cell.paragraph_format.space_before, cell.paragraph_format.space_after = Pt(10), Pt(2), Pt(2)
    sheet.line("{{ record.title }}", "Heading 1")
    sheet.line("{{ record.name }}", "Subtitle")
    sheet.table("one in record.rows", COLUMNS, blank=3)
    sink = BytesIO()
    sheet.document.save(sink)
    return evened(sink.getvalue())


if __name__ == "__main__":
    TARGET.write_bytes(build())
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")
