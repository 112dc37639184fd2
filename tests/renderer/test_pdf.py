from __future__ import annotations

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from pikepdf import Dictionary, Name, Pdf

from mediaorg.errors import MisuseError
from mediaorg.org.org import Org
from mediaorg.renderer.chart import Output, chart_of
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.fonts import font_files
from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.pdf import to_pdf
from mediaorg.renderer.template import Templates
from mediaorg.text import Lang
from tests.newsroom import TEAM
from tests.renderer.books import org_of, xingxuan
from tests.renderer.documents import TITLE, digests, made, read_pdf, tight
from tests.renderer.hostile import CANARY, HARMLESS, newsroom

UA = "http://www.aiim.org/pdfua/ns/id/"


def test_it_is_tagged_titled_and_has_a_language(pdf: Pdf, lang: Lang) -> None:
    assert pdf.Root.MarkInfo.Marked
    assert Name.StructTreeRoot in pdf.Root
    assert str(pdf.Root.Lang) == {"zh": "zh-CN", "en": "en-GB"}[lang]
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata(set_pikepdf_as_editor=False) as told:
        assert told["dc:title"] == TITLE[lang]
        assert told[f"{{{UA}}}part"] == "1"


def test_no_clock_is_looked_at(pdf: Pdf) -> None:
    assert Name.CreationDate not in pdf.docinfo
    assert Name.ModDate not in pdf.docinfo


def test_a_font_of_ones_own_and_what_it_lacks(tmp_path: Path) -> None:
    bold = font_files()[0]
    (artifact,) = to_pdf(handbook_of(org_of(TEAM), Choice("zh")), Templates(), font=str(bold))
    set_in_bold = Pdf.open(BytesIO(artifact.content))
    fonts = [one for one in set_in_bold.objects if isinstance(one, Dictionary)]
    names = {str(one.FontName) for one in fonts if one.get("/Type") == Name.FontDescriptor}
    assert {name.partition("+")[2] for name in names} == {bold.stem}
    latin = tmp_path / "latin.otf"
    subset = TTFont(bold)
    subset["cmap"].tables = [one for one in subset["cmap"].tables if one.format in (4, 12)]
    for table in subset["cmap"].tables:
        table.cmap = {code: glyph for code, glyph in table.cmap.items() if code < 0x2E80}
    subset.save(latin)
    with pytest.raises(MisuseError, match="人") as raised:
        list(to_pdf(handbook_of(org_of(TEAM), Choice("zh")), Templates(), font=str(latin)))
    assert "--font" in raised.value.say("en")


