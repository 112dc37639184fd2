"""What a RACI matrix and a duty register show, as plain data: every word said already, in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mediaorg.text import Lang


@dataclass(frozen=True, slots=True)
class Column:
    """A role of the matrix, or a partner that carries a duty."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Band:
    """Columns side by side that belong to one layer; nameless where they belong to none."""

    name: str
    span: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What one role has to do with one duty; `in_part`: on other places than all that the duty asks for."""

    letters: str
    in_part: bool = False

    @property
    def text(self) -> str:
        """The letters, with a star where they hold in part."""
        return f"{self.letters}*" if self.in_part else self.letters


@dataclass(frozen=True, slots=True)
class Row:
    """A duty of the matrix; `cells` by the number of their column, from 0. `doubts` are gaps and overlaps, one a line."""

    id: str
    name: str
    cells: Mapping[int, Cell]
    doubts: str

    def text(self, column: int) -> str:
        """What stands in a column; empty where the role has no part in the duty."""
        cell = self.cells.get(column)
        return cell.text if cell else ""


@dataclass(frozen=True, slots=True)
class Head:
    """A column of the register: its name in the code, and what it is called."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """RACI matrix and duty register. `register` holds a text for each head; several lines in one are parted by breaks.
    `wanting` counts the duties with gaps or overlaps; `occasion` is the campaign that is laid over.

    Without columns and rows the matrix is too large to be read: the register alone says who does what.
    """

    lang: Lang
    organisation: str
    as_of: str
    columns: tuple[Column, ...]
    bands: tuple[Band, ...]
    rows: tuple[Row, ...]
    heads: tuple[Head, ...]
    register: tuple[tuple[str, ...], ...]
    wanting: int
    occasion: str = ""

    @property
    def has_doubts(self) -> bool:
        """Whether any duty of the matrix has a gap or an overlap."""
        return any(row.doubts for row in self.rows)

    @property
    def has_parts(self) -> bool:
        """Whether any letter holds in part only."""
        return any(cell.in_part for row in self.rows for cell in row.cells.values())

    @property
    def has_bands(self) -> bool:
        """Whether any column belongs to a layer."""
        return any(band.name for band in self.bands)
