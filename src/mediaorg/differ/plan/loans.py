"""What a campaign moves for a time and brings back: people on loan, duties that change hands, things that rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from mediaorg.diagnostic import At
from mediaorg.differ.plan import kinds
from mediaorg.differ.plan.course import Course
from mediaorg.differ.plan.days import day_after
from mediaorg.differ.plan.item import Detail
from mediaorg.differ.plan.maker import Placed, Task, made, named
from mediaorg.overlay.periods import AnyClause, holds
from mediaorg.record import Record
from mediaorg.spec.campaign import Cover, Lend, Transfer
from mediaorg.spec.clauses import Campaign, Clause, Target
from mediaorg.spec.shape import literal
from mediaorg.text import LANGS, Count, Sayable, Text
from mediaorg.text import literal as braced


class Run(Record):
    """Periods in a row in which a clause holds: the numbers of the first and the last, and their days."""

    first: int
    last: int
    begins: date | None
    ends: date | None


class Return(Record):
    """A duty that goes back: from whom to whom, and after which period."""

    duty: str
    giver: str
    taker: str
    after: int


def runs(course: Course, campaign: Campaign, clause: AnyClause, roles: Sequence[str] = ()) -> Iterator[Run]:
    """When a clause holds and the roles that it names are there."""
    active = [
        holds(campaign.head, clause.when, staged.period.first) and all(one in staged.org.role_by_id for one in roles)
        for staged in course.staged
    ]
    start = None
    for index, holds_now in enumerate([*active, False]):
        if holds_now and start is None:
            start = index
        if not holds_now and start is not None:
            last = course.staged[index - 1].period.days.last
            begins = course.staged[start].period.first if course.is_dated else None
            yield Run(start, index - 1, begins, None if last == date.max else last)
            start = None


def of_loans(course: Course) -> Iterator[Placed]:
    """The items of all that campaigns lend, transfer and suspend."""
    for campaign in course.campaigns:
        for lend in campaign.lends:
            for run in runs(course, campaign, lend, (lend.entry.from_, lend.entry.to)):
                yield from _lend(course, campaign, lend, run)
        for transfer in campaign.transfers:
            for run in runs(course, campaign, transfer, (transfer.entry.from_, transfer.entry.to)):
                yield from _transfer(course, campaign, transfer, run)
        for target in campaign.suspensions:
            for run in runs(course, campaign, target):
                yield from _suspend(course, campaign, target, run)


def returns(course: Course) -> Iterator[Return]:
    """Every duty that goes back to whom it came from."""
    for campaign in course.campaigns:
        for transfer in campaign.transfers:
            move = transfer.entry
            for run in runs(course, campaign, transfer, (move.from_, move.to)):
                yield Return(move.duty, move.to, move.from_, run.last)
        for lend in campaign.lends:
            for run in runs(course, campaign, lend, (lend.entry.from_, lend.entry.to)):
                for cover in lend.entry.cover or ():
                    yield Return(cover.duty, cover.by, lend.entry.from_, run.last)


def lent(course: Course, role: str, index: int) -> int:
    """The heads that a role has on loan from others in a period, less those that it lends."""
    total = 0
    for campaign in course.campaigns if 0 <= index < len(course.staged) else ():
        for clause in campaign.lends:
            lend = clause.entry
            if any(one.first <= index <= one.last for one in runs(course, campaign, clause, (lend.from_, lend.to))):
                total += lend.heads * ((lend.to == role) - (lend.from_ == role))
    return total


def _end_slot(course: Course, run: Run) -> int | None:
    """The section in which something ends with a run; None where it never does."""
    if run.last < len(course.staged) - 1:
        return run.last
    return len(course.staged) if course.ends else None


def _heads(number: int) -> Count:
    return Count(number, "person", "people", "人")


def _lend(course: Course, campaign: Campaign, clause: Clause[Lend], run: Run) -> Iterator[Placed]:
    lend = clause.entry
    giver, taker = named(course.party(lend.from_)), named(course.party(lend.to))
    org = course.staged[run.first].org
    args = {"giver": giver, "taker": taker, "heads": _heads(lend.heads)}
    who = (course.superior(lend.from_, org), course.superior(lend.to, org))
    covers = lend.cover or ()
    about = (lend.from_, lend.to, *(one.by for one in covers))
    why = course.said(campaign.id, clause.at)
    task = Task(
        "lend", clause.at, args, who, why, run.begins, about=about, details=tuple(_terms(course, lend)),
        campaign=campaign.id,
    )  # fmt: skip
    yield Placed(run.first, made(course, task))
    end = _end_slot(course, run)
    if end is not None:
        back = tuple(
            Detail(
                kinds.COVER_BACK, {"by": named(course.party(one.by)), "duty": _duty(course, one.duty), "giver": giver}
            )
            for one in covers
        )
        task = Task(
            "lend-back", clause.at, args, who, why, run.ends, about=about, details=back, campaign=campaign.id
        )  # fmt: skip
        yield Placed(end, made(course, task))


def _terms(course: Course, lend: Lend) -> Iterator[Detail]:
    if lend.share is not None:
        yield Detail(kinds.SHARE, {"share": lend.share})
    if lend.keeps:
        yield Detail(kinds.KEEPS, {"duties": tuple(_duty(course, one) for one in lend.keeps)})
    yield from (_cover(course, lend, one) for one in lend.cover or ())


def _cover(course: Course, lend: Lend, cover: Cover) -> Detail:
    args = {
        "by": named(course.party(cover.by)),
        "duty": _duty(course, cover.duty),
        "giver": named(course.party(lend.from_)),
    }
    return Detail(kinds.COVERS, args)


def _duty(course: Course, identity: str) -> Sayable:
    found = course.staging.duty(identity)
    return literal(found) if isinstance(found, str) else found


def _transfer(course: Course, campaign: Campaign, clause: Clause[Transfer], run: Run) -> Iterator[Placed]:
    move = clause.entry
    duty, giver, taker = _duty(course, move.duty), named(course.party(move.from_)), named(course.party(move.to))
    args = {"duty": duty, "giver": giver, "taker": taker}
    why = course.said(campaign.id, clause.at)
    end = _end_slot(course, run)
    until = (Detail(kinds.RETURNS, {"day": run.ends.isoformat()}),) if end is not None and run.ends is not None else ()
    task = Task(
        "transfer", clause.at, args, (move.to,), why, run.begins, about=(move.from_,), details=until,
        campaign=campaign.id,
    )  # fmt: skip
    yield Placed(run.first, made(course, task))
    if end is not None:
        task = Task(
            "transfer-back", clause.at, args, (move.to, move.from_), why, run.ends, campaign=campaign.id
        )  # fmt: skip
        yield Placed(end, made(course, task))


def _suspend(course: Course, campaign: Campaign, target: Target, run: Run) -> Iterator[Placed]:
    what = _resting(course, target)
    who = tuple(_doers(course, target)) or (course.lead(campaign.head),)
    why = course.said(campaign.id, target.at)
    at = At(target.kind, target.id)
    task = Task("suspend", at, {"what": what}, who, why, run.begins, campaign=campaign.id)
    yield Placed(run.first, made(course, task))
    end = _end_slot(course, run)
    if end is not None:
        due = day_after(run.ends)
        task = Task("resume", at, {"what": what}, who, why, due, campaign=campaign.id)
        yield Placed(end, made(course, task))


def _resting(course: Course, target: Target) -> Sayable:
    """What rests, by name; a handoff by its ends and what is handed on."""
    handoff = course.base.handoff_by_key.get(target.id) if target.kind == "handoff" else None
    if handoff is None:
        element = course.staging.elements.find(target.kind, target.id)
        return element if isinstance(element, Sayable) else literal(target.id)
    artifact = next(iter(course.base.deliveries.handed_on_by(handoff)), handoff)
    args = {"giver": course.party(handoff.from_), "taker": course.party(handoff.to), "artifact": artifact}
    return Text(*(braced(kinds.HANDOFF.say(lang, args)) for lang in LANGS))


def _doers(course: Course, target: Target) -> Iterator[str]:
    """Who did what rests: those who answer for a duty, who hands something on, the role itself."""
    if target.kind == "role":
        yield target.id
    elif target.kind == "handoff":
        found = course.base.handoff_by_key.get(target.id)
        yield from (found.from_, found.to) if found is not None else ()
    elif target.kind == "duty":
        for claimed in course.base.claims:
            if claimed.duty.id == target.id and (claimed.is_accountable or claimed.is_doing):
                yield claimed.role.id
