"""The time of a campaign, a phase or a temporary post does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from mediaorg.diagnostic import ERROR, At, Finding, Item, Related
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.spec.shape import literal, spoken
from mediaorg.text import Arg, Sayable, Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging
    from mediaorg.spec.campaign import Phase

NO_PHASES: Final = Text("it has no phases, so nothing says when it ends", "没有写阶段，也就没有结束日")
NO_START: Final = Text("its first day is missing", "没有写起始日")
NO_END: Final = Text("its last day is missing", "没有写结束日")
BACKWARDS: Final = Text("it ends before it begins", "结束日早于起始日")
OVERLAP: Final = Text("it shares days with another phase", "与另一个阶段日期重叠")
ENDLESS: Final = frozenset({"temporary", "agency", "loan"})


@campaign_rule
@rule(
    severity=ERROR,
    title=Text("A campaign's time that does not hold", "活动起止日期有问题"),
    message=Text("the time of “{what}” does not hold: {why}", "“{what}”的时间不成立：{why}"),
    label=Text("{why}", "{why}"),
    help=Text(
        "write first and last days that follow on one another: what is temporary has an end",
        "请写清前后衔接的起止日：临时的安排必须有结束日",
    ),
    related={"other": Text("the other phase", "另一个阶段")},
    needs=("campaign.phases",),
)
def campaign_window(stage: Staging) -> Iterator[Finding]:
    """Missing phases and days, days that run backwards, phases that share days, and campaigns that are over."""
    head = stage.head
    if head.is_temporary:
        if not head.phases:
            yield Finding(head.at("phases" if head.phases is not None else "id"), {"what": head, "why": NO_PHASES})
        for phase in head.phases or ():
            yield from _ends(phase, head.at("phases", Item(phase.id)))
        yield from _endless_roles(stage)
        if stage.window is not None and stage.window.last < stage.as_of:
            last = max((one for one in head.phases or () if one.to), key=lambda one: one.to or stage.as_of)
            over = Text(f"it was over on {stage.window.last}", f"已于 {stage.window.last} 结束")
            yield Finding(head.at("phases", Item(last.id), "to"), {"what": head, "why": over})
    yield from _overlaps(stage)
    yield from _backwards(stage)


def _ends(phase: Phase, at: At) -> Iterator[Finding]:
    if phase.from_ is None:
        yield Finding(at, {"what": phase, "why": NO_START})
    if phase.to is None:
        yield Finding(at, {"what": phase, "why": NO_END})


def _endless_roles(stage: Staging) -> Iterator[Finding]:
    for clause in stage.campaign.added_roles():
        role = clause.entry
        if role.phases is not None or (role.from_ is not None and role.to is not None):
            continue
        if role.from_ is not None or role.to is not None or role.employment in ENDLESS:
            yield Finding(role.at("id"), {"what": role, "why": NO_END if role.to is None else NO_START})


def _overlaps(stage: Staging) -> Iterator[Finding]:
    dated = [one for one in stage.head.phases or () if one.from_ and one.to and one.from_ <= one.to]
    for earlier, later in pairwise(sorted(dated, key=lambda one: (one.from_, one.to))):
        if earlier.to and later.from_ and later.from_ <= earlier.to:
            other = Related(stage.head.at("phases", Item(earlier.id), "to"), "other")
            at = stage.head.at("phases", Item(later.id), "from")
            yield Finding(at, {"what": later, "why": OVERLAP}, (other,))


def _backwards(stage: Staging) -> Iterator[Finding]:
    head = stage.head
    for phase in head.phases or ():
        if phase.from_ and phase.to and phase.from_ > phase.to:
            yield Finding(head.at("phases", Item(phase.id), "to"), {"what": phase, "why": BACKWARDS})
    for freeze in head.freeze or ():
        if freeze.from_ > freeze.to:
            at = head.at("freeze", Item(spoken(freeze.what, "zh")), "to")
            yield Finding(at, {"what": literal(freeze.what), "why": BACKWARDS})
    for clause in stage.campaign.clauses():
        when = clause.when
        if when.first and when.last and when.first > when.last:
            entry = getattr(clause, "entry", None)
            what: Arg = entry if isinstance(entry, Sayable) else head
            yield Finding(clause.at.below("to"), {"what": what, "why": BACKWARDS})
