"""Changes that hold on one day and set one thing differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

from mediaorg.diagnostic import At, Diagnostic, Item, RelatedPlace, fault
from mediaorg.overlay.faults import OVERLAY_CONFLICT
from mediaorg.overlay.periods import Period, holds, stretches, told_briefly
from mediaorg.record import replace
from mediaorg.spec.campaign import Lend, Transfer
from mediaorg.spec.campaign_faults import OVERLAY_ADD_EXISTS
from mediaorg.spec.change_shape import ChangeShape, ListEdit
from mediaorg.spec.clauses import Campaign, Change, Clause, Target
from mediaorg.spec.edits import names_of, set_values
from mediaorg.spec.parse_campaign import ParsedCampaign

GONE: Final = "gone"


@dataclass(frozen=True, slots=True)
class Write:
    """One thing that a clause sets: where, to what, and where its file says so."""

    campaign: int
    at: At
    value: Any
    said: At

    def clashes(self, other: Write) -> bool:
        """Whether the two cannot both hold; within one campaign only two moves of one claim are at odds."""
        short, long = sorted((self, other), key=lambda one: len(one.at.path))
        if long.at.path[: len(short.at.path)] != short.at.path or self.value == other.value:
            return False
        is_move = self.at.kind == "claim"
        return self.campaign != other.campaign or (is_move and self.said != other.said)


def conflicts(parsed: Sequence[ParsedCampaign], periods: Sequence[Period]) -> Iterator[Diagnostic]:
    """Every pair of changes at odds, once, with the periods in which both hold."""
    campaigns = [one.campaign for one in parsed if one.campaign is not None]
    places = {one.campaign.id: one.places for one in parsed if one.campaign is not None}
    found: dict[tuple[Write, Write], list[Period]] = {}
    for period in periods:
        by_element: dict[tuple[str, str], list[Write]] = defaultdict(list)
        for number, campaign in enumerate(campaigns):
            for write in _writes(campaign, number, period):
                by_element[write.at.kind, write.at.id].append(write)
        for group in by_element.values():
            for one, other in combinations(group, 2):
                if one.clashes(other):
                    found.setdefault(_pair(one, other), []).append(period)
    for (first, second), held in found.items():
        heads = [campaigns[one.campaign].head for one in (first, second)]
        related = RelatedPlace(places[heads[0].id].span(first.said), "first", {}, first.said)
        span = places[heads[1].id].span(second.said)
        field = _shown(max(first.at, second.at, key=lambda at: len(at.path)))
        by = tuple(heads if heads[0] is not heads[1] else heads[:1])
        told = fault(OVERLAY_CONFLICT, span, related, at=second.said, by=by, field=field)
        yield replace(told, periods=told_briefly(held, periods))


def _pair(one: Write, other: Write) -> tuple[Write, Write]:
    def bare(write: Write) -> Write:
        return Write(write.campaign, write.at, None, write.said)

    return bare(one), bare(other)


def _shown(at: At) -> str:
    return f"duty/{at.id}" if at.kind == "claim" else str(at)


def _writes(campaign: Campaign, number: int, period: Period) -> Iterator[Write]:
    """Everything that the clauses of a campaign set in a period."""
    for clause in campaign.clauses():
        if not holds(campaign.head, clause.when, period.first):
            continue
        if isinstance(clause, Change):
            for name, value in clause.values.items():
                at = At(clause.kind, clause.id, (clause.keys.get(name, name),))
                yield from _field(number, at, clause.at_field(name), value)
        elif isinstance(clause, Target):
            yield Write(number, At(clause.kind, clause.id), GONE, clause.at)
        else:
            yield from _moves(number, clause)


def _moves(number: int, clause: Clause[Any]) -> Iterator[Write]:
    """The claims that a transfer or a loan moves."""
    entry = clause.entry
    if isinstance(entry, Transfer):
        yield Write(number, At("claim", entry.duty, (entry.from_,)), entry.to, clause.at)
    elif isinstance(entry, Lend):
        for cover in entry.cover or ():
            said = clause.at.below("cover", Item(cover.duty))
            yield Write(number, At("claim", cover.duty, (entry.from_,)), cover.by, said)


def _field(number: int, at: At, said: At, value: Any) -> Iterator[Write]:
    if not isinstance(value, ListEdit):
        yield Write(number, at, value, said)
        return
    for name in value.remove:
        yield Write(number, at.below(Item(name)), GONE, said.below("remove", Item(name)))
    for item in value.add:
        name = next(iter(names_of(item)), "")
        yield Write(number, at.below(Item(name)), item, said.below("add", Item(name)))
    for name, part in value.changes.items():
        yield from _part(number, at.below(Item(name)), said.below("change", name), part)


def _part(number: int, at: At, said: At, part: ChangeShape) -> Iterator[Write]:
    for name, value in set_values(part).items():
        key = type(part).model_fields[name].alias or name
        yield from _field(number, at.below(key), said.below(key), value)


def added_twice(parsed: Sequence[ParsedCampaign]) -> Iterator[Diagnostic]:
    """What two campaigns add under one id at one time."""
    for first, second in combinations([one for one in parsed if one.campaign is not None], 2):
        mine = {clause.at: clause for clause in _added(first) if clause.at.id}
        for clause in _added(second):
            other = mine.get(clause.at)
            if other is not None and _meet(first, other, second, clause):
                related = RelatedPlace(first.places.span(other.at), "base", {}, other.at)
                yield fault(OVERLAY_ADD_EXISTS, second.places.span(clause.at), related, at=clause.at, name=clause.at.id)


def _added(parsed: ParsedCampaign) -> Iterator[Any]:
    campaign = parsed.campaign
    for clauses in (*campaign.added.values(), *campaign.values.values()) if campaign else ():
        yield from clauses


def _meet(first: ParsedCampaign, one: Any, second: ParsedCampaign, other: Any) -> bool:
    if first.campaign is None or second.campaign is None:
        return False
    mine, theirs = stretches(first.campaign.head, one.when), stretches(second.campaign.head, other.when)
    return any(days.within(others) is not None for days in mine for others in theirs)
