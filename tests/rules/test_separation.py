"""Separation: who holds how much of a set, who approves whom, which amounts have no approver or two."""

from __future__ import annotations

import pytest

from tests.rules.marked import found, judge

REVIEWS = (
    "separation: [{id: reviews, name: 写审分离, among: [authoring, review, publishing], at_most: 1, reason: 三审制}]\n"
)


class TestBreaches:
    def test_a_duty_with_two_tags_holds_two(self) -> None:
        judge(
            REVIEWS
            + """\
roles:
  - id: writer # <- separation-breach
    name: 撰稿
    duties: [{id: writing, name: 撰写图文稿件, tags: [authoring, review]}]
""",
            "separation-breach",
        )

    def test_two_duties_with_one_tag_hold_one(self) -> None:
        judge(
            REVIEWS
            + """\
roles:
  - id: writer
    name: 撰稿
    duties:
      - {id: writing, name: 撰写图文稿件, tags: [authoring]}
      - {id: scripting, name: 撰写直播话术, tags: [authoring]}
""",
            "separation-breach",
        )

    @pytest.mark.parametrize("part", ["owner", "accountable", "responsible"])
    def test_working_claims_hold(self, part: str) -> None:
        text = self.with_claim(part)
        assert [str(one.at) for one in found(text, "separation-breach")] == ["role/writer"]

    @pytest.mark.parametrize("part", ["consulted", "informed"])
    def test_who_is_only_asked_or_told_holds_nothing(self, part: str) -> None:
        assert not found(self.with_claim(part), "separation-breach")

    def with_claim(self, part: str) -> str:
        return f"""\
separation: [{{id: reviews, among: [authoring, duty/final-review], reason: 三审制}}]
duties: [{{id: writing, name: 撰写稿件, tags: [authoring]}}, {{id: final-review, name: 终审稿件}}]
roles:
  - {{id: writer, name: 撰稿, duties: [writing, {{duty: final-review, as: {part}}}]}}
"""

    def test_a_set_may_allow_two(self) -> None:
        text = """\
roles:
  - id: writer
    name: 撰稿
    duties:
      - {id: writing, name: 撰写图文稿件, tags: [authoring]}
      - {id: reviewing, name: 审核图文稿件, tags: [review]}
"""
        assert found(REVIEWS + text, "separation-breach")
        assert not found(REVIEWS.replace("at_most: 1", "at_most: 2") + text, "separation-breach")

    def test_a_person_in_two_roles(self) -> None:
        text = (
            REVIEWS
            + """\
roles:
  - {id: writer, name: 撰稿, duties: [{id: writing, name: 撰写图文稿件, tags: [authoring]}]}
  - {id: reviewer, name: 审核, duties: [{id: reviewing, name: 审核图文稿件, tags: [review]}]}
people:
  - {id: p01, name: 人员甲, holds: [writer, {role: reviewer, share: 20%}]} # <- separation-breach
"""
        )
        judge(text, "separation-breach")
        (one,) = found(text, "separation-breach")
        said = one.rule.message.say("zh", one.args)
        assert said == "“p01”同时掌握：authoring、review（“写审分离”最多允许 1 项）"
        assert [place.span.line for place in one.related] == [5, 6, 3]

    def test_where_the_role_breaks_it_the_person_is_not_told(self) -> None:
        judge(
            REVIEWS
            + """\
roles:
  - {id: writer, name: 撰稿, duties: [{id: writing, name: 撰写稿件, tags: [authoring, review]}]} # <- separation-breach
  - {id: editor, name: 编辑, duties: [{id: releasing, name: 发布稿件, tags: [publishing]}]}
people: [{id: p01, holds: [writer, editor]}]
""",
            "separation-breach",
        )

    def test_a_limit_that_was_set_aside_is_not_one(self) -> None:
        text = (
            REVIEWS.replace("at_most: 1", "at_most: 两项")
            + """\
roles: [{id: writer, name: 撰稿, duties: [{id: writing, name: 撰写稿件, tags: [authoring, review]}]}]
"""
        )
        judge(text, "separation-breach")


