"""Sets of points of a grid in a canonical form: two sets are the same exactly when their nodes are equal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from typing import TypeAlias, TypeVar

# A node takes the first dimension apart into slices: (values as a bit mask, node of what follows in the other
# dimensions). Masks of one node are disjoint, what follows is never empty and differs from slice to slice, the lowest
# value comes first. () is the empty set; POINT ends every path.
Node: TypeAlias = "tuple[tuple[int, Node], ...]"
Masks: TypeAlias = tuple[int, ...]  # a box: for each dimension the values it takes
Item = TypeVar("Item")

POINT: Node = ((1, ()),)


def node_of(slices: Iterable[tuple[int, Node]]) -> Node:
    """Join disjoint slices into one node."""
    masks: dict[Node, int] = {}
    for mask, rest in slices:
        if rest:
            masks[rest] = masks.get(rest, 0) | mask
    return tuple(sorted(((mask, rest) for rest, mask in masks.items()), key=lambda part: part[0] & -part[0]))


def product(box: Masks) -> Node:
    """The node of one box; empty when one of its masks is."""
    if not all(box):
        return ()
    return reduce(lambda rest, mask: ((mask, rest),), reversed(box), POINT)


def boxes_of(node: Node) -> Iterator[Masks]:
    """The set as disjoint boxes, one for each path of the node."""
    if node == POINT:
        yield ()
        return
    for mask, rest in node:
        for box in boxes_of(rest):
            yield (mask, *box)


def union(nodes: Iterable[Node], whole: Node) -> Node:
    """All nodes at once, in one walk over the dimensions; `whole` is the node of everything."""
    distinct = dict.fromkeys(filter(None, nodes))
    if whole in distinct:
        return whole
    if len(distinct) < 2:
        return next(iter(distinct), ())
    parts = [part for node in distinct for part in node]
    if whole[0][1] == POINT:
        return node_of([(reduce(int.__or__, (mask for mask, _ in parts)), POINT)])
    return node_of((group, union(rests, whole[0][1])) for group, rests in slices_of(parts))


def intersection(left: Node, right: Node) -> Node:
    if left == right:
        return left
    return node_of((mask & other, intersection(a, b)) for mask, a in left for other, b in right if mask & other)


def difference(left: Node, right: Node) -> Node:
    if not left or not right:
        return left
    if left == right:
        return ()
    return node_of(_remainders(left, right))


def _remainders(left: Node, right: Node) -> Iterator[tuple[int, Node]]:
    for mask, rest in left:
        untouched = mask
        for other, taken in right:
            if mask & other:
                yield mask & other, difference(rest, taken)
                untouched &= ~other
        if untouched:
            yield untouched, rest


def slices_of(parts: Iterable[tuple[int, Item]]) -> Iterator[tuple[int, list[Item]]]:
    """Groups of values that no mask tells apart, each with the items of the masks that hold it."""
    items: dict[int, list[Item]] = {}
    for mask, item in parts:
        items.setdefault(mask, []).append(item)
    for group in alike(items):
        yield group, [item for mask, found in items.items() if mask & group for item in found]


def alike(masks: Iterable[int]) -> list[int]:
    """The fewest disjoint groups of values from which every mask can be put together."""
    groups: list[int] = []
    for mask in masks:
        fresh = mask
        split: list[int] = []
        for group in groups:
            split += [piece for piece in (group & mask, group & ~mask) if piece]
            fresh &= ~group
        groups = [*split, fresh] if fresh else split
    return groups


def contains(node: Node, box: Masks) -> bool:
    """Whether every point of the box lies in the set."""
    if not box:
        return bool(node)
    missing = box[0]
    for mask, rest in node:
        if mask & missing:
            if not contains(rest, box[1:]):
                return False
            missing &= ~mask
    return not missing


def reach(node: Node, box: Masks, dimension: int) -> int:
    """The values of one dimension that the box could take without leaving the set, whatever it takes there now."""
    if dimension == 0:
        return sum(mask for mask, rest in node if contains(rest, box[1:]))
    found, missing = -1, box[0]
    for mask, rest in node:
        if mask & missing:
            found &= reach(rest, box[1:], dimension - 1)
            missing &= ~mask
    return 0 if missing else found


def shared(items: Iterable[tuple[int, Node]]) -> dict[tuple[int, ...], Node]:
    """The points that lie under two or more labels, apart by the labels they lie under."""
    distinct = dict.fromkeys(items)
    labels = tuple(sorted({label for label, _ in distinct}))
    if len(labels) < 2:
        return {}
    if len({node for _, node in distinct}) == 1:
        return {labels: next(iter(distinct))[1]}
    slices: dict[tuple[int, ...], list[tuple[int, Node]]] = {}
    parts = ((mask, (label, rest)) for label, node in distinct for mask, rest in node)
    for group, below in slices_of(parts):
        for owners, rest in shared(below).items():
            slices.setdefault(owners, []).append((group, rest))
    return {owners: node_of(found) for owners, found in slices.items()}


def bits(mask: int) -> Iterator[int]:
    """The places of the bits that are set, lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


class BoxIndex:
    """Finds the boxes that meet a given one without comparing them one by one."""

    __slots__ = ("everyone", "holders", "named")

    def __init__(self, boxes: Sequence[Masks]) -> None:
        self.everyone = (1 << len(boxes)) - 1
        columns = list(zip(*boxes, strict=True))
        self.named = [reduce(int.__or__, column, 0) for column in columns]
        self.holders = [_holders(column, named) for column, named in zip(columns, self.named, strict=True)]

    def meeting(self, box: Masks) -> int:
        """The numbers of the boxes that share a point with this one, as a bit set."""
        found = self.everyone
        for mask, named, holders in zip(box, self.named, self.holders, strict=True):
            if mask & named != named:
                found &= reduce(int.__or__, (holders[value] for value in bits(mask & named)), 0)
        return found


def _holders(column: Sequence[int], named: int) -> list[int]:
    rows = [bytearray(len(column) // 8 + 1) for _ in range(named.bit_length())]
    for number, mask in enumerate(column):
        for value in bits(mask):
            rows[value][number >> 3] |= 1 << (number & 7)
    return [int.from_bytes(row, "little") for row in rows]
