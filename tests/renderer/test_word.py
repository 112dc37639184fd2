from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import fromstring

import pytest
from docx import Document
from docx.oxml.ns import qn

from mediaorg.cli import run
from mediaorg.errors import MisuseError
from mediaorg.linter.check import check
from mediaorg.renderer.book_views import Handbook
from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.template import Templates
from mediaorg.renderer.word import to_word
from mediaorg.text import Lang
from tests.newsroom import TEAM
from tests.renderer.books import DAY, ROOT, org_of, xingxuan
from tests.renderer.documents import TITLE, digests, made, needed, read_pdf, tight
from tests.renderer.hostile import CANARY, HARMLESS, newsroom

SPECS: Final = {"xingxuan": "xingxuan/team.yaml", "matrix": "matrix/organisation.yaml"}
TEMPLATE: Final = ROOT / "templates" / "handbook" / "handbook.docx"


@pytest.fixture(scope="module")
def book(lang: Lang) -> Handbook:
    return handbook_of(xingxuan(), Choice(lang))


@pytest.fixture(scope="module")
def word(lang: Lang) -> Any:
    return Document(BytesIO(made("docx", lang)))


def words_of(document: Any) -> str:
    return tight("".join(one.text or "" for one in document.element.body.iter(qn("w:t"))))


def test_what_the_specification_says_is_there_to_be_read(word: Any, book: Handbook) -> None:
    words = words_of(word)
    for chapter in book.chapters:
        told = [
            chapter.name, chapter.other_name, chapter.code, chapter.purpose, *chapter.authority,
            *(text for duty in chapter.duties for text in (duty.name, duty.action, duty.object, duty.result, duty.weight, duty.effort)),
            *(text for kpi in chapter.kpis for text in (kpi.name, kpi.definition, kpi.target, kpi.source)),
            *(text for row in (*chapter.receives, *chapter.hands_on) for text in (row.what, row.when, row.accept, row.on_reject, row.via)),
            *(text for one in chapter.training for text in (one.name, one.hours, one.method)),
        ]  # fmt: skip
        assert [text for text in told if tight(text) not in words] == []


def test_every_chapter_has_its_heading_on_a_new_page(word: Any, book: Handbook) -> None:
    roles = [one for one in word.paragraphs if one.style.name == "Heading 2"]
    assert [one.text for one in roles] == [chapter.name for chapter in book.chapters]
    layers = [one for one in word.paragraphs if one.style.name == "Heading 1"]
    assert all(one.paragraph_format.page_break_before for one in layers)
    assert sum(bool(one.paragraph_format.page_break_before) for one in roles) == len(roles) - len(
        {one.layer for one in book.chapters}
    )


def test_the_contents_lead_to_every_heading(word: Any, book: Handbook) -> None:
    body = word.element.body
    marks = {one.get(qn("w:name")): one.get(qn("w:id")) for one in body.iter(qn("w:bookmarkStart"))}
    links = [one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))]
    assert set(links) == set(marks)
    assert len(set(marks.values())) == len(marks)
    assert all(re.fullmatch(r"[a-z]+_[a-z0-9]+", name) for name in marks)
    lines = [one for one in word.paragraphs if one.style.name == "Contents 2"]
    shown = ["".join(part.text or "" for part in one._p.iter(qn("w:t"))) for one in lines]
    assert [" ".join(one.split()) for one in shown] == [f"{one.name} {one.other_name}" for one in book.chapters]
    codes = [one.text for one in body.iter(qn("w:instrText"))]
    assert len([one for one in codes if one and "PAGEREF" in one]) == len(links)
    assert word.settings.element.find(qn("w:updateFields")) is not None


def test_heads_repeat_and_rows_stay_whole(word: Any) -> None:
    assert len(word.tables) > 100
    for table in word.tables:
        rows = [row._tr for row in table.rows]
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    heads = [
        table for table in word.tables if table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    ]
    assert len(heads) > 80


def test_every_style_has_a_font_for_chinese(word: Any) -> None:
    for style in word.styles.element.iter(qn("w:style")):
        if style.get(qn("w:type")) != "numbering":
            fonts = style.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
            assert fonts.get(qn("w:eastAsia")) == "微软雅黑", style.get(qn("w:styleId"))
            assert fonts.get(qn("w:eastAsiaTheme")) is None