class TestUnheld:
    def test_a_tag_is_told_once_with_the_nearest_right_one(self) -> None:
        text = """\
separation:
  - {id: one, among: [authoring, review], reason: 三审制}
  - {id: two, among: [authorng, review], reason: 三审制} # <- separation-unheld
  - {id: three, among: [authorng, duty/writing], reason: 三审制}
partners: [{id: legal, name: 法务部, holds: [review]}]
roles: [{id: writer, name: 撰稿, duties: [{id: writing, name: 撰写稿件, tags: [authoring]}]}]
"""
        judge(text, "separation-unheld")
        (one,) = found(text, "separation-unheld")
        assert one.rule.help is not None
        assert one.rule.help.say("en", one.args) == "did you mean “authoring”?"
        assert [place.span.line for place in one.related] == [6]

    def test_a_duty_that_was_set_aside_may_have_borne_it(self) -> None:
        judge(
            """\
separation: [{id: one, among: [authoring, review], reason: 三审制}]
roles:
  - {id: writer, name: 撰稿, duties: [{id: writing, name: 撰写稿件, tags: [authoring]}]}
  - {id: reviewer, name: 审核, duties: [{id: Reviewing, name: 审核稿件, tags: [review]}]}
""",
            "separation-unheld",
        )


class TestApprovals:
    ROLES = "roles: [{id: buyer, name: 投手}, {id: manager, name: 增长主管}, {id: director, name: 新媒体总监}]\n"

    def tiers(self, *tiers: str) -> str:
        lines = "".join(f"      - {tier}\n" for tier in tiers)
        return f"{self.ROLES}approvals:\n  - id: ad-spend\n    subject: 投放预算\n    unit: CNY\n    tiers:\n{lines}"

    def judge_tiers(self, *tiers: str) -> None:
        judge(self.tiers(*tiers), "approval-tier-gap", "approval-tier-overlap")

    @pytest.mark.parametrize("start", ["10001", "10000.01"])
    def test_the_next_whole_or_decimal_amount_follows(self, start: str) -> None:
        self.judge_tiers("{up_to: 10000, by: manager}", f"{{from: {start}, by: director}}")

    def test_what_is_left_out_follows(self) -> None:
        self.judge_tiers("{by: director}", "{up_to: 500, by: buyer}", "{up_to: 10000, by: manager}")

    @pytest.mark.parametrize("start", ["10002", "10000.5", "20000"])
    def test_a_gap(self, start: str) -> None:
        self.judge_tiers("{up_to: 10000, by: manager}", f"{{from: {start}, by: director}} # <- approval-tier-gap")

    def test_both_ends_are_included(self) -> None:
        text = self.tiers("{up_to: 10000, by: manager}", "{from: 10000, by: director} # <- approval-tier-overlap")
        judge(text, "approval-tier-gap", "approval-tier-overlap")
        (one,) = found(text, "approval-tier-overlap")
        said = one.rule.message.say("en", one.args)
        assert said == "“投放预算”: 10,000 CNY falls to “增长主管” and to “新媒体总监”"

    def test_a_tier_without_end_leaves_nothing_for_another(self) -> None:
        self.judge_tiers(
            "{up_to: 500, by: buyer}", "{by: manager}", "{from: 10000, by: director} # <- approval-tier-overlap"
        )

    def test_the_same_band_twice(self) -> None:
        self.judge_tiers("{up_to: 500, by: buyer}", "{up_to: 500, by: manager} # <- approval-tier-overlap")

    def test_below_the_first_and_above_the_last_nothing_is_asked(self) -> None:
        self.judge_tiers("{from: 100, up_to: 500, by: manager}", "{up_to: 900, by: director}")

    def test_a_tier_that_was_set_aside_may_have_filled_the_gap(self) -> None:
        self.judge_tiers("{up_to: 500, by: buyer}", "{from: 501, up_to: 999, by: nobody}", "{from: 1000, by: director}")

    def test_who_does_the_duty_asks_for_it(self) -> None:
        judge(
            """\
duties: [{id: buying, name: 投放千川计划}]
roles:
  - {id: buyer, name: 投手, duties: [{duty: buying, as: responsible}]}
  - {id: manager, name: 增长主管, duties: [{duty: buying, as: accountable}]}
approvals:
  - id: spend
    subject: 投放预算
    requested_by: [duty/buying]
    tiers:
      - {up_to: 100, by: buyer} # <- self-approval
      - {up_to: 500, by: buyer}
      - {by: manager}
""",
            "self-approval",
        )

    def test_one_person_who_asks_in_one_post_and_approves_in_another(self) -> None:
        text = f"""\
{self.ROLES}approvals:
  - id: spend
    subject: 投放预算
    requested_by: [buyer]
    tiers: [{{up_to: 100, by: manager}}, {{up_to: 500, by: manager}}, {{by: director}}]
people:
  - id: p01
    holds: [buyer]
  - id: p02
    holds: [buyer, {{role: manager, share: 50%}}] # <- self-approval
  - id: p03
    holds: [manager, director]
"""
        judge(text, "self-approval")
        (one,) = found(text, "self-approval")
        assert one.rule.message.say("zh", one.args) == "“p02”自己申请、自己审批：投放预算"
        assert [str(place.at) for place in one.related] == [
            "approval/spend.tiers[manager]",
            "approval/spend.requested_by[buyer]",
        ]

    def test_three_kinds_are_not_too_many(self) -> None:
        kinds = "".join(f"  - {{id: a{n}, subject: 事项{n}, tiers: [{{by: finance}}]}}\n" for n in range(3))
        text = f"partners: [{{id: finance, name: 财务部}}]\n{self.ROLES}approvals:\n{kinds}"
        assert not found(text, "approval-bottleneck")
        fourth = "  - {id: last, subject: 合同, tiers: [{up_to: 5, by: finance}, {by: finance}]}\n"
        (one,) = found(text + fourth, "approval-bottleneck")
        assert str(one.at) == "partner/finance"


