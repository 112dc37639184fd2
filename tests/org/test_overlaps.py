from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import combinations
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediaorg.org.scope import Box, Region, Space, contested, overlaps
from tests.org.points import SPACES, TEAM, Point, all_points, points, points_of, rooms, scopes

OWNERS = ("主播", "中控", "编导", "投手")


@settings(deadline=None)
@given(st.data())
def test_overlaps_and_contested_agree_with_points(data: st.DataObject) -> None:
    space = data.draw(st.sampled_from(SPACES))
    claims = data.draw(st.lists(st.tuples(st.sampled_from(OWNERS), scopes(space)), max_size=8))
    held: dict[str, frozenset[Point]] = {}
    for owner, scope in claims:
        held[owner] = held.get(owner, frozenset()) | points_of(space, scope)
    pairs = [(a, b, held[a] & held[b]) for a, b in combinations(held, 2) if held[a] & held[b]]
    by_owners: dict[tuple[str, ...], frozenset[Point]] = {}
    for point in all_points(space):
        who = tuple(owner for owner in held if point in held[owner])
        if len(who) > 1:
            by_owners[who] = by_owners.get(who, frozenset()) | {point}
    regions = [(owner, space.region(scope)) for owner, scope in claims]
    assert [(a, b, points(common)) for a, b, common in overlaps(regions)] == pairs
    assert {who: points(common) for who, common in contested(regions)} == by_owners


def test_nobody_overlaps_himself() -> None:
    claims = [("主播", TEAM.region({"channel": "抖音"})), ("主播", TEAM.region({"shift": "晚班"}))]
    assert not overlaps(claims)
    assert not contested(claims)


def test_three_owners_of_one_thing_are_three_pairs_and_one_contest() -> None:
    live = TEAM.region({"channel": "抖音", "shift": "晚班"})
    claims = [("主播", live), ("中控", TEAM.region({"channel": "抖音"})), ("编导", TEAM.everything())]
    rest = TEAM.region({"channel": "抖音", "shift": ["早班", "夜班"]})
    assert [pair[:2] for pair in overlaps(claims)] == [("主播", "中控"), ("主播", "编导"), ("中控", "编导")]
    assert contested(claims) == [(("主播", "中控", "编导"), live), (("中控", "编导"), rest)]


def test_no_claims_no_overlaps() -> None:
    assert not overlaps([])
    assert not contested([])


# Work, counted and not timed


def calls(work: Callable[[], object]) -> int:
    """How many Python functions are called, and generators resumed, on the way."""
    count = 0

    def note(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def shifts_of_a_house(count: int) -> list[tuple[str, Region]]:
    """Every claim a channel, a brand, some shifts; none overlaps another."""
    space = rooms(30, dimensions=4)
    names = dict(space.dimensions)
    grid = [(c, b, s) for s in range(5) for b in names["brand"] for c in names["channel"]][:count]
    return [
        (f"岗位{n}", space.region({"channel": c, "brand": b, "shift": names["shift"][6 * s : 6 * s + 6]}))
        for n, (c, b, s) in enumerate(grid)
    ]


@pytest.mark.parametrize("find", [overlaps, contested])
def test_claims_that_share_nothing_cost_no_pairs(
    find: Callable[[list[tuple[str, Region]]], list[object]],
) -> None:
    few, many = shifts_of_a_house(1000), shifts_of_a_house(4000)
    assert find(many) == []
    assert calls(lambda: find(many)) <= 5 * calls(lambda: find(few))


def test_a_gap_costs_a_walk_over_the_claims() -> None:
    few, many = shifts_of_a_house(1000), shifts_of_a_house(4000)

    def gap(claims: list[tuple[str, Region]]) -> Region:
        space = claims[0][1].space
        return space.everything() - space.union(region for _, region in claims)

    assert len(gap(many).boxes()) == 2  # the last of the shifts, by brands and by a brand's channels
    assert calls(lambda: gap(many)) <= 5 * calls(lambda: gap(few))


def test_a_box_costs_no_points() -> None:
    small, large = rooms(3, dimensions=4), rooms(300, dimensions=4)

    def gap(space: Space) -> tuple[Box, ...]:
        return (space.everything() - space.region({name: values[:1] for name, values in space.dimensions})).boxes()

    assert len(gap(large)) == len(gap(small)) == 4
    assert calls(lambda: gap(large)) < 100 * calls(lambda: gap(small))  # the points are 10⁸ times as many
