"""What a reader asked of a chart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mediaorg.renderer.chart.marks import Mark
from mediaorg.renderer.chart.words import AS_OF, DOT, TITLES
from mediaorg.renderer.narrator import Narrator
from mediaorg.text import Lang


@dataclass(frozen=True, slots=True)
class Wish:
    """The role to point out, the loop, the role whose team is drawn, the axis of coverage, the day to print; all optional.

    `marks` says by role what happened to it, `occasion` what that belongs to.
    """

    highlight: str | None = None
    loop: str | None = None
    under: str | None = None
    dimension: str | None = None
    day: date | None = None
    marks: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)
    occasion: str = ""

    def title(self, narrator: Narrator, view: str) -> str:
        """The organisation and the kind of chart."""
        return " ".join(narrator.say(narrator.org.head.name).split()) + DOT + TITLES[view].say(narrator.lang)

    def day_said(self, lang: Lang) -> str:
        """The day that the chart is about, where the reader asked for one."""
        return AS_OF.say(lang, {"day": self.day.isoformat()}) if self.day else ""
