"""Draws one section of the handoffs chart: stages as columns, parties as lanes, each handoff an arrow with its label."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.crossing_label import Label
from mediaorg.renderer.chart.crossings import Crossing, Lane, Section
from mediaorg.renderer.chart.palette import hue, soft
from mediaorg.renderer.chart.shapes import Box, Disc, Group, Line, Point, Rect, Shape
from mediaorg.renderer.chart.typesetting import Style, centred, paragraph, pill, pill_width
from mediaorg.text import Lang

LANE_LABEL: Final = 186.0
SLOT_GAP: Final = 14.0
COLUMN_PAD: Final = 14.0
COLUMN_GAP: Final = 8.0
LEAST_COLUMN: Final = 150.0
SHAFT: Final = 25.0
"""What of an arrow stays free above and below its label, for its ends."""
TITLE: Final = Style(19, bold=True, most=2)
STAGE: Final = Style(15, bold=True, fill="on", most=2)
NAME: Final = Style(14, bold=True, most=2)
OTHER: Final = Style(11.5, fill="muted", most=2)


@dataclass(slots=True)
class Slot:
    """A vertical track inside a column: arrows that have no lane in common share it."""

    width: float = 0
    taken: list[tuple[int, int]] = field(default_factory=list)
    crossings: list[Crossing] = field(default_factory=list)

    def is_free(self, low: int, high: int) -> bool:
        """Whether no arrow in it touches the lanes."""
        return all(high < start or end < low for start, end in self.taken)


@dataclass(slots=True)
class Swimlane:
    """A section laid out; `top` and `left` are where it begins."""

    section: Section
    lang: Lang
    left: float
    top: float
    highlight: str | None
    least: float
    columns: list[list[Slot]] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.places = {lane.id: place for place, lane in enumerate(self.section.lanes)}
        self.columns = [[] for _ in self.section.stages]
        for crossing in self.section.crossings:
            self._put(crossing)

    def _put(self, crossing: Crossing) -> None:
        low, high = self._span(crossing)
        column = self.columns[crossing.column]
        slot = next((one for one in column if one.is_free(low, high)), None)
        if slot is None:
            slot = Slot()
            column.append(slot)
        slot.taken.append((low, high))
        slot.crossings.append(crossing)
        slot.width = max(slot.width, self._label(crossing).size[0])

    def _span(self, crossing: Crossing) -> tuple[int, int]:
        """The lanes that an arrow touches; one that ends where it began takes a neighbour too, for its label."""
        low, high = sorted((self.places[crossing.source], self.places[crossing.target]))
        if low < high or crossing.kind == "shared":
            return low, high
        return (low, low + 1) if low + 1 < len(self.places) else (low - 1, low)

    # Sizes

    def _label(self, crossing: Crossing) -> Label:
        return Label(crossing, self.lang, self.highlight not in (None, crossing.source, crossing.target))

    @property
    def lane_height(self) -> float:
        """All lanes are as high as the highest label needs."""
        return max([self._label(one).size[1] for one in self.section.crossings] + [34]) + 2 * SHAFT

    def _column_widths(self) -> list[float]:
        widths = []
        for name, slots in zip(self.section.stages, self.columns, strict=True):
            inner = sum(slot.width for slot in slots) + SLOT_GAP * max(len(slots) - 1, 0)
            longest = max((STAGE.width(line) for line in STAGE.lines(name, 220)), default=0)
            widths.append(max(inner + 2 * COLUMN_PAD, longest + 40, LEAST_COLUMN))
        spare = self.least - LANE_LABEL - sum(widths) - COLUMN_GAP * (len(widths) - 1)
        return [width + max(spare, 0) / len(widths) for width in widths]

    @property
    def right(self) -> float:
        """The right edge."""
        widths = self._column_widths()
        return self.left + LANE_LABEL + sum(widths) + COLUMN_GAP * (len(widths) - 1)

    @property
    def _grid_top(self) -> float:
        return self.top + self._title_height + self._header_height + 8

    @property
    def _title_height(self) -> float:
        return TITLE.height(self._title_lines()) + 12 if self.section.title else 0

    def _title_lines(self) -> tuple[str, ...]:
        return TITLE.lines(self.section.title, self.right - self.left)

    @property
    def _header_height(self) -> float:
        return max(STAGE.height(STAGE.lines(name, 220)) for name in self.section.stages) + 16

    @property
    def _grid_bottom(self) -> float:
        return self._grid_top + self.lane_height * len(self.section.lanes)

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self._grid_bottom + (64 if self.section.back else 12)

    # Drawing

    def shapes(self) -> Iterator[Shape]:
        """Everything, what lies below first."""
        if self.section.title:
            area = Rect(self.left, self.top, self.right - self.left, self._title_height)
            yield from paragraph(area, self._title_lines(), TITLE)
        rects = list(self._column_rects())
        for number, rect in enumerate(rects):
            yield from self._column(number, rect)
        yield from self._lanes()
        if self.section.back:
            yield from self._back(rects[-1].middle[0], rects[0].middle[0])
        for number, rect in enumerate(rects):
            x = rect.x + (rect.width - self._inner_width(number)) / 2
            for slot in self.columns[number]:
                for crossing in slot.crossings:
                    yield self._crossing(crossing, x + slot.width / 2, hue(number))
                x += slot.width + SLOT_GAP

    def _inner_width(self, number: int) -> float:
        slots = self.columns[number]
        return sum(slot.width for slot in slots) + SLOT_GAP * max(len(slots) - 1, 0)

    def _column_rects(self) -> Iterator[Rect]:
        x = self.left + LANE_LABEL
        for width in self._column_widths():
            yield Rect(x, self._grid_top, width, self._grid_bottom - self._grid_top)
            x += width + COLUMN_GAP

    def _column(self, number: int, rect: Rect) -> Iterator[Shape]:
        header = Rect(rect.x, rect.y - self._header_height - 8, rect.width, self._header_height)
        yield Box(header, "header", hue(number), radius=9)
        name = self.section.stages[number]
        numbered = f"{number + 1}  {name}" if len(self.section.stages) > 1 else name
        yield from centred(header, STAGE.lines(numbered, rect.width - 24), STAGE)
        yield Box(rect, "column", soft(hue(number)), radius=9)

    def _lanes(self) -> Iterator[Shape]:
        for place, lane in enumerate(self.section.lanes):
            top = self._grid_top + place * self.lane_height
            rect = Rect(self.left, top, LANE_LABEL, self.lane_height)
            yield Group(tuple(self._lane(lane, rect)), (lane.id,))
            middle = self._middle(place)
            yield Line(((self.left + LANE_LABEL + 6, middle), (self.right - 6, middle)), "faint", "track", 1.2, "1 5")
            if place:
                yield Line(((self.left, top), (self.right, top)), "faint", "separator", 1)

    def _lane(self, lane: Lane, rect: Rect) -> Iterator[Shape]:
        is_partner = lane.rank is None
        colour = "muted" if lane.rank is None else hue(lane.rank)
        yield Box(Rect(rect.x, rect.y + 8, 5, rect.height - 16), "edge", colour, radius=2.5)
        if lane.id == self.highlight:
            around = Rect(rect.x + 9, rect.y + 8, rect.width - 17, rect.height - 16)
            yield Box(around, "mark", "none" if is_partner else soft(colour), colour, 8, 1.5)
        inner = rect.width - 32
        below = words.PARTNER.say(self.lang) if is_partner else lane.other
        name, other = NAME.lines(lane.name, inner), OTHER.lines(below, inner)
        y = rect.middle[1] - (NAME.height(name) + OTHER.height(other)) / 2
        yield from paragraph(Rect(rect.x + 16, y, inner, NAME.height(name)), name, NAME)
        yield from paragraph(Rect(rect.x + 16, y + NAME.height(name), inner, OTHER.height(other)), other, OTHER)

    def _middle(self, place: int) -> float:
        return self._grid_top + (place + 0.5) * self.lane_height

    def _crossing(self, crossing: Crossing, x: float, colour: str) -> Group:
        names = self._names()
        tip = words.HANDS.say(
            self.lang,
            {"source": names[crossing.source], "target": names[crossing.target], "artifact": crossing.what},
        )
        shapes = tuple(self._arrow_and_label(crossing, x, colour))
        return Group(shapes, (crossing.source, crossing.target), words.joined(tip, crossing.when))

    def _names(self) -> Mapping[str, str]:
        return {lane.id: lane.name for lane in self.section.lanes}

    def _arrow_and_label(self, crossing: Crossing, x: float, colour: str) -> Iterator[Shape]:
        label = self._label(crossing)
        broken = crossing.kind == "broken"
        start, end = self._middle(self.places[crossing.source]), self._middle(self.places[crossing.target])
        middle = start
        if crossing.kind != "shared":
            ink = "red" if broken else "faint" if label.is_faded else "muted"
            yield from self._arrow(
                x, (start, end), (ink, "red" if broken else "faint" if label.is_faded else colour), broken
            )
            down = end > start or (start == end and self._span(crossing)[0] == self.places[crossing.source])
            middle += (0.5 if down else -0.5) * self.lane_height
        yield from label.shapes((x, middle), colour)

    def _arrow(self, x: float, ends: tuple[float, float], colours: tuple[str, str], is_broken: bool) -> Iterator[Shape]:
        start, end = ends
        dashes = "5 4" if is_broken else ""
        if start == end:  # handed to oneself
            points: tuple[Point, ...] = (
                (x - 14, start),
                (x - 14, start + 13),
                (x + 14, start + 13),
                (x + 14, start + 5),
            )
        else:
            points = ((x, start), (x, end - 6 if end > start else end + 6))
        yield Line(points, colours[0], "arrow", 1.8, dashes, head=True)
        yield Disc(points[0], 5.5, colours[1], part="sends")
        yield Disc((points[-1][0], end), 5.5, "card", colours[1], 2, "receives")

    def _back(self, start: float, end: float) -> Iterator[Shape]:
        """The line from the last stage round to the first."""
        colour = "red" if self.section.back_broken else "muted"
        y = self._grid_bottom + 34
        points = ((start, self._grid_bottom + 3), (start, y), (end, y), (end, self._grid_bottom + 3))
        yield Line(points, colour, "back", 1.8, "6 4", head=not self.section.back_broken)
        text = Style(13, bold=True, most=1).lines(self.section.back, self.right - self.left - LANE_LABEL - 40)[0]
        colours = ("red", "red-soft") if self.section.back_broken else ("ink", "none")
        x = self.left + LANE_LABEL + (self.right - self.left - LANE_LABEL - pill_width(text, 13, bold=True)) / 2
        yield from pill(x, y - 11.5, text, colours, size=13, bold=True)
