from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from mediaorg.cli import run
from mediaorg.renderer import handbook_format
from mediaorg.renderer.book_views import Handbook
from mediaorg.renderer.differences.record import Versions
from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.news import Since
from mediaorg.renderer.template import Templates
from mediaorg.renderer.views import News
from mediaorg.text import LANGS, Lang
from tests.renderer.books import ROOT, files
from tests.reorganisations import CUT_OFF, thought_through

VERSIONS = Versions("V1.2", "V1.3", "人力资源部", "2026-11-23")
TITLES = {"zh": "您的岗位有哪些变化", "en": "What changed for you"}


@cache
def book(lang: Lang = "zh") -> Handbook:
    compared = thought_through().diff
    return handbook_of(compared.new.org, Choice(lang, since=Since(compared, VERSIONS)))


def news(role: str, lang: Lang = "zh") -> News:
    found = next(one for one in book(lang).chapters if one.id == role).news
    assert found is not None
    return found


def test_a_chapter_begins_with_what_its_holder_gains_loses_and_has_to_do() -> None:
    editor = news("video-editor")
    assert editor.since == "与 specs/matrix/organisation.yaml 相比"
    assert editor.gains == ("“剪辑”新增考核指标“成片返工次数”",)
    assert editor.loses == ("“剪辑”的编制由 3 人减至 2 人",)
    assert any("原始素材" in one for one in editor.others)
    assert editor.nothing == ""


def test_who_takes_over_is_told_as_well_as_who_hands_over() -> None:
    told = [one.text for one in news("camera-operator").todo]
    assert "编导把“拍摄短视频与商品素材”移交给摄像" in told
    assert any("双品牌表达规范" in one for one in told)
    assert not any("重发" in one for one in told)


@pytest.mark.parametrize("lang", LANGS)
def test_who_has_nothing_to_learn_is_told_so(lang: Lang) -> None:
    found = news("service-agent", lang)
    assert found.nothing == {"zh": "您的岗位没有变化。", "en": "Nothing changed for you."}[lang]
    assert (found.gains, found.loses, found.others, found.todo) == ((), (), (), ())


def test_the_change_record_of_a_chapter_is_filled() -> None:
    editor = next(one for one in book().chapters if one.id == "video-editor")
    (row,) = editor.changes
    assert (row.before, row.section, row.by, row.day, row.after) == ("V1.2", "剪辑", "人力资源部", "2026-11-23", "V1.3")
    assert next(one for one in book().chapters if one.id == "service-agent").changes == ()


@pytest.mark.parametrize("lang", LANGS)
def test_every_text_format_says_it_before_everything_else(lang: Lang) -> None:
    made = files(book(lang))
    page = made["roles/video-editor.md"]
    assert page.index(TITLES[lang]) < page.index("## ", page.index(TITLES[lang]))
    for path in ("roles/video-editor.md", "site/roles/video-editor.html", "handbook.html"):
        assert TITLES[lang] in made[path]
        assert "V1.3" in made[path]
    assert made["handbook.html"].count('class="news"') == len(book(lang).chapters)


def test_word_and_pdf_say_it() -> None:
    document = Document(io.BytesIO(_made("docx")))
    assert [one.text for one in document.paragraphs].count(TITLES["zh"]) == len(book().chapters)
    with pikepdf.open(io.BytesIO(_made("pdf"))) as made:
        assert len(made.pages) > len(book().chapters)


def _made(name: str) -> bytes:
    (artifact,) = handbook_format(name)(book(), Templates())
    return artifact.content


def test_without_an_earlier_version_nothing_is_said_of_it() -> None:
    plain = handbook_of(thought_through().diff.new.org, Choice("zh"))
    assert all(one.news is None and one.changes == () for one in plain.chapters)
    assert TITLES["zh"] not in files(plain)["handbook.html"]


def test_the_command_compares_writes_and_remembers_for_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    base, draft = tmp_path / "base", tmp_path / "draft"
    for folder, edits in ((base, {}), (draft, CUT_OFF)):
        folder.mkdir()
        for file in (ROOT / "specs" / "xingxuan").glob("*.yaml"):
            text = file.read_text(encoding="utf-8")
            for written, instead in edits.get(file.name, ()):
                text = text.replace(written, instead)
            (folder / file.name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    asked = ["handbook", "draft", "-o", "out", "-f", "md", "--as-of", "2026-11-23", "--lang", "zh"]
    assert run([*asked, "--version-after", "V2"]) == 2
    assert "--what-changed" in capsys.readouterr().err
    assert run([*asked, "--what-changed", "base", "--version-before", "V1", "--version-after", "V2"]) == 0
    page = (tmp_path / "out" / "roles" / "user-operator.md").read_text(encoding="utf-8")
    assert TITLES["zh"] in page
    assert "| V1 | 用户运营 |" in page
    assert "| 2026-11-23 | V2 |" in page
    assert run(["handbook", "draft", "-o", "out", "--check"]) == 0
