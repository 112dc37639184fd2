"""Loops: where they lead astray, who judges whom, how long a turn takes, who stands in them."""

from __future__ import annotations

from datetime import date

from tests.rules.marked import found, judge

ROLES = """\
roles:
  - {id: planner, name: 内容策划}
  - {id: producer, name: 创意执行}
  - {id: analyst, name: 数据分析}
  - {id: director, name: 新媒体总监}
"""
TWO_STAGES = """\
loops:
  - id: content-loop
    name: 内容闭环
    stages:
      - {id: plan, name: 内容策划, roles: [planner]}
      - {id: analyse, name: 数据分析, roles: [analyst]}
"""
OPEN = ("loop-broken-edge", "loop-misrouted")


class TestOpenEdges:
    def test_a_stray_makes_it_misrouted_and_nothing_else(self) -> None:
        text = (
            ROLES
            + """\
handoffs:
  - {from: planner, to: analyst, artifact: 记录}
  - {from: analyst, to: director, artifact: 周报}
loops:
  - id: content-loop
    name: 内容闭环
    stages:
      - {id: plan, roles: [planner]}
      - {id: analyse, roles: [analyst]} # <- loop-misrouted
"""
        )
        judge(text, *OPEN)
        (one,) = found(text, *OPEN)
        assert (
            one.rule.message.say("zh", one.args) == "“内容闭环”走偏了：“analyse”交给了环外的新媒体总监，没有交给“plan”"
        )
        assert [place.span.line for place in one.related] == [10]

    def test_what_goes_to_another_stage_has_not_left_the_loop(self) -> None:
        judge(
            ROLES
            + """\
handoffs:
  - {from: planner, to: analyst, artifact: 记录}
  - {from: producer, to: analyst, artifact: 成片}
  - {from: analyst, to: planner, artifact: 结论}
loops:
  - id: content-loop
    name: 内容闭环
    stages:
      - {id: plan, roles: [planner]} # <- loop-broken-edge
      - {id: create, roles: [producer]}
      - {id: analyse, roles: [analyst]}
""",
            *OPEN,
        )

    def test_a_partner_is_no_role_that_work_strays_to(self) -> None:
        judge(
            ROLES
            + """\
partners: [{id: brand, name: 品牌方}]
handoffs:
  - {from: planner, to: analyst, artifact: 记录}
  - {from: analyst, to: brand, artifact: 周报}
loops:
  - id: content-loop
    name: 内容闭环
    stages:
      - {id: plan, roles: [planner]}
      - {id: analyse, roles: [analyst]} # <- loop-broken-edge
""",
            *OPEN,
        )

    def test_an_edge_that_was_set_aside_is_not_open(self) -> None:
        judge(
            ROLES
            + """\
handoffs:
  - {from: planner, to: analyst, artifact: 记录}
  - {from: analyst, to: director, artifact: 周报}
  - {from: analyst, to: plannr, artifact: 结论}
"""
            + TWO_STAGES,
            *OPEN,
        )


class TestSelfGraded:
    def test_every_pair_is_told(self) -> None:
        judge(
            ROLES
            + """\
loops:
  - id: content-loop
    name: 内容闭环
    stages:
      - {id: plan, roles: [planner]}
      - {id: create, roles: [producer, planner]}
      - id: analyse
        roles: [analyst, planner]
        judges:
          - plan # <- loop-self-graded
          - create # <- loop-self-graded
""",
            "loop-self-graded",
        )

    def test_others_may_judge(self) -> None:
        judge(ROLES + TWO_STAGES.replace("[analyst]}", "[analyst], judges: [plan]}"), "loop-self-graded")


class TestTurns:
    def text(self, first: str, second: str, cycle: str = "7d") -> str:
        handoffs = f"""\
handoffs:
  - {{from: planner, to: analyst, artifact: 记录, {first}}}
  - {{from: analyst, to: planner, artifact: 结论, {second}}}
"""
        return ROLES + handoffs + TWO_STAGES.replace("内容闭环\n", f"内容闭环\n    cycle: {cycle}\n")

    def test_a_turn_as_long_as_the_cycle_is_in_time(self) -> None:
        assert not found(self.text("sla: 3d", "sla: 4d"), "loop-too-slow")
        assert found(self.text("sla: 3d", "sla: 97h"), "loop-too-slow")

    def test_working_days_count_as_natural_time(self) -> None:
        assert not found(self.text("sla: 2wd", "sla: 3wd"), "loop-too-slow")
        assert found(self.text("sla: 3wd", "sla: 3wd"), "loop-too-slow")

    def test_an_edge_without_sla_makes_it_at_least(self) -> None:
        (one,) = found(self.text("sla: 8d", "via: 飞书"), "loop-too-slow")
        assert one.rule.message.say("en", one.args).endswith("takes at least 8 days, more than its cycle of 7 days")
        assert one.rule.message.say("zh", one.args) == "“内容闭环”转一圈至少要 8 天，超过周期 7 天"

    def test_the_fastest_handoff_counts(self) -> None:
        text = self.text("sla: 8d", "sla: 1d").replace(
            "loops:", "  - {from: planner, to: analyst, artifact: 快报, sla: 1d}\nloops:"
        )
        assert not found(text, "loop-too-slow")

    def test_a_time_limit_that_was_set_aside_may_have_been_faster(self) -> None:
        assert not found(self.text("sla: 尽快", "sla: 8d"), "loop-too-slow")


