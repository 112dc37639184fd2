"""From campaigns over their base to their checklist: entry, phases, exit, and what is left to do after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from mediaorg.differ.diff import diff
from mediaorg.differ.plan.changes import decisions, of_changes
from mediaorg.differ.plan.course import Course
from mediaorg.differ.plan.follow import of_obligations
from mediaorg.differ.plan.head import of_heads
from mediaorg.differ.plan.item import Checklist, PlanItem, Section, Stage
from mediaorg.differ.plan.kinds import ORDER
from mediaorg.differ.plan.loans import of_loans
from mediaorg.differ.plan.maker import BEFORE, Placed, named
from mediaorg.org.staging import Staging
from mediaorg.record import replace
from mediaorg.spec.shape import literal


def checklist_of(staging: Staging, as_of: date | None = None) -> Checklist:
    """The dated checklist of some campaigns; `as_of` only says what is past, and gives no item its day."""
    course = Course(staging)
    by_slot: dict[int, list[PlanItem]] = {}
    for placed in _told_apart(_placed(course)):
        by_slot.setdefault(placed.slot, []).append(placed.item)
    heads = tuple(one.head for one in course.campaigns)
    sections = tuple(_sections(course, by_slot))
    ids = dict.fromkeys(role for section in sections for one in section.items for role in one.roles)
    parties = {one: named(course.party(one)) for one in ids}
    return Checklist(staging.spec.org, heads, course.days, sections, parties, as_of)


def only_for(checklist: Checklist, roles: Sequence[str]) -> Checklist:
    """The part of a checklist that concerns some roles."""
    wanted = set(roles)
    sections = tuple(
        replace(section, items=tuple(one for one in section.items if wanted & set(one.roles)))
        for section in checklist.sections
    )
    only = tuple(checklist.parties.get(one, literal(one)) for one in roles)
    return replace(checklist, sections=sections, only=only)


def _placed(course: Course) -> Iterator[Placed]:
    yield from of_heads(course)
    yield from of_loans(course)
    for step in course.steps:
        found = diff(step.old, step.new)
        yield from decisions(course, step, found)
        yield from of_changes(course, step, found)
        yield from of_obligations(course, step, found)


def _told_apart(placed: Iterable[Placed]) -> Iterator[Placed]:
    """The same, with a number for items that are otherwise equal."""
    seen: Counter[str] = Counter()
    for one in placed:
        name = one.item.fingerprint
        yield replace(one, item=replace(one.item, nth=seen[name])) if seen[name] else one
        seen[name] += 1


def _sections(course: Course, by_slot: dict[int, list[PlanItem]]) -> Iterator[Section]:
    count = len(course.staged)
    yield Section(Stage.BEFORE, _in_order(by_slot.get(BEFORE, ())))
    for index, staged in enumerate(course.staged):
        yield Section(Stage.PHASE, _in_order(by_slot.get(index, ())), staged.period)
    if course.ends:
        yield Section(Stage.END, _in_order(by_slot.get(count, ())))
        yield Section(Stage.AFTER, _in_order(by_slot.get(count + 1, ())))


def _in_order(items: Iterable[PlanItem]) -> tuple[PlanItem, ...]:
    """By day, then by kind; what has no day comes last. Otherwise in the order in which it was found."""
    return tuple(sorted(items, key=lambda one: (one.day or date.max, ORDER[one.kind.id])))
