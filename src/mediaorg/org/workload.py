"""How much regular work a post bears in a week, against the week that the calendar gives it."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from mediaorg.org.claims import efforts_of
from mediaorg.org.org import Org
from mediaorg.spec.role import Role
from mediaorg.spec.units import Rate

HOURS_OF_A_WEEK: Final = 7 * 24
WEEKS_OF_A_MONTH: Final = Fraction(12, 52)


def week_hours(org: Org) -> Fraction:
    """The hours of work in one week of one post."""
    return org.calendar.workdays * org.calendar.working_hours(org.calendar.workday)


def weekly_hours(org: Org, role: Role) -> Fraction:
    """The regular work of one post of a role, in hours a week: the rates of the duties that it does, each duty once.

    A claim's own effort counts instead of the duty's. Work by the item is not regular: how many there are is not said
    here. Rates that no week could hold are left out: effort-implausible tells of them.
    """
    total = Fraction(0)
    counted: set[str] = set()
    for claim in org.claims_by(role):
        if not claim.is_doing:
            continue
        if claim.effort is not None:
            efforts = claim.effort
        elif claim.duty.effort is None or claim.duty.id in counted:
            continue
        else:
            counted.add(claim.duty.id)
            efforts = efforts_of(claim.duty.effort)
        total += sum((_weekly(org, one) for one in efforts if isinstance(one, Rate)), Fraction(0))
    return total


def _weekly(org: Org, rate: Rate) -> Fraction:
    hours = org.calendar.working_hours(rate.takes)
    times = {"day": Fraction(org.calendar.workdays), "week": Fraction(1), "month": WEEKS_OF_A_MONTH}[rate.per]
    return hours * times if hours * times <= HOURS_OF_A_WEEK else Fraction(0)
