from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import groupby
from typing import Final

import pytest
from pikepdf import Page, Pdf

from mediaorg.text import LANGS, Lang
from tests.renderer.books import ROOT
from tests.renderer.documents import of_command
from tests.renderer.marked import shown
from tests.renderer.office import word, workbook
from tests.renderer.tagged import elements, lines, outline, tag_of

GOLDEN = ROOT / "tests" / "golden" / "documents"  # `UPDATE_GOLDEN=1 pytest tests/renderer` writes them anew
UA = "http://www.aiim.org/pdfua/ns/id/"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["handbook.pdf", "handbook.docx", "matrix.xlsx"])
def test_a_reader_gets_out_of_a_document_what_was_looked_at(lang: Lang, name: str) -> None:
    told = "".join(f"{line}\n" for line in READERS[name](of_command(lang)[name]))
    path = GOLDEN / f"xingxuan.{lang}.{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(told.encode("utf-8"))
    assert told == path.read_bytes().decode("utf-8")


def _pdf(content: bytes) -> Iterator[str]:
    """What the document says of itself, its bookmarks, how many elements it has, and what every page says."""
    pdf = Pdf.open(BytesIO(content))
    yield from _about(pdf)
    yield from ("", "Outline")
    yield from (f"  {'  ' * depth}{title} … {page}" for depth, title, page in outline(pdf))
    yield from ("", "Elements")
    yield from _counted(tag_of(one) for one in elements(pdf))
    yield from ("", "Elements in another language")
    yield from _counted(str(one.Lang) for one in elements(pdf) if "/Lang" in one)
    for number, group in groupby(lines(pdf), key=lambda line: line.page):
        yield from ("", f"Page {number}")
        yield from (f"  {line.tag} {line.text}".rstrip() for line in group)
        yield from _edges(pdf.pages[number - 1])


def _about(pdf: Pdf) -> Iterator[str]:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as told:
        yield f"Title: {told['dc:title']}"
        yield f"Conformance: PDF/UA-{told[f'{{{UA}}}part']}"
    yield f"Language: {pdf.Root.Lang}"
    yield f"Pages: {len(pdf.pages)}"


def _counted(names: Iterator[str]) -> Iterator[str]:
    return (f"  {name} {count}" for name, count in sorted(Counter(names).items()))


def _edges(page: Page) -> Iterator[str]:
    texts = shown(page)
    return (f"  ({mark}) {' '.join(texts[mark].split())}" for mark in ("Header", "Footer") if mark in texts)


READERS: Final[dict[str, Callable[[bytes], Iterator[str]]]] = {
    "handbook.pdf": _pdf,
    "handbook.docx": word,
    "matrix.xlsx": workbook,
}
