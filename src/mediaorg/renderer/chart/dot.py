"""A diagram as DOT, the language of Graphviz: every name quoted, no label in its HTML, nothing taken for an escape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from mediaorg.renderer.chart.diagram import Diagram, Edge, Node
from mediaorg.renderer.chart.marks import SIGNS
from mediaorg.renderer.chart.palette import colour

FONT: Final = "Noto Sans SC"
NODES: Final[Mapping[str, str]] = {
    "role": 'style="rounded,filled", fillcolor="#ffffff", color="#3b4bc8"',
    "stage": 'style="rounded,filled", fillcolor="#e4f5f2", color="#0b6e66"',
    "duty": 'style="filled", fillcolor="#eef0fe", color="#3b4bc8"',
    "partner": 'style="rounded,filled,dashed", fillcolor="#f1f5f9", color="#475569"',
    "rest": 'style="rounded,dashed", color="#8291a8"',
    "fault": 'style="filled,dashed", fillcolor="#fde8e8", color="#c21a1a", fontcolor="#c21a1a"',
}
EDGES: Final[Mapping[str, str]] = {
    "solid": "",
    "dotted": 'style="dashed", constraint="false"',
    "broken": 'style="dashed", color="#c21a1a", fontcolor="#c21a1a"',
    "overlap": 'color="#8a4b05", fontcolor="#8a4b05", penwidth="2"',
}
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "&": "&amp;", "\n": "\\n", "\r": ""}
_SPECIAL: Final = re.compile(r'[\\"&\n\r]')
_UNSEEN: Final = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]")


def quoted(text: str) -> str:
    """A text between quotation marks: Graphviz knows escapes with a backslash and, in labels, entities."""
    return '"' + _SPECIAL.sub(lambda found: _ESCAPES[found.group()], _UNSEEN.sub(" ", text)) + '"'


def to_dot(chart: Diagram) -> str:
    """The diagram as the text of a digraph."""
    return "\n".join(_lines(chart)) + "\n"


def _lines(chart: Diagram) -> Iterator[str]:
    yield "digraph organisation {"
    yield f'  graph [label={quoted(chart.title)}, labelloc="t", rankdir="{"TB" if chart.down else "LR"}", fontname="{FONT}"];'
    yield f'  node [shape="box", fontname="{FONT}"];'
    yield f'  edge [fontname="{FONT}", fontsize="11"];'
    for cluster, title in chart.clusters.items():
        inside = [node for node in chart.nodes if node.cluster == cluster]
        if inside:
            yield f"  subgraph {quoted(f'cluster_{cluster}')} {{"
            yield f"    label={quoted(title)};"
            yield from (f"    {_node(node)}" for node in inside)
            yield "  }"
    yield from (f"  {_node(node)}" for node in chart.nodes if node.cluster not in chart.clusters)
    yield from (f"  {_edge(edge)}" for edge in chart.edges)
    yield "}"


def _node(node: Node) -> str:
    return f"{quoted(node.id)} [label={quoted(chr(10).join(node.lines))}, {_look(node)}];"


def _look(node: Node) -> str:
    if not node.mark:
        return NODES[node.kind]
    sign = SIGNS[node.mark]
    style = "rounded,filled,dashed" if sign.is_dashed else "rounded,filled"
    light = colour(sign.colour, "light")
    return f'style="{style}", fillcolor="{colour(sign.ground, "light")}", color="{light}", fontcolor="{light}", penwidth="2"'


def _edge(edge: Edge) -> str:
    words = ", ".join(part for part in (f"label={quoted(edge.label)}" if edge.label else "", EDGES[edge.kind]) if part)
    return f"{quoted(edge.source)} -> {quoted(edge.target)}" + (f" [{words}];" if words else ";")
