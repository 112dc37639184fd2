"""What one turn of a loop goes through: the fastest handoff over each edge, who could run it alone, its urgent lanes."""

from __future__ import annotations

from fractions import Fraction

from mediaorg.org.doubts import says_all
from mediaorg.org.org import Org
from mediaorg.record import Record
from mediaorg.spec.flow import Handoff, Loop, Stage
from mediaorg.spec.people import Person
from mediaorg.spec.role import Role
from mediaorg.spec.units import Duration


class Passage(Record):
    """The fastest handoff with an SLA over one edge of a loop."""

    stage: Stage
    next: Stage
    handoff: Handoff
    sla: Duration


def passages(org: Org, loop: Loop) -> tuple[Passage, ...]:
    """The fastest handoff over each edge; none for edges that a shared role closes or no handoff has an SLA for."""
    found: list[Passage] = []
    for stage, following in org.edges(loop):
        if org.shared_roles(stage, following):
            continue
        timed = [(one, one.sla) for one in org.handoffs_between(stage, following) if one.sla is not None]
        if timed:
            handoff, sla = min(timed, key=lambda one: org.calendar.hours(one[1]))
            found.append(Passage(stage, following, handoff, sla))
    return tuple(found)


def may_be_faster(org: Org, loop: Loop) -> bool:
    """Whether something that was set aside while reading may have carried an edge in less time."""
    if not org.certainty.doubts and not org.certainty.nothing_is_complete:
        return False
    parties = {*org.role_by_id, *org.partner_by_id}
    return any(
        org.certainty.may_have_linked(stage.roles, following.roles, parties)
        or not all(says_all(org, one, "sla") for one in org.handoffs_between(stage, following))
        for stage, following in org.edges(loop)
    )


def members(loop: Loop) -> frozenset[str]:
    """The ids of all roles that stand in some stage."""
    return frozenset(role for stage in loop.stages for role in stage.roles)


def urgent_lanes(org: Org, loop: Loop) -> tuple[Handoff, ...]:
    """The urgent handoffs from one role of the loop to another."""
    inside = members(loop)
    return tuple(
        one for role in sorted(inside) for one in org.handoffs_from.get(role, ()) if one.urgent and one.to in inside
    )


def may_have_lane(org: Org, loop: Loop) -> bool:
    """Whether something that was set aside while reading may have been, or have made, an urgent handoff in the loop."""
    if not org.certainty.doubts and not org.certainty.nothing_is_complete:
        return False
    inside, parties = members(loop), {*org.role_by_id, *org.partner_by_id}
    if any(org.certainty.may_have_linked((role,), inside - {role}, parties) for role in inside):
        return True
    within = (one for role in inside for one in org.handoffs_from.get(role, ()) if one.to in inside)
    return not all(says_all(org, one, "urgent") for one in within)


def is_within(org: Org, handoff: Handoff, hours: int) -> bool:
    """Whether a handoff promises no more than so many natural hours; one without SLA promises nothing that is longer."""
    return handoff.sla is None or org.calendar.hours(handoff.sla) <= Fraction(hours)


def runs_alone(org: Org, loop: Loop) -> Role | Person | None:
    """The role with one post, or else the one person, that stands in every stage of a loop; None where several do."""
    if len(loop.stages) < 2:
        return None
    for role in org.stage_roles(loop.stages[0]):
        if role.posts == 1 and all(role.id in stage.roles for stage in loop.stages):
            return role
    everywhere = [
        person
        for person in _holders(org, loop.stages[0])
        if all(person in _holders(org, stage) for stage in loop.stages)
    ]
    return everywhere[0] if len(everywhere) == 1 else None


def _holders(org: Org, stage: Stage) -> tuple[Person, ...]:
    held = {person.id: person for role in org.stage_roles(stage) for person in org.holders.get(role.id, ())}
    return tuple(held.values())
