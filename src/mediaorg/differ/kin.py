"""Which element of the new organisation is which of the old one: by its id, or as lineage says."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from mediaorg.spec.lineage import Lineage, Name
from mediaorg.spec.spec import Spec

Edges = dict[Name, list[Name]]


@dataclass(frozen=True, slots=True)
class Kin:
    """What some elements of the old organisation became in the new one; one of both is a rename."""

    kind: str
    old: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def is_rename(self) -> bool:
        """Whether one thing merely bears another id."""
        return len(self.old) == len(self.new) == 1

    @property
    def is_merge(self) -> bool:
        """Whether several became one."""
        return len(self.old) > 1


def kin(
    old: Spec, new: Spec, before: Container[Name], after: Container[Name], names: Iterable[Name]
) -> tuple[Kin, ...]:
    """What the lineage of either side says to have happened between the two, read forwards and backwards.

    `before` and `after` hold the names of both sides, `names` those of the old one in order. A line counts where
    something on one side of it is gone or has come; what happened before, or never, is passed over.
    """
    onward = _edges((old, new))
    if not onward:
        return ()
    back = _reversed(onward)
    listed = [*names]
    pairs = [
        (name, end)
        for edges in (onward, back)
        for name in listed
        if name in edges
        for end in _reached(name, edges, after)
    ]
    order = {name: place for place, name in enumerate(dict.fromkeys((*onward, *back)))}
    return tuple(_counted(_in_order(_together(pairs), order), before, after))


def renames(kins: Iterable[Kin], after: Container[Name]) -> Mapping[Name, str]:
    """The new id of everything that has exactly one; what was merged and is still there is itself."""
    return {
        (one.kind, identity): one.new[0]
        for one in kins
        if len(one.new) == 1
        for identity in one.old
        if one.is_rename or (one.kind, identity) not in after or identity == one.new[0]
    }


def _edges(specs: Iterable[Spec]) -> Edges:
    edges: Edges = {}
    for spec in specs:
        for passage in Lineage.of(spec).passages if spec.moved or spec.retired else ():
            for before in passage.before if passage.is_sound else ():
                found = edges.setdefault(before, [])
                found += [one for one in passage.after if one not in found]
    return edges


def _reversed(edges: Edges) -> Edges:
    back: Edges = {}
    for before, afters in edges.items():
        for after in afters:
            back.setdefault(after, []).append(before)
    return back


def _reached(start: Name, edges: Edges, ends: Container[Name]) -> Iterator[Name]:
    """The names that edges lead to and that are there; past a name that is there no edge is followed."""
    seen: set[Name] = set()
    waiting = list(edges[start])
    for name in waiting:
        if name in seen:
            continue
        seen.add(name)
        if name in ends:
            yield name
        else:
            waiting += edges.get(name, ())


Group = tuple[list[Name], list[Name]]


def _together(pairs: Iterable[tuple[Name, Name]]) -> list[Group]:
    """Pairs that share an end, gathered."""
    of: tuple[dict[Name, Group], dict[Name, Group]] = ({}, {})
    for pair in pairs:
        joined: Group = ([], [])
        near = [of[side][name] for side, name in enumerate(pair) if name in of[side]]
        for group in (*near, ([pair[0]], [pair[1]])):
            for side, names in enumerate(group):
                joined[side].extend(name for name in names if name not in joined[side])
        for side, names in enumerate(joined):
            of[side].update(dict.fromkeys(names, joined))
    return list({id(group): group for group in of[0].values()}.values())


def _in_order(groups: list[Group], order: Mapping[Name, int]) -> list[Group]:
    """Each group as the lines of lineage name its members, whichever way they are read."""
    return [(sorted(old, key=order.__getitem__), sorted(new, key=order.__getitem__)) for old, new in groups]


def _counted(groups: list[Group], before: Container[Name], after: Container[Name]) -> Iterator[Kin]:
    moved = {name for old, _ in groups for name in old}
    came = {name for _, new in groups for name in new}
    for old, new in groups:
        if all(one in after for one in old) and all(one in before for one in new):
            continue
        # what the old side has already by the new id is merged with; what the new side still has by the old one is left of it
        old += [one for one in new if one in before and one not in moved]
        new += [one for one in old if one in after and one not in came and len(old) == 1]
        if len(old) == 1 or len(new) == 1:
            yield Kin(old[0][0], tuple(one for _, one in old), tuple(one for _, one in new))
