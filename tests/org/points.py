"""Small spaces, and their regions as plain sets of points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from hypothesis import strategies as st

from mediaorg.org.scope import Region, Space

CHANNELS = ("抖音", "快手", "小红书")
SHIFTS = ("早班", "晚班", "夜班")
BRANDS = ("国货美妆", "母婴", "零食", "家清")
TEAM = Space((("channel", CHANNELS), ("shift", SHIFTS), ("brand", BRANDS)))
Scope = Mapping[str, Sequence[str]]
Point = tuple[str, ...]
SPACES = (
    Space(()),
    Space((("channel", CHANNELS),)),
    Space((("channel", CHANNELS), ("shift", SHIFTS))),
    Space((("channel", CHANNELS), ("region", ()), ("shift", SHIFTS[:2]))),
    Space((("channel", CHANNELS[:2]), ("shift", SHIFTS), ("brand", BRANDS[:2]))),
    Space((("channel", CHANNELS[:2]), ("shift", SHIFTS[:2]), ("brand", BRANDS[:2]), ("sex", ("女", "男")))),
)


def all_points(space: Space) -> set[Point]:
    return set(product(*(values or ("",) for _, values in space.dimensions)))


def points_of(space: Space, scope: Scope) -> frozenset[Point]:
    names = [name for name, _ in space.dimensions]
    return frozenset(
        point
        for point in all_points(space)
        if all(value in scope[name] for name, value in zip(names, point, strict=True) if name in scope)
    )


def points(region: Region) -> frozenset[Point]:
    return frozenset[Point]().union(*(points_of(region.space, dict(box)) for box in region.boxes()))


def region_of(space: Space, wanted: frozenset[Point]) -> Region:
    names = [(name, values) for name, values in space.dimensions]
    scopes = (
        {name: (value,) for (name, values), value in zip(names, point, strict=True) if values}
        for point in sorted(wanted)
    )
    return space.union(space.region(scope) for scope in scopes)


@st.composite
def spaces_with_points(draw: st.DrawFn, sets: int = 2) -> tuple[Space, list[frozenset[Point]]]:
    space = draw(st.sampled_from(SPACES))
    subsets = st.frozensets(st.sampled_from(sorted(all_points(space))))
    return space, [draw(subsets) for _ in range(sets)]


@st.composite
def scopes(draw: st.DrawFn, space: Space) -> Scope:
    named = draw(st.lists(st.sampled_from([d for d in space.dimensions if d[1]]), unique=True)) if space.full else []
    return {name: tuple(draw(st.lists(st.sampled_from(values), min_size=1))) for name, values in named}


def rooms(size: int, dimensions: int = 3) -> Space:
    """The axes of a large live-commerce house."""
    names = ("channel", "brand", "shift", "region")[:dimensions]
    return Space(tuple((name, tuple(f"{name}-{n}" for n in range(size))) for name in names))
