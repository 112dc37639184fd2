"""A diagram as Mermaid: every label quoted and spelt in entities, no id that is a word of the language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from mediaorg.renderer.chart.diagram import Diagram, Edge, Node
from mediaorg.renderer.chart.marks import SIGNS
from mediaorg.renderer.chart.palette import colour
from mediaorg.renderer.mermaid import label

SHAPES: Final[Mapping[str, tuple[str, str]]] = {
    "role": ("[", "]"),
    "stage": ("[", "]"),
    "duty": ("[", "]"),
    "partner": ("([", "])"),
    "rest": ("[[", "]]"),
    "fault": ("{{", "}}"),
}
ARROWS: Final[Mapping[str, str]] = {"solid": "-->", "dotted": "-.->", "broken": "-.-x", "overlap": "==>"}
STYLES: Final = (
    "  classDef fault fill:#fde8e8,stroke:#c21a1a,color:#c21a1a",
    "  classDef partner fill:#f1f5f9,stroke:#8291a8,color:#0f172a",
)
COLOURS: Final[Mapping[str, str]] = {"broken": "#c21a1a", "overlap": "#8a4b05"}


def to_mermaid(chart: Diagram) -> str:
    """The diagram as the text of a flowchart."""
    return "\n".join(_lines(chart)) + "\n"


def _lines(chart: Diagram) -> Iterator[str]:
    yield f"flowchart {'TB' if chart.down else 'LR'}"
    yield f"  accTitle: {label(chart.title)}"
    for cluster, title in chart.clusters.items():
        inside = [node for node in chart.nodes if node.cluster == cluster]
        if inside:
            yield f'  subgraph {_name("c", cluster)}["{label(title)}"]'
            yield from (f"    {_node(node)}" for node in inside)
            yield "  end"
    yield from (f"  {_node(node)}" for node in chart.nodes if node.cluster not in chart.clusters)
    for number, edge in enumerate(chart.edges):
        yield f"  {_edge(edge)}"
        if edge.kind in COLOURS:
            yield f"  linkStyle {number} stroke:{COLOURS[edge.kind]},color:{COLOURS[edge.kind]}"
    yield from STYLES
    for mark in dict.fromkeys(node.mark for node in chart.nodes if node.mark):
        sign = SIGNS[mark]
        dashes = ",stroke-dasharray:5 4" if sign.is_dashed else ""
        light = colour(sign.colour, "light")
        yield f"  classDef {mark} fill:{colour(sign.ground, 'light')},stroke:{light},color:{light},stroke-width:2px{dashes}"


def _node(node: Node) -> str:
    opening, closing = SHAPES[node.kind]
    words = "<br/>".join(label(line) for line in node.lines)
    kind = f":::{node.mark or node.kind}" if node.mark or node.kind in ("fault", "partner") else ""
    return f'{_name("n", node.id)}{opening}"{words}"{closing}{kind}'


def _edge(edge: Edge) -> str:
    said = f'|"{label(edge.label)}"|' if edge.label else ""
    return f"{_name('n', edge.source)} {ARROWS[edge.kind]}{said} {_name('n', edge.target)}"


def _name(prefix: str, identity: str) -> str:
    """An id that is no word of Mermaid; ids hold neither `_` nor capitals, so no two become one."""
    return f"{prefix}_{identity.replace('-', '_').replace('.', 'Z')}"
