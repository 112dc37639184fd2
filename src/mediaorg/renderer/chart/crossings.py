"""What the handoffs chart shows: sections with stages and lanes, and the handoffs that cross from lane to lane."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from mediaorg.org.loops import broken_edges
from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.posts import one_line
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.narrator import Narrator
from mediaorg.spec.flow import Handoff, Loop
from mediaorg.spec.role import Role

MOST: Final = 60
"""The most handoffs of a section that no loop bounds."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A role or partner; `rank` is its layer, None for a partner."""

    id: str
    name: str
    other: str
    rank: int | None


@dataclass(frozen=True, slots=True)
class Crossing:
    """A handoff in the column of a stage; `kind` is sent, broken (nothing is handed on) or shared (one role, both stages)."""

    column: int
    source: str
    target: str
    what: str
    when: str
    kind: str = "sent"
    urgent: bool = False
    untimed: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One loop, or what is left besides loops. `back` says what happens after the last stage, red where it is open."""

    title: str
    stages: tuple[str, ...]
    lanes: tuple[Lane, ...]
    crossings: tuple[Crossing, ...]
    back: str = ""
    back_broken: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """The sections of a picture, how many handoffs are in them, and how many in none."""

    sections: tuple[Section, ...]
    count: int
    left_out: int


def crossings(narrator: Narrator, wish: Wish) -> Shown:
    """The loops asked for, each with its handoffs; besides, those of the highlighted role; all where there is no loop."""
    org = narrator.org
    loops = [loop for loop in org.loops if wish.loop in (None, loop.id)]
    if wish.highlight and not wish.loop:
        loops = [loop for loop in loops if any(wish.highlight in stage.roles for stage in loop.stages)]
    drawn: dict[str, Handoff] = {}
    sections = [_LoopSection(narrator, loop).section(drawn) for loop in loops]
    rest = tuple(one for one in org.handoffs if one.key not in drawn and _is_asked(one, wish, bool(sections)))
    if rest:
        sections.append(_rest(narrator, wish, rest[:MOST], has_title=bool(sections)))
        drawn |= {one.key: one for one in rest[:MOST]}
    return Shown(tuple(sections), len(drawn), len(org.handoffs) - len(drawn))


def _is_asked(handoff: Handoff, wish: Wish, has_sections: bool) -> bool:
    """Whether a handoff that no drawn loop holds is drawn all the same."""
    if wish.highlight:
        return not wish.loop and wish.highlight in (handoff.from_, handoff.to)
    return not has_sections and not wish.loop


def _rest(narrator: Narrator, wish: Wish, handoffs: Iterable[Handoff], *, has_title: bool) -> Section:
    chosen = tuple(handoffs)
    parties = dict.fromkeys(one for handoff in chosen for one in (handoff.from_, handoff.to))
    lang, role = narrator.lang, narrator.org.role_by_id.get(wish.highlight or "")
    whose = words.HANDOFFS_OF.say(lang, {"role": one_line(narrator.say(role.name))}) if role else ""
    title = words.OTHER_HANDOFFS.say(lang) if has_title else ""
    column = (title or whose or words.ALL_HANDOFFS.say(lang),)
    return Section(title, column, _lanes(narrator, parties), tuple(_sent(narrator, 0, one) for one in chosen))


def _lanes(narrator: Narrator, ids: Iterable[str]) -> tuple[Lane, ...]:
    """Roles in the order given, then partners."""
    found = [party for one in ids if (party := narrator.org.party(one)) is not None]
    lanes = [
        Lane(
            party.id,
            one_line(narrator.say(party.name)),
            one_line(narrator.other(party.name)),
            narrator.org.layer_rank.get(party.layer or "", 0) if isinstance(party, Role) else None,
        )
        for party in found
    ]
    return tuple(sorted(lanes, key=lambda lane: lane.rank is None))


def _sent(narrator: Narrator, column: int, handoff: Handoff) -> Crossing:
    when = one_line(narrator.deadline(handoff))
    return Crossing(
        column,
        handoff.from_,
        handoff.to,
        one_line(narrator.artifact(handoff)),
        when or words.NO_LIMIT.say(narrator.lang),
        urgent=handoff.urgent,
        untimed=not when,
    )


@dataclass(frozen=True, slots=True)
class _LoopSection:
    narrator: Narrator
    loop: Loop

    def section(self, drawn: dict[str, Handoff]) -> Section:
        """The section of the loop; the handoffs in it are added to `drawn`."""
        org, lang = self.narrator.org, self.narrator.lang
        edges = dict(self._edges())
        inside = {**edges, **{key: place for key, place in self._others().items() if key not in edges}}
        order = sorted(inside, key=lambda key: (inside[key], key in edges))
        drawn |= {key: org.handoff_by_key[key] for key in order}
        sent = [_sent(self.narrator, inside[key], org.handoff_by_key[key]) for key in order]
        found = sorted((*sent, *self._broken(), *self._shared()), key=lambda one: one.column)
        parties = dict.fromkeys(role for stage in self.loop.stages for role in stage.roles if role in org.role_by_id)
        partners = dict.fromkeys(one for crossing in found for one in (crossing.source, crossing.target))
        title = words.joined(one_line(self.narrator.say(self.loop.name)), self._limit())
        names = tuple(one_line(stage.say(lang)) for stage in self.loop.stages)
        return Section(title, names, _lanes(self.narrator, {**parties, **partners}), tuple(found), *self._back())

    def _limit(self) -> str:
        lang = self.narrator.lang
        return words.CYCLE.say(lang, {"cycle": self.loop.cycle.say(lang)}) if self.loop.cycle else ""

    def _edges(self) -> Iterator[tuple[str, int]]:
        """The handoffs that lead from a stage to the next, with the number of the stage; each once."""
        org = self.narrator.org
        for number, (stage, following) in reversed(list(enumerate(org.edges(self.loop)))):
            yield from ((handoff.key, number) for handoff in org.handoffs_between(stage, following))

    def _others(self) -> dict[str, int]:
        """The other handoffs among the roles of the loop, and with partners: each in the stage of its role."""
        org = self.narrator.org
        stage_of: dict[str, int] = {}
        for number, stage in enumerate(self.loop.stages):
            for role in stage.roles:
                stage_of.setdefault(role, number)
        return {
            handoff.key: stage_of[handoff.from_] if handoff.from_ in stage_of else stage_of[handoff.to]
            for handoff in org.handoffs
            if {handoff.from_, handoff.to} & stage_of.keys()
            and all(one in stage_of or one in org.partner_by_id for one in (handoff.from_, handoff.to))
        }

    def _broken(self) -> Iterator[Crossing]:
        stages = self.loop.stages
        for edge in broken_edges(self.narrator.org):
            if edge.loop is self.loop:
                source, target = (self.narrator.org.stage_roles(one)[0].id for one in (edge.stage, edge.next))
                said = words.BROKEN.say(self.narrator.lang)
                yield Crossing(stages.index(edge.stage), source, target, said, "", "broken")

    def _shared(self) -> Iterator[Crossing]:
        org, lang = self.narrator.org, self.narrator.lang
        for number, (stage, following) in enumerate(org.edges(self.loop)):
            roles = org.shared_roles(stage, following)
            if roles and not org.handoffs_between(stage, following):
                said = words.SHARED.say(lang, {"role": one_line(self.narrator.say(roles[0].name))})
                yield Crossing(number, roles[0].id, roles[0].id, said, "", "shared")

    def _back(self) -> tuple[str, bool]:
        """What closes the loop."""
        org, stages = self.narrator.org, self.loop.stages
        is_open = any(one.loop is self.loop and one.stage is stages[-1] for one in broken_edges(org))
        ends = (stages[-1], stages[0])
        if len(stages) < 2 or not (is_open or org.shared_roles(*ends) or org.handoffs_between(*ends)):
            return "", False  # an empty stage hands nothing on, and nobody can say where the loop goes from there
        text = words.BACK_BROKEN if is_open else words.BACK_TO
        return text.say(self.narrator.lang, {"stage": one_line(stages[0].say(self.narrator.lang))}), is_open
