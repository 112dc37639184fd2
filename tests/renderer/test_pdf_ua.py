from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf

from mediaorg.text import Lang
from tests.renderer.documents import of_command
from tests.renderer.marked import UNMARKED, painted
from tests.renderer.tagged import LINES, contents, elements, inside, lines, tag_of

# What a program can judge of PDF/UA-1 (ISO 14289-1) beyond what test_pdf.py asks for; numbers are those of the Matterhorn Protocol.

PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "TOCI": {"TOC"},
}


@pytest.fixture(scope="module")
def pdf(lang: Lang) -> Pdf:
    return Pdf.open(BytesIO(of_command(lang)["handbook.pdf"]))


def test_01_all_that_is_shown_is_content_or_said_to_be_none(pdf: Pdf) -> None:
    read = {page.obj.objgen: set[str]() for page in pdf.pages}
    for one in elements(pdf):
        for place, mark in contents(one):
            assert mark not in read[place]
            read[place].add(mark)
    for page in pdf.pages:
        marks = painted(page)
        assert UNMARKED not in marks
        assert {mark for mark in marks if mark.isdigit()} <= read[page.obj.objgen]


def test_09_parts_of_tables_and_lists_stand_where_they_belong(pdf: Pdf) -> None:
    for one in elements(pdf):
        for part in inside(one):
            assert tag_of(one) in PARENTS.get(tag_of(part), {tag_of(one)})


def test_13_pictures_have_a_text(pdf: Pdf) -> None:
    figures = [one for one in elements(pdf) if tag_of(one) == "Figure"]
    assert figures
    assert all(str(one.get("/Alt", "")).strip() for one in figures)


def test_14_headings_begin_at_the_first_level_and_leave_none_out(pdf: Pdf) -> None:
    headings = [one for one in elements(pdf) if tag_of(one) in {"H1", "H2", "H3", "H4", "H5", "H6"}]
    levels = [int(tag_of(one)[1]) for one in headings]
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    assert all(inside(one) or list(contents(one)) for one in headings)


def test_15_heads_say_what_they_head_and_rows_are_of_one_length(pdf: Pdf) -> None:
    for one in elements(pdf):
        if tag_of(one) == "TH":
            assert _attribute(one, "/Scope") in {Name.Column, Name.Row, Name.Both}
        if tag_of(one) == "Table":
            assert len({_columns(row) for row in _rows(one)}) == 1
            assert any(tag_of(cell) == "TH" for row in _rows(one) for cell in inside(row))


def test_01_whatever_is_said_is_a_paragraph_a_heading_an_item_or_a_row(pdf: Pdf) -> None:
    assert {line.tag for line in lines(pdf)} <= {*LINES, "TR", "TH"}


def test_11_every_language_is_one_of_the_two_as_it_is_spoken_here(pdf: Pdf) -> None:
    assert {str(one.Lang) for one in [pdf.Root, *elements(pdf)] if "/Lang" in one} == {"zh-CN", "en-GB"}


def test_28_links_are_elements_and_say_where_they_lead(pdf: Pdf) -> None:
    told = {
        kid.Obj.objgen
        for one in elements(pdf)
        if tag_of(one) == "Link"
        for kid in one.K
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR
    }
    links = [(page, link) for page in pdf.pages for link in page.get("/Annots", [])]
    assert len(links) > 100
    for page, link in links:
        assert link.Subtype == Name.Link
        assert link.objgen in told
        assert str(link.get("/Contents", "")).strip()
        assert page.get("/Tabs") == Name.S


def _rows(table: Object) -> Iterator[Object]:
    for part in inside(table):
        yield from [part] if tag_of(part) == "TR" else inside(part)


def _columns(row: Object) -> int:
    return sum(int(_attribute(cell, "/ColSpan", 1)) for cell in inside(row))


def _attribute(element: Object, name: str, otherwise: int = 0) -> Object | int:
    attributes = element.get("/A", Array())
    told = attributes if isinstance(attributes, Array) else [attributes]
    return next((one[name] for one in told if name in one), otherwise)
