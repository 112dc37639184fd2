"""What begins and ends with each period: the changes of the organisation, gathered by role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from mediaorg.diagnostic import At
from mediaorg.differ.change import Change, Diff, Impact
from mediaorg.differ.plan import kinds
from mediaorg.differ.plan.course import Course, Step, verb_of
from mediaorg.differ.plan.days import day_before
from mediaorg.differ.plan.item import Detail
from mediaorg.differ.plan.maker import BEFORE, Placed, Task, made, named, slot_of
from mediaorg.org.org import Org
from mediaorg.spec.elements import works_on
from mediaorg.spec.role import Role
from mediaorg.text import Count, Text

MOVED: Final = ("transfer", "lend", "suspend")  # verbs that have items of their own
WEIGHTS: Final = ("duty-weight-changed",)
OF_MOVES: Final = (
    "duty-transferred", "duty-removed", "duty-added", "duty-assigned", "duty-withdrawn", "headcount-increased",
    "headcount-decreased", "filled-changed", "handoff-removed", "handoff-added", "loop-removed", "loop-added",
    "role-removed", "role-added",
)  # fmt: skip


def of_changes(course: Course, step: Step, found: Diff) -> Iterator[Placed]:
    """The items of one step: roles that begin and end, and for every role what changes for it."""
    told = [one for one in found.changes if _is_told(course, step, one)]
    coming = {one.subject.id for one in told if one.id == "role-added"}
    going = {one.subject.id for one in told if one.id == "role-removed"}
    groups: dict[tuple[str, str], list[Change]] = {}
    for change in told:
        kind, subject = _group(change)
        if (kind == "duties" and subject in coming | going) or (change.id == "handoff-removed" and subject in going):
            continue  # goes without saying: the role itself begins or ends
        groups.setdefault((kind, subject), []).append(change)
    for (kind, subject), changes in groups.items():
        yield _SAID.get(kind, _gathered)(course, step, (kind, subject), changes)


def decisions(course: Course, step: Step, found: Diff) -> Iterator[Placed]:
    """What somebody must decide on before a step: critical consequences that no line of the campaign asked for."""
    if step.is_exit:
        return
    resting = {target.id for one in course.campaigns for target in one.suspensions}
    for change in found.decisions:
        if not change.kind.is_consequence or change.subject.id in resting:
            continue
        spans = [one for one in found.changes if one.fingerprint in change.caused_by]
        cause = next((course.why(one.subject, step) for one in spans), course.why(change.subject, step))
        eve = day_before(step.starts)
        head = course.campaigns[0].head
        task = Task(
            "decide", change.subject, change.args, (course.lead(head),), cause, eve, text=change.kind.message,
            about=tuple(one.party for one in change.touches),
        )  # fmt: skip
        yield Placed(slot_of(course, eve), made(course, task))


def _is_told(course: Course, step: Step, change: Change) -> bool:
    if change.kind.is_consequence or change.impact is Impact.INFO or change.subject.kind == "waivers":
        return False  # what a waiver asks for is an item of its own
    return change.id not in OF_MOVES or verb_of(course.origin(change.subject, step)) not in MOVED


def _group(change: Change) -> tuple[str, str]:
    """The kind of item that a change belongs to, and whom or what it is about."""
    first = change.touches[0].party if change.touches else change.subject.id
    if change.id in ("role-added", "role-removed") or change.id.startswith("headcount-"):
        return change.id.partition("-")[0] if change.id.startswith("head") else change.id, change.subject.id
    if change.id.startswith("kpi-") or change.id in WEIGHTS:
        return "kpis", change.subject.id
    if change.id.startswith("handoff-"):
        return "handoffs", first
    if change.subject.kind == "loop":
        return "loop", change.subject.id
    if change.id.startswith("duty-") or change.subject.kind == "duty":
        return "duties", _doer(change, first)
    return ("role", change.subject.id) if change.subject.kind == "role" else ("other", str(change.subject))


def _doer(change: Change, first: str) -> str:
    return change.subject.id if change.subject.kind == "role" else first


Key = tuple[str, str]


def _slot(course: Course, step: Step) -> int:
    return len(course.staged) if step.is_exit else step.index


def _begins(course: Course, step: Step, key: Key, changes: Sequence[Change]) -> Placed:
    identity = key[1]
    org = step.new.org
    role: Any = org.party(identity)
    args = {"role": role, "posts": Count(role.posts, "post", "posts", "人")}
    head = course.superior(identity, org)
    task = Task(
        "role-begins", role.at(), args, (head,), course.why(role.at(), step), step.starts, about=(identity,),
        details=tuple(_terms_of(course, role, org)),
    )  # fmt: skip
    return Placed(_slot(course, step), made(course, task))


def _terms_of(course: Course, role: Role, org: Org) -> Iterator[Detail]:
    if role.reports_to is not None and org.party(role.reports_to) is not None:
        yield Detail(kinds.REPORTS_TO, {"head": named(course.party(role.reports_to))})
    by_id = {duty.id: duty for duty in org.duties}
    duties = tuple(by_id[one] for one in works_on(role) if one in by_id)
    if duties:
        yield Detail(kinds.DUTY, {"duty": duties})
    if role.to is not None:
        yield Detail(kinds.UNTIL, {"day": role.to.isoformat()})


def _ends(course: Course, step: Step, key: Key, changes: Sequence[Change]) -> Placed:
    """A role that ends does so on the last day before the step; in a proposal it is abolished with it."""
    identity = key[1]
    at = At("role", identity)
    role = named(course.party(identity))
    who = (course.superior(identity, step.old.org),)
    is_over = step.before is not None
    due = day_before(step.starts) if is_over else step.starts
    kind = "role-ends" if is_over else "role-removed"
    task = Task(kind, at, {"role": role}, who, course.why(at, step), due, about=(identity,))
    slot = _slot(course, step) if step.is_exit or not is_over else max(step.index - 1, BEFORE)
    return Placed(slot, made(course, task))


def _gathered(course: Course, step: Step, key: Key, changes: Sequence[Change]) -> Placed:
    """One item of all changes of a kind for one role; a single change says itself."""
    kind, subject = key
    details = tuple(Detail(one.kind.message, one.args, course.why(one.subject, step)) for one in changes)
    about = tuple(touch.party for one in changes for touch in one.touches)
    who = _who(course, step, key)
    text: Text | None = None
    party = named(course.party(subject))
    args: dict[str, Any] = {"role": party, "loop": _loop(step, subject), "changes": _count(len(changes))}
    if len(changes) == 1:
        text, args, details = details[0].text, dict(details[0].args), ()
    at = changes[0].subject if len(changes) == 1 else At(kind, subject)
    why = course.why(changes[0].subject, step)
    task = Task(kind, at, args, who, why, step.starts, about=about, details=details, text=text)
    return Placed(_slot(course, step), made(course, task))


def _who(course: Course, step: Step, key: Key) -> tuple[str, ...]:
    kind, subject = key
    if kind == "handoffs":
        return (subject,)
    if kind in ("loop", "other"):
        return (course.lead(course.campaigns[0].head),)
    return (course.superior(subject, step.new.org),)


def _loop(step: Step, identity: str) -> Any:
    loops = (*step.new.org.loops, *step.old.org.loops)
    return next((one for one in loops if one.id == identity), identity)


def _count(number: int) -> Count:
    return Count(number, "change", "changes", "处调整")


_SAID: Final[Mapping[str, Any]] = {"role-added": _begins, "role-removed": _ends}
