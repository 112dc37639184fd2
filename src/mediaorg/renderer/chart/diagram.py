"""A chart as nodes and edges, for the formats that other programs lay out: Mermaid and DOT."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.cover_rows import Row, coverage_of
from mediaorg.renderer.chart.coverage import MOST_ROLES
from mediaorg.renderer.chart.crossings import Section, crossings
from mediaorg.renderer.chart.hierarchy import TOP
from mediaorg.renderer.chart.marks import SIGNS
from mediaorg.renderer.chart.organisation import view_of
from mediaorg.renderer.chart.posts import dotted_lines, more_of, one_line, posts
from mediaorg.renderer.chart.turns import turn_of
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.narrator import Narrator


@dataclass(frozen=True, slots=True)
class Node:
    """A box: its lines, the cluster it stands in, and its kind: role, partner, stage, duty, fault or rest; `mark` what happened to it."""

    id: str
    lines: tuple[str, ...]
    kind: str = "role"
    cluster: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow: `kind` is solid, dotted, broken or overlap."""

    source: str
    target: str
    label: str = ""
    kind: str = "solid"


@dataclass(frozen=True, slots=True)
class Diagram:
    """What a picture would show: clusters by id with their titles, nodes and edges; `down` or across."""

    title: str
    down: bool
    clusters: Mapping[str, str]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def diagram(narrator: Narrator, view: str, wish: Wish) -> Diagram:
    """The view as nodes and edges."""
    return VIEWS[view](narrator, wish)


def _organisation(narrator: Narrator, wish: Wish, view_name: str = "organisation") -> Diagram:
    view = view_of(narrator, wish)
    cards = posts(narrator, view)
    layers = {f"layer-{place}": one_line(narrator.say(one.name)) for place, one in enumerate(narrator.org.spec.layers)}
    nodes = []
    for identity, post in cards.items():
        below = words.FOLDED.say(narrator.lang, {"count": post.hidden}) if post.hidden else ""
        marks = wish.marks.get(identity, ())
        told = (text for mark in marks for text in (SIGNS[mark.kind].said(narrator.lang), *mark.lines))
        lines = tuple(line for line in (post.name, below, *told, *post.warnings) if line)
        kind = "role" if identity in narrator.org.role_by_id else "rest"
        nodes.append(
            Node(identity, lines, kind, f"layer-{post.band}" if layers else "", marks[0].kind if marks else "")
        )
    edges = [Edge(head, role) for head, team in view.shown.children.items() for role in team]
    edges += [Edge(head, more_of(head)) for head in view.hidden_beside if head != TOP]
    edges += [Edge(head, role, "", "dotted") for head, role in dotted_lines(narrator.org, view)]
    return Diagram(wish.title(narrator, view_name), True, layers, tuple(nodes), tuple(edges))


def _campaign(narrator: Narrator, wish: Wish) -> Diagram:
    return _organisation(narrator, wish, "campaign")


def _handoffs(narrator: Narrator, wish: Wish) -> Diagram:
    sections = crossings(narrator, wish).sections
    nodes = {
        lane.id: Node(lane.id, (lane.name,), "partner" if lane.rank is None else "role")
        for section in sections
        for lane in section.lanes
    }
    edges = dict.fromkeys(edge for section in sections for edge in _crossing_edges(section))
    return Diagram(wish.title(narrator, "handoffs"), False, {}, tuple(nodes.values()), tuple(edges))


def _crossing_edges(section: Section) -> Iterator[Edge]:
    for one in section.crossings:
        if one.kind != "shared":
            yield Edge(
                one.source, one.target, words.joined(one.what, one.when), "broken" if one.kind == "broken" else "solid"
            )


def _loop(narrator: Narrator, wish: Wish) -> Diagram:
    loops = [one for one in narrator.org.loops if wish.loop in (None, one.id)]
    clusters: dict[str, str] = {}
    nodes: list[Node] = []
    edges: list[Edge] = []
    for loop in loops:
        turn = turn_of(narrator, loop)
        clusters[loop.id] = words.joined(turn.name, turn.turn, turn.limit)
        ids = [f"{loop.id}.{stage.id}" for stage in loop.stages]
        for place, stage in enumerate(turn.stages):
            nodes.append(Node(ids[place], (f"{stage.number} {stage.name}", stage.roles), "stage", loop.id))
            slow = words.SLOWEST.say(narrator.lang) if stage.slowest else ""
            kind = "broken" if stage.edge == "broken" else "solid"
            if stage.edge != "none":
                edges.append(Edge(ids[place], ids[(place + 1) % len(ids)], words.joined(stage.time, slow), kind))
    return Diagram(wish.title(narrator, "loop"), False, clusters, tuple(nodes), tuple(edges))


def _coverage(narrator: Narrator, wish: Wish) -> Diagram:
    found = coverage_of(narrator, wish.dimension)
    org = narrator.org
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []
    for place, row in enumerate(found.rows):
        duty = f"duty.{place}"
        nodes[duty] = Node(duty, (row.duty, row.scope) if row.scope else (row.duty,), "duty")
        for node, edge in _cells(duty, row, found.columns, narrator):
            nodes.setdefault(node.id, node)
            edges.append(edge)
    for whole in found.wholes if len(org.roles) <= MOST_ROLES else ():
        nodes.setdefault(whole.role, Node(whole.role, (whole.name,)))
        for place, name in enumerate(whole.duties):
            duty = f"duty.{whole.role}.{place}"
            nodes[duty] = Node(duty, (name,), "duty")
            edges.append(Edge(duty, whole.role))
    return Diagram(wish.title(narrator, "coverage"), False, {}, tuple(nodes.values()), tuple(edges))


def _cells(duty: str, row: Row, columns: tuple[str, ...], narrator: Narrator) -> Iterator[tuple[Node, Edge]]:
    """The arrows from a duty to those who answer for it, each saying where; and to a gap where nobody does."""
    for cell in row.cells:
        is_whole = cell.first == 0 and cell.last == len(columns) - 1
        where = "" if is_whole else narrator.listed(columns[cell.first : cell.last + 1])
        for role in cell.roles:
            name = one_line(narrator.say(narrator.org.role_by_id[role].name))
            kind = {"overlap": "overlap", "excess": "overlap"}.get(cell.kind, "solid")
            yield Node(role, (name,)), Edge(duty, role, where, kind)
        for text, kind in cell.lines:
            if kind in ("gap", "outside"):
                identity = f"{duty}.{kind}.{cell.first}"
                yield (
                    Node(identity, (text,), "fault" if kind == "gap" else "partner"),
                    Edge(duty, identity, where, "broken" if kind == "gap" else "solid"),
                )


VIEWS: Final[Mapping[str, Callable[[Narrator, Wish], Diagram]]] = {
    "organisation": _organisation,
    "handoffs": _handoffs,
    "loop": _loop,
    "coverage": _coverage,
    "campaign": _campaign,
}
