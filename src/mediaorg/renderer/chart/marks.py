"""What happened to the roles of a chart: added, removed, moved, changed, lent, suspended; said by colour, sign and word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mediaorg.renderer.chart.shapes import Shape
from mediaorg.renderer.chart.typesetting import pill, pill_width
from mediaorg.text import Lang, Text

GAP: Final = 10.0
ROW: Final = 28.0


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened to a role: what, and lines that say it in detail."""

    kind: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """How a kind of mark is shown: colours of the text and of its ground, a sign, a word, whether borders are dashed."""

    colour: str
    ground: str
    sign: str
    word: Text
    is_dashed: bool = False

    def said(self, lang: Lang) -> str:
        """Sign and word."""
        return f"{self.sign} {self.word.say(lang)}"


SIGNS: Final[Mapping[str, Sign]] = {
    "added": Sign("teal", "teal-soft", "+", Text("added", "新增")),
    "removed": Sign("red", "red-soft", "−", Text("removed", "撤销"), is_dashed=True),
    "moved": Sign("violet", "violet-soft", "→", Text("moved", "调整归属")),
    "changed": Sign("amber", "amber-soft", "~", Text("changed", "有变化")),
    "lent": Sign("sky", "sky-soft", "⇄", Text("people lent", "人员借调")),
    "suspended": Sign("muted", "none", "Ⅱ", Text("suspended", "暂停"), is_dashed=True),
}


def legend(kinds: Sequence[str], lang: Lang, x: float, y: float, right: float) -> Iterator[Shape]:
    """The kinds of marks that a picture shows, in rows."""
    for kind, left, top in _spots(kinds, lang, x, y, right):
        sign = SIGNS[kind]
        yield from pill(left, top, sign.said(lang), (sign.colour, sign.ground), bold=True)


def legend_height(kinds: Sequence[str], lang: Lang, x: float, right: float) -> float:
    """How high these rows are; nothing where there are no marks."""
    spots = tuple(_spots(kinds, lang, x, 0, right))
    return spots[-1][2] + ROW if spots else 0


def _spots(kinds: Sequence[str], lang: Lang, x: float, y: float, right: float) -> Iterator[tuple[str, float, float]]:
    here = x
    for kind in kinds:
        width = pill_width(SIGNS[kind].said(lang), bold=True)
        if here > x and here + width > right:
            here, y = x, y + ROW
        yield kind, here, y
        here += width + GAP


def shown(marks: Mapping[str, tuple[Mark, ...]], roles: frozenset[str]) -> tuple[str, ...]:
    """The kinds of marks on these roles, in the order of the legend."""
    found = {mark.kind for role, some in marks.items() if role in roles for mark in some}
    return tuple(kind for kind in SIGNS if kind in found)
