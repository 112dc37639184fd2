"""What the loop chart says about one loop: its stages, what travels between them, which edge is open, which slowest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mediaorg.org.loops import broken_edges, turn_hours
from mediaorg.org.turns import passages
from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.posts import one_line
from mediaorg.renderer.narrator import Narrator
from mediaorg.renderer.times import hours_said
from mediaorg.spec.flow import Handoff, Loop, Stage

MOST_ROWS: Final = 5


@dataclass(frozen=True, slots=True)
class Travel:
    """A handoff from a stage to the next."""

    ends: str
    what: str
    when: str
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class StageCard:
    """A stage, what it hands on, and the edge to the next: `edge` is sent, broken, shared or none."""

    number: int
    name: str
    other: str
    roles: str
    role_ids: tuple[str, ...]
    judges: str
    travels: tuple[Travel, ...]
    more: int
    edge: str
    note: str
    time: str
    timed: bool
    slowest: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """A loop with the time of one turn."""

    name: str
    stages: tuple[StageCard, ...]
    turn: str
    limit: str
    late: bool
    open: bool


def turn_of(narrator: Narrator, loop: Loop) -> Turn:
    """The loop as the chart shows it."""
    org, lang = narrator.org, narrator.lang
    hours, is_exact = turn_hours(org, loop)
    stages = tuple(_card(narrator, loop, number) for number in range(len(loop.stages)))
    is_open = any(stage.edge == "broken" for stage in stages)
    text = words.TURN_OPEN if is_open else words.TURN if is_exact else words.TURN_AT_LEAST
    return Turn(
        one_line(narrator.say(loop.name)),
        stages,
        text.say(lang, {"turn": hours_said(hours, lang)}) if hours or is_open else "",
        words.CYCLE.say(lang, {"cycle": loop.cycle.say(lang)}) if loop.cycle else "",
        loop.cycle is not None and hours > org.calendar.hours(loop.cycle),
        is_open,
    )


def _card(narrator: Narrator, loop: Loop, number: int) -> StageCard:
    org, stage = narrator.org, loop.stages[number]
    following = loop.stages[(number + 1) % len(loop.stages)]
    sent = org.handoffs_between(stage, following) if len(loop.stages) > 1 else ()
    kind, note = _edge(narrator, loop, number, sent)
    time, timed, slowest = _time(narrator, loop, stage, kind, sent)
    roles = [role for one in stage.roles if (role := org.role_by_id.get(one)) is not None]
    judged = narrator.listed(one_line(one.say(narrator.lang)) for one in loop.stages if one.id in stage.judges)
    return StageCard(
        number + 1,
        one_line(stage.say(narrator.lang)),
        one_line(narrator.other(stage.name)) if stage.name else "",
        narrator.listed(one_line(narrator.say(role.name)) for role in roles) or words.NO_ROLE.say(narrator.lang),
        tuple(role.id for role in roles),
        words.JUDGES.say(narrator.lang, {"stages": judged}) if judged else "",
        tuple(_travel(narrator, one) for one in sent[:MOST_ROWS]),
        max(len(sent) - MOST_ROWS, 0),
        kind,
        note,
        time,
        timed,
        slowest,
    )


def _travel(narrator: Narrator, handoff: Handoff) -> Travel:
    ends = " → ".join(one_line(narrator.ref(one).name) for one in (handoff.from_, handoff.to))
    when = one_line(narrator.deadline(handoff)) or words.NO_LIMIT.say(narrator.lang)
    return Travel(ends, one_line(narrator.artifact(handoff)), when, handoff.urgent)


def _edge(narrator: Narrator, loop: Loop, number: int, sent: tuple[Handoff, ...]) -> tuple[str, str]:
    """The kind of the edge behind a stage, and what is to be said in place of handoffs."""
    org, lang, stage = narrator.org, narrator.lang, loop.stages[number]
    if len(loop.stages) < 2:
        return "none", ""
    shared = org.shared_roles(stage, loop.stages[(number + 1) % len(loop.stages)])
    if sent:
        return "shared" if shared else "sent", ""
    if shared:
        return "shared", words.SHARED.say(lang, {"role": one_line(narrator.say(shared[0].name))})
    if any(edge.loop is loop and edge.stage is stage for edge in broken_edges(org)):
        return "broken", words.LOOP_OPEN.say(lang)
    return "none", ""


def _time(narrator: Narrator, loop: Loop, stage: Stage, kind: str, sent: tuple[Handoff, ...]) -> tuple[str, bool, bool]:
    """What stands at the arrow, whether it is a time, and whether none of the loop is longer and some is shorter."""
    org, lang = narrator.org, narrator.lang
    if kind in ("broken", "none"):
        return (words.BROKEN.say(lang) if kind == "broken" else ""), False, False
    if kind == "shared":
        return words.SAME_ROLE.say(lang), True, False
    found = {one.stage.id: one.sla for one in passages(org, loop)}
    if stage.id not in found:
        said = [when for one in sent if (when := one_line(narrator.deadline(one)))]
        return (said[0], True, False) if said else (words.NO_LIMIT.say(lang), False, False)
    hours = {one: org.calendar.hours(sla) for one, sla in found.items()}
    return found[stage.id].say(lang), True, min(hours.values()) < hours[stage.id] == max(hours.values())
