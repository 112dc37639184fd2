from __future__ import annotations

from functools import cache
from itertools import combinations, product

import pytest
from hypothesis import given, settings

from mediaorg.org.cover import fewest
from mediaorg.org.scope import Box, Space
from tests.org.points import CHANNELS, SHIFTS, Point, Scope, points, region_of, rooms, spaces_with_points


@cache
def smallest_cover(space: Space, wanted: frozenset[Point]) -> int:
    """By brute force: every box of the space that fits, one point after the other."""
    axes = [
        [frozenset(some) for size in range(1, len(values or ("",)) + 1) for some in combinations(values or ("",), size)]
        for _, values in space.dimensions
    ]
    boxes = [frozenset(product(*box)) for box in product(*axes)]
    fitting = [box for box in boxes if box <= wanted]

    @cache
    def count(left: frozenset[Point]) -> int:
        if not left:
            return 0
        first = min(left)
        return 1 + min(count(left - box) for box in fitting if first in box)

    return count(wanted)


@settings(deadline=None)
@given(spaces_with_points(sets=1))
def test_boxes_are_the_fewest(case: tuple[Space, list[frozenset[Point]]]) -> None:
    space, (wanted,) = case
    region = region_of(space, wanted)
    assert fewest(region.node).proved
    assert len(region.boxes()) == smallest_cover(space, wanted)


def test_the_fewest_may_be_fewer_than_disjoint_boxes() -> None:
    space = Space((("channel", CHANNELS), ("shift", SHIFTS)))
    cross = space.region({"channel": "快手"}) | space.region({"shift": "晚班"})
    assert len(cross.boxes()) == smallest_cover(space, points(cross)) == 2
    ring = space.everything() - space.region({"channel": "快手", "shift": "晚班"})
    assert ring.boxes() == ((("channel", ("抖音", "小红书")),), (("shift", ("早班", "夜班")),))


def diagonal(space: Space, size: int) -> list[Scope]:
    return [{name: (values[n],) for name, values in space.dimensions} for n in range(size)]


def test_far_apart_holes_are_exact_however_many() -> None:
    space = rooms(100)
    holes = space.union(map(space.region, diagonal(space, 100)))
    assert fewest(holes.node).proved
    assert len(holes.boxes()) == 100


def as_scopes(found: tuple[Box, ...]) -> list[Scope]:
    return [dict(box) for box in found]


@pytest.mark.parametrize("holes", [12, 20, 200])
def test_beyond_the_limits_the_boxes_still_say_it_exactly(holes: int) -> None:
    space = rooms(holes, dimensions=4)
    region = space.everything() - space.union(map(space.region, diagonal(space, holes)))
    boxes = region.boxes()
    assert not fewest(region.node).proved
    assert space.union(map(space.region, as_scopes(boxes))) == region
    assert len(boxes) <= 3 * holes + 1
    assert region.boxes() == boxes
