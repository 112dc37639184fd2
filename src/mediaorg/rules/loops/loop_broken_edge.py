"""A stage of a loop hands nothing to the next one."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Item
from mediaorg.org.loops import LoopEdge, broken_edges
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("A loop stage hands nothing to the next", "闭环断边"),
    message=Text(
        "the loop “{loop}” is open: nothing goes from “{stage}” to “{next}”",
        "“{loop}”断了：“{stage}”没有任何东西交给“{next}”",
    ),
    label=Text(
        "out of this stage: {leaving}; into “{next}”: {entering}", "本阶段交出：{leaving}；“{next}”收到：{entering}"
    ),
    help=Text("{way}; add under handoffs: {draft}", "{way}；请在 handoffs 下补上：{draft}"),
    needs=("stage.loops",),
)
def loop_broken_edge(org: Org) -> Iterator[Finding]:
    """Edges over which nothing travels, and from which nothing strays outside the loop either."""
    for edge in broken_edges(org):
        if not edge.strays:
            yield finding_of(edge)


def finding_of(edge: LoopEdge) -> Finding:
    """What is to be said of an open edge, at the id of the stage that should hand over."""
    return Finding(edge.loop.at("stages", Item(edge.stage.id)), edge.args())
