"""Questions about ways and circles, asked of networkx and only when there is something to show."""

from __future__ import annotations

from collections import Counter
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


def circles(edges: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """A circle for each knot of edges that lead back to where they start, from its first member among the edges on."""
    if not _leads_back(edges):
        return ()
    import networkx  # noqa: PLC0415 - costs more than a whole clean run

    graph: networkx.DiGraph[str] = networkx.DiGraph(edges)
    place = {source: number for number, (source, _) in reversed(list(enumerate(edges)))}
    found = []
    for knot in networkx.strongly_connected_components(graph):
        inside: networkx.DiGraph[str] = networkx.DiGraph((a, b) for a, b in edges if a in knot and b in knot)
        if inside.number_of_edges():
            cycle = [edge[0] for edge in networkx.find_cycle(inside)]
            start = cycle.index(min(cycle, key=place.__getitem__))
            found.append((*cycle[start:], *cycle[:start]))
    return tuple(sorted(found, key=lambda cycle: place[cycle[0]]))


def _leads_back(edges: Sequence[tuple[str, str]]) -> bool:
    """Whether something is left when all that nothing leads to is taken away, again and again."""
    following: dict[str, list[str]] = {}
    led_to: Counter[str] = Counter()
    for source, target in edges:
        following.setdefault(source, []).append(target)
        led_to[target] += 1
    free = [source for source in following if not led_to[source]]
    for source in free:
        for target in following.get(source, ()):
            led_to[target] -= 1
            free += [target] if not led_to[target] else []
    return any(led_to.values())


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
