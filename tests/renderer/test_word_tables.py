from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from mediaorg.errors import MisuseError
from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.sheets import page_words
from mediaorg.renderer.template import Templates
from mediaorg.renderer.word import to_word
from mediaorg.renderer.word_tables import MARK
from mediaorg.text import Lang
from tests.newsroom import HEAD
from tests.renderer.books import org_of
from tests.renderer.documents import made

TWO_HANDOFFS: Final = HEAD + (
    "roles:\n"
    "  - {id: planner, name: 内容策划, duties: [write]}\n"
    "  - {id: producer, name: 创意执行, duties: [shoot]}\n"
    "  - {id: analyst, name: 数据分析, duties: [report]}\n"
    "duties:\n"
    "  - {id: write, name: 撰写脚本, result: {id: script, name: 脚本}}\n"
    "  - {id: shoot, name: 拍摄素材}\n"
    "  - {id: report, name: 编制日报, result: {id: daily-report, name: 日报}}\n"
    "handoffs:\n"
    "  - {id: script-out, artifact: script, from: planner, to: producer, via: 飞书文档}\n"
    "  - {id: report-out, artifact: daily-report, from: analyst, to: planner}\n"
)
FULL: Final = 17.4
"""Centimetres that every table of a chapter takes."""


def tables(content: bytes) -> list[Any]:
    return list(Document(BytesIO(content)).tables)


def heads(table: Any) -> list[str]:
    return [cell.text for cell in table.rows[0].cells]


def said(lang: Lang, *names: str) -> list[str]:
    """Heads of columns as readers see them."""
    return [page_words(lang)["column"][name] for name in names]


def beginning(found: list[Any], *first: str) -> list[list[str]]:
    """The heads of those tables that begin with these."""
    return [heads(table) for table in found if heads(table)[: len(first)] == list(first)]


