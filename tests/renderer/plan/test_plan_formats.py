from __future__ import annotations

from datetime import date, datetime
from io import BytesIO

import html5lib
import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from mediaorg.differ.plan.checklist import only_for
from mediaorg.differ.plan.sheet import Sheet, sheet_of
from mediaorg.renderer.plan import plan_format
from mediaorg.renderer.plan.calendar import escaped, folded
from mediaorg.renderer.template import Templates
from mediaorg.reporter.cells import cell_width
from mediaorg.reporter.plan.json import to_json
from mediaorg.reporter.plan.text import to_text
from mediaorg.reporter.report import Look
from mediaorg.text import LANGS, Lang
from tests.differ.plan.checklists import CAMPAIGNS, PROPOSAL, checklist, sheet
from tests.overlay.laid import HEAD
from tests.renderer.hostile import CANARY

HOSTILE = CANARY.replace("\n", " ") + ";,\\ =2+3"


def file_of(one: Sheet, name: str) -> bytes:
    return plan_format(name)(one, Templates())


def hostile() -> Sheet:
    """A checklist in which every text of the campaign is hostile."""
    quoted = HOSTILE.replace("'", "''")
    head = HEAD.replace("618 大促", f"'{quoted}'").replace("what: 收回账号", f"what: '{quoted}'")
    head = head.replace("蓄水期", f"'=1+1 {quoted}'")
    text = (
        f"add:\n  roles: [{{id: clipper, name: '@{quoted}', reports_to: director, headcount: 1, from: 2027-05-10, to: 2027-06-18,"
        f" training: [ad-law], access: [{{system: '+{quoted}', rights: '-{quoted}', expires: 2027-06-18}}]}}]\n"
    )
    return sheet_of(checklist(text, head=head, as_of=date(2027, 5, 12)), "zh")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", CAMPAIGNS)
def test_a_calendar_is_read_back_as_it_was_meant(name: str, lang: Lang) -> None:
    one = sheet(name, lang)
    made = file_of(one, "ics")
    assert b"\r\n" in made
    assert made.count(b"\n") == made.count(b"\r\n")
    assert max(len(line) for line in made.split(b"\r\n")) <= 75
    made.decode("utf-8")
    read = Calendar.from_ical(made)
    events = read.walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == [row.text for row in one.rows]
    assert [event.decoded("DTSTART") for event in events] == [row.item.first or row.item.due for row in one.rows]
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert {event.decoded("DTSTAMP").date() for event in events} == {
        one.checklist.window and one.checklist.window.first
    }
    for event, row in zip(events, one.rows, strict=True):
        assert (event.decoded("DTEND") - (row.item.due or date.min)).days == 1
        assert row.who in str(event["DESCRIPTION"])


def test_a_proposal_without_days_is_a_calendar_of_tasks() -> None:
    text = "add:\n  roles: [{id: clipper, name: 剪辑, reports_to: director, headcount: 1}]\n"
    read = Calendar.from_ical(file_of(sheet_of(checklist(text, head=PROPOSAL), "zh"), "ics"))
    assert not read.walk("VEVENT")
    assert next(str(one["SUMMARY"]) for one in read.walk("VTODO")) == "新媒体总监审批“直播组常设”"


def test_lines_are_folded_between_characters() -> None:
    line = "SUMMARY:" + "直播间价格复核🎉" * 20
    parts = list(folded(line))
    assert all(len(one.encode()) <= 75 for one in parts)
    assert parts[0] + "".join(one[1:] for one in parts[1:]) == line
    assert all(one.startswith(" ") for one in parts[1:])
    assert escaped("a;b,c\\d\ne\x07") == "a\\;b\\,c\\\\d\\ne"


def test_hostile_texts_stay_texts_in_a_calendar() -> None:
    one = hostile()
    read = Calendar.from_ical(file_of(one, "ics"))
    events = read.walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == [row.text for row in one.rows]
    assert any(HOSTILE in str(event["SUMMARY"]) for event in events)


def test_hostile_texts_stay_texts_on_a_page() -> None:
    one = hostile()
    text = file_of(one, "html").decode()
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    assert not tree.findall(".//script")
    assert len(tree.findall(".//title")) == 1
    shown = ["".join(node.itertext()) for node in tree.findall(".//td/span[@class='text']")]
    assert shown == [row.text for row in one.rows]
    policy = tree.find(".//meta[@http-equiv='Content-Security-Policy']")
    assert policy is not None
    assert str(policy.get("content")).startswith("default-src 'none'; style-src 'sha256-")
    assert "http" not in text.replace("http-equiv", "")


def test_hostile_texts_stay_texts_in_markdown_and_json() -> None:
    one = hostile()
    page = file_of(one, "md").decode()
    assert "<script>" not in page
    assert page.count("- [ ] ") == len(one.rows)
    assert "\x1b" not in to_text(one, Look(80))
    to_json(one)


def test_a_workbook_holds_texts_days_and_a_choice() -> None:
    one = hostile()
    book = load_workbook(BytesIO(file_of(one, "xlsx")))
    (page,) = book.worksheets
    head = next(row for row in range(1, 10) if page.cell(row, 1).value == "完成")
    assert [page.cell(head, column).value for column in range(1, 12)] == [
        "完成", "环节", "开始", "期限", "类别", "事项", "说明", "谁来办", "涉及", "出处", "编号",
    ]  # fmt: skip
    rows = list(page.iter_rows(min_row=head + 1))
    assert len(rows) == len(one.rows)
    assert all(cell.data_type != "f" for row in rows for cell in row)
    assert any(str(row[1].value).startswith("=1+1") for row in rows)
    assert all(isinstance(row[3].value, datetime) for row in rows)
    assert page.freeze_panes == f"B{head + 1}"
    assert page.auto_filter.ref == f"A{head}:K{head + len(rows)}"
    (choice,) = page.data_validations.dataValidation
    assert choice.formula1 == '"未办,已办,不适用"'
    assert page.page_setup.orientation == "landscape"
    assert page.print_title_rows == f"${head}:${head}"


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", CAMPAIGNS)
def test_no_line_is_wider_than_the_terminal(name: str, lang: Lang, width: int) -> None:
    lines = to_text(sheet(name, lang), Look(width)).splitlines()
    assert max(cell_width(line) for line in lines) <= width


def test_an_empty_checklist_says_so() -> None:
    one = sheet_of(only_for(checklist(""), ["operator"]), "zh")
    for name in ("md", "html"):
        assert "没有需要办理的事项" in file_of(one, name).decode()
    assert "没有需要办理的事项" in to_text(one, Look(80))
    load_workbook(BytesIO(file_of(one, "xlsx")))
    Calendar.from_ical(file_of(one, "ics"))
