from __future__ import annotations

import base64
import hashlib
import re

import html5lib
import pytest

from mediaorg.text import LANGS, Lang
from tests.renderer.hostile import CANARY, HARMLESS, newsroom
from tests.renderer.matrix.matrices import file_of, matrix, workbook
from tests.renderer.matrix.test_workbook import cells
from tests.renderer.test_hostile_texts import XHTML, _shape, _tight
from tests.renderer.test_markdown import READER, texts


def page(tail: str, lang: Lang, name: str) -> str:
    return file_of(matrix(newsroom(tail), lang), name).decode("utf-8")


@pytest.mark.parametrize("lang", LANGS)
def test_r083_no_text_becomes_a_part_of_the_page(lang: Lang) -> None:
    tree = html5lib.HTMLParser(strict=True).parse(page(CANARY, lang, "html"))
    assert _shape(tree) == _shape(html5lib.parse(page(HARMLESS, lang, "html")))
    assert CANARY.split("\n", maxsplit=1)[0] in "".join(tree.itertext())


def test_r086_the_policy_lets_in_its_own_style_and_nothing_else() -> None:
    tree = html5lib.parse(page(CANARY, "zh", "html"))
    (style,) = (str(one.text) for one in tree.iter(f"{XHTML}style"))
    policy = next(str(one.get("content")) for one in tree.iter(f"{XHTML}meta") if one.get("http-equiv"))
    inside = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{inside}'; base-uri 'none'; form-action 'none'"
    assert not any(key in ("style", "src") or str(key).startswith("on") for one in tree.iter() for key in one.attrib)


def test_the_page_says_its_language_and_that_of_chinese_names() -> None:
    tree = html5lib.parse(page(HARMLESS, "en", "html"))
    assert next(tree.iter(f"{XHTML}html")).get("lang") == "en"
    foreign = {
        one.get("lang") for one in tree.iter(f"{XHTML}th") if re.search("[\u4e00-\u9fff]", "".join(one.itertext()))
    }
    assert foreign == {"zh-CN"}


@pytest.mark.parametrize("lang", LANGS)
def test_r091_no_text_becomes_markdown(lang: Lang) -> None:
    hostile, harmless = page(CANARY, lang, "md"), page(HARMLESS, lang, "md")
    assert [one.type for one in READER.parse(hostile)] == [one.type for one in READER.parse(harmless)]
    inline = texts(hostile)
    assert {one.content for one in inline if one.type == "html_inline"} <= {"<br>"}
    assert not {one.type for one in inline} & {"link_open", "image", "code_inline", "em_open", "s_open"}


@pytest.mark.parametrize("lang", LANGS)
def test_r094_every_text_reads_back_from_the_workbook(lang: Lang) -> None:
    made = matrix(newsroom(CANARY), lang)
    book = workbook(made)
    there = {_tight(str(cell.value)) for sheet in book.worksheets for cell in cells(sheet)}
    wanted = {_tight(text) for line in made.register for text in line if CANARY in text}
    assert wanted <= there
    assert wanted
    assert {cell.data_type for sheet in book.worksheets for cell in cells(sheet)} <= {"s", "n"}


def test_r106_a_text_is_never_a_template() -> None:
    for name in ("md", "html"):
        assert "49007" not in page("{{ 7001*7 }}", "zh", name)
