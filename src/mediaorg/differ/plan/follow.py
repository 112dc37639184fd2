"""What follows from each step: posts to fill, training, access, handovers, pages of the handbook, whom to tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from mediaorg.diagnostic import At, Item, Span
from mediaorg.differ.change import Change, Diff, Obligation
from mediaorg.differ.plan import kinds
from mediaorg.differ.plan.course import Course, Step, verb_of
from mediaorg.differ.plan.days import day_before
from mediaorg.differ.plan.item import Detail
from mediaorg.differ.plan.loans import lent, returns
from mediaorg.differ.plan.maker import Placed, Task, made, named, slot_of
from mediaorg.org.org import Org, trainings_of
from mediaorg.record import replace
from mediaorg.spec.role import Access, Role, TrainingDue
from mediaorg.spec.shape import literal, spoken
from mediaorg.text import Count

GATHERED: Final[Mapping[str, tuple[str, str]]] = {  # obligation → what it is before the end, and after it
    "handbook-reissue": ("handbook", "handbook-back"),
    "handbook-withdraw": ("handbook-withdraw", "handbook-withdraw"),
    "tell": ("tell", "tell"),
}


def of_obligations(course: Course, step: Step, found: Diff) -> Iterator[Placed]:
    """The items of one step's obligations, what is alike in one item for each who does it."""
    gathered: dict[tuple[str, str], list[Obligation]] = {}
    causes = {one.fingerprint: one for one in found.changes}
    for one in found.obligations:
        if one.id == "tell" and step.index and step.new.org.party(one.role) is None:
            continue  # a post of the campaign that ends: its item says so
        if one.id in GATHERED:
            gathered.setdefault((GATHERED[one.id][step.is_exit], _head(course, step, one)), []).append(one)
        elif (task := _ONE[one.id](course, step, one)) is not None:
            if course.origin(one.subject, step) is None:
                task = replace(task, why=_why(course, step, (one,), causes))
            yield Placed(_slot(course, step, task), made(course, task))
    for (kind, head), some in gathered.items():
        task = _of_many(course, step, (kind, head), some, _why(course, step, some, causes))
        yield Placed(_slot(course, step, task), made(course, task))


def _why(course: Course, step: Step, some: Sequence[Obligation], causes: Mapping[str, Change]) -> Span:
    """The line of the first change that obligations follow from."""
    cause = next((causes[name] for one in some for name in one.caused_by if name in causes), None)
    return course.why(cause.subject if cause is not None else some[0].subject, step)


def _slot(course: Course, step: Step, task: Task) -> int:
    if not step.is_exit:
        return slot_of(course, task.due)
    return len(course.staged) if task.kind in ("handover", "access-grant") else len(course.staged) + 1


def _due(step: Step) -> date | None:
    """The day by which a step is prepared; after the end, the first day on which the base stands again."""
    return step.starts if step.is_exit else day_before(step.starts)


def _head(course: Course, step: Step, one: Obligation) -> str:
    if one.id == "tell":
        return course.lead(course.campaigns[0].head)
    org = step.old.org if one.id == "handbook-withdraw" else step.new.org
    return course.superior(one.role, org)


def _of_many(course: Course, step: Step, key: tuple[str, str], some: list[Obligation], why: Span) -> Task:
    kind, head = key
    roles = tuple(dict.fromkeys(one.role for one in some))
    args = {"roles": tuple(named(course.party(one)) for one in roles)}
    subject = some[0].subject if len(some) == 1 else replace(some[0].subject, id=head, path=(kind,))
    due = _due(step)
    if kind == "handbook-withdraw" and not step.is_exit:
        due = step.starts
    return Task(kind, subject, args, (head,), why, due, about=roles)


def _handover(course: Course, step: Step, one: Obligation) -> Task | None:
    giver, taker = (getattr(one.args[key], "id", "") for key in ("giver", "taker"))
    if any(
        (back.duty, back.giver, back.taker, back.after) == (one.subject.id, giver, taker, step.index - 1)
        for back in returns(course)
    ):
        return None
    why = course.why(one.subject, step)
    due = day_before(step.starts)
    return Task("handover", one.subject, one.args, (giver, taker), why, due)


def _training(course: Course, step: Step, one: Obligation) -> Task | None:
    if step.is_exit:
        return None
    role, training = one.args["role"], one.args["training"]
    entry = next((entry for entry in getattr(role, "training", None) or () if _id(entry) == _named(one)), None)
    due = entry.by if isinstance(entry, TrainingDue) and entry.by is not None else _due(step)
    hours = getattr(training, "hours", None)
    details = [Detail(kinds.HOURS, {"hours": hours})] if hours is not None and one.id == "training" else []
    was = step.old.org.party(one.role)
    if isinstance(was, Role) and _named(one) in trainings_of(was):
        details.insert(0, Detail(kinds.JOINERS))
    why = course.why(one.subject, step)
    return Task(one.id, one.subject, one.args, (one.role,), why, due, details=tuple(details))


def _id(entry: str | TrainingDue) -> str:
    return entry if isinstance(entry, str) else entry.id


def _named(one: Obligation) -> str:
    last = one.subject.path[-1]
    return last.id if isinstance(last, Item) else last


def _access(course: Course, step: Step, one: Obligation) -> Task | None:
    is_grant = one.id == "access-grant"
    access = _entry(step.new.org if is_grant else step.old.org, one.role, _named(one))
    org = step.new.org if is_grant else step.old.org
    why = course.why(one.subject, step)
    details = tuple(_rights(access, is_grant=is_grant)) if access is not None else ()
    due = _due(step) if is_grant else _closing(step, access)
    return Task(one.id, one.subject, one.args, (course.superior(one.role, org),), why, due, about=(one.role,), details=details)  # fmt: skip


def _closing(step: Step, access: Access | None) -> date | None:
    """The day by which a right is taken back: the one on which it expires, else the first without it."""
    if access is not None and access.expires is not None:
        return access.expires
    return step.starts


def _entry(org: Org, role: str, system: str) -> Access | None:
    found = org.party(role)
    entries = found.access if isinstance(found, Role) else None
    return next((one for one in entries or () if spoken(one.system, "zh") == system), None)


def _rights(access: Access, *, is_grant: bool) -> Iterator[Detail]:
    if access.rights is not None:
        yield Detail(kinds.RIGHTS, {"rights": literal(access.rights)})
    if access.risk == "high":
        yield Detail(kinds.HIGH_RISK)
    if access.expires is not None and is_grant:
        yield Detail(kinds.EXPIRES, {"day": access.expires.isoformat()})


def _post(course: Course, step: Step, one: Obligation) -> Task | None:
    """Posts to fill, but for those that people on loan fill or come back to."""
    posts: Any = one.args["posts"]
    missing = posts.number - (lent(course, one.role, step.index) - lent(course, one.role, step.index - 1))
    if missing <= 0 or step.is_exit:
        return None
    args = {"role": one.args["role"], "posts": Count(missing, "person", "people", "人")}
    is_of_loan = verb_of(course.origin(one.subject, step)) == "lend"
    why = course.why(At("role", one.role) if is_of_loan else one.subject, step)
    return Task(one.id, one.subject, args, (course.superior(one.role, step.new.org),), why, _due(step), about=(one.role,))  # fmt: skip


_ONE: Final[Mapping[str, Any]] = {
    "handover": _handover,
    "training": _training,
    "assessment": _training,
    "access-grant": _access,
    "access-revoke": _access,
    "post-to-fill": _post,
}
