"""A Word document that grows from the top down: headings, tables whose heads repeat, fields, fonts on every style."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

LATIN, CHINESE = "Arial", "微软雅黑"
BRAND, SOFT, LINE, SHADE = "1E3A8A", "475569", "CBD5E1", "F1F5F9"
SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
WIDTH: Final = 17.8
SIZES: Final = {"Normal": 9, "Heading 1": 15, "Heading 2": 14, "Heading 3": 10, "Title": 26, "Subtitle": 13}
OWN: Final = {
    "Cell": (7.7, 0.3),
    "Gap": (1, 0),
    "Contents title": (17, 8),
    "Contents 1": (10.5, 2),
    "Contents 2": (10, 1),
}
Column = tuple[str, float, tuple[str, ...]]


class Sheet:
    """The document while it grows, from the top down."""

    def __init__(self) -> None:
        self.document: Any = Document()
        set_styles(self.document)

    def line(self, text: str, style: str = "Normal") -> Any:
        """A paragraph; `**…**` in it is bold."""
        paragraph = self.document.add_paragraph(style=style)
        write(paragraph, text)
        return paragraph

    def heading(self, level: int, text: str, bookmark: tuple[str, str] = ("", ""), *, new_page: bool = False) -> None:
        """A heading, with a bookmark (its name and number) that the contents lead to."""
        paragraph = self.line(text, f"Heading {level}")
        if new_page:
            paragraph.paragraph_format.page_break_before = True
        name, number = bookmark
        if name:
            start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
            start.set(qn("w:id"), number)
            start.set(qn("w:name"), name)
            end.set(qn("w:id"), number)
            paragraph._p.insert(1, start)  # noqa: SLF001
            paragraph._p.append(end)  # noqa: SLF001

    def table(self, rows: str, columns: Sequence[Column], blank: int = 0) -> None:
        """A table with a head that repeats; `rows` is what the template loops over, `blank` rows stand in for none."""
        empty = ("",)
        rest = [empty] * (len(columns) - 1)
        plan = [[(f"**{head}**",) for head, _, _ in columns], [(f"{{%tr for {rows} %}}",), *rest]]
        plan.append([cell for _, _, cell in columns])
        if blank:
            plan += [[("{%tr else %}",), *rest], *([[empty, *rest]] * blank)]
        plan.append([("{%tr endfor %}",), *rest])
        self.grid(plan, [width for _, width, _ in columns], head=True)

    def grid(
        self, plan: Sequence[Sequence[tuple[str, ...]]], widths: Sequence[float], *, head: bool, together: bool = False
    ) -> None:
        """Cells of paragraphs; rows never break over a page, and the whole table does not where it stays together."""
        table = self.document.add_table(rows=len(plan), cols=len(widths), style="Table Grid")
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        for number, (row, cells) in enumerate(zip(table.rows, plan, strict=True)):
            properties = row._tr.get_or_add_trPr()  # noqa: SLF001
            properties.append(OxmlElement("w:cantSplit"))
            if head and number == 0:
                properties.append(OxmlElement("w:tblHeader"))
            for place, (cell, lines, width) in enumerate(zip(row.cells, cells, widths, strict=True)):
                cell.width = Cm(width)
                fill = BRAND if head and number == 0 else SHADE if not head and place % 2 == 0 else ""
                fill_cell(cell, lines, fill, is_head=head and number == 0)
                for paragraph in cell.paragraphs if together else ():
                    paragraph.paragraph_format.keep_with_next = True
        self.line("", "Gap")


def fill_cell(cell: Any, lines: Sequence[str], fill: str, *, is_head: bool) -> None:
    """The paragraphs of one cell, and its colour."""
    for number, text in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.style = "Cell"
        write(paragraph, text, "FFFFFF" if is_head else SOFT if number and not text.startswith("{%") else "")
    if fill:
        shading = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
        cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001


def write(paragraph: Any, text: str, colour: str = "") -> None:
    """Runs of text; every other piece between `**` is bold."""
    for number, piece in enumerate(text.split("**")):
        if piece:
            run = paragraph.add_run(piece)
            run.bold = True if number % 2 else None
            if colour:
                run.font.color.rgb = RGBColor.from_string(colour)


def field(paragraph: Any, code: str, shown: str = "") -> None:
    """A field that Word fills in."""
    for kind in ("begin", code, "separate", shown, "end"):
        run = paragraph.add_run()
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)  # noqa: SLF001
        elif kind == code:
            words = OxmlElement("w:instrText")
            words.set(qn("xml:space"), "preserve")
            words.text = f" {code} "
            run._r.append(words)  # noqa: SLF001
        else:
            run.text = shown


def set_styles(document: Any) -> None:
    """Fonts for Latin and Chinese on every style, sizes, colours, distances."""
    for name, (size, gap) in OWN.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.font.size, style.paragraph_format.space_after = Pt(size), Pt(gap)
        style.paragraph_format.space_before = Pt(gap)
        style.font.bold = name == "Contents title"
    for name, size in SIZES.items():
        style = document.styles[name]
        style.font.size = Pt(size)
        if name != "Normal":
            style.font.bold, style.font.italic = name != "Subtitle", False
            style.font.color.rgb = RGBColor.from_string(SOFT if name == "Subtitle" else BRAND)
            style.paragraph_format.space_before = Pt(2.5 if name == "Heading 3" else 0)
            style.paragraph_format.space_after, style.paragraph_format.keep_with_next = Pt(1.5), True
    document.styles["Normal"].paragraph_format.space_after = Pt(2)
    document.styles["Normal"].paragraph_format.line_spacing = 1.0
    document.styles["Contents 2"].paragraph_format.left_indent = Cm(0.7)
    for border in list(document.styles["Title"].element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)
    for edge in document.styles["Table Grid"].element.iter(*(qn(f"w:{side}") for side in SIDES)):
        edge.set(qn("w:color"), LINE)
    tabs = [document.styles[f"Contents {level}"].paragraph_format.tab_stops for level in (1, 2)]
    for one in tabs:
        one.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    for style in document.styles.element.iter(qn("w:style")):
        if style.get(qn("w:type")) != "numbering":
            set_fonts(style.get_or_add_rPr())
    for defaults in document.styles.element.iter(qn("w:rPrDefault")):
        set_fonts(defaults.find(qn("w:rPr")))


def set_fonts(properties: Any) -> None:
    """One font for each script, in place of those of the theme."""
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    fonts = parse_xml(
        f'<w:rFonts {nsdecls("w")} w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:cs="{LATIN}" w:eastAsia="{CHINESE}"/>'
    )
    properties.insert(0, fonts)


def page_frame(sheet: Sheet) -> None:
    """The paper, the line at its top, the number at its bottom."""
    section = sheet.document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21 - WIDTH) / 2)
    section.top_margin, section.bottom_margin = Cm(1.6), Cm(1.3)
    section.header_distance = section.footer_distance = Cm(0.7)
    section.different_first_page_header_footer = True
    top, bottom = section.header.paragraphs[0], section.footer.paragraphs[0]
    top.style = bottom.style = "Cell"
    write(top, "{{ book.name }} · {{ t.handbook }}", SOFT)
    bottom.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for words, code in (("page_before", "PAGE"), ("page_between", "NUMPAGES"), ("page_after", "")):
        write(bottom, f"{{{{ t.{words} }}}}", SOFT)
        if code:
            field(bottom, code, "1")
