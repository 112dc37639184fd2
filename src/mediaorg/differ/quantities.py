"""Quantities as they are compared: equal where the meaning is, said as they are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final

from mediaorg.spec.units import Duration, Offset, Rate, Share
from mediaorg.text import Lang, Sayable, Text, data_of

NATURAL_MINUTES: Final = {"min": 1, "h": 60, "d": 1440, "w": 10080}


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity with a unit: equal where the meaning is (`24h` is `1d`), said as it is written."""

    number: Fraction
    unit: str
    written: Sayable = field(compare=False)

    def say(self, lang: Lang) -> str:
        """As written."""
        return self.written.say(lang)

    def data(self) -> object:
        """As written."""
        return self.written.data()


@dataclass(frozen=True, slots=True)
class Pace:
    """Working time for each item made."""

    per: str
    takes: Amount

    def say(self, lang: Lang) -> str:
        """“2 hours per short-video”, “每个 short-video 2 小时”."""
        takes = self.takes.say(lang)
        return f"每个 {self.per} {takes}" if lang == "zh" else f"{takes} per {self.per}"

    def data(self) -> object:
        """As written."""
        return {"per": self.per, "takes": self.takes.data()}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time, or amounts, from and to; either end may be open."""

    start: Any = None
    end: Any = None
    is_money: bool = False

    def say(self, lang: Lang) -> str:
        """“2027-05-10 – 2027-06-20”, “from 2027-05-10”, “to 2027-06-20”."""
        told = {"start": self.start if self.start is not None else "", "end": self.end if self.end is not None else ""}
        sentences = OF_MONEY if self.is_money else OF_TIME
        return sentences[0 if self.end is None else 2 if self.start is None else 1].say(lang, told)

    def data(self) -> object:
        """Both ends, by key."""
        told = {"from": self.start, "to": self.end}
        return {key: data_of(value) for key, value in told.items() if value is not None}


OF_TIME: Final = (
    Text("from {start}", " {start} 起"), Text("{start} – {end}", " {start} 至 {end}"), Text("to {end}", "至 {end}"),
)  # fmt: skip
OF_MONEY: Final = (
    Text("from {start}", " {start} 起"), Text("{start} – {end}", " {start}–{end} "), Text("up to {end}", " {end} 以内"),
)  # fmt: skip


def duration(value: Duration) -> Amount:
    """A duration: natural units in minutes; working and calendar units stay what they are."""
    if value.unit in NATURAL_MINUTES:
        return Amount(value.number * NATURAL_MINUTES[value.unit], "min", value)
    return Amount(value.number, value.unit, value)


def offset(value: Offset) -> Amount:
    """A time before or after an event; before counts below zero."""
    if value.by is None:
        return Amount(Fraction(0), "T", value)
    by = duration(value.by)
    return Amount(value.sign * by.number, f"T {by.unit}", value)


def rate(value: Rate) -> Amount:
    """Working time again and again."""
    takes = duration(value.takes)
    return Amount(takes.number, f"{takes.unit}/{value.per}", value)


def in_sum(amounts: Sequence[Amount]) -> Amount:
    """Several shares as one: what was merged weighs what its parts weighed."""
    number = sum((one.number for one in amounts), Fraction(0))
    told = f"{float(number):g}%"
    return Amount(number, amounts[0].unit, Text(told, told))


def share(value: Share) -> Amount:
    """A part of a whole, in percent."""
    return Amount(value.percent, "%", value)
