"""How much of an item can be made on a working day, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from mediaorg.org.claims import Claimed, efforts_of
from mediaorg.org.org import Org
from mediaorg.spec.campaign import Demand
from mediaorg.spec.duty import ItemEffort
from mediaorg.spec.role import Role


@dataclass(frozen=True, slots=True)
class Capacity:
    """What some roles can make of one item on a working day."""

    per_day: Fraction
    roles: tuple[Role, ...]


def capacity_of(org: Org, item: str) -> Capacity:
    """The capacity for an item: over the roles that do a duty with an effort per this item, the sum of
    filled posts × workday × weight of the claim (100 % where none) ÷ the time that one takes.
    """
    total = Fraction(0)
    roles: dict[str, Role] = {}
    for claim in org.claims:
        for effort in _efforts(claim) if claim.is_doing else ():
            takes = org.calendar.working_hours(effort.takes) if effort.per == item else None
            if takes:
                share = claim.weight.percent / 100 if claim.weight is not None else Fraction(1)
                total += claim.role.posts_filled * org.calendar.working_hours(org.calendar.workday) * share / takes
                roles[claim.role.id] = claim.role
    return Capacity(total, tuple(roles.values()))


def _efforts(claim: Claimed) -> Iterator[ItemEffort]:
    """The claim's own efforts per item; those of the duty where it writes none."""
    own = claim.effort if claim.effort is not None else efforts_of(claim.duty.effort)
    return (effort for effort in own if isinstance(effort, ItemEffort))


def demanded_per_day(org: Org, demand: Demand) -> Fraction:
    """What is asked for on a working day."""
    workdays = org.calendar.workdays
    days = {"day": Fraction(1), "week": Fraction(workdays), "month": Fraction(workdays * 52, 12)}
    return Fraction(demand.amount) / days[demand.per]