class TestSecondEyes:
    def test_an_owner_of_another_part_is_no_second_pair(self) -> None:
        judge(
            """\
dimensions: {channel: [{id: douyin, name: 抖音}, {id: wechat, name: 微信}]}
duties:
  - id: coupons
    name: 配置优惠券
    checked_by: two # <- checked-by-owner
roles:
  - {id: one, name: 抖音中控, duties: [{duty: coupons, scope: {channel: douyin}}]}
  - {id: two, name: 微信中控, duties: [{duty: coupons, scope: {channel: wechat}}]}
""",
            "checked-by-owner",
        )

    def test_who_answers_for_it_may_check_what_another_does(self) -> None:
        judge(
            """\
duties: [{id: coupons, name: 配置优惠券, checked_by: two}]
roles:
  - {id: one, name: 中控, duties: [{duty: coupons, as: responsible}]}
  - {id: two, name: 运营主管, duties: [{duty: coupons, as: accountable}]}
""",
            "checked-by-owner",
        )


class TestForbiddenDuties:
    def duty(self, fields: str) -> str:
        return f"roles: [{{id: operator, name: 店铺运营, duties: [{{id: lift, {fields}}}]}}]\n"

    @pytest.mark.parametrize(
        "fields",
        [
            "name: 组织刷单",
            "name: 提升销量, action: 安排, object: 补单",
            "name: {zh: 提升好评, en: Buy fake reviews}",
            "name: 收集好评返现反馈",
        ],
    )
    def test_found(self, fields: str) -> None:
        assert found(self.duty(fields), "forbidden-duty")

    @pytest.mark.parametrize(
        "fields",
        [
            "name: 排查刷单行为",
            "name: 处理刷单投诉, action: 举报, object: 刷单",
            "name: {en: Detect fake orders}",
            "name: 补发漏发订单",
        ],
    )
    def test_work_against_it_is_good_work(self, fields: str) -> None:
        assert not found(self.duty(fields), "forbidden-duty")

    def test_the_words_are_the_team_s_own(self) -> None:
        policy = "policy: {rules: {forbidden-duty: {words: [打赏返点]}}}\n"
        assert found(policy + self.duty("name: 安排打赏返点"), "forbidden-duty")
        assert not found(policy + self.duty("name: 组织刷单"), "forbidden-duty")
