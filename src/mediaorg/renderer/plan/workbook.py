"""A checklist as an Excel workbook: one sheet to filter by section, role and day, with a drop-down for what is done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from mediaorg.differ.plan.sheet import HEADS, Part, Row, Sheet
from mediaorg.renderer.matrix.xlsx.text import cut_to_cell, cut_to_print, lines_in, sheet_title
from mediaorg.renderer.matrix.xlsx.workbook import Draft
from mediaorg.renderer.plan.words import CHOOSE, CUT, DONE, PAGE
from mediaorg.renderer.template import Templates
from mediaorg.text import LIST_SEPARATORS

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

COLUMNS: Final[Mapping[str, int]] = {  # column → its width in cells
    "done": 8, "phase": 15, "first": 11, "day": 11, "title": 11, "text": 38, "details": 38, "who": 15, "roles": 18,
    "source": 13, "id": 23,
}  # fmt: skip
_BOX: Final = {"border": 1, "border_color": "#C9D3E0", "valign": "top", "text_wrap": True}
LOOKS: Final[Mapping[str, Mapping[str, object]]] = {
    "title": {"bold": True, "font_size": 15, "font_color": "#1E3A8A", "valign": "vcenter"},
    "about": {"font_color": "#475467", "valign": "vcenter"},
    "head": {
        **_BOX,
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": "#1E3A8A",
        "align": "center",
        "valign": "vcenter",
    },
    "text": _BOX,
    "name": {**_BOX, "bold": True},
    "small": {**_BOX, "font_color": "#475467", "font_size": 9},
    "day": {**_BOX, "num_format": "yyyy-mm-dd", "align": "center"},
    "done": {**_BOX, "align": "center"},
    "finished": {"font_color": "#667085", "bg_color": "#F2F4F7", "font_strikeout": True},
}
LOOK_OF: Final[Mapping[str, str]] = {"text": "name", "source": "small", "id": "small", "done": "done"}
LINE_HEIGHT: Final = 14.5
HIGHEST: Final = 400.0  # points; Excel allows 409
HEAD_HEIGHT: Final = 24
LONGEST_NAME: Final = 60
PAPER_A4: Final = 9


def to_workbook(sheet: Sheet, templates: Templates) -> bytes:
    """The workbook as a file; no template has a part in it."""
    del templates
    draft = Draft(f"{sheet.organisation} · {sheet.title}")
    page = draft.book.add_worksheet(sheet_title(sheet.title.rpartition(" · ")[2], ()))
    _fill(page, sheet, draft.formats(sheet.lang, LOOKS))
    return draft.sealed()


def _fill(page: Worksheet, sheet: Sheet, formats: Mapping[str, Any]) -> None:
    page.hide_gridlines(2)
    page.set_row(0, 26)
    _write(page, (0, 0), sheet.title, formats["title"], sheet)
    for number, remark in enumerate(sheet.remarks, 1):
        _write(page, (number, 0), remark, formats["about"], sheet)
    head = len(sheet.remarks) + 1
    page.set_row(head, HEAD_HEIGHT)
    for column, (name, width) in enumerate(COLUMNS.items()):
        page.set_column(column, column, width)
        _write(page, (head, column), HEADS[name].say(sheet.lang), formats["head"], sheet)
    row = head
    for part in sheet.parts:
        for one in part.rows:
            row += 1
            _row(page, row, _texts(sheet, part, one), (sheet, one, formats))
    _set_up(page, sheet, (head, row), formats)


def _texts(sheet: Sheet, part: Part, row: Row) -> Mapping[str, str]:
    roles = LIST_SEPARATORS[sheet.lang].join(sheet.checklist.parties[one].say(sheet.lang) for one in row.item.roles)
    return {
        "done": DONE[0].say(sheet.lang),
        "phase": part.name,
        "first": row.item.first.isoformat() if row.item.first is not None else "",
        "day": row.item.due.isoformat() if row.item.due is not None else "",
        "title": row.title,
        "text": row.text,
        "details": "\n".join(row.details),
        "who": row.who,
        "roles": roles,
        "source": row.source,
        "id": row.id,
    }


def _row(page: Worksheet, number: int, texts: Mapping[str, str], of: tuple[Sheet, Row, Mapping[str, Any]]) -> None:
    sheet, row, formats = of
    lines = max(lines_in(text, COLUMNS[name] - 1) for name, text in texts.items())
    page.set_row(number, min(HIGHEST, lines * LINE_HEIGHT + 4))
    for column, (name, text) in enumerate(texts.items()):
        day = {"first": row.item.first, "day": row.item.due}.get(name)
        if isinstance(day, date):
            page.write_datetime(number, column, datetime(day.year, day.month, day.day), formats["day"])  # noqa: DTZ001
        else:
            _write(page, (number, column), text, formats[LOOK_OF.get(name, "text")], sheet)


def _write(page: Worksheet, place: tuple[int, int], text: str, look: Any, sheet: Sheet) -> None:
    """A text into a cell, whatever it begins with; a note says so where its end had to be cut off."""
    if not text:
        page.write_blank(*place, None, look)
        return
    kept = cut_to_cell(text)
    page.write_string(*place, kept, look)
    if kept != text:
        page.write_comment(*place, CUT.say(sheet.lang))


def _set_up(page: Worksheet, sheet: Sheet, rows: tuple[int, int], formats: Mapping[str, Any]) -> None:
    """Filters, frozen heads, the drop-down, and how it is printed."""
    head, last = rows
    choices = [one.say(sheet.lang) for one in DONE]
    page.autofilter(head, 0, last, len(COLUMNS) - 1)
    page.freeze_panes(head + 1, 1)
    if last > head:
        message = CHOOSE.say(sheet.lang, {"words": choices})
        page.data_validation(
            head + 1, 0, last, 0, {"validate": "list", "source": choices, "error_message": message}
        )  # fmt: skip
        rule = {"type": "formula", "criteria": f'=$A{head + 2}<>"{choices[0]}"', "format": formats["finished"]}
        page.conditional_format(head + 1, 0, last, len(COLUMNS) - 1, rule)
    page.set_paper(PAPER_A4)
    page.set_landscape()
    page.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.65)
    page.fit_to_pages(1, 0)
    page.repeat_rows(head)
    title = cut_to_print(sheet.title, LONGEST_NAME)
    page.set_header(f"&L{cut_to_print(sheet.organisation, LONGEST_NAME)}&R{title}")
    page.set_footer("&C" + PAGE.say(sheet.lang))
