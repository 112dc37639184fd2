"""A stage of a loop hands its work to somebody outside the loop instead of the next stage."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Item, Related
from mediaorg.org.loops import LoopEdge, broken_edges
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("Work leaves the loop instead of going round", "闭环走偏"),
    message=Text(
        "the loop “{loop}” is open: “{stage}” hands to {takers} outside the loop, nothing to “{next}”",
        "“{loop}”走偏了：“{stage}”交给了环外的{takers}，没有交给“{next}”",
    ),
    label=Text(
        "out of this stage: {leaving}; into “{next}”: {entering}", "本阶段交出：{leaving}；“{next}”收到：{entering}"
    ),
    help=Text("{way}; add under handoffs: {draft}", "{way}；请在 handoffs 下补上：{draft}"),
    related={"stray": Text("this leaves the loop for “{taker}”", "这一条出了环，到“{taker}”")},
    needs=("stage.loops",),
)
def loop_misrouted(org: Org) -> Iterator[Finding]:
    """Edges over which nothing travels, while something leaves the stage for a role in no stage of the loop."""
    for edge in broken_edges(org):
        if edge.strays:
            yield _finding(org, edge)


def _finding(org: Org, edge: LoopEdge) -> Finding:
    takers = {one.to: org.role_by_id[one.to] for one in edge.strays}
    related = tuple(Related(one.at("to"), "stray", {"taker": org.role_by_id[one.to]}) for one in edge.strays)
    args = {**edge.args(), "takers": tuple(takers.values())}
    return Finding(edge.loop.at("stages", Item(edge.stage.id)), args, related)
