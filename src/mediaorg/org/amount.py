"""Sums of money named in a text, as a range: what keeps one approval tier apart from the next."""

from __future__ import annotations

import math
import re

Range = tuple[float, float]

_NUMBER = r"(\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十]+)\s*(万|千|百|k|m)?"
_CHINESE = (
    rf"(超过|高于|大于|满|不超过|不足|低于|小于)?\s*{_NUMBER}\s*(?:元|块)?\s*"
    rf"(?:(?:至|到|-|~)\s*{_NUMBER}\s*(?:元|块)?)?\s*(及以上|及以下|以上|以下|以内)?"
)
_ENGLISH = r"(above|over|exceeding|more than|at least|up to|below|under|less than)\s+(?:cny|rmb|usd|¥|\$)?\s*" + _NUMBER
_DIGIT = re.compile("[0-9一二两三四五六七八九十]")
_DIGITS = {char: value for value, char in enumerate("一二三四五六七八九", start=1)} | {"两": 2}
_SCALE = {"万": 10_000.0, "千": 1_000.0, "百": 100.0, "k": 1_000.0, "m": 1_000_000.0}
_FROM = "超过 高于 大于 满 以上 及以上 above over exceeding more_than at_least"


def amount(text: str) -> Range | None:
    """The first sum with a direction or an end in a normalised text, in single units of money."""
    if not _DIGIT.search(text):
        return None
    for match in re.finditer(_ENGLISH, text):
        return _range(match.group(1), _value(match.group(2), match.group(3)))
    for match in re.finditer(_CHINESE, text):
        before, number, scale, end, end_scale, after = match.groups()
        if end:
            return _value(number, scale or end_scale), _value(end, end_scale)
        if before or after:
            return _range(before or after, _value(number, scale))
    return None


def apart(one: Range | None, two: Range | None) -> bool:
    """Whether two ranges share nothing but an end."""
    return bool(one and two and (one[1] <= two[0] or two[1] <= one[0]))


def _range(direction: str, value: float) -> Range:
    return (value, math.inf) if direction.replace(" ", "_") in _FROM.split() else (0.0, value)


def _value(number: str, scale: str | None) -> float:
    value = float(number.replace(",", "")) if number[0].isdecimal() else _chinese(number)
    return value * _SCALE.get(scale or "", 1.0)


def _chinese(number: str) -> float:
    tens, ten, ones = number.rpartition("十")
    return float((_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones[-1:], 0))
