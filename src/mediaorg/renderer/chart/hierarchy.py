"""Who reports to whom, as trees: circles cut open, and what is too much for one picture folded away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mediaorg.org.lines import reporting_circles
from mediaorg.org.org import Org


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """Trees of role ids: the `roots`, the `children` of each head, and the roots that stand in a circle of lines."""

    roots: tuple[str, ...]
    children: Mapping[str, tuple[str, ...]]
    circular: frozenset[str] = frozenset()

    def walk(self) -> Iterator[str]:
        """All roles, level by level."""
        level = self.roots
        while level:
            yield from level
            level = tuple(child for head in level for child in self.children.get(head, ()))

    def levels(self) -> Iterator[tuple[str, ...]]:
        """The heads and all at the same distance from them, one level after the other."""
        level = self.roots
        while level:
            yield level
            level = tuple(child for head in level for child in self.children.get(head, ()))

    def below(self) -> Mapping[str, int]:
        """How many roles stand below each."""
        counts: dict[str, int] = {}
        for role in reversed(tuple(self.walk())):
            counts[role] = sum(1 + counts[child] for child in self.children.get(role, ()))
        return counts


@dataclass(frozen=True, slots=True)
class Folded:
    """What of a hierarchy is shown: the trees, how many are hidden below each role, and beside the last of a head."""

    shown: Hierarchy
    hidden_below: Mapping[str, int]
    hidden_beside: Mapping[str, int]

    @property
    def hidden(self) -> int:
        """How many roles are hidden."""
        return sum(self.hidden_below.values()) + sum(self.hidden_beside.values())


def hierarchy(org: Org, under: str | None = None) -> Hierarchy:
    """The trees of an organisation, or the one below a role; a circle of lines is cut above its first role."""
    circular = frozenset(circle[0].id for circle in reporting_circles(org))
    roots: list[str] = []
    children: dict[str, list[str]] = {}
    for role in org.roles:
        boss = org.head_of(role)
        if boss is None or role.id in circular:
            roots.append(role.id)
        else:
            children.setdefault(boss.id, []).append(role.id)
    kept = (under,) if under is not None else tuple(roots)
    return Hierarchy(kept, {head: tuple(team) for head, team in children.items()}, circular)


TOP: str = ""
"""The head of the heads."""


def folded(whole: Hierarchy, most: int) -> Folded:
    """Level by level as long as there is room for at most `most` roles; of one too large level only the first."""
    below = whole.below()
    shown: dict[str, tuple[str, ...]] = {}
    beside: dict[str, int] = {}
    roots, cut = _first(whole.roots, most)
    if cut:
        beside[TOP] = sum(1 + below[root] for root in cut)
    room = most - len(roots)
    for level in Hierarchy(roots, whole.children).levels():
        team = [child for head in level for child in whole.children.get(head, ())]
        if len(team) > room and shown:
            break
        for head in level:
            kept, cut = _first(whole.children.get(head, ()), max(room, 0))
            room -= len(kept) + bool(cut and kept)
            shown |= {head: kept} if kept else {}
            beside |= {head: sum(1 + below[one] for one in cut)} if cut and kept else {}
        if room <= 0 or beside:
            break
    trees = Hierarchy(roots, shown, whole.circular)
    hidden = {one: below[one] for one in trees.walk() if below[one] and not shown.get(one)}
    return Folded(trees, hidden, beside)


def _first(ids: tuple[str, ...], room: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """As many as there is room for, one place kept for what says how many more there are; and the rest."""
    return (ids, ()) if len(ids) <= room else (ids[: max(room - 1, 0)], ids[max(room - 1, 0) :])
