"""Sets texts into boxes: paragraphs, pills, dots, and the heading of a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mediaorg.renderer.chart.metrics import width_of
from mediaorg.renderer.chart.shapes import Box, Rect, Shape, Words
from mediaorg.renderer.chart.wrapping import wrapped

MARGIN: Final = 40.0
"""The empty border of a picture."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: size in pixels, weight, colour, at most so many lines."""

    size: float
    bold: bool = False
    fill: str = "ink"
    most: int = 3

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return round(self.size * 1.35, 1)

    def lines(self, text: str, width: float) -> tuple[str, ...]:
        """A text broken into lines."""
        return wrapped(text, width, self.size, bold=self.bold, most=self.most) if text.strip() else ()

    def height(self, lines: Sequence[str]) -> float:
        """How high so many lines stand."""
        return len(lines) * self.leading

    def width(self, text: str) -> float:
        """How wide a line is."""
        return width_of(text, self.size, bold=self.bold)


TITLE: Final = Style(28, bold=True, most=2)
SUBTITLE: Final = Style(15, fill="muted", most=3)
SMALL: Final = Style(12, fill="muted")


def paragraph(rect: Rect, lines: Sequence[str], style: Style, anchor: str = "start") -> Iterator[Words]:
    """Lines set from the top of a rectangle downwards."""
    x = {"start": rect.x, "middle": rect.x + rect.width / 2, "end": rect.right}[anchor]
    for number, line in enumerate(lines):
        baseline = rect.y + number * style.leading + (style.leading - style.size) / 2 + style.size * 0.88
        yield Words(x, baseline, line, style.size, rect, style.bold, style.fill, anchor)


def centred(rect: Rect, lines: Sequence[str], style: Style) -> Iterator[Words]:
    """Lines in the middle of a rectangle."""
    top = rect.y + (rect.height - style.height(lines)) / 2
    for word in paragraph(Rect(rect.x, top, rect.width, style.height(lines)), lines, style, "middle"):
        yield Words(word.x, word.y, word.text, word.size, rect, word.bold, word.fill, word.anchor)


def pill_width(text: str, size: float = 12, *, bold: bool = False) -> float:
    """How wide a pill around a text is."""
    return width_of(text, size, bold=bold) + 18


def pill(
    x: float, y: float, text: str, colours: tuple[str, str], *, size: float = 12, bold: bool = False
) -> Iterator[Shape]:
    """A rounded box around a short text; `colours` are those of the text and of the box."""
    rect = Rect(x, y, pill_width(text, size, bold=bold), size + 10)
    yield Box(rect, "pill", fill=colours[1], radius=rect.height / 2)
    yield from centred(rect, (text,), Style(size, bold, colours[0]))


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a picture and the line below it."""

    title: str
    subtitle: str

    def height(self, width: float) -> float:
        """How much room it takes at the top of a picture."""
        lines = TITLE.height(TITLE.lines(self.title, width - 2 * MARGIN))
        return 30 + lines + 6 + SUBTITLE.height(SUBTITLE.lines(self.subtitle, width - 2 * MARGIN)) + 22

    def shapes(self, width: float) -> Iterator[Shape]:
        """The heading in a picture of a width."""
        inner = width - 2 * MARGIN
        lines = TITLE.lines(self.title, inner)
        top = Rect(MARGIN, 30, inner, TITLE.height(lines))
        yield from paragraph(top, lines, TITLE)
        below = SUBTITLE.lines(self.subtitle, inner)
        yield from paragraph(Rect(MARGIN, top.bottom + 6, inner, SUBTITLE.height(below)), below, SUBTITLE)
