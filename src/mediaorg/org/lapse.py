"""When a time has run out that began on a day: a review, a training, a waiver."""

from __future__ import annotations

import calendar as months
from datetime import date, timedelta
from math import floor

from mediaorg.spec.organisation import Calendar
from mediaorg.spec.units import Duration


def day_after(start: date, span: Duration, calendar: Calendar) -> date:
    """The day on which `span` ends that began on `start`; months and years by the calendar, the rest by whole days.

    A month that lacks the day ends on its last one: 2026-08-31 and six months give 2027-02-28. Never past `date.max`.
    """
    try:
        if span.unit in ("mo", "y"):
            return _months_after(start, floor(span.number * (12 if span.unit == "y" else 1)))
        return start + timedelta(days=floor(calendar.hours(span) / 24))
    except (OverflowError, ValueError):
        return date.max


def _months_after(start: date, count: int) -> date:
    years, month = divmod(start.month - 1 + count, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, months.monthrange(year, month + 1)[1]))
