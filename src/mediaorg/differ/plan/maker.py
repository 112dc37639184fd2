"""Makes items of a checklist from what is known of them: who, when, by whose line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mediaorg.diagnostic import At, Span
from mediaorg.differ.plan.course import Course
from mediaorg.differ.plan.item import Detail, PlanItem
from mediaorg.differ.plan.kinds import PLAN_KINDS
from mediaorg.record import Record, field
from mediaorg.spec.shape import literal
from mediaorg.text import Args, Sayable, Text

BEFORE = -1


class Placed(Record):
    """An item, and the number of the section that it stands in: before all periods, a period, the end, what is after."""

    slot: int
    item: PlanItem


class Task(Record):
    """What an item is to say, before names are looked up: `who` and `about` are ids of roles and partners."""

    kind: str
    at: At
    args: Args
    who: tuple[str, ...]
    why: Span
    due: date | None = None
    first: date | None = None
    about: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    campaign: str = ""
    text: Text | None = field(default_factory=lambda: None)


def made(course: Course, task: Task) -> PlanItem:
    """The item of a task."""
    kind = PLAN_KINDS[task.kind]
    return PlanItem(
        kind=kind,
        at=task.at,
        text=task.text or kind.message,
        args=task.args,
        who=tuple(named(course.party(one)) for one in dict.fromkeys(task.who)),
        roles=tuple(dict.fromkeys((*task.who, *task.about))),
        first=task.first,
        due=task.due,
        why=task.why,
        details=task.details,
        campaign=task.campaign or course.campaigns[0].id,
    )


def named(party: Sayable | str) -> Sayable:
    """A party as sentences name it; one that nothing is known of by its id."""
    return literal(party) if isinstance(party, str) else party


def slot_of(course: Course, due: date | None) -> int:
    """The section in which an item belongs by its day."""
    if due is None:
        return BEFORE
    for index, staged in enumerate(course.staged):
        if due < staged.period.first:
            return index - 1
        if due in staged.period.days:
            return index
    return len(course.staged) + 1


def by_day(course: Course, tasks: Iterable[Task]) -> Iterable[Placed]:
    """Items in the sections of their days."""
    return (Placed(slot_of(course, task.due), made(course, task)) for task in tasks)
