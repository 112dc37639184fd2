"""What the head of a campaign asks for: approval, freezes, the way up, the retrospective, what is handed back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mediaorg.diagnostic import Item
from mediaorg.differ.plan import kinds
from mediaorg.differ.plan.course import Course
from mediaorg.differ.plan.days import after, day_after, day_before, offset_from
from mediaorg.differ.plan.item import Detail
from mediaorg.differ.plan.maker import Placed, Task, by_day, made, named, slot_of
from mediaorg.overlay.periods import window
from mediaorg.spec.campaign import Freeze, Head
from mediaorg.spec.clauses import Campaign
from mediaorg.spec.shape import literal
from mediaorg.text import Sayable, Text


def of_heads(course: Course) -> Iterator[Placed]:
    """The items of all heads."""
    for campaign in course.campaigns:
        yield from by_day(course, _approvals(course, campaign.head))
        for number, freeze in enumerate(campaign.head.freeze or ()):
            yield from _freeze(course, campaign.head, freeze, number)
        yield from _escalation(course, campaign.head)
        yield from _afterwards(course, campaign)


def _approvals(course: Course, head: Head) -> Iterator[Task]:
    days = window(head)
    for number, approver in enumerate(head.approved_by or ()):
        args = {"approver": named(course.party(approver)), "campaign": head}
        at = head.at("approved_by", Item(approver))
        due = day_before(days.first) if days is not None else None
        why = course.entry(head.id, "approved_by", number)
        yield Task("approve", at, args, (approver,), why, due, campaign=head.id)


def _freeze(course: Course, head: Head, freeze: Freeze, number: int) -> Iterator[Placed]:
    at = head.at("freeze")
    why = course.entry(head.id, "freeze", number)
    args = {"what": literal(freeze.what)}
    about = (freeze.emergency,) if freeze.emergency is not None else ()
    details: list[Detail] = []
    if freeze.emergency is not None:
        details.append(Detail(kinds.EMERGENCY, {"role": named(course.party(freeze.emergency))}, why))
    who = (course.lead(head),)
    task = Task(
        "freeze", at, args, who, why, freeze.to, freeze.from_, about, tuple(details), head.id
    )  # fmt: skip
    yield Placed(slot_of(course, freeze.from_), made(course, task))
    yield from by_day(
        course, (Task("freeze-ends", at, args, who, why, day_after(freeze.to), about=about, campaign=head.id),)
    )


def _escalation(course: Course, head: Head) -> Iterator[Placed]:
    days, steps = window(head), head.escalation or ()
    if not steps:
        return
    at = head.at("escalation")
    why = course.said(head.id, at)
    details = tuple(_level(number, named(course.party(one.to)), one.within) for number, one in enumerate(steps, 1))
    due = days.first if days is not None else None
    task = Task(
        "escalation", at, {"campaign": head}, (course.lead(head),), why, due, about=tuple(one.to for one in steps),
        details=details, campaign=head.id,
    )  # fmt: skip
    yield Placed(slot_of(course, due), made(course, task))


def _level(number: int, to: Sayable, within: Sayable | None) -> Detail:
    if within is None:
        return Detail(kinds.LEVEL_ONLY, {"number": number, "to": to})
    return Detail(kinds.LEVEL, {"number": number, "to": to, "within": within, "time": within})


def _afterwards(course: Course, campaign: Campaign) -> Iterator[Placed]:
    last = days.last if (days := window(campaign.head)) is not None else None
    end = len(course.staged) + 1
    for task in (*_handbacks(course, campaign.head, last), *_retrospective(course, campaign.head, last)):
        yield Placed(end, made(course, task))
    yield from by_day(course, _waivers(course, campaign))


def _handbacks(course: Course, head: Head, last: date | None) -> Iterator[Task]:
    for number, one in enumerate(head.handback or ()):
        at = head.at("handback")
        why = course.entry(head.id, "handback", number)
        calendar = course.staging.spec.org.calendar
        due = last if last is None or one.due is None else offset_from(last, one.due, calendar)
        who = (one.by if one.by is not None else course.lead(head),)
        due = day_after(last) if one.due is None else due
        yield Task("handback", at, {"what": literal(one.what)}, who, why, due, campaign=head.id)


def _retrospective(course: Course, head: Head, last: date | None) -> Iterator[Task]:
    plan = head.retrospective
    if plan is None:
        return
    at = head.at("retrospective")
    first, within = day_after(last), plan.within
    due = first
    details: tuple[Detail, ...] = ()
    if within is not None and last is not None:
        due = after(last, within, course.staging.spec.org.calendar)
        details = (Detail(kinds.WITHIN, {"time": within}),)
    who = (plan.by if plan.by is not None else course.lead(head),)
    yield Task(
        "retrospective", at, {"campaign": head}, who, course.said(head.id, at), due, first, details=details,
        campaign=head.id,
    )  # fmt: skip


def _waivers(course: Course, campaign: Campaign) -> Iterator[Task]:
    """Waivers that the campaign brings: what they covered is to be looked at when they are over."""
    seen: dict[str, int] = {}
    for clause in campaign.added.get("waivers", ()):
        waiver = clause.entry
        nth = seen.get(waiver.rule, 0)
        seen[waiver.rule] = nth + 1
        at = campaign.head.at("add", "waivers", Item(waiver.rule, nth))
        details = ()
        who = (waiver.approved_by if waiver.approved_by is not None else course.lead(campaign.head),)
        args = {"rule": Text(waiver.rule, waiver.rule), "place": literal(waiver.at)}
        why = course.said(campaign.id, at)
        yield Task(
            "waiver-ends", at, args, who, why, day_after(waiver.until), details=details, campaign=campaign.id,
            about=_named_in(waiver.at),
        )  # fmt: skip


def _named_in(place: str) -> tuple[str, ...]:
    kind, _, rest = place.partition("/")
    return (rest.partition(".")[0],) if kind == "role" else ()