class TestUrgentLanes:
    LANES = """\
handoffs:
  - {from: planner, to: analyst, artifact: 记录}
  - {from: analyst, to: planner, artifact: 结论}
"""

    def test_where_nothing_is_urgent_nothing_is_asked(self) -> None:
        assert not found(ROLES + self.LANES + TWO_STAGES, "loop-no-urgent-lane")

    def test_a_lane_outside_the_loop_is_none(self) -> None:
        outside = "  - {from: analyst, to: director, artifact: 舆情, urgent: true, sla: 1h}\n"
        (one,) = found(ROLES + self.LANES + outside + TWO_STAGES, "loop-no-urgent-lane")
        assert not one.related

    def test_a_slow_lane_is_none_either(self) -> None:
        slow = "  - {from: analyst, to: planner, artifact: 舆情, urgent: true, sla: 8h}\n"
        (one,) = found(ROLES + self.LANES + slow + TWO_STAGES, "loop-no-urgent-lane")
        assert [place.span.line for place in one.related] == [11]
        policy = "policy: {rules: {loop-no-urgent-lane: {max: 8}}}\n"
        assert not found(policy + ROLES + self.LANES + slow + TWO_STAGES, "loop-no-urgent-lane")

    def test_only_what_may_have_been_a_lane_keeps_it_silent(self) -> None:
        outside = "  - {from: analyst, to: director, artifact: 舆情, urgent: true, sla: 1h}\n"
        twice = "  - {{id: weekly, from: {}, to: {}, artifact: 周报}}\n"
        for giver, taker, is_told in (
            ("director", "producer", True),
            ("analyst", "director", True),
            ("analyst", "planner", False),
        ):
            lost = twice.format("director", "producer") + twice.format(giver, taker)
            told = found(ROLES + self.LANES + outside + lost + TWO_STAGES, "loop-no-urgent-lane")
            assert bool(told) is is_told, (giver, taker)

    def test_an_unreadable_sign_of_urgency_may_have_made_a_lane(self) -> None:
        outside = "  - {from: analyst, to: director, artifact: 舆情, urgent: true, sla: 1h}\n"
        unread = "  - {id: alert, from: analyst, to: planner, artifact: 异动提醒, urgent: yes, sla: 1h}\n"
        assert not found(ROLES + self.LANES + outside + unread + TWO_STAGES, "loop-no-urgent-lane")


class TestWhoStandsInThem:
    def test_a_stage_whose_only_role_rests_is_empty_that_day(self) -> None:
        text = """\
roles:
  - {id: planner, name: 内容策划}
  - {id: live-planner, name: 直播策划, from: 2027-05-10, to: 2027-06-20}
loops:
  - id: live-loop
    name: 直播闭环
    stages:
      - {id: plan, roles: [planner]}
      - {id: live, roles: [live-planner]} # <- loop-stage-empty
"""
        judge(text, "loop-stage-empty", *OPEN)
        assert not found(text, "loop-stage-empty", as_of=date(2027, 6, 1))

    def test_a_stage_whose_role_is_mistyped_is_not_empty(self) -> None:
        judge(ROLES + TWO_STAGES.replace("[analyst]", "[analist]"), "loop-stage-empty")

    def test_a_role_with_two_posts_is_two_people(self) -> None:
        text = """\
roles:
  - {id: live-operator, name: 直播运营, headcount: 2}
loops:
  - id: live-loop
    name: 直播闭环
    stages:
      - {id: plan, roles: [live-operator]}
      - {id: live, roles: [live-operator]}
"""
        assert not found(text, "loop-single-person")
        assert found(text.replace("headcount: 2", "headcount: 1"), "loop-single-person")

    def test_one_person_in_two_roles(self) -> None:
        text = ROLES + TWO_STAGES + "people:\n  - {id: p01, holds: [planner, analyst]}\n"
        (one,) = found(text, "loop-single-person")
        assert one.rule.message.say("zh", one.args) == "“p01”一个人站满了“内容闭环”的每个阶段"
        assert not found(text + "  - {id: p02, holds: [planner, analyst]}\n", "loop-single-person")

    def test_three_small_roles_are_left_in_peace(self) -> None:
        rules = ("loop-too-slow", "loop-no-urgent-lane", "loop-stage-empty", "loop-single-person", "loop-self-graded")
        judge(ROLES + TWO_STAGES, *rules)
