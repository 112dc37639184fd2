"""Which element of the new organisation is which of the old one: by its id, or as lineage says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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


def kin(old: Spec, new: Spec, old_names: Iterable[Name], new_names: Iterable[Name]) -> tuple[Kin, ...]:
    """What the lineage of either side says to have happened between the two, read forwards and backwards.

    A line counts where something on one side of it is gone or has come; what happened before, or never, is passed over.
    """
    onward = _edges((old, new))
    back = _reversed(onward)
    before, after = dict.fromkeys(old_names), dict.fromkeys(new_names)
    pairs = [
        (name, end)
        for edges in (onward, back)
        for name in before
        if name in edges
        for end in _reached(name, edges, after)
    ]
    return tuple(_counted(_together(pairs), before, after))


def renames(kins: Iterable[Kin]) -> Mapping[Name, str]:
    """The new id of everything that has exactly one."""
    return {(one.kind, identity): one.new[0] for one in kins if len(one.new) == 1 for identity in one.old}


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


def _reached(start: Name, edges: Edges, ends: Mapping[Name, None]) -> Iterator[Name]:
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


def _together(pairs: Iterable[tuple[Name, Name]]) -> list[tuple[list[Name], list[Name]]]:
    """Pairs that share an end, gathered."""
    groups: list[tuple[list[Name], list[Name]]] = []
    for old, new in pairs:
        joined: tuple[list[Name], list[Name]] = ([old], [new])
        for group in [one for one in groups if old in one[0] or new in one[1]]:
            groups.remove(group)
            joined = (list(dict.fromkeys(group[0] + joined[0])), list(dict.fromkeys(group[1] + joined[1])))
        groups.append(joined)
    return groups


def _counted(
    groups: Iterable[tuple[list[Name], list[Name]]], before: Mapping[Name, None], after: Mapping[Name, None]
) -> Iterator[Kin]:
    for old, new in groups:
        happened = any(one not in after for one in old) or any(one not in before for one in new)
        if happened and (len(old) == 1 or len(new) == 1):
            yield Kin(old[0][0], tuple(one for _, one in old), tuple(one for _, one in new))
