"""Days counted from other days: the day before a start, and lead times as an organisation's calendar has them."""

from __future__ import annotations

import math
from datetime import MAXYEAR, MINYEAR, date, timedelta
from fractions import Fraction
from typing import Final

from mediaorg.overlay.periods import ONE_DAY
from mediaorg.spec.organisation import Calendar
from mediaorg.spec.units import Duration, Offset

MONTHS: Final = {"mo": 1, "y": 12}
ONE_WORKING_DAY: Final = Duration(Fraction(1), "wd", "1wd")
LONGEST: Final = 4_000_000  # days; beyond lies no date


def day_before(day: date | None) -> date | None:
    """The day before; None for no day, and for the first that there is."""
    return None if day is None or day == date.min else day - ONE_DAY


def day_after(day: date | None) -> date | None:
    """The day after; None for no day, and for the last that there is."""
    return None if day is None or day == date.max else day + ONE_DAY


def after(day: date, lead: Duration, calendar: Calendar) -> date | None:
    """The day by which a time after the end of `day` is over.

    Working days are those from Monday on, as many a week as the calendar has; working hours are rounded up to them.
    Hours and minutes are rounded up to days. A month ends on the same day, or on the month's last. None beyond all dates.
    """
    if lead.unit in ("wd", "wh"):
        return _after_working_days(day, _working_days(lead, calendar), calendar.workdays)
    if lead.unit in MONTHS and lead.number.denominator == 1:
        return _after_months(day, int(lead.number) * MONTHS[lead.unit])
    return _shifted(day, math.ceil(calendar.hours(lead) / 24))


def offset_from(day: date, offset: Offset, calendar: Calendar) -> date | None:
    """The day of `T+1d` or `T-2d` where `day` is T; before it, days are counted as natural ones."""
    if offset.by is None:
        return day
    if offset.sign > 0:
        return after(day, offset.by, calendar)
    return _shifted(day, -math.floor(calendar.hours(offset.by) / 24))


def _working_days(lead: Duration, calendar: Calendar) -> int:
    workday = calendar.working_hours(ONE_WORKING_DAY)
    days = lead.number if lead.unit == "wd" or not workday else lead.number / workday
    return min(math.ceil(days), LONGEST)


def _after_working_days(day: date, count: int, workdays: int) -> date | None:
    weeks, rest = divmod(count, workdays)
    found = _shifted(day, weeks * 7)
    while found is not None and rest:
        found = day_after(found)
        rest -= found is not None and found.weekday() < workdays
    while found is not None and found.weekday() >= workdays and count:
        found = day_before(found)
    return found


def _after_months(day: date, months: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    for number in range(day.day, 0, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return None


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
