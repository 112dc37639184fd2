"""The coverage chart: duties against the values of a dimension, who answers for what, gaps and overlaps in colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mediaorg.org import counted
from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.cover_rows import Cell, Coverage, Row, Whole, coverage_of
from mediaorg.renderer.chart.shapes import Box, Group, Line, Picture, Rect, Shape, Words
from mediaorg.renderer.chart.typesetting import MARGIN, SUBTITLE, Heading, Style, centred, paragraph
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.narrator import Narrator
from mediaorg.text import Text

DUTY_WIDTH: Final = 260.0
TABLE: Final = 900.0
LEAST_COLUMN: Final = 132.0
PAD: Final = 9.0
MOST_ROLES: Final = 60
"""The most roles whose whole duties are listed too."""
HEAD: Final = Style(14, bold=True, fill="on", most=2)
DUTY: Final = Style(13.5, bold=True, most=3)
SCOPE: Final = Style(12, fill="muted", most=2)
CELL: Final = Style(13, most=3)
CHIP: Final = Style(12.5, most=1)
SECTION: Final = Style(18, bold=True, most=1)
COLOURS: Final[Mapping[str, tuple[str, str, str]]] = {  # text, fill, border
    "owned": ("ink", "teal-soft", "teal"),
    "gap": ("red", "red-soft", "red"),
    "overlap": ("amber", "amber-soft", "amber"),
    "excess": ("violet", "violet-soft", "violet"),
    "outside": ("muted", "sky-soft", "sky"),
    "empty": ("muted", "none", ""),
}
LEGEND: Final[Mapping[str, Text]] = {
    "owned": words.OWNED,
    "gap": words.GAP,
    "overlap": words.OVERLAP,
    "excess": words.EXCESS,
    "outside": words.OUTSIDE,
    "empty": words.NOT_ASKED,
}


def coverage(narrator: Narrator, wish: Wish) -> Picture:
    """Draws who covers which duty where."""
    found = coverage_of(narrator, wish.dimension)
    return _Drawing(narrator, wish, found).picture()


@dataclass(frozen=True, slots=True)
class _Drawing:
    narrator: Narrator
    wish: Wish
    found: Coverage

    @property
    def _column(self) -> float:
        return max(LEAST_COLUMN, TABLE / len(self.found.columns))

    @property
    def _inner(self) -> float:
        return DUTY_WIDTH + self._column * len(self.found.columns)

    @property
    def _lists_wholes(self) -> bool:
        return len(self.narrator.org.roles) <= MOST_ROLES and bool(self.found.wholes)

    def picture(self) -> Picture:
        heading = Heading(self.wish.title(self.narrator, "coverage"), self._subtitle())
        width = self._inner + 2 * MARGIN
        body: list[Shape] = [*heading.shapes(width)]
        y = heading.height(width)
        for part in (self._legend, self._matrix, self._wholes):
            shapes = list(part(y))
            body += shapes
            y = max([y, *(_bottom(shape) for shape in shapes)]) + (22 if shapes else 0)
        if not self.found.rows and not self._lists_wholes:
            empty = words.NO_DUTIES.say(self.narrator.lang)
            body += paragraph(Rect(MARGIN, y, self._inner, 30), (empty,), SUBTITLE)
            y += 40
        return Picture(width, y + 12, self.narrator.lang, heading.title, self._description(heading), tuple(body))

    def _subtitle(self) -> str:
        lang = self.narrator.lang
        faulty = {
            kind: sum(cell.kind == kind for row in self.found.rows for cell in row.cells) for kind in ("gap", "overlap")
        }
        asked = counted.duties(len(self.narrator.org.duties)).say(lang)
        gaps = words.GAPS.say(lang, {"count": faulty["gap"]}) if faulty["gap"] else ""
        overlaps = words.OVERLAPS.say(lang, {"count": faulty["overlap"]}) if faulty["overlap"] else ""
        whole = sum(len(one.duties) for one in self.found.wholes)
        hidden = words.ROWS_LEFT_OUT.say(lang, {"count": whole}) if whole and not self._lists_wholes else ""
        cut = words.MORE_ROWS.say(lang, {"count": self.found.rows_left_out}) if self.found.rows_left_out else ""
        return words.joined(asked, gaps, overlaps, hidden, cut, self.wish.occasion, self.wish.day_said(lang))

    def _description(self, heading: Heading) -> str:
        """The faults in words, and that there is nothing else."""
        faults = [
            f"{row.duty}: {text}" if self.narrator.lang == "en" else f"{row.duty}：{text}"
            for row in self.found.rows
            for cell in row.cells
            for text, kind in cell.lines
            if kind in ("gap", "overlap", "excess")
        ]
        return " ".join((heading.subtitle, ("; " if self.narrator.lang == "en" else "；").join(faults))).strip()

    def _legend(self, y: float) -> Iterator[Shape]:
        if not self.found.rows:
            return
        kinds = {cell.kind for row in self.found.rows for cell in row.cells} | {"gap", "overlap"}
        x, style = MARGIN, Style(12.5, fill="muted")
        for kind, text in LEGEND.items():
            said = text.say(self.narrator.lang)
            width = 26 + style.width(said)
            if kind in kinds:
                if x > MARGIN and x + width > MARGIN + self._inner:
                    x, y = MARGIN, y + 24
                yield Box(Rect(x, y + 1, 18, 14), "swatch", COLOURS[kind][1], COLOURS[kind][2] or "faint", 3)
                yield Words(x + 26, y + 12.5, said, style.size, Rect(x + 26, y, style.width(said), 17), fill="muted")
                x += width + 26

    def _matrix(self, y: float) -> Iterator[Shape]:
        if not self.found.rows:
            return
        yield from self._head(y)
        y += self._head_height() + 4
        for row in self.found.rows:
            height = self._row_height(row)
            yield from self._row(row, y, height)
            y += height + 4

    def _head_height(self) -> float:
        return max(HEAD.height(HEAD.lines(name, self._column - 24)) for name in self.found.columns) + 16

    def _head(self, y: float) -> Iterator[Shape]:
        height = self._head_height()
        first = Rect(MARGIN, y, DUTY_WIDTH - 4, height)
        yield Box(first, "header", "muted", radius=7)
        yield from centred(first, (words.DUTY.say(self.narrator.lang),), HEAD)
        for place, name in enumerate(self.found.columns):
            rect = Rect(MARGIN + DUTY_WIDTH + place * self._column, y, self._column - 4, height)
            yield Box(rect, "header", "indigo", radius=7)
            yield from centred(rect, HEAD.lines(name, self._column - 24), HEAD)

    def _cell_width(self, cell: Cell) -> float:
        return (cell.last - cell.first + 1) * self._column - 4

    def _cell_lines(self, cell: Cell) -> Iterator[tuple[tuple[str, ...], str]]:
        """The lines of a cell, each text broken, with its kind."""
        for text, kind in cell.lines:
            yield CELL.lines(text, self._cell_width(cell) - 2 * PAD), kind

    def _row_height(self, row: Row) -> float:
        cells = [sum(CELL.height(lines) for lines, _ in self._cell_lines(cell)) for cell in row.cells]
        return max(*cells, sum(style.height(lines) for style, lines in self._about(row))) + 2 * PAD

    def _about(self, row: Row) -> Iterator[tuple[Style, tuple[str, ...]]]:
        """What stands before the cells: the duty, and where it has to be done."""
        yield DUTY, DUTY.lines(row.duty, DUTY_WIDTH - 20)
        yield SCOPE, SCOPE.lines(row.scope, DUTY_WIDTH - 20)

    def _row(self, row: Row, y: float, height: float) -> Iterator[Shape]:
        about = list(self._about(row))
        top = y + (height - sum(style.height(lines) for style, lines in about)) / 2
        for style, lines in about:
            area = Rect(MARGIN, top, DUTY_WIDTH - 12, style.height(lines))
            yield from paragraph(area, lines, style)
            top = area.bottom
        for cell in row.cells:
            rect = Rect(MARGIN + DUTY_WIDTH + cell.first * self._column, y, self._cell_width(cell), height)
            tip = words.joined(row.duty, *(text for text, _ in cell.lines))
            yield Group(tuple(self._cell(cell, rect)), cell.roles, tip)

    def _cell(self, cell: Cell, rect: Rect) -> Iterator[Shape]:
        _, fill, border = COLOURS[cell.kind]
        is_fault = cell.kind in ("gap", "overlap", "excess")
        marked = self.wish.highlight in cell.roles
        stroke = border if is_fault else "indigo" if marked else ""
        yield Box(
            rect, "cell", fill, stroke, 6, 2.6 if marked else 1.3, "5 3" if cell.kind == "gap" and not marked else ""
        )
        found = list(self._cell_lines(cell))
        y = rect.middle[1] - sum(CELL.height(lines) for lines, _ in found) / 2
        for lines, kind in found:
            style = Style(CELL.size, kind in ("gap", "overlap", "excess"), COLOURS[kind][0])
            area = Rect(rect.x + PAD, y, rect.width - 2 * PAD, CELL.height(lines))
            yield from paragraph(area, lines, style, "middle")
            y = area.bottom

    def _wholes(self, y: float) -> Iterator[Shape]:
        """Who holds what everywhere, role by role."""
        if not self._lists_wholes:
            return
        title = words.BY_ONE.say(self.narrator.lang)
        yield from paragraph(
            Rect(MARGIN, y + 8, self._inner, SECTION.leading), SECTION.lines(title, self._inner), SECTION
        )
        y += 8 + SECTION.leading + 12
        for whole in self.found.wholes:
            shapes, bottom = self._whole(whole, y)
            yield Group(shapes, (whole.role,))
            y = bottom + 8

    def _whole(self, whole: Whole, y: float) -> tuple[tuple[Shape, ...], float]:
        shapes: list[Shape] = [Line(((MARGIN, y), (MARGIN + self._inner, y)), "faint", "separator", 1)]
        name = DUTY.lines(whole.name, DUTY_WIDTH - 20)
        shapes += paragraph(Rect(MARGIN, y + 11, DUTY_WIDTH - 12, DUTY.height(name)), name, DUTY)
        left, right = MARGIN + DUTY_WIDTH, MARGIN + self._inner
        x, top = left, y + 8
        for duty in whole.duties:
            text = CHIP.lines(duty, right - left - 22)[0] if duty else ""
            width = CHIP.width(text) + 22
            if x > left and x + width > right:
                x, top = left, top + 30
            chip = Rect(x, top, width, 24)
            marked = whole.role == self.wish.highlight
            shapes.append(Box(chip, "chip", "teal-soft", "indigo" if marked else "", 12, 2))
            shapes += centred(chip, (text,), CHIP)
            x += width + 8
        return tuple(shapes), max(top + 24, y + 11 + DUTY.height(name))


def _bottom(shape: Shape) -> float:
    """How far down a shape reaches."""
    if isinstance(shape, Group):
        return max(_bottom(one) for one in shape.shapes)
    if isinstance(shape, Box):
        return shape.rect.bottom
    return shape.within.bottom if isinstance(shape, Words) else 0
