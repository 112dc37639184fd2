"""The organisation itself, its words, its axes, and the frames that roles stand in: layers, units, partners."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from mediaorg.spec.shape import Label, Many, Maybe, Named, Shape, spoken, tongues
from mediaorg.spec.units import DateText, Duration, DurationText
from mediaorg.text import Lang


class Review(Shape):
    """How often the specification is to be looked at again, and when that last happened."""

    every: Maybe[DurationText] = None
    last: Maybe[DateText] = None


class Calendar(Shape):
    """What a working day and a working week are."""

    workday: DurationText = Field(default_factory=lambda: Duration(Fraction(8), "h", "8h"))
    workdays: Annotated[int, Field(ge=1, le=7)] = 5

    def hours(self, duration: Duration) -> Fraction:
        """A duration in natural hours: a working day counts 7 / workdays natural days, a working hour its part of it."""
        workday_hours = self._clock(self.workday)
        natural_day = Fraction(24 * 7, self.workdays)
        if duration.unit == "wd":
            return duration.number * natural_day
        if duration.unit == "wh":
            return duration.number * natural_day / workday_hours if workday_hours else Fraction(0)
        return self._clock(duration)

    def working_hours(self, duration: Duration) -> Fraction:
        """A duration as hours of work: minutes and hours as they stand, a day, of any kind, as one working day."""
        workday = self._clock(self.workday)
        days: dict[str, int | Fraction] = {
            "d": 1,
            "wd": 1,
            "w": self.workdays,
            "mo": Fraction(self.workdays * 52, 12),
            "y": self.workdays * 52,
        }
        if duration.unit in days:
            return duration.number * days[duration.unit] * workday
        return duration.number / 60 if duration.unit == "min" else duration.number

    @staticmethod
    def _clock(duration: Duration) -> Fraction:
        hours: dict[str, int | Fraction] = {
            "min": Fraction(1, 60),
            "h": 1,
            "wh": 1,
            "d": 24,
            "wd": 24,
            "w": 168,
            "mo": 720,
            "y": 8760,
        }
        return duration.number * hours[duration.unit]


class Matrix(Shape):
    """Who decides what where a role has two lines: the solid one, the dotted one, and who rules between them."""

    solid: Maybe[Label] = None
    dotted: Maybe[Label] = None
    conflict: Maybe[Label] = None


class Organisation(Named):
    """The head of a specification (`org`)."""

    kind: ClassVar[str] = "org"

    language: Maybe[Literal["zh", "en"]] = None
    owner: Maybe[str] = None
    currency: Maybe[str] = None
    review: Maybe[Review] = None
    calendar: Calendar = Field(default_factory=Calendar)
    matrix: Maybe[Matrix] = None


class Term(Shape):
    """One of the organisation's own words: the term, other words for it, and what it means."""

    term: Label
    also: Many[Label] = ()
    means: Maybe[Label] = None

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each other word with the term that it stands for, in the language that the word is written in."""
        for alias in self.also:
            for wording in tongues(alias):
                lang: Lang = "zh" if any("\u3400" <= char <= "\u9fff" for char in wording) else "en"
                yield wording, spoken(self.term, lang)


class Value(Named):
    """One value of a dimension: a channel, a brand, a shift; `lead` is the role that answers for it."""

    kind: ClassVar[str] = "value"

    lead: Maybe[str] = None


class Layer(Named):
    """A layer of the organisation; layers are listed top first."""

    kind: ClassVar[str] = "layer"

    mandate: Maybe[Label] = None


class Unit(Named):
    """A department or centre."""

    kind: ClassVar[str] = "unit"

    parent: Maybe[str] = None
    head: Maybe[str] = None


class Partner(Named):
    """A party outside the organisation that takes part in handoffs, KPIs, approvals or backups."""

    kind: ClassVar[str] = "partner"

    holds: Many[str] = ()
