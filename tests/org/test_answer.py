from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediaorg.org.parting import parted
from mediaorg.org.posts import State
from mediaorg.org.scope import Region, Space
from tests.org.live_room import LEAVE, asked, lines, live_room

SPACE = Space((("channel", ("douyin", "kuaishou", "wechat")), ("shift", ("day", "night"))))
SCOPES = st.fixed_dictionaries(
    {},
    optional={
        "channel": st.sets(st.sampled_from(["douyin", "kuaishou", "wechat"]), min_size=1).map(tuple),
        "shift": st.sets(st.sampled_from(["day", "night"]), min_size=1).map(tuple),
    },
)


class TestParts:
    @pytest.mark.parametrize(
        ("duty", "expected"),
        [
            (
                "list-products",
                [
                    "抖音: floor-controller / floor-controller / - / -",
                    "快手 × 白班: - / - / - / -",
                    "快手 × 夜班: console-operator / console-operator / floor-controller / -",
                ],
            ),
            (
                "price-check",
                [
                    "抖音 × 白班: floor-controller+console-operator / floor-controller+console-operator / - / -",
                    "抖音 × 夜班: console-operator / console-operator / - / -",
                    "快手 × 白班: floor-controller / floor-controller / - / -",
                    "快手 × 夜班: - / - / - / -",
                ],
            ),
            ("live-script", ["抖音: editor / editor / - / console-operator"]),
            ("review-log", ["全部范围: planner / editor / - / -"]),
            ("licence-check", ["全部范围: - / - / - / -"]),
        ],
    )
    def test_each_part_of_the_scope_has_those_who_hold_it(self, duty: str, expected: list[str]) -> None:
        assert lines(asked(duty)) == expected

    def test_a_narrower_scope_cuts_off_the_rest(self) -> None:
        assert lines(asked("list-products", shift="night")) == [
            "抖音 × 夜班: floor-controller / floor-controller / - / -",
            "快手 × 夜班: console-operator / console-operator / floor-controller / -",
        ]

    def test_what_the_duty_does_not_ask_for_is_told_apart(self) -> None:
        found = asked("live-script", channel="kuaishou")
        assert found.parts == ()
        assert live_room().words(found.outside).say("zh") == "快手"

    def test_a_partner_may_hold_it_and_a_role_at_another_time(self) -> None:
        assert [one.id for one in asked("licence-check").partners] == ["legal"]
        assert [one.id for one in asked("war-room").resting] == ["war-lead"]


@given(st.lists(st.tuples(st.sampled_from("abc"), SCOPES), max_size=6), SCOPES)
def test_parts_are_the_scope_and_no_point_is_in_two(
    claims: list[tuple[str, dict[str, tuple[str, ...]]]], asked_for: dict[str, tuple[str, ...]]
) -> None:
    whole = SPACE.region(asked_for)
    regions = [(owner, SPACE.region(scope)) for owner, scope in claims]
    parts = parted(regions, whole)
    assert SPACE.union(region for _, region in parts) == whole
    assert sum(_points(region) for _, region in parts) == _points(whole)
    assert len({owners for owners, _ in parts}) == len(parts)
    for owners, part in parts:
        assert set(owners) == {owner for owner, region in regions if region & part}
        assert all(part <= SPACE.union(held for name, held in regions if name == owner) for owner in owners)


def _points(region: Region) -> int:
    each = [
        SPACE.region({"channel": (c,), "shift": (s,)})
        for c in ("douyin", "kuaishou", "wechat")
        for s in ("day", "night")
    ]
    return sum(bool(point & region) for point in each)


class TestPosts:
    def test_an_empty_post_is_taken_by_its_first_stand_in(self) -> None:
        (editor,) = asked("live-script").parts[0].accountable
        assert editor.state is State.VACANT
        assert editor.acting is not None
        assert editor.acting.party.id == "live-manager"

    def test_one_who_is_away_does_not_stand_in(self) -> None:
        (editor,) = asked("live-script", LEAVE).parts[0].accountable
        assert [(one.party.id, one.is_there) for one in editor.deputies] == [
            ("live-manager", False),
            ("planner", False),
        ]
        assert editor.acting is None

    def test_a_role_is_away_when_all_its_holders_are(self) -> None:
        (planner,) = asked("review-log", LEAVE).parts[0].accountable
        assert planner.state is State.AWAY
        assert [person.id for person in planner.away] == ["p2"]
        assert planner.acting is None

    def test_holders_without_a_name_are_there(self) -> None:
        (console,) = asked("list-products", LEAVE, channel="kuaishou", shift="night").parts[0].accountable
        assert console.state is State.FILLED
        assert [(one.party.id, one.is_there) for one in console.deputies] == [
            ("console-operator", True),
            ("editor", False),
        ]

    def test_the_control_of_a_stand_in_is_kept(self) -> None:
        (floor,) = asked("list-products", channel="douyin").parts[0].accountable
        assert [(one.party.id, one.control is not None) for one in floor.deputies] == [
            ("console-operator", True),
            ("legal", False),
        ]


class TestPassage:
    def test_what_is_waited_for_and_who_gets_the_result(self) -> None:
        passage = asked("list-products", channel="douyin").passage
        assert [one.key for one in passage.outputs] == ["list-to-check"]
        assert [one.key for one in passage.inputs] == ["brief-to-floor"]
        assert passage.is_stated

    def test_where_nothing_is_waited_for_all_that_comes_in_is_told(self) -> None:
        passage = asked("price-check").passage
        assert passage.outputs == ()
        assert [one.key for one in passage.inputs] == ["brief-to-floor", "list-to-check"]
        assert not passage.is_stated
