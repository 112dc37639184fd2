from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from mediaorg.cli import run
from mediaorg.differ.account.report import DiffReport
from mediaorg.renderer.differences.record import FORMATS, Versions, record_format, record_of, rows_for
from mediaorg.renderer.template import Templates
from mediaorg.text import LANGS, Lang
from tests.renderer.books import ROOT
from tests.reorganisations import Compared, cut_off, thought_through, unchanged

TEMPLATE = ROOT / "templates" / "differences" / "record.docx"
VERSIONS = Versions("V1.2", "V1.3", "人力资源部", "2026-11-23")
HEADS = {
    "zh": ["改前版本", "修改章节", "修改内容简要", "修改人", "修改日期", "改后版本"],
    "en": ["Version before", "Section", "What changed", "Changed by", "Date", "Version after"],
}


def made(compared: Compared, name: str, lang: Lang = "zh", versions: Versions = VERSIONS) -> bytes:
    return record_format(name)(record_of(compared.report(lang), versions), Templates())


def table_of(content: bytes) -> list[list[str]]:
    (table,) = Document(BytesIO(content)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize("lang", LANGS)
def test_one_row_for_each_chapter_that_changed(lang: Lang) -> None:
    compared = cut_off()
    rows = record_of(compared.report(lang), VERSIONS).rows
    chapters = [
        compared.diff.new.org.role_by_id[one].say(lang) for one in ("brand-manager", "content-planner", "user-operator")
    ]
    assert [row.section for row in rows] == chapters
    assert {(row.before, row.by, row.day, row.after) for row in rows} == {("V1.2", "人力资源部", "2026-11-23", "V1.3")}


def test_a_role_that_is_gone_has_its_row_and_people_have_none() -> None:
    rows = record_of(thought_through().report("zh"), VERSIONS).rows
    assert "编导" in [row.section for row in rows]
    assert not any("p11" in row.summary for row in rows)


def test_what_changed_is_told_in_brief() -> None:
    row = record_of(cut_off().report("zh"), VERSIONS).rows[-1]
    assert row.summary.startswith("取消交接：")
    assert row.summary.endswith("等共 7 项")


def test_the_rows_of_one_chapter() -> None:
    report = cut_off().report("zh")
    assert [row.section for row in rows_for(report, VERSIONS, "content-planner")] == ["内容策划"]
    assert rows_for(report, VERSIONS, "tech-support") == ()


@pytest.mark.parametrize("lang", LANGS)
def test_the_table_in_markdown_and_in_word_is_one_and_the_same(lang: Lang) -> None:
    head, _, *rows = [line for line in made(cut_off(), "md", lang).decode().splitlines() if line.startswith("|")]
    assert [cell.strip() for cell in head.strip("|").split("|")] == HEADS[lang]
    in_word = table_of(made(cut_off(), "docx", lang))
    assert in_word[0] == HEADS[lang]
    assert [[cell.strip() for cell in row.strip("|").split("|")] for row in rows] == in_word[1:]


def test_without_a_change_it_says_so_and_leaves_room_to_write_by_hand() -> None:
    assert "各章节均无修改" in made(unchanged(), "md").decode()
    assert [set(row) for row in table_of(made(unchanged(), "docx"))[1:]] == [{""}, {""}, {""}]


def test_the_document_repeats_its_head_breaks_no_row_and_has_a_chinese_font_on_every_style() -> None:
    document: Any = Document(BytesIO(made(thought_through(), "docx")))
    (table,) = document.tables
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    fonts = [style.find(f"{qn('w:rPr')}/{qn('w:rFonts')}") for style in document.styles.element.iter(qn("w:style"))
             if style.get(qn("w:type")) != "numbering"]  # fmt: skip
    assert fonts
    assert all(one is not None and one.get(qn("w:eastAsia")) for one in fonts)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_bytes_every_time(name: str) -> None:
    assert made(cut_off(), name) == made(cut_off(), name)


def test_what_a_user_wrote_is_only_text() -> None:
    compared = cut_off()
    hostile = tuple(replace(one, args={**one.args, "it": "<script>|*x*|{{ 7 * 7 }}"}) for one in compared.diff.changes)
    record = record_of(DiffReport(replace(compared.diff, changes=hostile), "zh"), VERSIONS)
    page = record_format("md")(record, Templates()).decode()
    assert "<script>" not in page
    assert all(line.count(" | ") == 5 for line in page.splitlines() if line.startswith("| V1.2"))
    assert "<script>|*x*|{{ 7 * 7 }}" in table_of(record_format("docx")(record, Templates()))[1][2]


def test_the_template_is_the_one_that_its_tool_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    place = importlib.util.spec_from_file_location("build_record_template", ROOT / "tools" / "build_record_template.py")
    assert place is not None
    assert place.loader is not None
    module = importlib.util.module_from_spec(place)
    place.loader.exec_module(module)
    sys.modules.pop("word_sheet", None)
    assert module.build() == TEMPLATE.read_bytes()


def test_the_command_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = str(ROOT / "specs" / "xingxuan" / "team.yaml")
    asked = ["diff", spec, spec, "--as-of", "2026-11-23", "--lang", "zh", "--version-before", "V1"]
    assert run(asked) == 2
    assert "--record" in capsys.readouterr().err
    assert run([*asked, "--record", str(tmp_path / "record.txt")]) == 2
    for name in ("record.md", "record.docx"):
        assert run([*asked, "--record", str(tmp_path / name)]) == 0
        assert (tmp_path / name).stat().st_size > 50