def test_pages_are_numbered(word: Any, lang: Lang) -> None:
    footer = word.sections[0].footer.paragraphs[0]
    assert [one.text.strip() for one in footer._p.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]
    assert footer.text.startswith({"zh": "第", "en": "Page"}[lang])


def test_properties_and_times_are_fixed(lang: Lang) -> None:
    content = made("docx", lang)
    properties = Document(BytesIO(content)).core_properties
    assert properties.title == TITLE[lang]
    assert properties.created is None
    assert properties.modified is None
    assert not properties.last_modified_by
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_r138_the_same_bytes_in_two_processes() -> None:
    assert digests("docx", "0") == digests("docx", "4711")


def test_no_text_becomes_a_part_of_the_document(lang: Lang) -> None:
    hostile, harmless = (made("docx", lang, newsroom(tail), people=True) for tail in (CANARY, HARMLESS))
    with zipfile.ZipFile(BytesIO(hostile)) as one, zipfile.ZipFile(BytesIO(harmless)) as other:
        assert one.namelist() == other.namelist()
        for name in one.namelist():
            if name.endswith((".xml", ".rels")):
                assert _shape(one.read(name)) == _shape(other.read(name)), name
    words = words_of(Document(BytesIO(hostile)))
    for piece in ("<script>alert(1)</script>", "{{7*7}}&amp;<!--", "%%{init}%%", "'=@[x](javascript:alert(2))|"):
        assert tight(piece) in words


def _shape(xml: bytes) -> list[str]:
    """The elements of a part; how many lines a text has is the text's business."""
    return [str(one.tag) for one in fromstring(xml).iter() if one.tag not in (qn("w:br"), qn("w:t"))]


def test_r106_a_text_is_never_a_template() -> None:
    words = words_of(Document(BytesIO(made("docx", "zh", newsroom("{{ 7001*7 }}{%p if x %}")))))
    assert "49007" not in words
    assert "{{7001*7}}{%pifx%}" in words


@pytest.mark.parametrize("spec", SPECS)
def test_word_processors_open_it_and_two_pages_hold_a_role(tmp_path: Path, lang: Lang, spec: str) -> None:
    org = check(str(ROOT / "specs" / SPECS[spec]), DAY).org
    assert org is not None
    book = handbook_of(org, Choice(lang))
    (artifact,) = to_word(book, Templates())
    path = tmp_path / "handbook.docx"
    path.write_bytes(artifact.content)
    read = read_pdf(_converted(path)).split("\f")
    assert re.search(rf"{re.escape(book.chapters[0].name)}.*[ .]+\d+$", read[1], re.MULTILINE)
    pages = [tight(page) for page in read]
    words = "".join(pages)
    assert [chapter.id for chapter in book.chapters if tight(chapter.purpose) not in words] == []
    begins = [
        next(number for number, page in enumerate(pages) if tight(f"{chapter.other_name}·{chapter.code}") in page)
        for chapter in book.chapters
    ]
    assert [
        book.chapters[one].name for one, (page, following) in enumerate(pairwise(begins)) if following - page > 2
    ] == []


def _converted(path: Path) -> Path:
    """The same as PDF, by LibreOffice."""
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    call = [needed("soffice"), "--headless", profile, "--convert-to", "pdf", "--outdir", str(path.parent), str(path)]
    subprocess.run(call, check=True, capture_output=True, timeout=180)
    return path.with_suffix(".pdf")


# A template of the company's own

LEAST: Final = (
    "{{ book.name }}", "{%p for role in book.chapters %}", "{{ role.name }}", "{%p for duty in role.duties %}",
    "{{ duty.name }}", "{%p endfor %}", "{%p endfor %}",
)  # fmt: skip


