"""Whether the keys of a mapping may be put in order, and how: aliases stay behind their anchors."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mediaorg.source.layout.key_order import KeyOrder, Orders, best_of
from mediaorg.source.layout.sheet import Sheet
from mediaorg.source.lookup import MERGE_SIGN
from mediaorg.source.positions import ALIAS

_ANCHOR: Final = re.compile(r"&([^\s,\[\]{}]+)")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The order that a mapping follows, the names of its keys, and the places of its pairs, first to last."""

    order: KeyOrder
    names: tuple[str | None, ...]
    places: tuple[int, ...]

    @property
    def is_kept(self) -> bool:
        """Whether the pairs stay as they are."""
        return list(self.places) == list(range(len(self.places)))

    def below(self, place: int) -> Orders:
        """The orders for the value of the pair at a place."""
        name = self.names[place]
        return self.order.below(name) if name is not None else ()


class Arranger:
    """Puts the pairs of the mappings of one document in order."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def arrange(self, mapping: int, keys: Sequence[int], orders: Orders) -> Arrangement:
        """The arrangement of a mapping, given the nodes of its keys: as it is where another would not be safe."""
        names = tuple(self.sheet.name(key) for key in keys)
        order = best_of(orders, [name for name in names if name is not None])
        unmoved = Arrangement(order, names, tuple(range(len(keys))))
        known = [name for name in names if name is not None]
        if len(known) < len(names) or len(set(known)) < len(known) or MERGE_SIGN in known:
            return unmoved
        places = order.sorted(known)
        return unmoved if self._is_bound(mapping, keys, places) else Arrangement(order, names, tuple(places))

    def _is_bound(self, mapping: int, keys: Sequence[int], places: Sequence[int]) -> bool:
        until = self.sheet.positions.following(mapping)
        if any(True for _ in _within(self.sheet.fixed, mapping, until)):
            return True
        aliases = list(_within(self._aliases, mapping, until))
        if self._has_twins:
            return bool(aliases) or any(True for _ in _within(self._anchored, mapping, until))
        rank = {place: number for number, place in enumerate(places)}
        for alias in aliases:
            target = self.sheet.positions.resolved(alias)
            if target > mapping:
                here, there = (rank[_pair_of(keys, node)] for node in (alias, target))
                if there > here:
                    return True
        return False

    @cached_property
    def _aliases(self) -> list[int]:
        positions = self.sheet.positions
        if "*" not in self.sheet.text:
            return []
        return [node for node in range(len(positions)) if positions.kind(node) == ALIAS]

    @cached_property
    def _anchored(self) -> list[int]:
        if "&" not in self.sheet.text:
            return []
        return [node for node in range(len(self.sheet.positions)) if self._anchor(node) is not None]

    @cached_property
    def _has_twins(self) -> bool:
        """Whether an anchor is given twice: which one an alias means hangs on where it stands."""
        names = [self._anchor(node) for node in self._anchored]
        return len(set(names)) < len(names)

    def _anchor(self, node: int) -> str | None:
        start, inner = self.sheet.positions.starts[node], self.sheet.inner(node)
        found = _ANCHOR.search(self.sheet.text, start, inner) if inner > start else None
        return found[1] if found else None


def _within(nodes: Sequence[int], start: int, stop: int) -> Iterator[int]:
    for number in range(bisect_left(nodes, start), len(nodes)):
        if nodes[number] >= stop:
            return
        yield nodes[number]


def _pair_of(keys: Sequence[int], node: int) -> int:
    """Which pair a node lies in."""
    return bisect_left(keys, node + 1) - 1
