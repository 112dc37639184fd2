from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from pathlib import Path

from pikepdf import Array, Object, Pdf

from mediaorg.linter.check import check
from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.pdf import FEW, to_pdf
from mediaorg.renderer.template import Templates
from mediaorg.text import Lang
from tests.newsroom import HEAD, TEAM
from tests.renderer.books import DAY, ROOT, xingxuan
from tests.renderer.documents import made, read_pdf, tight

MATRIX = ROOT / "specs" / "matrix" / "organisation.yaml"


def test_the_outline_leads_to_every_role_and_chapters_take_two_pages_at_most(pdf: Pdf, lang: Lang) -> None:
    book = handbook_of(xingxuan(), Choice(lang))
    starts = _starts(pdf)
    assert [name for name, _ in starts if name in {one.name for one in book.chapters}] == [
        one.name for one in book.chapters
    ]
    assert _long_chapters(starts) == []


def test_the_larger_model_organisation_takes_two_pages_a_role(lang: Lang) -> None:
    org = check(str(MATRIX), DAY).org
    assert org is not None
    (artifact,) = to_pdf(handbook_of(org, Choice(lang)), Templates())
    assert _long_chapters(_starts(Pdf.open(BytesIO(artifact.content)))) == []


def _starts(pdf: Pdf) -> list[tuple[str, int]]:
    """Every layer, role and part with the page that it begins on; the end of the file last."""
    numbers = {_place(page.obj): number for number, page in enumerate(pdf.pages)}
    found = []
    with pdf.open_outline() as outline:
        for part in outline.root:
            for one in (part, *part.children):
                assert isinstance(one.destination, Array)
                found.append((one.title, numbers[_place(one.destination[0])]))
    return [*found, ("", len(pdf.pages))]


def _place(page: Object) -> tuple[int, int]:
    """What tells a page from all others."""
    number, generation = page.objgen
    return int(number), int(generation)


def _long_chapters(starts: list[tuple[str, int]]) -> list[tuple[str, int]]:
    lengths = [(name, following - page) for (name, page), (_, following) in pairwise(starts)]
    loose = {"RACI matrix", "职责分配矩阵（RACI）", "Index", "索引", "Coverage of duties", "职责覆盖"}
    return [(name, pages) for name, pages in lengths if pages > 2 and name not in loose]


def test_links_lead_to_the_pages_that_the_outline_leads_to(pdf: Pdf, lang: Lang) -> None:
    names = {chapter.name for chapter in handbook_of(xingxuan(), Choice(lang)).chapters}
    chapters = {page for name, page in _starts(pdf) if name in names}
    numbers = {_place(page.obj): number for number, page in enumerate(pdf.pages)}
    ends = [
        numbers[_place(one.Dest[0])]
        for page in list(pdf.pages)[2:]
        for one in page.get("/Annots", [])
        if isinstance(one.get("/Dest"), Array)
    ]
    assert len(ends) > 100
    assert set(ends) == chapters


def test_in_a_large_book_every_chapter_begins_on_the_front_of_a_sheet() -> None:
    roles = "".join(f"  - {{id: planner-{number}, name: 第 {number} 组策划}}\n" for number in range(FEW + 1))
    starts = _starts(Pdf.open(BytesIO(made("pdf", "zh", f"{HEAD}roles:\n{roles}"))))
    pages = [page for name, page in starts if name.startswith("第 ")]
    assert len(pages) == FEW + 1
    assert {page % 2 for page in pages} == {0}
    assert {following - page for page, following in pairwise(pages)} == {2}


def test_a_row_too_long_for_a_page_is_broken_and_never_cut(tmp_path: Path) -> None:
    text = (
        TEAM.replace("{id: planner, name: 内容策划}", "{id: planner, name: 内容策划, duties: [write], purpose: 定选题}")
        + "duties: [{id: write, name: "
        + "撰写脚本并核对" * 700
        + "末}]\n"
    )
    path = tmp_path / "handbook.pdf"
    path.write_bytes(made("pdf", "zh", text))
    assert ("撰写脚本并核对" * 3 + "末") in tight(read_pdf(path))


def test_a_duty_never_breaks_over_a_page(tmp_path: Path) -> None:
    numbers = range(10, 60)
    named = "".join(f"  - {{id: write-{one}, name: 始{one}{'撰写脚本并核对' * 25}终{one}}}\n" for one in numbers)
    duties = ", ".join(f"write-{one}" for one in numbers)
    path = tmp_path / "handbook.pdf"
    text = TEAM.replace("name: 内容策划}", f"name: 内容策划, duties: [{duties}]}}") + f"duties:\n{named}"
    path.write_bytes(made("pdf", "zh", text))
    pages = [tight(page) for page in read_pdf(path).split("\f")]
    assert sum("始" in page for page in pages) > 2
    for one in numbers:
        assert [f"始{one}" in page for page in pages] == [f"终{one}" in page for page in pages]
