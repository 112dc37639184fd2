"""A tagged PDF as a screen reader reads it: what its elements say, in their order, wherever lines break."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeAlias

from pikepdf import Array, Dictionary, Name, Object, Pdf

from tests.renderer.marked import shown

LINES: Final = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "TOCI", "Caption", "Figure"}
BETWEEN: Final = {"Lbl": " ", "LBody": " "} | dict.fromkeys(("Span", "Strong", "Em", "Link", "Reference"), "")
"""What stands before an element inside another; before all others stands APART."""
APART: Final = " / "
Place: TypeAlias = tuple[int, int]
Piece: TypeAlias = tuple[int, str]
Content: TypeAlias = tuple[Place, str]
NOWHERE: Final[Place] = (0, 0)


@dataclass(frozen=True, slots=True)
class Line:
    """What an element says on a page; a row of a table is one element."""

    page: int
    tag: str
    text: str


def elements(pdf: Pdf) -> Iterator[Dictionary]:
    """All elements of the document, each before what is in it."""
    waiting = inside(pdf.Root.StructTreeRoot)
    while waiting:
        one = waiting.pop(0)
        yield one
        waiting[:0] = inside(one)


def tag_of(element: Object) -> str:
    """The type of an element."""
    return str(element.S)[1:]


def outline(pdf: Pdf) -> Iterator[tuple[int, str, int]]:
    """Every bookmark: how deep it lies, its title, the page that it leads to."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    with pdf.open_outline() as root:
        waiting = [(0, one) for one in root.root]
        while waiting:
            depth, one = waiting.pop(0)
            assert isinstance(one.destination, Array)
            yield depth, one.title, numbers[one.destination[0].objgen]
            waiting[:0] = [(depth + 1, child) for child in one.children]


def lines(pdf: Pdf) -> Iterator[Line]:
    """What a reader is read, in that order."""
    reading = Reading({page.obj.objgen: (number, shown(page)) for number, page in enumerate(pdf.pages, start=1)})
    for one in inside(pdf.Root.StructTreeRoot):
        yield from reading.lines(one)


@dataclass(slots=True)
class Reading:
    """Reads on from page to page."""

    pages: Mapping[Place, tuple[int, Mapping[str, str]]]
    page: int = 1

    def lines(self, element: Object) -> Iterator[Line]:
        """What an element says."""
        if tag_of(element) == "TR":
            yield self._row(element)
        elif tag_of(element) in LINES or len(inside(element)) < len(_kids(element)):
            for page, group in groupby(self._pieces(element), key=lambda piece: piece[0]):
                self.page = page
                yield Line(page, tag_of(element), _joined(text for _, text in group))
        else:
            for one in inside(element):
                yield from self.lines(one)

    def _row(self, row: Object) -> Line:
        """The cells of a row side by side."""
        cells = [list(self._pieces(cell)) for cell in inside(row)]
        self.page = next((page for cell in cells for page, _ in cell), self.page)
        tag = "TH" if {tag_of(cell) for cell in inside(row)} == {"TH"} else "TR"
        return Line(self.page, tag, " | ".join(_joined(text for _, text in cell) for cell in cells).rstrip())

    def _pieces(self, element: Object, on: Place = NOWHERE) -> Iterator[Piece]:
        """The texts in an element, each with its page."""
        on = _place(element, on)
        if tag_of(element) == "Figure":
            yield self.pages[on][0], str(element.Alt)
            return
        for at, kid in enumerate(_kids(element)):
            if isinstance(kid, Dictionary) and "/S" in kid:
                between = BETWEEN.get(tag_of(kid), APART) if at else ""
                for number, (page, text) in enumerate(self._pieces(kid, on)):
                    yield page, text if number else between + text
            else:
                yield from (self._shown(*content) for content in _content(kid, on))

    def _shown(self, on: Place, mark: str) -> Piece:
        number, texts = self.pages[on]
        return number, texts[mark]


def contents(element: Object) -> Iterator[Content]:
    """What an element itself holds of what pages show, by page and mark."""
    for kid in _kids(element):
        yield from _content(kid, _place(element, NOWHERE))


def _content(kid: Object, on: Place) -> Iterator[Content]:
    if not isinstance(kid, Dictionary):
        yield on, str(kid)
    elif kid.get("/Type") == Name.MCR:
        yield _place(kid, on), str(kid.MCID)


def _place(element: Object, on: Place) -> Place:
    """The page on which the content of an element is shown, by what tells it from all others."""
    return element.Pg.objgen if "/Pg" in element else on


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def inside(element: Object) -> list[Dictionary]:
    """The elements in an element."""
    return [one for one in _kids(element) if isinstance(one, Dictionary) and "/S" in one]


def _joined(texts: Iterator[str]) -> str:
    """Texts in a row; a word does not run into the next one where a line was broken on purpose."""
    line = ""
    for text in texts:
        is_word = text[:1].isascii() and text[:1].isalnum() and line[-1:].isascii() and line[-1:].isalnum()
        line += f" {text}" if is_word else text
    return " ".join(line.replace("\u2060", "").split())
