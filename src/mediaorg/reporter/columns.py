"""Labels with texts beside them, broken by the cells of the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from mediaorg.reporter.cells import cell_width
from mediaorg.reporter.visible import one_line
from mediaorg.reporter.wrap import wrap

GAP: Final = 2
LEAST: Final = 20
"""So many cells a text gets, however long the label."""


def prose(text: str, cells: int, indent: int = 0) -> Iterator[str]:
    """The lines of a text, each after so many blanks."""
    return (" " * indent + line for line in wrap(one_line(text), max(cells - indent, LEAST)))


def columns(rows: Sequence[tuple[str, str]], cells: int, indent: int = 2, width: int | None = None) -> Iterator[str]:
    """Labels in a column `width` cells wide (as wide as the widest where it is not given), each with its text beside it."""
    column = width if width is not None else widest(label for label, _ in rows)
    for label, text in rows:
        first, *more = wrap(one_line(text), max(cells - indent - column - GAP, LEAST))
        yield f"{' ' * indent}{label}{' ' * (column - cell_width(label) + GAP)}{first}".rstrip()
        yield from (" " * (indent + column + GAP) + line for line in more)


def widest(labels: Iterable[str]) -> int:
    """The cells of the widest label."""
    return max(map(cell_width, labels), default=0)
