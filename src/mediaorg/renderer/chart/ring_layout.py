"""Places the stages of a loop clockwise in two rows, with an arrow from each to the next and a hub between the rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from mediaorg.renderer.chart.shapes import Point, Rect
from mediaorg.renderer.chart.stage_card import WIDTH

Way: TypeAlias = Literal["right", "down", "left", "up"]
ACROSS: Final = 132.0
"""The gap between cards of one row; an arrow and its label stand in it."""
DOWN: Final = 168.0
"""The gap between the rows; arrows and the hub stand in it."""
LONG: Final = 74.0
WIDE: Final = 56.0


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow out of a stage: where it is centred, whither it points, and the room for its label."""

    centre: Point
    way: Way
    label: Rect

    def corners(self) -> tuple[Point, ...]:
        """The outline: a shaft and a head."""
        half, neck = LONG / 2, LONG / 2 - 30
        shape = (
            (-half, -WIDE / 4), (neck, -WIDE / 4), (neck, -WIDE / 2), (half, 0.0),
            (neck, WIDE / 2), (neck, WIDE / 4), (-half, WIDE / 4),
        )  # fmt: skip
        return tuple(self._turned(x, y) for x, y in shape)

    def _turned(self, x: float, y: float) -> Point:
        right, down = {"right": (x, y), "left": (-x, y), "down": (y, x), "up": (y, -x)}[self.way]
        return self.centre[0] + right, self.centre[1] + down


@dataclass(frozen=True, slots=True)
class Ring:
    """The layout of a loop; `heights` are those of its cards, in order."""

    heights: tuple[float, ...]
    left: float
    top: float

    @property
    def count(self) -> int:
        """How many stages there are."""
        return len(self.heights)

    @property
    def upper(self) -> int:
        """How many stand in the upper row; two stand side by side."""
        return self.count if self.count <= 2 else (self.count + 1) // 2

    @property
    def width(self) -> float:
        """The width of the rows."""
        return self.upper * WIDTH + (self.upper - 1) * ACROSS

    @property
    def _row_heights(self) -> tuple[float, float]:
        lower = self.heights[self.upper :]
        return max(*self.heights[: self.upper], 190.0 if self.count == 2 else 0), max(lower, default=0)

    @property
    def bottom(self) -> float:
        """The lower edge."""
        first, second = self._row_heights
        return self.top + first + (DOWN + second if second else 0)

    @property
    def hub(self) -> Point | None:
        """The centre of the free place between the rows."""
        return (self.left + self.width / 2, self.top + self._row_heights[0] + DOWN / 2) if self.count > 2 else None

    def cards(self) -> Iterator[Rect]:
        """The cards, clockwise from the left upper corner."""
        first, second = self._row_heights
        for place in range(self.upper):
            yield Rect(self.left + place * (WIDTH + ACROSS), self.top, WIDTH, first)
        lower = self.count - self.upper
        for place in range(lower):
            share = 0.5 if lower == 1 else 1 - place / (lower - 1)
            yield Rect(self.left + share * (self.width - WIDTH), self.top + first + DOWN, WIDTH, second)

    def arrows(self) -> Iterator[Arrow]:
        """The arrow behind each stage; none for a loop of one."""
        cards = list(self.cards())
        if self.count == 2:
            yield from self._there_and_back(*cards)
        elif self.count > 2:
            for place, card in enumerate(cards):
                yield self._between(card, cards[(place + 1) % self.count])

    @staticmethod
    def _there_and_back(first: Rect, second: Rect) -> Iterator[Arrow]:
        x = (first.right + second.x) / 2
        for way, y in (("right", first.y + 42), ("left", first.bottom - 78)):
            yield Arrow((x, y), "right" if way == "right" else "left", _label_below(x, y, second.x - first.right))

    def _between(self, card: Rect, following: Rect) -> Arrow:
        if card.y == following.y:
            x, y = (min(card.right, following.right) + max(card.x, following.x)) / 2, card.middle[1] - 20
            return Arrow((x, y), "right" if following.x > card.x else "left", _label_below(x, y, ACROSS))
        x = (max(card.x, following.x) + min(card.right, following.right)) / 2
        y = (min(card.bottom, following.bottom) + max(card.y, following.y)) / 2
        way: Way = "down" if following.y > card.y else "up"
        side = x + WIDE / 2 + 8 if way == "down" else x - WIDE / 2 - 8 - 130
        return Arrow((x, y), way, Rect(side, y - 30, 130, 60))


def _label_below(x: float, y: float, gap: float) -> Rect:
    return Rect(x - gap / 2 + 6, y + WIDE / 2 + 4, gap - 12, 60)
