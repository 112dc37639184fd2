"""How much regular work a post bears in a week, against the week that the calendar gives it."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from mediaorg.org.claims import DOING, efforts_of
from mediaorg.org.org import Org
from mediaorg.spec.duty import ItemEffort
from mediaorg.spec.role import Role
from mediaorg.spec.units import Rate

HOURS_OF_A_WEEK: Final = 7 * 24
WEEKS_OF_A_MONTH: Final = Fraction(12, 52)


def week_hours(org: Org) -> Fraction:
    """The hours of work in one week of one post."""
    return org.calendar.workdays * org.calendar.working_hours(org.calendar.workday)


class Workload:
    """The regular work of the posts of an organisation; each rate is worked out once."""

    def __init__(self, org: Org) -> None:
        self._org = org
        self._rates: dict[str, Fraction | int] = {}  # whole hours, as most are, add up ten times as fast

    def of(self, role: Role) -> Fraction | int:
        """The regular work of one post, in hours a week: the rates of the duties that the role does, each duty once.

        A claim's own effort counts instead of the duty's. Work by the item is not regular: how many there are is not
        said here. Rates that no week could hold are left out: effort-implausible tells of them.
        """
        total: Fraction | int = 0
        counted: set[str] = set()
        for claim in self._org.claims_by(role):
            if claim.part not in DOING:
                continue
            duty = claim.duty
            if claim.effort is not None:
                total = self._with(claim.effort, total)
            elif duty.effort is not None and duty.id not in counted:
                counted.add(duty.id)
                effort = duty.effort
                total = (
                    total + self._weekly(effort) if isinstance(effort, Rate) else self._with(efforts_of(effort), total)
                )
        return total

    def _with(self, efforts: tuple[Rate | ItemEffort, ...], total: Fraction | int) -> Fraction | int:
        for one in efforts:
            if isinstance(one, Rate):
                total += self._weekly(one)
        return total

    def _weekly(self, rate: Rate) -> Fraction | int:
        if rate.text not in self._rates:
            times = {"day": Fraction(self._org.calendar.workdays), "week": Fraction(1), "month": WEEKS_OF_A_MONTH}
            hours = self._org.calendar.working_hours(rate.takes) * times[rate.per]
            bearable = hours if hours <= HOURS_OF_A_WEEK else Fraction(0)
            self._rates[rate.text] = bearable.numerator if bearable.denominator == 1 else bearable
        return self._rates[rate.text]
