"""The right spelling of a value whose meaning is plain: units in words, with a space, in full-width or capital letters."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from mediaorg.spec.units import DURATION_PATTERN, NUMBER, SHARE_PATTERN

# “天” is not here: three days were taken for 72 hours by the one and for working days by the other.
UNIT_SPELLINGS: Final = {
    "min": ("min", "mins", "minute", "minutes", "分", "分钟"),
    "h": ("h", "hr", "hrs", "hour", "hours", "小时", "个小时", "钟头"),
    "wh": ("wh", "working hour", "working hours", "工作小时", "个工作小时"),
    "wd": ("wd", "working day", "working days", "工作日", "个工作日"),
    "d": ("d", "natural day", "natural days", "自然日", "个自然日"),
    "w": ("w", "week", "weeks", "周", "个星期"),
    "mo": ("mo", "month", "months", "月", "个月"),
    "y": ("y", "year", "years", "年"),
}
_UNITS: Final = {spelling: unit for unit, spellings in UNIT_SPELLINGS.items() for spelling in spellings}
_AMOUNT: Final = rf"(?P<number>{NUMBER})\s*(?P<unit>\D+)"


def respelled(value: object, kind: str) -> str | None:
    """How a duration or share was meant; None where that is not plain (`kind` is the fault that it has)."""
    if not isinstance(value, str) or len(value) > 40:
        return None
    plain = unicodedata.normalize("NFKC", value).casefold().strip()
    match = re.compile(_AMOUNT).fullmatch(plain)
    if match is None:
        return None
    if kind == "bad_share" and match["unit"].strip() == "%":
        return _if(SHARE_PATTERN, f"{match['number']}%")
    unit = _UNITS.get(match["unit"].strip())
    return _if(DURATION_PATTERN, f"{match['number']}{unit}") if kind == "bad_duration" and unit else None


def _if(pattern: str, text: str) -> str | None:
    return text if re.fullmatch(pattern, text) else None
