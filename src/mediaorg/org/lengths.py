"""Lengths of time that were worked out, as durations that a sentence can name."""

from __future__ import annotations

from fractions import Fraction

from mediaorg.spec.organisation import Calendar
from mediaorg.spec.units import Duration


class Clock:
    """A calendar that works out each length of time once: thousands of handoffs promise the same few."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._natural: dict[str, Fraction] = {}
        self._working: dict[str, Fraction] = {}

    def hours(self, duration: Duration) -> Fraction:
        """A duration in natural hours."""
        if duration.text not in self._natural:
            self._natural[duration.text] = self._calendar.hours(duration)
        return self._natural[duration.text]

    def working_hours(self, duration: Duration) -> Fraction:
        """A duration as hours of work."""
        if duration.text not in self._working:
            self._working[duration.text] = self._calendar.working_hours(duration)
        return self._working[duration.text]


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
