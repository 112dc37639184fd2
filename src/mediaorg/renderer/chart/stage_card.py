"""Draws one stage of the loop chart: its number, name, roles, and what it hands to the next stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.palette import hue, soft
from mediaorg.renderer.chart.shapes import Box, Disc, Group, Rect, Shape, Words
from mediaorg.renderer.chart.turns import StageCard, Travel
from mediaorg.renderer.chart.typesetting import Style, paragraph
from mediaorg.text import Lang

WIDTH: Final = 400.0
PAD: Final = 18.0
INNER: Final = WIDTH - 2 * PAD
NUMBER: Final = 17.0
ROW_PAD: Final = 10.0
ROW_INNER: Final = INNER - 2 * 14
NAME: Final = Style(19, bold=True, most=2)
OTHER: Final = Style(13, most=1)
ROLES: Final = Style(13, fill="muted", most=3)
ENDS: Final = Style(14, bold=True, most=2)
WHAT: Final = Style(13, most=2)
WHEN: Final = Style(12.5, fill="muted", most=2)
NOTE: Final = Style(13, bold=True, most=2)


@dataclass(frozen=True, slots=True)
class StageBox:
    """A stage set in lines, ready to be put somewhere."""

    stage: StageCard
    lang: Lang

    @property
    def colour(self) -> str:
        """The colour of the stage."""
        return hue(self.stage.number - 1)

    @property
    def height(self) -> float:
        """The least height that holds everything."""
        return PAD + self._head_height() + sum(height + 8 for height in self._row_heights()) + PAD - 8

    def _name_width(self) -> float:
        other = OTHER.width(self.stage.other) + 12 if self.stage.other else 0
        room = INNER - 2 * NUMBER - 12
        return room - other if other and room - other >= NAME.width(self.stage.name) else room

    def _other_fits(self) -> bool:
        return bool(self.stage.other) and self._name_width() < INNER - 2 * NUMBER - 12

    def _about(self) -> Iterator[tuple[str, ...]]:
        yield ROLES.lines(self.stage.roles, INNER)
        yield ROLES.lines(self.stage.judges, INNER)

    def _head_height(self) -> float:
        name = max(NAME.height(NAME.lines(self.stage.name, self._name_width())), 2 * NUMBER)
        return name + 8 + sum(ROLES.height(lines) for lines in self._about()) + 12

    def _row_heights(self) -> Iterator[float]:
        for travel in self.stage.travels:
            yield ENDS.height(ENDS.lines(travel.ends, ROW_INNER)) + self._below(travel)[1] + 2 * ROW_PAD
        if note := self._note():
            yield NOTE.height(NOTE.lines(note, ROW_INNER)) + 2 * ROW_PAD

    def _note(self) -> str:
        more = words.AND_MORE.say(self.lang, {"count": self.stage.more}) if self.stage.more else ""
        return self.stage.note or more

    def _below(self, travel: Travel) -> tuple[bool, float]:
        """Whether what is handed on and its time have room on one line, and the height of both."""
        tone = _time_style(travel)
        beside = WHAT.width(travel.what) + tone.width(travel.when) + 16 <= ROW_INNER
        what, when = WHAT.lines(travel.what, ROW_INNER), tone.lines(travel.when, ROW_INNER)
        return beside, WHAT.leading if beside else WHAT.height(what) + tone.height(when)

    def draw(self, rect: Rect, *, marked: bool) -> Group:
        """The stage in a rectangle that is at least as high as it needs."""
        return Group(tuple(self._shapes(rect, marked)), self.stage.role_ids)

    def _shapes(self, rect: Rect, marked: bool) -> Iterator[Shape]:
        if marked:
            yield Box(rect.inset(-5), "mark", "", self.colour, 20, 3)
        yield Box(rect, "card", soft(self.colour), self.colour, 16, 1.8)
        yield from self._head(rect)
        y = rect.y + PAD + self._head_height()
        for travel, height in zip((*self.stage.travels, None), self._row_heights(), strict=False):
            row = Rect(rect.x + PAD, y, INNER, height)
            yield from self._travel(travel, row) if travel else self._noted(row)
            y += height + 8

    def _head(self, rect: Rect) -> Iterator[Shape]:
        centre = (rect.x + PAD + NUMBER, rect.y + PAD + NUMBER)
        yield Disc(centre, NUMBER, self.colour, part="number")
        around = Rect(centre[0] - NUMBER, centre[1] - NUMBER, 2 * NUMBER, 2 * NUMBER)
        yield Words(centre[0], centre[1] + 5.6, str(self.stage.number), 16, around, True, "on", "middle")
        width = self._name_width()
        lines = NAME.lines(self.stage.name, width)
        height = max(NAME.height(lines), 2 * NUMBER)
        top = rect.y + PAD + (height - NAME.height(lines)) / 2
        name = Rect(around.right + 12, top, width, NAME.height(lines))
        yield from paragraph(name, lines, Style(NAME.size, NAME.bold, self.colour))
        if self._other_fits():
            side = Rect(name.right, top + 4, rect.right - PAD - name.right, OTHER.leading + 2)
            yield from paragraph(side, OTHER.lines(self.stage.other, side.width), Style(13, fill=self.colour), "end")
        y = rect.y + PAD + height + 8
        for lines in self._about():
            yield from paragraph(Rect(rect.x + PAD, y, INNER, ROLES.height(lines)), lines, ROLES)
            y += ROLES.height(lines)

    def _travel(self, travel: Travel, row: Rect) -> Iterator[Shape]:
        yield Box(row, "row", "card", "faint", 9)
        ends = ENDS.lines(travel.ends, ROW_INNER)
        first = Rect(row.x + 14, row.y + ROW_PAD, ROW_INNER, ENDS.height(ends))
        yield from paragraph(first, ends, ENDS)
        beside, height = self._below(travel)
        below = Rect(first.x, first.bottom, ROW_INNER, height)
        what = WHAT.lines(travel.what, ROW_INNER)
        yield from paragraph(below, what, Style(WHAT.size, fill=self.colour))
        tone = _time_style(travel)
        when = below if beside else Rect(below.x, below.y + WHAT.height(what), ROW_INNER, height - WHAT.height(what))
        yield from paragraph(when, tone.lines(travel.when, ROW_INNER), tone, "end" if beside else "start")

    def _noted(self, row: Rect) -> Iterator[Shape]:
        broken = self.stage.edge == "broken"
        yield Box(
            row, "row", "red-soft" if broken else "card", "red" if broken else "faint", 9, 1.2, "5 4" if broken else ""
        )
        inner = row.inset(ROW_PAD)
        yield from paragraph(inner, NOTE.lines(self._note(), ROW_INNER), Style(13, True, "red" if broken else "muted"))


def _time_style(travel: Travel) -> Style:
    return Style(WHEN.size, travel.urgent, "amber" if travel.urgent else WHEN.fill, WHEN.most)
