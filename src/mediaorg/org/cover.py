"""Says a set of points with as few boxes as possible."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product as combinations
from math import prod

from mediaorg.org.diagram import (
    POINT,
    BoxIndex,
    Masks,
    Node,
    alike,
    boxes_of,
    difference,
    intersection,
    product,
    reach,
)
from mediaorg.org.set_cover import choose
from mediaorg.record import Record

# How much work a proof may take (together well below a second); beyond, the cover is good and not proved.
SLICES = 1_000  # disjoint boxes to begin with
MEETS = 25_000  # steps spent on finding the maximal boxes
CELLS = 8_000  # kinds of points to be covered
GROWN = 64  # disjoint boxes that are grown when there is no proof


class Cover(Record):
    """Boxes whose union is the set; `proved` when no fewer boxes can say it."""

    boxes: tuple[Masks, ...]
    proved: bool


class _TooMuchError(Exception):
    pass


def fewest(region: Node) -> Cover:
    """The fewest boxes, which may overlap, for a set of points.

    A smallest cover can always be made of maximal boxes (none can grow without leaving the set), so it is looked for
    among these. It is exact within the limits above; beyond, the boxes are never more than the disjoint slices.
    """
    slices = merged(list(boxes_of(region)))
    if len(slices) < 2:
        return Cover(tuple(slices), proved=True)
    try:
        exact = _exact(region, slices)
    except _TooMuchError:
        return Cover(tuple(_grown(region, slices)), proved=False)
    if exact.proved:
        return exact
    return min(exact, Cover(tuple(_grown(region, slices)), proved=False), key=lambda cover: len(cover.boxes))


def merged(boxes: list[Masks]) -> list[Masks]:
    """Join disjoint boxes that differ in one dimension only, until none do."""
    before = 0
    while before != len(boxes):
        before = len(boxes)
        for dimension in range(len(boxes[0]) if boxes else 0):
            rows: dict[Masks, int] = {}
            for box in boxes:
                others = box[:dimension] + box[dimension + 1 :]
                rows[others] = rows.get(others, 0) | box[dimension]
            boxes = [(*others[:dimension], mask, *others[dimension:]) for others, mask in rows.items()]
    return boxes


def _grown(region: Node, slices: list[Masks]) -> list[Masks]:
    """Grow the slices to maximal boxes, the largest first, and leave out what the others say already."""
    if len(slices) > GROWN:
        return slices
    boxes = dict.fromkeys(_grow(region, box) for box in slices)
    largest_first = sorted(boxes, key=lambda box: -prod(mask.bit_count() for mask in box))
    return _needed(region, reversed(_needed(region, largest_first)))


def _grow(region: Node, box: Masks) -> Masks:
    for dimension in range(len(box)):
        box = (*box[:dimension], reach(region, box, dimension), *box[dimension + 1 :])
    return box


def _needed(region: Node, boxes: Iterable[Masks]) -> list[Masks]:
    needed = []
    for box in boxes:
        rest = difference(region, product(box))
        if rest != region:
            needed.append(box)
            region = rest
    return needed


def _exact(region: Node, slices: list[Masks]) -> Cover:
    if len(slices) > SLICES:
        raise _TooMuchError
    candidates = _Maximal().boxes(region)
    index = BoxIndex(candidates)
    chosen, proved = choose({index.meeting(cell) for cell in _cells(slices)})
    return Cover(tuple(candidates[number] for number in chosen), proved)


class _Maximal:
    """Finds all maximal boxes of a set: in the first dimension such a box takes every value whose slice holds the rest
    of the box, and the rest is maximal in a meet of slices."""

    def __init__(self) -> None:
        self.known: dict[Node, list[Masks]] = {POINT: [()]}
        self.left = MEETS

    def boxes(self, region: Node) -> list[Masks]:
        if region not in self.known:
            found: dict[Masks, None] = {}
            for meet in self._meets(region):
                for box in self.boxes(meet):
                    self._spend(len(region))
                    found[(reach(region, (0, *box), 0), *box)] = None
            self.known[region] = list(found)
        return self.known[region]

    def _meets(self, region: Node) -> Iterable[Node]:
        """What any number of slices have in common, for every choice of slices."""
        meets: dict[Node, None] = {}
        for _, rest in region:
            for other in list(meets):
                self._spend(len(rest) * len(other))
                meets[intersection(rest, other)] = None
            meets[rest] = None
        return filter(None, meets)

    def _spend(self, steps: int) -> None:
        self.left -= steps
        if self.left < 0:
            raise _TooMuchError


def _cells(slices: list[Masks]) -> Iterable[Masks]:
    """One point for each kind of point: values that no slice tells apart count once."""
    groups = [alike(dict.fromkeys(column)) for column in zip(*slices, strict=True)]
    axes = [
        [[group & -group for group in kinds if group & mask] for kinds, mask in zip(groups, box, strict=True)]
        for box in slices
    ]
    if sum(prod(map(len, axis)) for axis in axes) > CELLS:
        raise _TooMuchError
    return (cell for axis in axes for cell in combinations(*axis))
