"""Numbers that carry units: durations, days before and after an event, shares, rates, dates, money."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from functools import lru_cache
from math import inf
from typing import Annotated, Any, Final, TypeAlias

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from mediaorg.record import Record
from mediaorg.text import Lang

UNITS: Final = ("min", "h", "wd", "wh", "d", "w", "mo", "y")
NUMBER: Final = r"[0-9]{1,9}(?:\.[0-9]{1,6})?"
DURATION: Final = rf"(?P<number>{NUMBER})(?P<unit>min|h|wd|wh|d|w|mo|y)"
DURATION_PATTERN: Final = rf"^{NUMBER}(min|h|wd|wh|d|w|mo|y)$"
OFFSET_PATTERN: Final = rf"^T([+-]{NUMBER}(min|h|wd|wh|d|w|mo|y))?$"
RATE_PATTERN: Final = rf"^{NUMBER}(min|h|wd|wh|d|w|mo|y)/(day|week|month)$"
SHARE_PATTERN: Final = rf"^{NUMBER}%$"
DATE_PATTERN: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
REMEMBERED: Final = 1024  # texts of each kind

_DURATION = re.compile(DURATION)
_OFFSET = re.compile(rf"T(?:(?P<sign>[+-]){DURATION})?")
_RATE = re.compile(rf"{DURATION}/(?P<per>day|week|month)")
_SHARE = re.compile(rf"(?P<number>{NUMBER})%")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")

UNIT_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "min": ("minute", "minutes", "分钟"),
    "h": ("hour", "hours", "小时"),
    "wd": ("working day", "working days", "个工作日"),
    "wh": ("working hour", "working hours", "个工作小时"),
    "d": ("day", "days", "天"),
    "w": ("week", "weeks", "周"),
    "mo": ("month", "months", "个月"),
    "y": ("year", "years", "年"),
}
PER_WORDS: Final[dict[str, str]] = {"day": "天", "week": "周", "month": "月"}


class Duration(Record):
    """A length of time as written: `number` of `unit`, one of `UNITS`. What it is in hours depends on the calendar."""

    number: Fraction
    unit: str
    text: str

    def say(self, lang: Lang) -> str:
        """“24 hours”, “24 小时”."""
        one, many, zh = UNIT_WORDS[self.unit]
        amount = self.text[: -len(self.unit)]
        return f"{amount} {zh}" if lang == "zh" else f"{amount} {one if self.number == 1 else many}"

    def data(self) -> object:
        """As written: `24h`."""
        return self.text


class Offset(Record):
    """A time before (`T-3d`) or after (`T+1d`) an event; `sign` is -1, 0 or 1."""

    sign: int
    by: Duration | None
    text: str

    def say(self, lang: Lang) -> str:
        """As written: the trade itself says T-3d."""
        return self.text

    def data(self) -> object:
        """As written."""
        return self.text


class Rate(Record):
    """Working time again and again: a duration per day, week or month."""

    takes: Duration
    per: str
    text: str

    def say(self, lang: Lang) -> str:
        """“12 hours a week”, “每周 12 小时”."""
        return (
            f"每{PER_WORDS[self.per]} {self.takes.say(lang)}"
            if lang == "zh"
            else f"{self.takes.say(lang)} a {self.per}"
        )

    def data(self) -> object:
        """As written: `12h/week`."""
        return self.text


class Share(Record):
    """A part of a whole: `percent` of it, from 0."""

    percent: Fraction
    text: str

    def say(self, lang: Lang) -> str:
        """As written: `30%`."""
        return self.text

    def data(self) -> object:
        """As written: `30%`."""
        return self.text


def parse_duration(value: Any) -> Duration:
    """The duration that a scalar of the file says; PydanticCustomError `bad_duration` where it says none."""
    found = _duration(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("bad_duration", "not a duration")
    return found


def parse_offset(value: Any) -> Offset:
    """The time before or after an event that a scalar says; PydanticCustomError `bad_offset` where it says none."""
    found = _offset(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("bad_offset", "not a time before or after an event")
    return found


def parse_rate(value: Any) -> Rate:
    """The rate that a scalar says; PydanticCustomError `bad_rate` where it says none."""
    found = _rate(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("bad_rate", "not a rate")
    return found


def parse_share(value: Any) -> Share:
    """The share that a scalar says; PydanticCustomError `bad_share` where it says none."""
    found = _share(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("bad_share", "not a share")
    return found


# Read once each: thousands of entries say 20% and 24h, and what they say need not lie in memory thousands of times.


@lru_cache(REMEMBERED)
def _duration(text: str) -> Duration | None:
    match = _DURATION.fullmatch(text)
    return Duration(Fraction(match["number"]), match["unit"], text) if match else None


@lru_cache(REMEMBERED)
def _offset(text: str) -> Offset | None:
    match = _OFFSET.fullmatch(text)
    if match is None:
        return None
    if match["sign"] is None:
        return Offset(0, None, text)
    by = Duration(Fraction(match["number"]), match["unit"], match["number"] + match["unit"])
    return Offset(-1 if match["sign"] == "-" else 1, by, text)


@lru_cache(REMEMBERED)
def _rate(text: str) -> Rate | None:
    match = _RATE.fullmatch(text)
    if match is None:
        return None
    takes = Duration(Fraction(match["number"]), match["unit"], match["number"] + match["unit"])
    return Rate(takes, match["per"], text)


@lru_cache(REMEMBERED)
def _share(text: str) -> Share | None:
    match = _SHARE.fullmatch(text)
    return Share(Fraction(match["number"]), text) if match else None


def parse_date(value: Any) -> date:
    """The day that a text `YYYY-MM-DD` says; PydanticCustomError `bad_date` where there is no such day."""
    match = _DATE.fullmatch(value) if isinstance(value, str) else None
    try:
        if match is not None:
            return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        pass
    raise PydanticCustomError("bad_date", "not a date")


def parse_money(value: Any) -> int | float:
    """The sum of money that a bare number says, decimals allowed; PydanticCustomError `bad_money` where it says none."""
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < inf:
        return value
    raise PydanticCustomError("bad_money", "not a sum of money")


def _written(pattern: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": list(examples)})


def _as_written(value: Duration | Offset | Rate | Share | date) -> str:
    return value.isoformat() if isinstance(value, date) else value.text


AS_WRITTEN: Final = PlainSerializer(_as_written, return_type=str)
DurationText: TypeAlias = Annotated[
    Duration, PlainValidator(parse_duration), AS_WRITTEN, _written(DURATION_PATTERN, "24h", "2wd", "15min")
]
OffsetText: TypeAlias = Annotated[
    Offset, PlainValidator(parse_offset), AS_WRITTEN, _written(OFFSET_PATTERN, "T-3d", "T+1d")
]
RateText: TypeAlias = Annotated[Rate, PlainValidator(parse_rate), AS_WRITTEN, _written(RATE_PATTERN, "12h/week")]
ShareText: TypeAlias = Annotated[Share, PlainValidator(parse_share), AS_WRITTEN, _written(SHARE_PATTERN, "30%")]
DateText: TypeAlias = Annotated[date, PlainValidator(parse_date), AS_WRITTEN, _written(DATE_PATTERN, "2027-06-18")]
Count: TypeAlias = Annotated[int, Field(ge=0, le=1_000_000)]
Money: TypeAlias = Annotated[int | float, PlainValidator(parse_money), WithJsonSchema({"type": "number", "minimum": 0})]
