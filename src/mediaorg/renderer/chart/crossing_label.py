"""The label on the arrow of a handoff: what is handed over, and by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.crossings import Crossing
from mediaorg.renderer.chart.shapes import Box, Rect, Shape
from mediaorg.renderer.chart.typesetting import Style, paragraph
from mediaorg.text import Lang

TEXT_WIDTH: Final = 108.0
PAD: Final = 8.0
WHAT_SIZE: Final = 12.5
WHEN_SIZE: Final = 11.5


@dataclass(frozen=True, slots=True)
class Label:
    """A label set in lines; it pales where another role is highlighted."""

    crossing: Crossing
    lang: Lang
    is_faded: bool

    @property
    def _what(self) -> Style:
        broken = self.crossing.kind == "broken"
        return Style(WHAT_SIZE, bold=True, fill="red" if broken else "muted" if self.is_faded else "ink", most=3)

    @property
    def _when(self) -> Style:
        warns = self.crossing.urgent or self.crossing.untimed
        return Style(WHEN_SIZE, bold=self.crossing.urgent, fill="amber" if warns else "muted", most=2)

    def _lines(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        when = words.joined(words.URGENT.say(self.lang) if self.crossing.urgent else "", self.crossing.when)
        return self._what.lines(self.crossing.what, TEXT_WIDTH), self._when.lines(when, TEXT_WIDTH)

    @property
    def size(self) -> tuple[float, float]:
        """The width and height of its box."""
        what, when = self._lines()
        width = max([0, *(self._what.width(line) for line in what), *(self._when.width(line) for line in when)])
        return width + 2 * PAD, self._what.height(what) + self._when.height(when) + 2 * PAD - 4

    def shapes(self, centre: tuple[float, float], colour: str) -> Iterator[Shape]:
        """The box around a point, edged in a colour."""
        width, height = self.size
        box = Rect(centre[0] - width / 2, centre[1] - height / 2, width, height)
        broken = self.crossing.kind == "broken"
        fill = "red-soft" if broken else "amber-soft" if self.crossing.urgent and not self.is_faded else "card"
        edge = "red" if broken else "faint" if self.is_faded else colour
        yield Box(box, "label", fill, edge, 7, 1.3, "4 3" if self.crossing.kind != "sent" else "")
        what, when = self._lines()
        first = Rect(box.x + PAD, box.y + PAD - 2, width - 2 * PAD, self._what.height(what))
        yield from paragraph(first, what, self._what, "middle")
        second = Rect(first.x, first.bottom, first.width, self._when.height(when))
        yield from paragraph(second, when, self._when, "middle")
