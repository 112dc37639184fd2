"""The RACI matrix at a terminal: with roles as columns where they fit, by number where only numbers fit, else as a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mediaorg.cli.tables import table
from mediaorg.renderer.matrix.views import Matrix
from mediaorg.renderer.matrix.words import words
from mediaorg.reporter.cells import cell_width
from mediaorg.reporter.wrap import wrap
from mediaorg.text import Text

LISTED: Final = ("duty", "scope", "accountable", "responsible", "consulted", "informed", "doubts")
"""The columns of the register that a terminal has room for."""
DUTY: Final = 24
GAP: Final = 1
NARROWEST: Final = 4  # A/R*
COLUMN: Final = Text("Column", "列")
ROLE: Final = Text("Role", "岗位")
_WORD: Final = re.compile("[!-~]+")


def matrix_text(matrix: Matrix, cells: int) -> Iterator[str]:
    """The matrix for a terminal of so many cells, piece by piece."""
    said = words(matrix)
    day = f" · {said.as_of}{said.colon}{matrix.as_of}" if matrix.as_of else ""
    under_way = f" · {matrix.occasion}" if matrix.occasion else ""
    yield _prose(f"{matrix.organisation} · {said.title.raci}{under_way}{day}", cells)
    if not matrix.register:
        yield "\n" + _prose(said.nothing, cells)
        return
    if matrix.wanting:
        yield _prose(f"⚠ {said.wanting}", cells)
    grid = "".join(_grid(matrix, cells))
    yield "\n" + grid
    if grid:
        yield "\n" + _prose(said.legend, cells) + (_prose(said.in_part, cells) if matrix.has_parts else "") + "\n"
    yield table(_list(matrix), title=said.title.register)


def _prose(text: str, cells: int) -> str:
    return "\n".join(wrap(text.replace("\n", " "), cells)) + "\n"


def _grid(matrix: Matrix, cells: int) -> Iterator[str]:
    """Duties down, roles across; nothing where that is wider than the terminal."""
    names = [one.name.replace("\n", " ") for one in matrix.columns]
    if not names:
        return
    room = (cells - DUTY) // len(names) - GAP
    letters = max((len(cell.text) for row in matrix.rows for cell in row.cells.values()), default=NARROWEST)
    needed = max(NARROWEST, letters, *(_longest_word(name) for name in names))
    if needed <= room:
        yield from _lines(matrix, [wrap(name, needed) for name in names], needed, cells)
    elif room >= (width := max(NARROWEST, letters)):
        yield from _lines(matrix, [[str(number)] for number in range(1, len(names) + 1)], width, cells)
        key = (COLUMN.say(matrix.lang), ROLE.say(matrix.lang))
        yield "\n" + table([key, *((str(number), name) for number, name in enumerate(names, 1))])


def _longest_word(name: str) -> int:
    """The cells of the longest piece of a name that is not to be broken: Chinese may break anywhere."""
    return max((len(word) for word in _WORD.findall(name)), default=0)


def _lines(matrix: Matrix, heads: list[list[str]], width: int, cells: int) -> Iterator[str]:
    """The grid: a first column as wide as the duties or the room that is left, and one of `width` for each role."""
    rows = [f"⚠ {row.name}" if row.doubts else row.name for row in matrix.rows]
    rows = [row.replace("\n", " ") for row in rows]
    left = cells - (width + GAP) * len(heads)
    first = min(left, max(cell_width(text) for text in (words(matrix).head.duty, *rows)))
    height = max(map(len, heads))
    for line in range(height):
        label = words(matrix).head.duty if line == height - 1 else ""
        yield _line([label, *(([""] * (height - len(head)) + head)[line] for head in heads)], first, width)
    yield "─" * (first + (width + GAP) * len(heads)) + "\n"
    for name, row in zip(rows, matrix.rows, strict=True):
        beginning, *more = wrap(name, first)
        yield _line([beginning, *(row.text(place) for place in range(len(heads)))], first, width)
        yield from (f"{rest}\n" for rest in more)


def _line(texts: list[str], first: int, width: int) -> str:
    """Texts under each other in columns."""
    padded = [text + " " * ((width if place else first) - cell_width(text)) for place, text in enumerate(texts)]
    return (" " * GAP).join(padded).rstrip() + "\n"


def _list(matrix: Matrix) -> list[tuple[str, ...]]:
    """The register in short: who has which part in each duty, and what is wrong with it."""
    places = [place for place, head in enumerate(matrix.heads) if head.key in LISTED]
    labels = tuple(matrix.heads[place].label for place in places)
    return [labels, *(tuple(line[place] for place in places) for line in matrix.register)]
