"""The loop chart: stages clockwise, what travels between them, how long a turn takes, where it is slow or open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mediaorg.org import counted
from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.ring_layout import Arrow, Ring
from mediaorg.renderer.chart.shapes import Disc, Picture, Point, Polygon, Rect, Shape
from mediaorg.renderer.chart.stage_card import WIDTH, StageBox
from mediaorg.renderer.chart.turns import StageCard, Turn, turn_of
from mediaorg.renderer.chart.typesetting import MARGIN, SUBTITLE, Heading, Style, centred, paragraph, pill, pill_width
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.narrator import Narrator
from mediaorg.text import Lang

LEAST_WIDTH: Final = 2 * WIDTH + 132 + 2 * MARGIN
BETWEEN: Final = 44.0
HUB: Final = 74.0
NAME: Final = Style(20, bold=True, most=2)
TIMES: Final = Style(14, fill="muted", most=1)
HUB_NAME: Final = Style(17, bold=True, fill="on", most=2)
HUB_TIME: Final = Style(12.5, fill="on", most=2)
LABEL: Final = Style(13, fill="muted", most=2)


def loop(narrator: Narrator, wish: Wish) -> Picture:
    """Draws the loop asked for, or all of them below each other."""
    turns = [turn_of(narrator, one) for one in narrator.org.loops if wish.loop in (None, one.id)]
    heading = Heading(wish.title(narrator, "loop"), _subtitle(narrator, wish, turns))
    width = max(
        [LEAST_WIDTH, *(_Drawing(one, narrator.lang, 0, wish.highlight, 0).ring.width + 2 * MARGIN for one in turns)]
    )
    y = heading.height(width)
    body: list[Shape] = [*heading.shapes(width)]
    for one in turns:
        drawing = _Drawing(one, narrator.lang, y, wish.highlight, width)
        body += drawing.shapes()
        y = drawing.ring.bottom + BETWEEN
    if not turns:
        body += paragraph(Rect(MARGIN, y, width - 2 * MARGIN, 30), (words.NO_LOOPS.say(narrator.lang),), SUBTITLE)
        y += 60
    told = " ".join((heading.subtitle, *(_told(one, narrator.lang) for one in turns)))
    return Picture(width, y, narrator.lang, heading.title, told, tuple(body))


def _subtitle(narrator: Narrator, wish: Wish, turns: Sequence[Turn]) -> str:
    lang = narrator.lang
    opened = sum(stage.edge == "broken" for turn in turns for stage in turn.stages)
    broken = words.OPEN_EDGES.say(lang, {"count": opened}) if opened else ""
    stages = words.stages(sum(len(turn.stages) for turn in turns)).say(lang)
    return words.joined(counted.loops(len(turns)).say(lang), stages, broken, wish.occasion, wish.day_said(lang))


def _told(turn: Turn, lang: Lang) -> str:
    """A loop in words."""
    stages = " → ".join(stage.name for stage in turn.stages)
    end = "." if lang == "en" else "。"
    return words.joined(turn.name, stages, turn.turn, turn.limit) + end


@dataclass(frozen=True, slots=True)
class _Drawing:
    turn: Turn
    lang: Lang
    top: float
    highlight: str | None
    width: float

    @property
    def boxes(self) -> tuple[StageBox, ...]:
        return tuple(StageBox(stage, self.lang) for stage in self.turn.stages)

    @property
    def _is_bad(self) -> bool:
        return self.turn.late or self.turn.open

    @property
    def _title_height(self) -> float:
        return NAME.height(NAME.lines(self.turn.name, LEAST_WIDTH - 2 * MARGIN)) + TIMES.leading + 16

    @property
    def ring(self) -> Ring:
        heights = tuple(box.height for box in self.boxes)
        ring = Ring(heights, MARGIN, self.top + self._title_height)
        spare = max(self.width - 2 * MARGIN - ring.width, 0)
        return Ring(heights, MARGIN + spare / 2, ring.top)

    def shapes(self) -> Iterator[Shape]:
        yield from self._title()
        ring = self.ring
        for box, rect in zip(self.boxes, ring.cards(), strict=True):
            yield box.draw(rect, marked=self.highlight in box.stage.role_ids)
        for box, arrow in zip(self.boxes, ring.arrows(), strict=False):
            if box.stage.edge != "none":
                yield from _arrow(box.stage, box.colour, arrow, self.lang)
        if ring.hub:
            yield from self._hub(ring.hub)

    def _title(self) -> Iterator[Shape]:
        inner = LEAST_WIDTH - 2 * MARGIN
        lines = NAME.lines(self.turn.name, inner)
        area = Rect(MARGIN, self.top, inner, NAME.height(lines))
        yield from paragraph(area, lines, NAME)
        style = Style(TIMES.size, self._is_bad, "red" if self._is_bad else TIMES.fill, TIMES.most)
        times = style.lines(words.joined(self.turn.turn, self.turn.limit), inner)
        yield from paragraph(Rect(MARGIN, area.bottom, inner, style.leading), times, style)

    def _hub(self, centre: Point) -> Iterator[Shape]:
        yield Disc(centre, HUB, "red" if self._is_bad else "ink", part="hub")
        inside = Rect(centre[0] - HUB * 0.8, centre[1] - HUB * 0.8, HUB * 1.6, HUB * 1.6)
        parts = [(HUB_NAME, HUB_NAME.lines(self.turn.name, HUB * 1.5))]
        parts += [(HUB_TIME, HUB_TIME.lines(text, HUB * 1.4)) for text in (self.turn.turn, self.turn.limit)]
        height = sum(style.height(lines) for style, lines in parts)
        y = inside.middle[1] - height / 2
        for style, lines in parts:
            yield from centred(Rect(inside.x, y, inside.width, style.height(lines)), lines, style)
            y += style.height(lines)


def _arrow(stage: StageCard, colour: str, arrow: Arrow, lang: Lang) -> Iterator[Shape]:
    """The arrow to the next stage with its time; red and dashed where nothing is handed on."""
    broken = stage.edge == "broken"
    yield Polygon(arrow.corners(), "red-soft" if broken else colour, "red" if broken else "", "6 4" if broken else "")
    tone = "red" if broken else "amber" if stage.slowest or not stage.timed else "muted"
    style = Style(LABEL.size, bold=broken or stage.slowest, fill=tone, most=2)
    lines = style.lines(stage.time, arrow.label.width)
    anchor = {"right": "middle", "left": "middle", "down": "start", "up": "end"}[arrow.way]
    height = style.height(lines) + (26 if stage.slowest else 0)
    top = arrow.label.y if anchor == "middle" else arrow.label.middle[1] - height / 2
    area = Rect(arrow.label.x, top, arrow.label.width, style.height(lines))
    yield from paragraph(area, lines, style, anchor)
    if stage.slowest:
        said = words.SLOWEST.say(lang)
        wide = pill_width(said, bold=True)
        x = {"middle": area.middle[0] - wide / 2, "start": area.x, "end": area.right - wide}[anchor]
        yield from pill(x, area.bottom + 4, said, ("amber", "amber-soft"), bold=True)
