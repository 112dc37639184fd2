"""What a picture is made of before it is written in any format: rectangles, lines, words, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from mediaorg.renderer.chart.metrics import ASCENT, DESCENT, width_of
from mediaorg.text import Lang

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, in pixels; `x` and `y` are its left upper corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> Point:
        """The centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def inset(self, by: float) -> Rect:
        """The rectangle with a margin taken off on all sides; a negative one is added."""
        return Rect(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def moved(self, right: float, down: float) -> Rect:
        """The same rectangle elsewhere."""
        return Rect(self.x + right, self.y + down, self.width, self.height)

    def meets(self, other: Rect, slack: float = 0.05) -> bool:
        """Whether two rectangles have more in common than an edge."""
        return (
            self.x < other.right - slack
            and other.x < self.right - slack
            and self.y < other.bottom - slack
            and other.y < self.bottom - slack
        )

    def holds(self, other: Rect, slack: float = 0.05) -> bool:
        """Whether another rectangle lies inside."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that is drawn. `part` says what it stands for (card, band, label, pill …); colours are palette names."""

    rect: Rect
    part: str
    fill: str = ""
    stroke: str = ""
    radius: float = 0
    thickness: float = 1
    dashes: str = ""


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    centre: Point
    radius: float
    fill: str = ""
    stroke: str = ""
    thickness: float = 1
    part: str = "disc"


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points, with round corners; `head` puts an arrow at its end."""

    points: tuple[Point, ...]
    stroke: str
    part: str = "line"
    thickness: float = 1.5
    dashes: str = ""
    head: bool = False
    radius: float = 6


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled shape with straight edges."""

    points: tuple[Point, ...]
    fill: str
    stroke: str = ""
    dashes: str = ""
    part: str = "arrow"


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `y` is its baseline, `anchor` start, middle or end; `within` the box that it must not leave."""

    x: float
    y: float
    text: str
    size: float
    within: Rect
    bold: bool = False
    fill: str = "ink"
    anchor: str = "start"

    @property
    def width(self) -> float:
        """How wide the line is."""
        return width_of(self.text, self.size, bold=self.bold)

    @property
    def extent(self) -> Rect:
        """The rectangle of its ink."""
        left = self.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * self.width
        return Rect(left, self.y - ASCENT * self.size, self.width, (ASCENT + DESCENT) * self.size)


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together: `roles` are the ids they are about, `title` what a pointer over them shows."""

    shapes: tuple[Shape, ...]
    roles: tuple[str, ...] = ()
    title: str = ""


Shape: TypeAlias = Box | Disc | Line | Polygon | Words | Group


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its title and what it shows in words, for those who cannot see it."""

    width: float
    height: float
    lang: Lang
    title: str
    description: str
    shapes: tuple[Shape, ...]
