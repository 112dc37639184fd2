"""Lengths of time that were worked out, as durations that a sentence can name."""

from __future__ import annotations

from fractions import Fraction

from mediaorg.spec.units import Duration


def natural(hours: Fraction) -> Duration:
    """Natural hours in the unit that says them shortest: whole days, minutes below an hour, hours otherwise."""
    if hours >= 48 and hours % 24 == 0:
        return _in(hours / 24, "d")
    return _in(hours * 60, "min") if hours < 1 else _in(hours, "h")


def working(hours: Fraction) -> Duration:
    """Hours of work."""
    return _in(hours, "h")


def _in(number: Fraction, unit: str) -> Duration:
    rounded = Fraction(round(number * 10), 10)
    text = str(rounded.numerator) if rounded.denominator == 1 else f"{float(rounded):.1f}"
    return Duration(rounded, unit, f"{text}{unit}")
