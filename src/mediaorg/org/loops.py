"""Loops as they run: which edges are open, how long a turn takes, and what there is around an open edge."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediaorg.org.org import Org
from mediaorg.record import Record
from mediaorg.spec.flow import Handoff, Loop, Stage
from mediaorg.text import LANGS, Arg, Args, Text


class LoopEdge(Record):
    """A pair of stages between which nothing is handed over."""

    org: Org
    loop: Loop
    stage: Stage
    next: Stage

    @property
    def leaving(self) -> tuple[Handoff, ...]:
        """The handoffs that leave the roles of the stage."""
        return tuple(one for role in self.stage.roles for one in self.org.handoffs_from.get(role, ()))

    @property
    def entering(self) -> tuple[Handoff, ...]:
        """The handoffs that reach the roles of the next stage."""
        return tuple(one for role in self.next.roles for one in self.org.handoffs_to.get(role, ()))

    @property
    def strays(self) -> tuple[Handoff, ...]:
        """The handoffs that leave the stage for a role that stands in no stage of the loop."""
        members = {role for stage in self.loop.stages for role in stage.roles}
        return tuple(one for one in self.leaving if one.to not in members and one.to in self.org.role_by_id)

    def args(self) -> Args:
        """The elements that sentences about this edge name."""
        return {
            "loop": self.loop,
            "stage": self.stage,
            "next": self.next,
            "leaving": self.leaving or NOTHING,
            "entering": self.entering or NOTHING,
            "way": self._way(),
            "draft": self._draft(),
        }

    def _way(self) -> Arg:
        from mediaorg.org.graph import nearest_way  # noqa: PLC0415 - networkx: only when there is a message to make

        way = nearest_way(self.org, self.stage.roles, self.next.roles)
        if not way:
            return Text("no handoffs lead there, not even by a detour", "连绕行的交接也没有")
        stops = [self.org.party(way[0].from_), *(self.org.party(one.to) for one in way)]
        names = {lang: " → ".join(stop.say(lang) for stop in stops if stop is not None) for lang in LANGS}
        return Text(f"the nearest way is {_literal(names['en'])}", f"目前最近的路径是{_literal(names['zh'])}")

    def _draft(self) -> Arg:
        source = self.stage.roles[0] if self.stage.roles else "…"
        target = self.next.roles[0] if self.next.roles else "…"
        return f"- {{from: {source}, to: {target}, artifact: …, sla: …, accept: …}}"


NOTHING = Text("nothing", "无")


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def broken_edges(org: Org) -> Iterator[LoopEdge]:
    """The edges of all loops over which nothing travels, where all that could travel there is known.

    A stage in which nobody stands has no edges: that is loop-stage-empty.
    """
    for loop in org.loops:
        for stage, following in org.edges(loop):
            if not org.stage_roles(stage) or not org.stage_roles(following):
                continue
            if org.shared_roles(stage, following) or org.handoffs_between(stage, following):
                continue
            if not org.certainty.may_have_linked(stage.roles, following.roles, {*org.role_by_id, *org.partner_by_id}):
                yield LoopEdge(org, loop, stage, following)


def turn_hours(org: Org, loop: Loop) -> tuple[Fraction, bool]:
    """How long one turn of a loop takes in natural hours, and whether every edge says how long it takes.

    The sum, over the edges, of the shortest SLA; a role that stands in both stages takes no time, an edge without
    SLA counts 0 (format.md, Loops).
    """
    total, is_exact = Fraction(0), True
    for stage, following in org.edges(loop):
        if org.shared_roles(stage, following):
            continue
        spans = [org.calendar.hours(one.sla) for one in org.handoffs_between(stage, following) if one.sla]
        total += min(spans, default=Fraction(0))
        is_exact = is_exact and bool(spans)
    return total, is_exact
