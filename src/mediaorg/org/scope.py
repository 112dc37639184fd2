"""Scopes as exact sets of points: what two of them share, what is missing, and the fewest words to say it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from mediaorg.org.cover import fewest
from mediaorg.org.diagram import (
    BoxIndex,
    Masks,
    Node,
    bits,
    boxes_of,
    difference,
    intersection,
    product,
    shared,
    union,
)
from mediaorg.record import Record

Box: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]  # (dimension, values); full dimensions are left out
Owner = TypeVar("Owner", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Space:
    """The dimensions and their values, both in declared order.

    Without dimensions there is one point. A dimension without values asks nothing: it counts as one value that has no
    name. What is declared twice counts once (the reader of the spec has reported it).
    """

    dimensions: tuple[tuple[str, tuple[str, ...]], ...]
    places: Mapping[str, Mapping[str, int]] = field(init=False, repr=False, compare=False)
    full: Masks = field(init=False, repr=False, compare=False)
    whole: Node = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        declared: dict[str, dict[str, None]] = {}
        for dimension, values in self.dimensions:
            declared.setdefault(dimension, {}).update(dict.fromkeys(values))
        full = tuple((1 << max(len(values), 1)) - 1 for values in declared.values())
        places = {name: {value: 1 << place for place, value in enumerate(values)} for name, values in declared.items()}
        object.__setattr__(self, "dimensions", tuple((name, tuple(values)) for name, values in declared.items()))
        object.__setattr__(self, "places", places)
        object.__setattr__(self, "full", full)
        object.__setattr__(self, "whole", product(full))

    def region(self, scope: Mapping[str, Iterable[str]]) -> Region:
        """The points of one scope: a dimension left out means all its values, one with no value leaves no point.

        Raises KeyError for a dimension or a value that is not declared.
        """
        masks = dict(zip(self.places, self.full, strict=True))
        for dimension, values in scope.items():
            places = self.places[dimension]
            named = (values,) if isinstance(values, str) else values
            masks[dimension] = sum({places[value] for value in named})
        return Region(self, product(tuple(masks.values())))

    def everything(self) -> Region:
        return Region(self, self.whole)

    def nothing(self) -> Region:
        return Region(self, ())

    def union(self, regions: Iterable[Region]) -> Region:
        """All regions together in one walk: the way to unite many (`|` one by one is quadratic)."""
        return Region(self, union((_node(region, self) for region in regions), self.whole))

    def words(self, box: Masks) -> Box:
        """A box of masks in the names of the space."""
        return tuple(
            (dimension, tuple(values[place] for place in bits(mask)))
            for (dimension, values), full, mask in zip(self.dimensions, self.full, box, strict=True)
            if mask != full
        )

    def order(self, box: Masks) -> list[tuple[bool, list[int]]]:
        """Sorts boxes as declared; a box that says nothing about a dimension comes after those that do."""
        return [(mask == full, [*bits(mask)]) for full, mask in zip(self.full, box, strict=True)]


class Region(Record):
    """A set of points of one space. Equal regions are the same points, however they came about.

    `|`, `&`, `-` unite, intersect, subtract; `<=` is "inside", `<` "strictly inside"; an empty region is false.
    Regions of different spaces do not mix: ValueError.
    """

    space: Space
    node: Node = field(repr=False)

    def __or__(self, other: Region) -> Region:
        return self.space.union((self, other))

    def __and__(self, other: Region) -> Region:
        return Region(self.space, intersection(self.node, _node(other, self.space)))

    def __sub__(self, other: Region) -> Region:
        return Region(self.space, difference(self.node, _node(other, self.space)))

    def __bool__(self) -> bool:
        return bool(self.node)

    def __le__(self, other: Region) -> bool:
        return not self - other

    def __lt__(self, other: Region) -> bool:
        return self.node != other.node and self <= other

    def boxes(self) -> tuple[Box, ...]:
        """The region in the fewest boxes that say it exactly, in declared order of dimensions and values.

        Their union is always exactly the region, and the same region always gives the same boxes. Boxes may overlap:
        "抖音" and "夜班" say an L in two. No box reads `()`: nothing has no boxes, everything has the one box `()`.
        Their number is the true minimum whenever that is proved within the limits of `cover` (1,000 disjoint slices,
        8,000 kinds of points, a fixed number of steps), which gaps and overlaps of a real team are far below:
        `cover.fewest(region.node).proved` tells. The minimum is NP-hard in general (a dozen scattered holes in four
        full dimensions are too much): beyond the limits slices of equal content are merged, up to 64 of them also grown
        into maximal boxes and thinned out, and more boxes than the minimum may come out.
        """
        return tuple(map(self.space.words, sorted(fewest(self.node).boxes, key=self.space.order)))


def overlaps(claims: Sequence[tuple[Owner, Region]]) -> list[tuple[Owner, Owner, Region]]:
    """The pairs of owners who hold points in common, with these points, in order of the owners' first claims.

    The claims of one owner are united first: nobody overlaps himself. Only pairs that really overlap are looked at;
    each claim finds them by a few operations on bit sets. Where many hold the same, there are many pairs: `contested`
    says that shorter.
    """
    regions = _by_owner(claims)
    owners = list(regions)
    pairs: set[tuple[int, int]] = set()
    boxes, others = _rivals(regions.values())
    for number, (owner, _) in enumerate(boxes):
        later = number + 1
        pairs.update((owner, boxes[later + place][0]) for place in bits(others[number] >> later))
    return [(owners[a], owners[b], regions[owners[a]] & regions[owners[b]]) for a, b in sorted(pairs)]


def contested(claims: Sequence[tuple[Owner, Region]]) -> list[tuple[tuple[Owner, ...], Region]]:
    """The points held by more than one owner, apart by exactly who holds them, in order of the owners' first claims.

    No point comes twice: three owners of one point are one entry here and three pairs in `overlaps`.
    """
    regions = _by_owner(claims)
    owners = list(regions)
    boxes, others = _rivals(regions.values())
    held = shared((owner, product(box)) for (owner, box), met in zip(boxes, others, strict=True) if met)
    return [(tuple(owners[place] for place in who), Region(claims[0][1].space, held[who])) for who in sorted(held)]


def _by_owner(claims: Sequence[tuple[Owner, Region]]) -> dict[Owner, Region]:
    held: dict[Owner, list[Region]] = {}
    for owner, region in claims:
        held.setdefault(owner, []).append(region)
    return {owner: claims[0][1].space.union(regions) for owner, regions in held.items()}


def _rivals(regions: Iterable[Region]) -> tuple[list[tuple[int, Masks]], list[int]]:
    """The boxes of all regions with the number of their region, and for each the boxes of others that it meets."""
    boxes: list[tuple[int, Masks]] = []
    own: list[int] = []
    for owner, region in enumerate(regions):
        start = len(boxes)
        boxes += [(owner, box) for box in boxes_of(region.node)]
        own.append((1 << len(boxes)) - (1 << start))
    index = BoxIndex([box for _, box in boxes])
    return boxes, [index.meeting(box) & ~own[owner] for owner, box in boxes]


def _node(region: Region, space: Space) -> Node:
    if region.space != space:
        raise ValueError("regions of different spaces do not mix")
    return region.node
