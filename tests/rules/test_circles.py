"""What runs in a circle or backwards: units, waiting handoffs, days; and loops that consist of nothing."""

from __future__ import annotations

import pytest

from mediaorg.org.graph import circles
from tests.newsroom import HEAD, TEAM, rules_found
from tests.rules.marked import found, judge

RULES = ("unit-loop", "handoff-deadlock", "role-dates-inverted", "loop-without-stages")


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ((), ()),
        ((("a", "b"), ("b", "c")), ()),
        ((("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")), ()),
        ((("a", "a"),), (("a",),)),
        ((("x", "b"), ("b", "a"), ("a", "b")), (("b", "a"),)),
        ((("c", "d"), ("d", "c"), ("d", "a"), ("a", "b"), ("b", "a")), (("c", "d"), ("a", "b"))),
    ],
)
def test_a_circle_for_each_knot_from_its_first_member_on(
    edges: tuple[tuple[str, str], ...], expected: tuple[tuple[str, ...], ...]
) -> None:
    assert circles(edges) == expected


def test_units_that_lie_in_themselves_or_in_one_another() -> None:
    judge(
        TEAM.removeprefix(HEAD)
        + """\
units:
  - {id: studio, name: 演播室, parent: studio} # <- unit-loop
  - {id: live-group, name: 直播组, parent: live-centre} # <- unit-loop
  - {id: live-centre, name: 直播中心, parent: live-group}
  - {id: props, name: 道具组, parent: live-group}
  - {id: media-centre, name: 新媒体中心}
  - {id: content-group, name: 内容组, parent: media-centre}
""",
        *RULES,
    )


def test_the_sentence_draws_the_circle() -> None:
    text = TEAM.removeprefix(HEAD) + "units: [{id: a, name: 甲组, parent: b}, {id: b, name: 乙组, parent: a}]\n"
    (one,) = found(text, "unit-loop")
    assert one.rule.message.say("zh", one.args) == "部门的上下级关系成环：甲组 → 乙组 → 甲组"


def test_handoffs_that_wait_for_one_another() -> None:
    judge(
        TEAM.removeprefix(HEAD)
        + """\
handoffs:
  - {id: brief, from: planner, to: producer, artifact: 简报, after: [numbers]} # <- handoff-deadlock
  - {id: cut, from: producer, to: analyst, artifact: 成片, after: [brief]}
  - {id: numbers, from: analyst, to: planner, artifact: 数据, after: [cut]}
  - {id: talk, from: planner, to: analyst, artifact: 口径, after: [cut]}
""",
        *RULES,
    )


def test_days_of_a_role_in_order() -> None:
    judge(
        """\
roles:
  - {id: head, name: 主管}
  - {id: one-day, name: 一日帮手, reports_to: head, from: 2026-11-22, to: 2026-11-22}
  - id: host
    name: 大促主播
    from: 2027-06-20
    to: 2027-06-01 # <- role-dates-inverted
""",
        *RULES,
    )


def test_a_loop_of_nothing_is_one_finding() -> None:
    text = "roles: [{id: planner, name: 内容策划}]\nloops: [{id: l, name: 内容闭环, stages: []}]\n"
    assert rules_found(HEAD + text) == ["loop-without-stages"]
