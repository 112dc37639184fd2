from __future__ import annotations

import base64
import hashlib
import json
import re
from xml.etree.ElementTree import Element

import html5lib
import pytest

from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.narrator import clean
from mediaorg.text import LANGS, Lang
from tests.renderer.books import files, org_of
from tests.renderer.hostile import CANARY, HARMLESS, TEXTS, newsroom, text_fields
from tests.renderer.test_markdown import READER, texts

XHTML = "{http://www.w3.org/1999/xhtml}"


def pages(tail: str, lang: Lang, *formats: str) -> dict[str, str]:
    return files(handbook_of(org_of(newsroom(tail)), Choice(lang, with_people=True)), *formats)


def test_the_canary_stands_in_every_text_of_the_format() -> None:
    assert text_fields() - {"why"} <= TEXTS  # why an element is gone is told by `diff`, not by the handbook
    spec = json.loads(newsroom(CANARY))
    flat = json.dumps(spec)
    assert all(re.search(rf'"{key}":', flat) for key in TEXTS - {"unit", "currency"})


@pytest.mark.parametrize("lang", LANGS)
def test_r083_r086_no_text_becomes_a_part_of_an_html_page(lang: Lang) -> None:
    hostile, harmless = pages(CANARY, lang, "html", "site"), pages(HARMLESS, lang, "html", "site")
    assert hostile.keys() == harmless.keys()
    for path, text in hostile.items():
        tree = html5lib.HTMLParser(strict=True).parse(text)
        assert _shape(tree) == _shape(html5lib.parse(harmless[path])), path
        assert _scripts(tree) == _scripts(html5lib.parse(harmless[path])), path


def _shape(tree: Element) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page with their attributes; those of one page and its twin are the same."""
    return [(str(one.tag), tuple(sorted(map(str, one.attrib)))) for one in tree.iter()]


def _scripts(tree: Element) -> list[str | None]:
    return [one.text for one in tree.iter(f"{XHTML}script") if one.get("type") is None]


@pytest.mark.parametrize("lang", LANGS)
def test_r084_links_lead_into_the_handbook_only(lang: Lang) -> None:
    for path, text in pages(CANARY, lang, "html", "site").items():
        for one in html5lib.parse(text).iter():
            for key, value in one.attrib.items():
                assert not str(key).lower().startswith("on")
                if key in ("href", "src", "action"):
                    assert re.fullmatch(r"(?:\.\./)?(?:[a-z0-9_/-]+\.html)?(?:#[a-z0-9-]+)?", str(value)), path


def test_every_text_is_there_to_be_read() -> None:
    """All texts of the specification, read back from the page, letter by letter."""
    page = html5lib.parse(pages(CANARY, "zh", "html")["handbook.html"])
    for line_break in page.iter(f"{XHTML}br"):
        line_break.text = "\n"
    words = _tight(
        "".join(page.itertext()) + "".join(str(value) for one in page.iter() for value in one.attrib.values())
    )
    missing = [text for text in _texts(json.loads(newsroom(CANARY))) if _tight(text) not in words]
    assert missing == []


def _tight(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _texts(value: object) -> list[str]:
    """The Chinese texts."""
    if isinstance(value, dict):
        return [text for key, one in value.items() if key not in ("en", "unit", "currency") for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) and CANARY in value else []


def test_r085_what_is_searched_is_data_and_reads_back() -> None:
    page = html5lib.parse(pages(CANARY, "zh", "html")["handbook.html"])
    data = next(one.text for one in page.iter(f"{XHTML}script") if one.get("type") == "application/json")
    assert data is not None
    assert "<" not in data
    assert any(CANARY in hit[0] for hit in json.loads(data))


def test_r086_the_policy_lets_in_its_own_style_and_script_and_nothing_else() -> None:
    for text in pages(CANARY, "zh", "html", "site").values():
        page = html5lib.parse(text)
        policy = next(str(one.get("content")) for one in page.iter(f"{XHTML}meta") if one.get("http-equiv"))
        inside = [str(one.text) for tag in ("style", "script") for one in page.iter(XHTML + tag) if not one.get("type")]
        hashes = [base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in inside]
        assert policy == (
            f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; base-uri 'none'; form-action 'none'"
        )
        assert not any("style" in one.attrib for one in page.iter())
        assert re.findall(r"(?:https?:)?//[a-z0-9.]+\.[a-z]{2,}", text) == []


@pytest.mark.parametrize("lang", LANGS)
def test_r091_no_text_becomes_markdown(lang: Lang) -> None:
    hostile, harmless = pages(CANARY, lang, "md"), pages(HARMLESS, lang, "md")
    for path, text in hostile.items():
        kinds = [one.type for one in READER.parse(text)]
        assert kinds == [one.type for one in READER.parse(harmless[path])], path
        inline = texts(text)
        assert {one.content for one in inline if one.type == "html_inline"} <= {"<br>"}
        links = [str(one.attrs["href"]) for one in inline if one.type == "link_open"]
        assert all(re.fullmatch(r"(?:\.\./)?[A-Za-z0-9_/-]+\.md", link) for link in links)
        assert not {one.type for one in inline} & {"image", "code_inline", "em_open", "s_open"}


def test_r106_a_text_is_never_a_template() -> None:
    made = pages("{{ 7001*7 }}{% raw %}", "zh")
    assert not any("49007" in text for text in made.values())
    assert "{{ 7001*7 }}{% raw %}" in made["handbook.html"]


def test_controls_that_come_past_the_door_are_shown() -> None:
    assert clean("a\x1b[2J\u202eb\r\nc\td") == "a␛[2J\\u202eb\nc d"
