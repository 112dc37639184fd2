from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediaorg.org.scope import Region, Space, overlaps
from tests.org.points import (
    CHANNELS,
    SPACES,
    TEAM,
    Point,
    Scope,
    points,
    points_of,
    region_of,
    scopes,
    spaces_with_points,
)


def test_a_gap_is_said_in_one_box_and_not_in_points() -> None:
    held = [{"channel": ["抖音"], "shift": ["早班", "晚班"]}, {"channel": ["快手", "小红书"]}]
    gap = TEAM.everything() - TEAM.union(map(TEAM.region, held))
    assert gap.boxes() == ((("channel", ("抖音",)), ("shift", ("夜班",))),)


def test_an_l_is_said_in_two_boxes_that_may_overlap() -> None:
    region = TEAM.region({"shift": ["夜班"]}) | TEAM.region({"channel": ["抖音"]})
    assert region.boxes() == ((("channel", ("抖音",)),), (("shift", ("夜班",)),))


def test_words_come_in_declared_order_whatever_the_order_of_the_claim() -> None:
    region = TEAM.region({"brand": ["零食", "国货美妆"], "channel": ["小红书", "抖音"]})
    assert region.boxes() == ((("channel", ("抖音", "小红书")), ("brand", ("国货美妆", "零食"))),)


def test_everything_is_a_box_without_conditions_and_nothing_is_no_box() -> None:
    assert TEAM.everything().boxes() == ((),)
    assert TEAM.nothing().boxes() == ()
    assert TEAM.region({}) == TEAM.region({"channel": CHANNELS}) == TEAM.everything()


def test_one_value_may_stand_bare() -> None:
    assert TEAM.region({"channel": "抖音"}) == TEAM.region({"channel": ["抖音"]})


def test_a_scope_without_values_holds_nothing() -> None:
    assert not TEAM.region({"channel": []})


@pytest.mark.parametrize("scope", [{"channel": ["淘宝"]}, {"平台": ["抖音"]}])
def test_what_is_not_declared_is_a_key_error(scope: Scope) -> None:
    with pytest.raises(KeyError):
        TEAM.region(scope)


def test_a_space_without_dimensions_is_one_point() -> None:
    space = Space(())
    assert space.everything().boxes() == ((),)
    assert space.region({}) == space.everything() != space.nothing()
    assert overlaps([("主播", space.everything()), ("中控", space.everything())]) == [
        ("主播", "中控", space.everything())
    ]


def test_a_dimension_without_values_asks_nothing() -> None:
    space = Space((("channel", CHANNELS), ("region", ())))
    assert space.region({"channel": ["抖音"]}).boxes() == ((("channel", ("抖音",)),),)
    with pytest.raises(KeyError):
        space.region({"region": ["华东"]})


def test_what_is_declared_twice_counts_once() -> None:
    twice = Space((("channel", ("抖音", "快手", "抖音")), ("channel", ("快手", "小红书"))))
    assert twice == Space((("channel", CHANNELS),))


def test_regions_of_different_spaces_do_not_mix() -> None:
    other = Space((("channel", CHANNELS),)).everything()
    assert other != TEAM.everything()
    for mix in (Region.__or__, Region.__and__, Region.__sub__, Region.__le__, Region.__lt__):
        with pytest.raises(ValueError, match="different spaces"):
            mix(TEAM.everything(), other)


def test_equal_spaces_mix() -> None:
    again = Space(TEAM.dimensions)
    assert again.region({"channel": "抖音"}) <= TEAM.everything()
    assert again.everything() == TEAM.everything()


# Against points


@settings(deadline=None)
@given(spaces_with_points())
def test_operations_agree_with_points(case: tuple[Space, list[frozenset[Point]]]) -> None:
    space, (a, b) = case
    left, right = region_of(space, a), region_of(space, b)
    assert points(left) == a
    assert points(left | right) == a | b
    assert points(left & right) == a & b
    assert points(left - right) == a - b
    assert (bool(left), left == right) == (bool(a), a == b)
    assert (left <= right, left < right, left >= right, left > right) == (a <= b, a < b, a >= b, a > b)


@settings(deadline=None)
@given(spaces_with_points())
def test_equal_sets_are_equal_however_they_came_about(case: tuple[Space, list[frozenset[Point]]]) -> None:
    space, (a, b) = case
    left, right = region_of(space, a), region_of(space, b)
    both = [left | right, (left - right) | (right - left) | (left & right), space.union([right, left, right])]
    both.append(space.everything() - ((space.everything() - left) & (space.everything() - right)))
    assert len(set(both)) == 1
    assert len({region.boxes() for region in both}) == 1


@settings(deadline=None)
@given(st.data())
def test_scopes_agree_with_points(data: st.DataObject) -> None:
    space = data.draw(st.sampled_from(SPACES))
    scope = data.draw(scopes(space))
    assert points(space.region(scope)) == points_of(space, scope)
    assert len(space.region(scope).boxes()) == 1