def test_fonts_are_the_shipped_ones_and_travel_inside(pdf: Pdf) -> None:
    fonts = [one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == Name.FontDescriptor]
    assert fonts
    for font in fonts:
        assert "NotoSansSC" in str(font.FontName)
        assert any(key in font for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def test_tables_say_their_heads_and_repeat_them(pdf: Pdf, lang: Lang, tmp_path: Path) -> None:
    tags = _tags(pdf)
    assert {"Table", "THead", "TBody", "TH", "TD", "TOC", "TOCI", "H1", "H2", "H3", "Link", "Figure"} <= tags
    path = tmp_path / "handbook.pdf"
    pdf.save(path)
    head = {"zh": ("交出方", "交付物", "验收标准"), "en": ("From", "What", "Accepted how")}[lang]
    pages = read_pdf(path).split("\f")
    heads = [page for page in pages if any(all(word in line for word in head) for line in page.splitlines())]
    assert len(heads) > len(handbook_of(xingxuan(), Choice(lang)).chapters)


def _tags(pdf: Pdf) -> set[str]:
    return {
        str(one.S)[1:] for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == Name.StructElem
    }


def test_pictures_are_told_in_words(pdf: Pdf) -> None:
    figures = [one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/S") == Name.Figure]
    assert figures
    assert all("/Alt" in one or "/Alt" in one.get("/A", {}) for one in figures)


def test_what_the_specification_says_is_there_to_be_read(pdf: Pdf, lang: Lang, tmp_path: Path) -> None:
    path = tmp_path / "handbook.pdf"
    pdf.save(path)
    words = tight(read_pdf(path))
    for chapter in handbook_of(xingxuan(), Choice(lang)).chapters:
        told = [
            chapter.name,
            chapter.code,
            chapter.purpose,
            *chapter.authority,
            *(duty.weight for duty in chapter.duties),
        ]
        missing = [text for text in told if lang == "zh" and tight(text) not in words]
        assert missing == []
    assert f"第{len(pdf.pages)}页/共{len(pdf.pages)}页" in words or f"Page{len(pdf.pages)}of{len(pdf.pages)}" in words


def test_r098_no_text_becomes_markup(lang: Lang, tmp_path: Path) -> None:
    hostile = CANARY + '#eval("1+1") \\input{/etc/passwd} $ x^2 $ #panic() <b> @label *bold* _it_ `raw` // # = - + /'
    harmless = HARMLESS
    path = tmp_path / "handbook.pdf"
    path.write_bytes(made("pdf", lang, newsroom(hostile), people=True))
    read = Pdf.open(path)
    assert _kinds(read) == _kinds(Pdf.open(BytesIO(made("pdf", lang, newsroom(harmless), people=True))))
    assert _links(read) == set()
    words = tight(read_pdf(path))
    assert '#eval("1+1")' in words
    assert "\\input{/etc/passwd}" in words
    assert "{{7*7}}" in words


def _kinds(pdf: Pdf) -> dict[str, int]:
    """How many of each kind of element the document has; lines and spans depend on the length of texts."""
    kinds: dict[str, int] = {}
    for one in pdf.objects:
        if isinstance(one, Dictionary) and one.get("/Type") == Name.StructElem and one.S in (
            Name.Table, Name.TH, Name.TR, Name.H1, Name.H2, Name.H3, Name.H4, Name.Figure, Name.L, Name.LI, Name.Code, Name.Formula,
        ):  # fmt: skip
            kinds[str(one.S)] = kinds.get(str(one.S), 0) + 1
    return kinds


def _links(pdf: Pdf) -> set[str]:
    """Where links lead out of the document, and what is started or run."""
    actions = [
        one
        for one in pdf.objects
        if isinstance(one, Dictionary) and one.get("/S") in (Name.URI, Name.JavaScript, Name.Launch)
    ]
    return {str(one.get("/URI", one.S)) for one in actions}


def test_r138_the_same_bytes_in_two_processes() -> None:
    assert digests("pdf", "0") == digests("pdf", "4711")


def test_a_character_without_a_glyph_is_named() -> None:
    with pytest.raises(MisuseError) as error:
        made("pdf", "zh", TEAM.replace("内容策划", "内容策划🎬𓀀"))
    assert "𓀀 (U+13000)" in error.value.say("zh")
    assert "🎬 (U+1F3AC)" in error.value.say("en")


def test_a_template_of_ones_own_is_used_and_its_faults_are_told(tmp_path: Path) -> None:
    own = tmp_path / "handbook" / "handbook.typ"
    own.parent.mkdir()
    own.write_text(
        '#set document(title: "T")\n#set text(font: "Noto Sans SC")\n#json("data.json").book.name\n', encoding="utf-8"
    )
    path = tmp_path / "own.pdf"
    path.write_bytes(made("pdf", "zh", TEAM, tmp_path))
    assert tight(read_pdf(path)) == "新媒体部"
    own.write_text("#nonsense", encoding="utf-8")
    with pytest.raises(MisuseError, match=re.escape("handbook/handbook.typ: unknown variable: nonsense")):
        made("pdf", "zh", TEAM, tmp_path)


@pytest.mark.parametrize("path", ["/etc/hostname", "../secret.txt"])
def test_a_template_sees_no_other_file(tmp_path: Path, path: str) -> None:
    own = tmp_path / "handbook" / "handbook.typ"
    own.parent.mkdir()
    own.write_text(f"#read({json.dumps(path)})", encoding="utf-8")
    with pytest.raises(MisuseError):
        made("pdf", "zh", TEAM, tmp_path)


def test_a_chart_is_taken_in_as_vectors() -> None:
    org: Org = xingxuan()
    svg = chart_of(org, "organisation", "zh", Wish(), Output("svg", theme="light")).decode("utf-8")
    (artifact,) = to_pdf(handbook_of(org, Choice("zh")), Templates(), svg)
    pdf = Pdf.open(BytesIO(artifact.content))
    assert list(_images(pdf)) == []
    assert "Figure" in _tags(pdf)


def _images(pdf: Pdf) -> Iterator[object]:
    return (one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == Name.Image)
