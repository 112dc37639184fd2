"""One person is booked for more than there is of them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.org.org import Org
from mediaorg.org.schooling import roles_held
from mediaorg.org.workload import Workload, week_hours
from mediaorg.rules.rule import rule
from mediaorg.spec.people import Holding, Person
from mediaorg.spec.units import Share
from mediaorg.text import Text

TOLERANCE = Fraction(1, 10)


@rule(
    severity=ERROR,
    title=Text("A person who is booked twice", "一人超额任职"),
    message=Text(
        "“{person}” is booked for {total} of the working time: {roles}", "“{person}”的工时被占到 {total}：{roles}"
    ),
    label=Text("{total} in all", "合计 {total}"),
    help=Text(
        "lower a share, give one of the roles to somebody else, or drop duties",
        "请调低占比、把其中一个岗位交给别人，或减少职责",
    ),
    needs=("person.holds",),
)
def person_overloaded(org: Org, *, max: int = 100, max_hours: int = 110) -> Iterator[Finding]:  # noqa: A002 - the word of the policy
    """People whose shares in the posts of the day add up to more than `max` percent.

    Without shares: people in several roles, none of which is too much alone, whose regular work together is more than
    `max_hours` percent of a week.
    """
    workload = Workload(org)
    for person in org.people:
        shares = _shares(org, person)
        total = sum(shares, Fraction(0)) if shares else _by_hours(org, person, workload, max_hours)
        if total > max + TOLERANCE:
            roles = roles_held(org, person)
            yield Finding(person.at("holds"), {"person": person, "total": _percent(total), "roles": roles})


def _shares(org: Org, person: Person) -> list[Fraction]:
    """The shares that are written, those of posts which are there today only."""
    held = (one for one in person.holds or () if isinstance(one, Holding) and one.role in org.role_by_id)
    return [one.share.percent for one in held if one.share is not None]


def _by_hours(org: Org, person: Person, workload: Workload, limit: int) -> Fraction:
    roles = roles_held(org, person)
    week = week_hours(org)
    if len(roles) < 2 or not week or any(len(org.holders[role.id]) > role.posts for role in roles):
        return Fraction(0)
    loads = [workload.of(role) / week * 100 for role in roles]
    total = sum(loads, Fraction(0))
    return total if max(loads) <= limit < total else Fraction(0)


def _percent(total: Fraction) -> Share:
    return Share(total, f"{float(total):.4g}%")
