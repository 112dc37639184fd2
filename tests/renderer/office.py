"""Word documents and workbooks as lines of text: what they say, and how it can be read, filtered and filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Final

from docx import Document
from docx.oxml.ns import qn
from docx.section import _Footer, _Header
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

BREAK: Final = " / "


def word(content: bytes) -> Iterator[str]:
    """Every paragraph after its style, every row of a table by its cells; at the end what every page bears."""
    document = Document(BytesIO(content))
    for block in document.iter_inner_content():
        yield from _table(block) if isinstance(block, Table) else [_paragraph(block)]
    for number, section in enumerate(document.sections, start=1):
        yield from ("", f"Section {number}: {section.orientation}")
        yield from (f"  header: {line}" for line in _edge(section.header))
        yield from (f"  footer: {line}" for line in _edge(section.footer))


def _edge(edge: _Header | _Footer) -> Iterator[str]:
    return (_paragraph(one) for one in edge.paragraphs)


def _paragraph(paragraph: Paragraph) -> str:
    """A paragraph with its fields."""
    pieces = [_piece(one.tag, one.text or "") for one in paragraph._p.iter()]
    style = paragraph.style.name if paragraph.style else None
    return f"[{style}] {''.join(pieces).strip()}".rstrip()


def _piece(tag: str, text: str) -> str:
    marks = {qn("w:tab"): " ", qn("w:br"): BREAK, qn("w:instrText"): f"{{{text.strip()}}}", qn("w:t"): text}
    return marks.get(tag, "")


def _table(table: Table) -> Iterator[str]:
    for row in table.rows:
        is_head = row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        yield f"  {'head' if is_head else 'row'}: {' | '.join(_cells(row))}".rstrip()


def _cells(row: _Row) -> Iterator[str]:
    """The texts of a row; what is merged is said once."""
    seen = set()
    for cell in row.cells:
        if cell._tc not in seen:
            seen.add(cell._tc)
            yield _on_one_line(cell.text)


def workbook(content: bytes) -> Iterator[str]:
    """Every sheet: what stays in sight, what can be filtered and chosen, what is coloured, then row by row its cells."""
    for sheet in load_workbook(BytesIO(content)).worksheets:
        yield from (f"[{sheet.title}] {sheet.dimensions}", *_fittings(sheet))
        for row in sheet.iter_rows():
            yield f"  {row[0].row}: {' | '.join(_cell(one) for one in row)}".rstrip(" |")
        yield ""


def _fittings(sheet: Worksheet) -> Iterator[str]:
    yield f"  frozen at {sheet.freeze_panes}, filter {sheet.auto_filter.ref}"
    yield f"  {sheet.page_setup.orientation}, repeated {sheet.print_title_rows} {sheet.print_title_cols}"
    for one in sheet.data_validations.dataValidation:
        yield f"  {one.type} {one.sqref}: {one.formula1}"
    for area in sheet.conditional_formatting:
        yield f"  coloured {area.sqref}: {', '.join(_formulas(area.rules))}"
    if sheet.merged_cells.ranges:
        yield f"  merged {' '.join(sorted(str(one) for one in sheet.merged_cells.ranges))}"


def _formulas(rules: Iterable[object]) -> Iterator[str]:
    """When cells are coloured."""
    return (" ".join(getattr(one, "formula", None) or [str(getattr(one, "type", ""))]) for one in rules)


def _cell(cell: Cell | MergedCell) -> str:
    """What a cell shows: a number with its format, a text with its note."""
    if isinstance(cell, MergedCell) or cell.value is None:
        return ""
    text = _on_one_line(str(cell.value).removesuffix(" 00:00:00"))
    written = "" if cell.data_type == "s" or cell.number_format == "General" else f" ({cell.number_format})"
    return text + written + (f" ({_on_one_line(cell.comment.text)})" if cell.comment else "")


def _on_one_line(text: str) -> str:
    return text.replace("\n", BREAK)
