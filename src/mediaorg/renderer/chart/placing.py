"""Places the cards of an organisation in pixels: rows inside bands, and the reporting lines between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

from mediaorg.renderer.chart.card import WIDTH
from mediaorg.renderer.chart.hierarchy import Hierarchy
from mediaorg.renderer.chart.paths import straightened
from mediaorg.renderer.chart.shapes import Point, Rect
from mediaorg.renderer.chart.teams import Row, Teams

BUS_GAP: Final = 48.0
STACK_GAP: Final = 16.0
BUS: Final = 17.0
"""How far below a head the line to its team turns aside."""
BAND_PAD: Final = 22.0
BAND_GAP: Final = 16.0
LANDSCAPE: Final = 1.5
"""Width to height of a picture that fills a screen or a sheet."""
TALLEST_STACK: Final = 12


@dataclass(frozen=True, slots=True)
class Gutter:
    """The free strip between two rows; `bus` is where reporting lines turn aside in it, if any do."""

    top: float
    bottom: float
    bus: float | None


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the cards: where they begin, the least right edge, how wide and high the labels of bands are."""

    left: float
    top: float
    right: float
    label_width: float
    label_heights: tuple[float, ...]

    @property
    def pad(self) -> float:
        """The margin inside a band; none where there are no bands."""
        return BAND_PAD if self.label_width else 0


@dataclass(frozen=True, slots=True)
class Placement:
    """Where everything is."""

    cards: Mapping[str, Rect]
    bands: tuple[Rect, ...]
    gutters: tuple[Gutter, ...]
    lines: tuple[tuple[str, str, tuple[Point, ...]], ...]
    spines: Mapping[str, float]
    right: float
    bottom: float


def place(shown: Hierarchy, bands: Mapping[str, int], heights: Mapping[str, float], frame: Frame) -> Placement:
    """The placement, of all heights of stacks, whose shape comes nearest to a sheet in landscape."""
    tallest = min(TALLEST_STACK, max(len(team) for team in (shown.roots, *shown.children.values())))
    tried = [_placed(Teams(shown, bands, most).place_all(), heights, frame) for most in range(1, tallest + 1)]
    return min(tried, key=lambda one: abs(log((one.right + 60) / (one.bottom + 60) / LANDSCAPE)))


def _placed(teams: Teams, heights: Mapping[str, float], frame: Frame) -> Placement:
    rows = _row_heights(teams, heights)
    busy = {teams.rows[head] for head, team in teams.shown.children.items() if team and head in teams.rows}
    bands, tops, gutters = _stacked(rows, busy, frame)
    left = frame.left + frame.label_width + frame.pad
    left += max(frame.right - frame.pad - left - teams.width, 0) / 2
    cards = {one: Rect(left + teams.lefts[one], tops[row], WIDTH, rows[row]) for one, row in teams.rows.items()}
    right = max(left + teams.width + frame.pad, frame.right)
    spines = {one: left + x for one, x in teams.spines.items()}
    lines = tuple(_lines(teams.shown, cards, spines, gutters))
    boxes = tuple(Rect(frame.left, top, right - frame.left, bottom - top) for top, bottom in bands)
    return Placement(cards, boxes, tuple(gutters.values()), lines, spines, right, bands[-1][1])


def _row_heights(teams: Teams, heights: Mapping[str, float]) -> dict[Row, float]:
    rows: dict[Row, float] = {}
    for one, row in teams.rows.items():
        rows[row] = max(rows.get(row, 0), heights[one])
    return dict(sorted(rows.items()))


def _stacked(
    rows: Mapping[Row, float], busy: set[Row], frame: Frame
) -> tuple[list[tuple[float, float]], dict[Row, float], dict[float, Gutter]]:
    """Top and bottom of the bands, the tops of the rows, and the gutters below rows by where these end."""
    bands: list[tuple[float, float]] = []
    tops: dict[Row, float] = {}
    gutters: dict[float, Gutter] = {}
    y = frame.top
    for band, label in enumerate(frame.label_heights):
        inside = [row for row in rows if row[0] == band]
        content = sum(rows[row] for row in inside) + sum(_gap(row, busy) for row in inside[:-1])
        start, slack = y, max(label - content, 0)
        y += frame.pad + slack / 2
        for row in inside:
            tops[row] = y
            y += rows[row]
            is_last = row == inside[-1]
            gap = frame.pad + slack / 2 + BAND_GAP + frame.pad if is_last else _gap(row, busy)
            bus = (y + frame.pad + slack / 2 + BAND_GAP / 2 if is_last else y + BUS) if row in busy else None
            gutters[y] = Gutter(y, y + gap, bus)
            y += 0 if is_last else gap
        y += frame.pad + (slack / 2 if inside else label)
        bands.append((start, y))
        y += BAND_GAP
    return bands, tops, gutters


def _gap(row: Row, busy: set[Row]) -> float:
    return BUS_GAP if row in busy else STACK_GAP


def _lines(
    shown: Hierarchy, cards: Mapping[str, Rect], spines: Mapping[str, float], gutters: Mapping[float, Gutter]
) -> Iterator[tuple[str, str, tuple[Point, ...]]]:
    """The reporting lines, as head, role and points: down, aside along the bus, down again to the card."""
    for head, team in shown.children.items():
        if head not in cards:
            continue
        start = (cards[head].middle[0], cards[head].bottom)
        bus = gutters[cards[head].bottom].bus or cards[head].bottom
        for role in team:
            yield head, role, straightened([start, (start[0], bus), *_entry(cards[role], spines.get(role), bus)])


def _entry(card: Rect, spine: float | None, bus: float) -> Sequence[Point]:
    if spine is None:
        return (card.middle[0], bus), (card.middle[0], card.y)
    return (spine, bus), (spine, card.middle[1]), (card.x, card.middle[1])
