"""How work travels, as a page shows it: rows of handoffs, and loops with the stages of one role marked."""

from __future__ import annotations

from mediaorg.org.loops import turn_hours
from mediaorg.renderer.narrator import OTHER, Narrator, clean
from mediaorg.renderer.ring import ring
from mediaorg.renderer.times import hours_said
from mediaorg.renderer.views import HandoffRow, LoopView, StageRow
from mediaorg.spec.flow import Handoff, Loop, Stage
from mediaorg.spec.role import Role
from mediaorg.text import Text

AT_LEAST = Text("at least {time}", "至少 {time}")


def received(narrator: Narrator, role: Role) -> tuple[HandoffRow, ...]:
    """What a role receives, in file order."""
    return tuple(_row(narrator, one, one.from_) for one in narrator.org.handoffs_to.get(role.id, ()))


def handed_on(narrator: Narrator, role: Role) -> tuple[HandoffRow, ...]:
    """What a role hands on, in file order."""
    return tuple(_row(narrator, one, one.to) for one in narrator.org.handoffs_from.get(role.id, ()))


def _row(narrator: Narrator, handoff: Handoff, other: str) -> HandoffRow:
    awaited = (narrator.org.handoff_by_key.get(key) for key in handoff.after)
    return HandoffRow(
        other=narrator.ref(other),
        what=narrator.artifact(handoff),
        other_what=narrator.artifact(handoff, OTHER[narrator.lang]),
        when=narrator.deadline(handoff),
        accept=narrator.say(handoff.accept),
        on_reject=narrator.say(handoff.on_reject),
        via=narrator.say(handoff.via),
        after=tuple(f"{narrator.artifact(one)} → {narrator.ref(one.to).name}" for one in awaited if one is not None),
        urgent=handoff.urgent,
        temporary=narrator.is_temporary("handoff", handoff.key),
    )


def loop_view(narrator: Narrator, loop: Loop, role: Role | None = None) -> LoopView:
    """A loop; the stages in which `role` stands are marked."""
    following = {stage.id: after for stage, after in narrator.org.edges(loop)}
    stages = tuple(
        _stage(narrator, loop, number, following.get(stage.id), role) for number, stage in enumerate(loop.stages, 1)
    )
    closed = [bool(stage.hands_on) or stage.shared for stage in stages]
    return LoopView(
        id=loop.id,
        name=narrator.say(loop.name),
        cycle=loop.cycle.say(narrator.lang) if loop.cycle else "",
        turn=_turn(narrator, loop),
        stages=stages,
        ring=ring(closed, [stage.mine for stage in stages]),
    )


def _stage(narrator: Narrator, loop: Loop, number: int, following: Stage | None, role: Role | None) -> StageRow:
    org, stage = narrator.org, loop.stages[number - 1]
    handed = org.handoffs_between(stage, following) if following else ()
    return StageRow(
        number=number,
        name=clean(stage.say(narrator.lang)),
        roles=narrator.refs(stage.roles),
        judges=tuple(narrator.stage_names.get(f"{loop.id}/{one}", one) for one in stage.judges),
        hands_on=tuple(dict.fromkeys(narrator.artifact(one) for one in handed)),
        shared=following is not None and bool(org.shared_roles(stage, following)),
        mine=role is not None and role.id in stage.roles,
    )


def _turn(narrator: Narrator, loop: Loop) -> str:
    """How long a turn takes; nothing where no edge says it."""
    hours, is_exact = turn_hours(narrator.org, loop)
    if not hours:
        return ""
    time = hours_said(hours, narrator.lang)
    return time if is_exact else AT_LEAST.say(narrator.lang, {"time": time})
