"""People on loan: how many a role gives away at one time, and how many it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediaorg.overlay.apply import apply
from mediaorg.overlay.periods import holds, is_live
from mediaorg.record import Record, replace
from mediaorg.spec.clauses import Clause
from mediaorg.spec.role import Role
from mediaorg.text import Count

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging
    from mediaorg.overlay.periods import Period
    from mediaorg.spec.campaign import Lend


class Loan(Record):
    """A loan that is too much: the lender, what it gives away together with this loan, and whom it has."""

    clause: Clause[Lend]
    lender: Role
    lent: Count
    there: Count


def loans_too_large(stage: Staging) -> Iterator[Loan]:
    """The loans of the campaign by which a role gives away more people than it has, each once.

    What it has is counted as the campaigns make it, loans aside: a post that they fill may be lent.
    """
    told: set[int] = set()
    for period in stage.periods if stage.campaign.lends else ():
        for number, loan in _in_period(stage, period):
            if number not in told:
                told.add(number)
                yield loan


def _in_period(stage: Staging, period: Period) -> Iterator[tuple[int, Loan]]:
    spec = apply(stage.spec, [replace(one, lends=()) for one in stage.campaigns], period.first).spec
    roles = {role.id: role for role in spec.roles if is_live(role, period.first)}
    lent: Counter[str] = Counter()
    for campaign in stage.campaigns:
        for number, clause in enumerate(campaign.lends):
            lender = roles.get(clause.entry.from_)
            if lender is None or clause.entry.to == lender.id or not holds(campaign.head, clause.when, period.first):
                continue
            lent[lender.id] += clause.entry.heads
            if campaign is stage.campaign and lent[lender.id] > lender.posts_filled:
                yield number, Loan(clause, lender, _people(lent[lender.id]), _people(lender.posts_filled))


def _people(number: int) -> Count:
    return Count(number, "person", "people", "人")
