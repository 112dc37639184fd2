"""Finds ways for dotted lines: along the gutters and between the columns, never through a card."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import pairwise
from typing import Final, TypeAlias

from mediaorg.renderer.chart.paths import straightened
from mediaorg.renderer.chart.placing import Gutter, Placement
from mediaorg.renderer.chart.shapes import Point, Rect

BEND: Final = 30.0
SHARED: Final = 0.35
"""Going along with a line to the same head costs less than a way of one's own."""
OCCUPIED: Final = 900.0
"""What it costs to run on top of another line."""
LANE: Final = 7.0
Spot: TypeAlias = tuple[int, int]
Segment: TypeAlias = tuple[Spot, Spot]
_SIDE: Final = 9.0


@dataclass(slots=True)
class Router:
    """A grid of lanes between the cards, and the lines that were laid on it so far."""

    placement: Placement
    left: float
    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)
    taken: dict[Segment, str] = field(default_factory=dict)
    blocked: dict[int, list[tuple[float, float]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        cards = self.placement.cards.values()
        sides = {
            round(x, 1) for card in cards for x in (card.right + _SIDE, card.right + _SIDE + LANE, card.x - SPINE_SIDE)
        }
        middles = {round(card.middle[1] + side, 1) for card in cards for side in (-8.0, 8.0)}
        spines = sorted(set(self.placement.spines.values()))
        self.xs = [x for x in sorted(sides) if x > self.left and not _near(spines, x, 5)]
        self.ys = sorted(middles | {round(y, 1) for gutter in self.placement.gutters for y in _lanes(gutter)})
        for column, x in enumerate(self.xs):
            self.blocked[column] = sorted((card.y, card.bottom) for card in cards if card.x - 4 < x < card.right + 4)

    def route(self, head: str, role: str) -> tuple[Point, ...] | None:
        """The cheapest way from a role to the head that it reports to by a dotted line; None where there is none."""
        starts = dict(self._ports(self.placement.cards[role]))
        goals = dict(self._ports(self.placement.cards[head]))
        spots = self._search(starts, goals, head)
        if not spots:
            return None
        for here, there in pairwise(spots):
            self.taken[min(here, there), max(here, there)] = head
        ends = (self._edge(self.placement.cards[role], spots[0]), self._edge(self.placement.cards[head], spots[-1]))
        return straightened([ends[0], *(self._point(spot) for spot in spots), ends[1]])

    def _ports(self, card: Rect) -> Iterator[tuple[Spot, float]]:
        """The spots beside a card from which a line enters it straight, with what they cost."""
        for y in (card.middle[1] + 8, card.middle[1] - 8):
            row = bisect_left(self.ys, round(y, 1) - 0.01)
            for x, cost in ((card.right + _SIDE, 0.0), (card.x - SPINE_SIDE, 25.0)):
                column = bisect_left(self.xs, round(x, 1) - 0.01)
                if column < len(self.xs) and abs(self.xs[column] - x) < 0.2 and self._is_free_row(card, row, column):
                    yield (column, row), cost

    def _is_free_row(self, card: Rect, row: int, column: int) -> bool:
        """Whether nothing stands between a card and a spot beside it."""
        low, high = sorted((card.middle[0], self.xs[column]))
        others = (one for one in self.placement.cards.values() if one is not card)
        return not any(one.x < high and low < one.right and one.y <= self.ys[row] <= one.bottom for one in others)

    def _edge(self, card: Rect, spot: Spot) -> Point:
        x, y = self._point(spot)
        return (card.right if x > card.middle[0] else card.x), y

    def _point(self, spot: Spot) -> Point:
        return self.xs[spot[0]], self.ys[spot[1]]

    def _search(self, starts: Mapping[Spot, float], goals: Mapping[Spot, float], head: str) -> list[Spot]:
        """Dijkstra's algorithm over spots and the direction in which they were reached."""
        queue = [(cost, spot, True) for spot, cost in sorted(starts.items())]
        best: dict[tuple[Spot, bool], float] = {(spot, True): cost for cost, spot, _ in queue}
        came: dict[tuple[Spot, bool], tuple[Spot, bool]] = {}
        while queue:
            cost, spot, level = heappop(queue)
            if cost > best[spot, level]:
                continue
            if spot in goals and level:
                return _traced(came, (spot, level))
            for there, is_level in self._neighbours(spot):
                price = cost + self._price(spot, there, head) + (BEND if is_level != level else 0)
                price += goals.get(there, 0)
                if price < best.get((there, is_level), price + 1):
                    best[there, is_level] = price
                    came[there, is_level] = spot, level
                    heappush(queue, (price, there, is_level))
        return []

    def _neighbours(self, spot: Spot) -> Iterator[tuple[Spot, bool]]:
        column, row = spot
        for aside in (column - 1, column + 1):
            if 0 <= aside < len(self.xs) and self._is_free(row, min(column, aside)):
                yield (aside, row), True
        for along in (row - 1, row + 1):
            if 0 <= along < len(self.ys) and not self._stands_in(column, min(row, along)):
                yield (column, along), False

    def _stands_in(self, column: int, row: int) -> bool:
        low, high = self.ys[row], self.ys[row + 1]
        return any(top - 3 < high and low < bottom + 3 for top, bottom in self.blocked[column])

    def _is_free(self, row: int, column: int) -> bool:
        low, high, y = self.xs[column], self.xs[column + 1], self.ys[row]
        return not any(
            one.x - 3 < high and low < one.right + 3 and one.y - 3 < y < one.bottom + 3
            for one in self.placement.cards.values()
        )

    def _price(self, here: Spot, there: Spot, head: str) -> float:
        length = abs(self.xs[here[0]] - self.xs[there[0]]) + abs(self.ys[here[1]] - self.ys[there[1]])
        owner = self.taken.get((min(here, there), max(here, there)))
        if owner is None:
            return length
        return length * SHARED if owner == head else length + OCCUPIED


SPINE_SIDE: Final = 22.0


def _near(sorted_values: Sequence[float], value: float, reach: float) -> bool:
    return bisect_left(sorted_values, value - reach) < bisect_right(sorted_values, value + reach)


def _lanes(gutter: Gutter) -> Iterator[float]:
    """The heights at which lines may run along a gutter."""
    y = gutter.top + LANE
    while y <= gutter.bottom - LANE + 0.01:
        if gutter.bus is None or abs(y - gutter.bus) >= LANE - 2:
            yield y
        y += LANE


def _traced(came: Mapping[tuple[Spot, bool], tuple[Spot, bool]], end: tuple[Spot, bool]) -> list[Spot]:
    way = [end]
    while way[-1] in came:
        way.append(came[way[-1]])
    return [spot for spot, _ in reversed(way)]
