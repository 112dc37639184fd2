from __future__ import annotations

from datetime import date

import pytest

from mediaorg.differ.plan.days import after, day_after, day_before, offset_from
from mediaorg.spec.organisation import Calendar
from mediaorg.spec.units import parse_duration, parse_offset

FRIDAY = date(2027, 6, 18)
FIVE, SIX = Calendar(), Calendar.model_validate({"workdays": 6})


@pytest.mark.parametrize(
    ("lead", "calendar", "day"),
    [
        ("3d", FIVE, date(2027, 6, 21)),
        ("3wd", FIVE, date(2027, 6, 23)),
        ("3wd", SIX, date(2027, 6, 22)),
        ("5wd", FIVE, date(2027, 6, 25)),
        ("6wd", FIVE, date(2027, 6, 28)),
        ("8wh", FIVE, date(2027, 6, 21)),
        ("9wh", FIVE, date(2027, 6, 22)),
        ("12h", FIVE, date(2027, 6, 19)),
        ("25h", FIVE, date(2027, 6, 20)),
        ("1w", FIVE, date(2027, 6, 25)),
        ("1mo", FIVE, date(2027, 7, 18)),
        ("1y", FIVE, date(2028, 6, 18)),
        ("0wd", FIVE, FRIDAY),
    ],
)
def test_lead_times_count_from_the_end_of_a_day(lead: str, calendar: Calendar, day: date) -> None:
    assert after(FRIDAY, parse_duration(lead), calendar) == day


@pytest.mark.parametrize("start", range(14, 28))
def test_whole_weeks_of_working_days_end_on_working_days(start: int) -> None:
    found = after(date(2027, 6, start), parse_duration("5wd"), FIVE)
    assert found is not None
    assert found.weekday() < 5
    day, count = date(2027, 6, start), 0
    while count < 5:
        day = day_after(day) or day
        count += day.weekday() < 5
    assert found == day


def test_a_month_ends_on_its_last_day() -> None:
    assert after(date(2027, 1, 31), parse_duration("1mo"), FIVE) == date(2027, 2, 28)


@pytest.mark.parametrize(("offset", "day"), [("T", 18), ("T+1d", 19), ("T-2d", 16), ("T-30h", 17)])
def test_offsets_count_both_ways(offset: str, day: int) -> None:
    assert offset_from(FRIDAY, parse_offset(offset), FIVE) == date(2027, 6, day)


def test_beyond_all_dates_lies_none() -> None:
    assert after(date.max, parse_duration("1d"), FIVE) is None
    assert after(date.max, parse_duration("3wd"), FIVE) is None
    assert after(FRIDAY, parse_duration("999999999y"), FIVE) is None
    assert day_after(date.max) is None
    assert day_before(date.min) is None
    assert day_before(None) is None
