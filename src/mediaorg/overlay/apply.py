"""A specification as one or several campaigns make it on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

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


@dataclass(frozen=True, slots=True)
class Move:
    """One clause that holds on the day, by its verb, and what carries it out."""

    verb: str
    campaign: Campaign
    clause: AnyClause
    carry_out: Callable[[], None]


def apply(spec: Spec, campaigns: Campaign | Sequence[Campaign], day: date) -> Applied:
    """The specification as it is on a day with these campaigns: first what is added, then what is changed, then the rest.

    A clause whose target is not there does nothing; what is wrong with it is told by `mediaorg.overlay.verify`.
    """
    working = Working(spec, day)
    for move in moves(working, (campaigns,) if isinstance(campaigns, Campaign) else campaigns):
        move.carry_out()
    return Applied(working.spec(), working.provenance)


def moves(working: Working, campaigns: Sequence[Campaign]) -> Iterator[Move]:
    """The clauses that hold on the day of a specification that is being worked on, in the order in which they count."""
    for step in (_add, _change, _move, _take_away):
        for campaign in campaigns:
            hand = Hand(working, campaign.id)
            for verb, clauses, do in step(hand, campaign):
                for clause in clauses:
                    if holds(campaign.head, clause.when, working.day) or (verb == "add" and _has_own_dates(clause)):
                        yield Move(verb, campaign, clause, partial(do, clause))


Step = tuple[str, Iterable[AnyClause], Callable[..., None]]


def _add(hand: Hand, campaign: Campaign) -> Iterator[Step]:
    for axis, values in campaign.values.items():
        yield "add", values, partial(hand.add_value, axis)
    for book, clauses in campaign.added.items():
        yield "add", clauses, partial(hand.add, book)


def _has_own_dates(clause: Any) -> bool:
    """Whether this is a role that is in the specification all the time, and rests outside its own days."""
    entry = clause.entry
    return isinstance(entry, AddedRole) and entry.phases is None and (entry.from_ or entry.to) is not None


def _change(hand: Hand, campaign: Campaign) -> Iterator[Step]:
    yield "change", campaign.changes, hand.change


def _move(hand: Hand, campaign: Campaign) -> Iterator[Step]:
    yield "transfer", campaign.transfers, hand.transfer
    yield "lend", campaign.lends, hand.lend


def _take_away(hand: Hand, campaign: Campaign) -> Iterator[Step]:
    yield "suspend", campaign.suspensions, hand.suspend
    yield "remove", campaign.removals, hand.remove