def widths(table: Any) -> Iterator[list[int]]:
    """The widths of the grid, and of the cells of each row."""
    yield [int(one.get(qn("w:w"))) for one in table._tbl.tblGrid]
    for row in table.rows:
        yield [int(cell._tc.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for cell in row.cells]


def test_a_column_is_there_where_a_row_says_something_in_it(lang: Lang) -> None:
    found = tables(made("docx", lang, TWO_HANDOFFS))
    with_via, without = said(lang, "to_whom", "what", "via"), said(lang, "to_whom", "what")
    assert beginning(found, *without) == [with_via, without]
    with_via, without = said(lang, "from_whom", "what", "via"), said(lang, "from_whom", "what")
    assert beginning(found, *without) == [without, with_via]


def test_one_row_that_says_it_is_enough(lang: Lang) -> None:
    text = TWO_HANDOFFS + "  - {id: report-on, artifact: daily-report, from: planner, to: analyst}\n"
    found = [one for one in tables(made("docx", lang, text)) if heads(one)[0] == said(lang, "to_whom")[0]]
    assert [cell.text for cell in found[0].columns[2].cells] in (
        [*said(lang, "via"), "飞书文档", ""],
        [*said(lang, "via"), "", "飞书文档"],
    )


def test_every_table_fills_the_page_as_before(lang: Lang) -> None:
    for content in (made("docx", lang), made("docx", lang, TWO_HANDOFFS)):
        for table in tables(content)[1:]:
            for row in widths(table):
                assert sum(row) / 567 == pytest.approx(FULL, abs=0.02), heads(table)
                assert row == next(widths(table))


def test_no_marked_column_is_empty_in_the_model_organisation(lang: Lang) -> None:
    always = {*said(lang, "signature", "date", "by", "before", "section", "summary", "day", "after"), ""}
    for table in tables(made("docx", lang))[1:]:
        for column in table.columns if table._tbl.find(f".//{qn('w:tblHeader')}") is not None else ():
            head, *body = [cell.text for cell in column.cells]
            assert any(body) or head in always


def test_what_is_signed_by_hand_keeps_its_empty_cells(lang: Lang) -> None:
    found = tables(made("docx", lang, TWO_HANDOFFS))
    signed = [heads(table) for table in found if said(lang, "signature")[0] in heads(table)]
    assert signed == [["", page_words(lang)["confirms"], *said(lang, "signature", "date")]] * 3
    record = said(lang, "before", "section", "summary", "by", "day", "after")
    assert beginning(found, *record[:1]) == [record] * 3


@pytest.mark.parametrize("scopes", [("douyin", "douyin"), ("douyin", "wechat")])
def test_a_scope_is_said_once_where_it_is_the_same(lang: Lang, scopes: tuple[str, str]) -> None:
    text = HEAD + (
        "dimensions: {channel: [{id: douyin, name: 抖音}, {id: wechat, name: 视频号}]}\n"
        "roles:\n  - id: planner\n    name: 内容策划\n    duties:\n"
        f"      - {{duty: write, scope: {{channel: {scopes[0]}}}}}\n"
        f"      - {{duty: review, scope: {{channel: {scopes[1]}}}}}\n"
        "duties: [{id: write, name: 撰写脚本}, {id: review, name: 复核脚本}]\n"
    )
    content = made("docx", lang, text)
    (duties,) = [
        table for table in tables(content) if heads(table)[:1] == said(lang, "duty") and "RACI" in heads(table)
    ]
    once = f"{said(lang, 'scope')[0]}{page_words(lang)['colon']}抖音"
    lines = [one.text for one in Document(BytesIO(content)).paragraphs if one.text.startswith(once)]
    assert (said(lang, "scope")[0] in heads(duties)) == (scopes[0] != scopes[1])
    assert len(lines) == (scopes[0] == scopes[1])


def test_no_mark_is_left_and_no_text_can_make_one(lang: Lang) -> None:
    forged = f"<!--{MARK}-->"
    document = Document(BytesIO(made("docx", lang, TWO_HANDOFFS.replace("新媒体部", forged))))
    assert document.element.body.xpath(".//comment()") == []
    assert forged in [one.text for one in document.paragraphs]


# A template of the company's own


def brand(path: Path, *columns: tuple[str, str]) -> Any:
    """A company's template with one table of handoffs, not saved yet."""
    document = Document()
    for line in ("{{ book.name }}", "{%p for role in book.chapters %}", "{{ role.name }}"):
        document.add_paragraph(line)
    table = document.add_table(rows=4, cols=len(columns))
    for row, cells in zip(
        table.rows,
        (
            [head for head, _ in columns],
            ["{%tr for one in role.hands_on %}"],
            [cell for _, cell in columns],
            ["{%tr endfor %}"],
        ),
        strict=True,
    ):
        for cell, text in zip(row.cells, cells, strict=False):
            cell.text = text
    for line in ("{%p for duty in role.duties %}", "{{ duty.name }}", "{%p endfor %}", "{%p endfor %}"):
        document.add_paragraph(line)
    document.save(str(path))
    return document


def filled(path: Path) -> list[Any]:
    (artifact,) = to_word(handbook_of(org_of(TWO_HANDOFFS), Choice("zh")), Templates(), path)
    return tables(artifact.content)


WHAT: Final = ("交付物", "{{ one.what }}")
VIA: Final = ("{{ t.column.via | if_said }}", "{{ one.via }}")


def test_in_a_template_of_ones_own_only_marked_columns_go(tmp_path: Path) -> None:
    path = tmp_path / "brand.docx"
    brand(path, WHAT, ("核对签字", ""), ("时限", "{{ one.when }}"), VIA)
    assert [heads(table) for table in filled(path)] == [
        ["交付物", "核对签字", "时限", *said("zh", "via")],
        ["交付物", "核对签字", "时限", *said("zh", "via")],
        ["交付物", "核对签字", "时限"],
    ]


def test_words_beside_the_mark_stay_and_outside_a_table_it_means_nothing(tmp_path: Path) -> None:
    path = tmp_path / "brand.docx"
    document = brand(path, WHAT, ("经由 {{ t.column.via | if_said }}（必填）", "{{ one.via }}"))
    document.add_paragraph("{{ book.name | if_said }}，{{ '<b>' | if_said }}")
    document.save(str(path))
    (artifact,) = to_word(handbook_of(org_of(TWO_HANDOFFS), Choice("zh")), Templates(), path)
    assert heads(tables(artifact.content)[0])[1] == f"经由 {said('zh', 'via')[0]}（必填）"
    assert Document(BytesIO(artifact.content)).paragraphs[-1].text == "新媒体部，<b>"


def test_a_table_of_which_nothing_would_be_left_stays(tmp_path: Path) -> None:
    path = tmp_path / "brand.docx"
    brand(path, VIA, ("{{ t.column.when | if_said }}", "{{ one.when }}"))
    assert [len(heads(table)) for table in filled(path)] == [1, 2, 2]


def test_cells_that_span_columns_lose_their_part(tmp_path: Path) -> None:
    path = tmp_path / "brand.docx"
    document = brand(path, WHAT, ("时限", "{{ one.when }}"), VIA)
    total = document.tables[0].add_row().cells
    total[1].merge(total[2])
    document.save(str(path))
    found = filled(path)[2]
    assert [len(row._tr.findall(qn("w:tc"))) for row in found.rows] == [2, 2, 2]
    assert len(found._tbl.tblGrid) == 2
    assert sum(next(widths(found))) == sum(next(widths(document.tables[0])))


def test_a_head_above_two_columns_goes_with_both(tmp_path: Path) -> None:
    path = tmp_path / "brand.docx"
    document = brand(path, WHAT, VIA, ("", "{{ one.accept }}"))
    document.tables[0].cell(0, 1).merge(document.tables[0].cell(0, 2))
    document.save(str(path))
    assert [len(table._tbl.tblGrid) for table in filled(path)] == [3, 3, 1]


@pytest.mark.parametrize("shape", ["w:drawing", "w:sym"])
def test_a_picture_says_something(tmp_path: Path, shape: str) -> None:
    path = tmp_path / "brand.docx"
    document = brand(path, WHAT, VIA)
    document.tables[0].cell(2, 1).paragraphs[0].add_run()._r.append(OxmlElement(shape))
    document.save(str(path))
    assert [len(heads(table)) for table in filled(path)] == [2, 2, 2]


def test_a_table_that_is_not_even_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "brand.docx"
    document = brand(path, WHAT, ("时限", "{{ one.when }}"), VIA)
    last = document.tables[0].add_row()._tr
    last.remove(last.findall(qn("w:tc"))[0])
    document.save(str(path))
    assert [len(table._tbl.tblGrid) for table in filled(path)] == [3, 3, 3]


def test_unknown_fields_in_a_marked_head_are_named(tmp_path: Path) -> None:
    path = tmp_path / "brand.docx"
    brand(path, WHAT, ("{{ t.column.channel | if_said }}", "{{ one.channel }}"))
    with pytest.raises(MisuseError) as error:
        filled(path)
    assert error.value.say("en").endswith("there are no such fields: t.column.channel, one.channel")
