"""Questions about ways and circles, asked of networkx and only when there is something to show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from mediaorg.org.org import Org
from mediaorg.spec.flow import Handoff

if TYPE_CHECKING:
    import networkx

START: Final = ""  # no role bears an empty id
GOAL: Final = " "


def nearest_way(org: Org, sources: Sequence[str], targets: Sequence[str]) -> tuple[Handoff, ...]:
    """The fewest handoffs that lead from any of `sources` to any of `targets`; none where no way exists."""
    import networkx  # noqa: PLC0415 - costs more than a whole clean run

    graph: networkx.DiGraph[str] = networkx.DiGraph((one.from_, one.to) for one in org.handoffs)
    graph.add_edges_from((START, source) for source in sources)
    graph.add_edges_from((target, GOAL) for target in targets)
    try:
        _, *stops, _ = networkx.shortest_path(graph, START, GOAL)
    except (networkx.NetworkXNoPath, networkx.NodeNotFound):
        return ()
    steps = pairwise(stops)
    return tuple(next(one for one in org.handoffs_from[a] if one.to == b) for a, b in steps)


def witness_cycle(edges: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """One circle among the edges, from its smallest member on; empty where there is none."""
    import networkx  # noqa: PLC0415 - costs more than a whole clean run

    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_edges_from(edges)
    try:
        cycle = [edge[0] for edge in networkx.find_cycle(graph)]
    except networkx.NetworkXNoCycle:
        return ()
    start = cycle.index(min(cycle))
    return (*cycle[start:], *cycle[:start])
