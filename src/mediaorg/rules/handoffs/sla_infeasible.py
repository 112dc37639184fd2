"""A handoff promises something sooner than it can be made."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, At, Finding, Related
from mediaorg.org.artifacts import named
from mediaorg.org.claims import WORKING, Claimed, efforts_of
from mediaorg.org.lengths import Clock
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.duty import ItemEffort
from mediaorg.spec.flow import Handoff
from mediaorg.spec.units import Rate
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("An SLA shorter than the work", "时限短于工时"),
    message=Text(
        "“{giver}” promises “{artifact}” within {sla}, but making one takes {takes} of work",
        "“{giver}”承诺 {sla}内交出“{artifact}”，但做一件就要 {takes}",
    ),
    label=Text("{sla} is less than {takes} of work", "{sla}不够 {takes}的工时"),
    help=Text(
        "give it more time, make the work smaller, or hand over a first part earlier",
        "请放宽时限、压缩单件工时，或先交一部分",
    ),
    related={"effort": Text("“{duty}” takes {takes} for each item", "“{duty}”每件要 {takes}")},
    needs=("duty.effort", "role.duties"),
)
def sla_infeasible(org: Org) -> Iterator[Finding]:
    """SLAs shorter than the least that the giver's own duty takes for one item; a day counts as one working day."""
    if not _is_counted_by_item(org):
        return
    clock = Clock(org.calendar)
    for handoff in org.handoffs:
        if handoff.sla is None:
            continue
        for claim in _makers(org, handoff):
            place, efforts = _effort(claim)
            least = min(efforts, key=lambda one: clock.working_hours(one.takes), default=None)
            if least and clock.working_hours(handoff.sla) < clock.working_hours(least.takes):
                args = {**named(org, handoff), "sla": handoff.sla, "takes": least.takes, "duty": claim.duty}
                yield Finding(handoff.at("sla"), args, (Related(place, "effort"),))
                break


def _is_counted_by_item(org: Org) -> bool:
    """Whether the effort of some duty is for each item made."""
    efforts = (duty.effort for duty in org.duties)
    if any(effort is not None and not isinstance(effort, Rate) for effort in efforts):
        return True
    return any(claim.effort for claim in org.claims)


def _makers(org: Org, handoff: Handoff) -> Iterator[Claimed]:
    for made in org.deliveries.handed_on_by(handoff):
        for claim in org.claims_on(made.duty):
            if claim.role.id == handoff.from_ and claim.part in WORKING:
                yield claim


def _effort(claim: Claimed) -> tuple[At, tuple[ItemEffort, ...]]:
    own = claim.effort is not None
    efforts = claim.effort if claim.effort is not None else efforts_of(claim.duty.effort)
    place = claim.at.below("effort") if own else claim.duty.at("effort")
    return place, tuple(one for one in efforts if isinstance(one, ItemEffort))
