"""The handoffs chart: a swim lane for every loop, and for what is left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.crossings import Section, Shown, crossings
from mediaorg.renderer.chart.shapes import Picture, Rect, Shape
from mediaorg.renderer.chart.swimlane import Swimlane
from mediaorg.renderer.chart.typesetting import MARGIN, SUBTITLE, Heading, paragraph
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.narrator import Narrator

LEAST_WIDTH: Final = 860.0
BETWEEN: Final = 34.0


def handoffs(narrator: Narrator, wish: Wish) -> Picture:
    """Draws who hands what to whom, stage by stage."""
    shown = crossings(narrator, wish)
    heading = Heading(wish.title(narrator, "handoffs"), _subtitle(narrator, wish, shown))
    width = max([LEAST_WIDTH, *(one.right for one in _laid(narrator, wish, shown, 0, 0))]) + MARGIN
    top = heading.height(width)
    lanes = list(_laid(narrator, wish, shown, top, width - 2 * MARGIN))
    bottom = lanes[-1].bottom if lanes else top + 40
    body: list[Shape] = [*heading.shapes(width)]
    for one in lanes:
        body += one.shapes()
    if not lanes:
        empty = words.NOTHING_HANDED.say(narrator.lang)
        body += paragraph(Rect(MARGIN, top, width - 2 * MARGIN, 30), (empty,), SUBTITLE)
    description = " ".join((heading.subtitle, *_told(narrator, shown)))
    return Picture(width, bottom + 26, narrator.lang, heading.title, description, tuple(body))


def _laid(narrator: Narrator, wish: Wish, shown: Shown, top: float, least: float) -> Iterator[Swimlane]:
    """The sections below each other, each at least so wide."""
    y = top
    for section in shown.sections:
        lane = Swimlane(section, narrator.lang, MARGIN, y, wish.highlight, least)
        yield lane
        y = lane.bottom + BETWEEN


def _subtitle(narrator: Narrator, wish: Wish, shown: Shown) -> str:
    lang = narrator.lang
    counted = words.handoffs(shown.count).say(lang)
    left = words.NOT_SHOWN.say(lang, {"count": shown.left_out}) if shown.left_out else ""
    return words.joined(counted, left, wish.day_said(lang))


def _told(narrator: Narrator, shown: Shown) -> Iterator[str]:
    """Every handoff in words."""
    for section in shown.sections:
        names = {lane.id: lane.name for lane in section.lanes}
        yield from (f"{section.title}:" if narrator.lang == "en" else f"{section.title}：" for _ in section.title[:1])
        yield from (_sentence(narrator, section, names) for _ in section.crossings[:1])


def _sentence(narrator: Narrator, section: Section, names: dict[str, str]) -> str:
    listed = [
        words.joined(
            words.HANDS.say(
                narrator.lang, {"source": names[one.source], "target": names[one.target], "artifact": one.what}
            ),
            one.when,
        )
        for one in section.crossings
    ]
    return ("; " if narrator.lang == "en" else "；").join(listed) + ("." if narrator.lang == "en" else "。")
