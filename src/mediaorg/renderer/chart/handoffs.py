"""The handoffs chart: a swim lane for every loop, and for what is left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.crossings import Section, Shown, crossings
from mediaorg.renderer.chart.palette import soft
from mediaorg.renderer.chart.shapes import Box, Disc, Picture, Rect, Shape, Words
from mediaorg.renderer.chart.swimlane import Swimlane
from mediaorg.renderer.chart.typesetting import MARGIN, SUBTITLE, Heading, Style, paragraph
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
    else:
        body += _legend(narrator, bottom + 18)
        bottom += 30
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
    return words.joined(counted, left, wish.occasion, wish.day_said(lang))


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


def _legend(narrator: Narrator, y: float) -> Iterator[Shape]:
    """What the ends of the arrows mean, and the colours of the labels."""
    x, style = MARGIN, Style(12, fill="muted")
    for text, mark in (
        (words.SENT, "sent"),
        (words.RECEIVED, "received"),
        (words.URGENT, "urgent"),
        (words.OPEN_EDGE, "open"),
    ):
        if mark in ("sent", "received"):
            yield Disc((x + 8, y + 8), 5.5, "muted" if mark == "sent" else "card", "muted", 2)
        else:
            colour = "amber" if mark == "urgent" else "red"
            yield Box(Rect(x, y + 1, 18, 14), "swatch", soft(colour), colour, 3, 1.3, "4 3" if mark == "open" else "")
        said = text.say(narrator.lang)
        yield Words(x + 26, y + 12.3, said, style.size, Rect(x + 26, y, style.width(said), 16), fill="muted")
        x += 26 + style.width(said) + 26
