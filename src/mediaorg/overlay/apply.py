"""A specification as one or several campaigns make it on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mediaorg.overlay.periods import AnyClause, holds
from mediaorg.overlay.verbs import Hand
from mediaorg.overlay.working import Provenance, Working
from mediaorg.spec.campaign import AddedRole
from mediaorg.spec.clauses import Campaign
from mediaorg.spec.spec import Spec


@dataclass(frozen=True, slots=True)
class Applied:
    """A specification with what campaigns made of it, and which clause set what."""

    spec: Spec
    provenance: Provenance


def apply(spec: Spec, campaigns: Campaign | Sequence[Campaign], day: date) -> Applied:
    """The specification as it is on a day with these campaigns: first what is added, then what is changed, then the rest.

    A clause whose target is not there does nothing; what is wrong with it is told by `mediaorg.overlay.verify`.
    """
    working = Working(spec, day)
    several = (campaigns,) if isinstance(campaigns, Campaign) else campaigns
    for step in (_add, _change, _move, _take_away):
        for campaign in several:
            step(Hand(working, campaign.id), campaign, day)
    return Applied(working.spec(), working.provenance)


def _each(campaign: Campaign, day: date, clauses: Iterable[AnyClause], do: Callable[..., None]) -> None:
    for clause in clauses:
        if holds(campaign.head, clause.when, day):
            do(clause)


def _add(hand: Hand, campaign: Campaign, day: date) -> None:
    for axis, values in campaign.values.items():
        _each(campaign, day, values, lambda clause, axis=axis: hand.add_value(axis, clause))
    for book, clauses in campaign.added.items():
        for clause in clauses:
            if holds(campaign.head, clause.when, day) or _has_own_dates(clause.entry):
                hand.add(book, clause)


def _has_own_dates(entry: object) -> bool:
    """Whether this is a role that is in the specification all the time, and rests outside its own days."""
    return isinstance(entry, AddedRole) and entry.phases is None and (entry.from_ or entry.to) is not None


def _change(hand: Hand, campaign: Campaign, day: date) -> None:
    _each(campaign, day, campaign.changes, hand.change)


def _move(hand: Hand, campaign: Campaign, day: date) -> None:
    _each(campaign, day, campaign.transfers, hand.transfer)
    _each(campaign, day, campaign.lends, hand.lend)


def _take_away(hand: Hand, campaign: Campaign, day: date) -> None:
    _each(campaign, day, campaign.suspensions, hand.suspend)
    _each(campaign, day, campaign.removals, hand.remove)
