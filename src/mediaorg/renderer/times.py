"""How long something takes, in the unit that reads best."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from mediaorg.text import Lang

LONG: Final = 48
"""From so many hours on, a time is said in days."""


def hours_said(hours: Fraction, lang: Lang) -> str:
    """A time in hours, or in days, with at most one decimal."""
    is_long = hours >= LONG
    number = f"{float(hours / 24 if is_long else hours):.1f}".removesuffix(".0")
    if lang == "zh":
        return f"{number} {'天' if is_long else '小时'}"
    return f"{number} {'day' if is_long else 'hour'}{'' if number == '1' else 's'}"