def brand(folder: Path, *lines: str) -> Path:
    """A company's template with these paragraphs."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    path = folder / "brand.docx"
    document.save(str(path))
    return path


def filled(path: Path) -> str:
    """What a newsroom looks like in a template."""
    (artifact,) = to_word(handbook_of(org_of(TEAM), Choice("zh")), Templates(), path)
    return words_of(Document(BytesIO(artifact.content)))


def test_the_companys_own_template_is_filled_in(tmp_path: Path) -> None:
    text = (
        TEAM.replace("name: 内容策划}", "name: 内容策划, duties: [write]}") + "duties: [{id: write, name: 撰写脚本}]\n"
    )
    (artifact,) = to_word(handbook_of(org_of(text), Choice("zh")), Templates(), brand(tmp_path, *LEAST))
    assert words_of(Document(BytesIO(artifact.content))) == "新媒体部内容策划撰写脚本创意执行数据分析"


def test_fields_that_there_are_not_are_named_before_anything_is_filled_in(tmp_path: Path) -> None:
    path = brand(
        tmp_path,
        *LEAST,
        "{{ company }}",
        "{{ book.slogan }}",
        "{%p for one in book.chapters %}",
        "{{ one.salary }}",
        "{%p endfor %}",
    )
    with pytest.raises(MisuseError) as error:
        filled(path)
    assert error.value.say("en").endswith("there are no such fields: company, book.slogan, one.salary")
    assert error.value.say("zh").endswith("用了不存在的字段：company、book.slogan、one.salary")


def test_fields_that_a_handbook_cannot_do_without_are_named(tmp_path: Path) -> None:
    with pytest.raises(MisuseError) as error:
        filled(
            brand(tmp_path, "{{ book.name }}", "{%p for role in book.chapters %}", "{{ role.name }}", "{%p endfor %}")
        )
    assert error.value.say("en").endswith("without these fields it makes no handbook: role.duties, duty.name")


def test_both_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(MisuseError) as error:
        filled(brand(tmp_path, *LEAST[1:], "{{ bok.name }}"))
    assert "no such fields: bok" in error.value.say("en")
    assert "makes no handbook: book.name" in error.value.say("en")


@pytest.mark.parametrize(
    "line",
    ["{{ book.name.__class__.__mro__ }}", "{{ 'x' * 10000000 }}", "{{ ''.__class__ }}", "{{ book.name", "{%p for x %}"],
)
def test_a_template_runs_in_a_sandbox_and_its_faults_are_told(tmp_path: Path, line: str) -> None:
    with pytest.raises(MisuseError):
        filled(brand(tmp_path, *LEAST, line))


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_word_document_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "brand.docx"
    path.write_bytes(content)
    with pytest.raises(MisuseError, match="not a Word document"):
        filled(path)
    with pytest.raises(MisuseError, match="not a Word document"):
        filled(tmp_path / "none.docx")


def test_the_template_that_travels_is_what_its_tool_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    place = importlib.util.spec_from_file_location("build_word_template", ROOT / "tools" / "build_word_template.py")
    assert place is not None
    assert place.loader is not None
    tool = importlib.util.module_from_spec(place)
    place.loader.exec_module(tool)
    assert tool.build() == TEMPLATE.read_bytes()


# What is not installed

ABSENT: Final = """
import sys
sys.modules[sys.argv[1]] = None
from mediaorg.cli import main
sys.argv = ["mediaorg", *sys.argv[2:]]
main()
"""


@pytest.mark.parametrize(("package", "format_"), [("typst", "pdf"), ("docxtpl", "docx")])
def test_a_missing_extra_ends_with_the_command_that_installs_it(tmp_path: Path, package: str, format_: str) -> None:
    spec = tmp_path / "team.yaml"
    spec.write_text(TEAM, encoding="utf-8")
    options = ["handbook", str(spec), "-o", str(tmp_path / "out"), "--format", format_, "--lang", "en"]
    done = subprocess.run(
        [sys.executable, "-c", ABSENT, package, *options], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert f"pip install 'mediaorg[{format_}]'" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_the_companys_template_is_taken_from_the_command_line(tmp_path: Path) -> None:
    brand = tmp_path / "brand.docx"
    brand.write_bytes(TEMPLATE.read_bytes())
    arguments = [
        "handbook",
        str(ROOT / "specs" / "xingxuan"),
        "-o",
        str(tmp_path / "out"),
        "--format",
        "docx",
        "--as-of",
        "2026-11-22",
    ]
    assert run([*arguments, "--template", str(brand)]) == 0
    assert (tmp_path / "out" / "handbook.docx").is_file()
    brand.write_bytes(b"no document")
    assert run([*arguments, "--template", str(brand), "--force"]) == 2
