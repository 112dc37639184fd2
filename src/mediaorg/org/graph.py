"""Questions about ways and circles, asked of networkx and only when there is something to show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from mediaorg.org.org import Org
from mediaorg.spec.flow import Handoff

if TYPE_CHECKING:
    import networkx


def handoff_graph(org: Org) -> networkx.MultiDiGraph[str]:
    """Roles and partners as nodes, every handoff an edge of its own, in file order."""
    import networkx  # noqa: PLC0415 - costs more than a whole clean run

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_nodes_from(role.id for role in org.roles)
    for handoff in org.handoffs:
        graph.add_edge(handoff.from_, handoff.to, key=handoff.key, handoff=handoff)
    return graph


def nearest_way(org: Org, sources: Sequence[str], targets: Sequence[str]) -> tuple[Handoff, ...]:
    """The fewest handoffs that lead from any of `sources` to any of `targets`; none where no way exists."""
    import networkx  # noqa: PLC0415 - costs more than a whole clean run

    graph = handoff_graph(org)
    best: list[str] = []
    for source in sources:
        for target in targets:
            if source in graph and target in graph and networkx.has_path(graph, source, target):
                way = networkx.shortest_path(graph, source, target)
                best = way if not best or len(way) < len(best) else best
    return tuple(graph[a][b][next(iter(graph[a][b]))]["handoff"] for a, b in zip(best, best[1:], strict=False))


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
