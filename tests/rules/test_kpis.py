"""KPIs: weights, sources, targets, who measures, what they measure, and how they stand beside one another."""

from __future__ import annotations

import pytest

from mediaorg.org.measures import is_cost_amount, is_self_filled, names_no_source
from mediaorg.rules.kpis import FAMILY
from mediaorg.spec.role import Kpi
from tests.rules.marked import found, judge

ALL = tuple(rule.id for rule in FAMILY)


def said(text: str, rule: str) -> list[str]:
    return [one.rule.message.say("zh", one.args) for one in found(text, rule)]


class TestWeights:
    def test_all_weighed_must_be_whole_and_some_must_not_pass_it(self) -> None:
        text = """\
roles:
  - id: editor
    name: 剪辑
    kpis: # <- kpi-weights
      - {id: a, name: 完播率, weight: 50%, source: 抖音后台}
      - {id: b, name: 返工率, weight: 49.8%, source: 审片记录}
  - id: host
    name: 主播
    kpis: [{id: a, name: 停留时长, weight: 60%, source: 直播后台}, {id: b, name: 互动率, source: 直播后台}]
  - id: buyer
    name: 投手
    kpis: # <- kpi-weights
      - {id: a, name: 点击率, weight: 101%, source: 千川后台}
      - {id: b, name: 素材通过率, source: 千川后台}
  - id: third
    name: 编导
    kpis:
      - {id: a, name: 爆款率, weight: 33.3%, source: 抖音后台}
      - {id: b, name: 收藏率, weight: 33.3%, source: 抖音后台}
      - {id: c, name: 转粉率, weight: 33.3%, source: 抖音后台}
"""
        judge(text, *ALL)
        assert said(text, "kpi-weights")[0] == "剪辑的 KPI 权重合计 99.8%，应为 100%"

    def test_silent_where_a_weight_was_set_aside(self) -> None:
        text = "roles:\n  - id: editor\n    name: 剪辑\n    kpis:\n"
        text += "      - {id: a, name: 完播率, weight: 50, source: 抖音后台}\n"
        text += "      - {id: b, name: 返工率, weight: 40%, source: 审片记录}\n"
        assert found(text, *ALL) == []


class TestSources:
    @pytest.mark.parametrize("source", ["主观评价", "领导打分", "暂无", " ", "N/A"])
    def test_an_opinion_is_no_source(self, source: str) -> None:
        assert names_no_source(source)

    @pytest.mark.parametrize("source", ["财务月报", "主管评分表", "客服系统", "CRM"])
    def test_a_place_to_look_is_one(self, source: str) -> None:
        assert not names_no_source(source)

    def test_is_asked_for_whatever_else_is_left_out(self) -> None:
        judge(
            """\
roles:
  - id: editor
    name: 剪辑
    kpis:
      - {id: a, name: 完播率} # <- kpi-without-source
      - {id: b, name: 态度, source: 主观评价} # <- kpi-without-source
""",
            *ALL,
        )

    def test_a_target_is_asked_for_where_others_have_one(self) -> None:
        text = """\
roles:
  - {id: editor, name: 剪辑, kpis: [{id: a, name: 完播率, source: 抖音后台, target: ">= 35%"}]}
  - id: host
    name: 主播
    kpis:
      - {id: a, name: 停留时长, source: 直播后台} # <- kpi-without-target
"""
        judge(text, *ALL)
        judge(text.replace(', target: ">= 35%"', "").replace(" # <- kpi-without-target", ""), *ALL)


class TestMeasuring:
    @pytest.mark.parametrize("source", ["投手自填表", "岗位自评", "由本岗自报", "self-reported sheet"])
    def test_what_the_role_fills_in_itself(self, source: str) -> None:
        assert is_self_filled(source)

    @pytest.mark.parametrize("source", ["用户自评问卷", "客户自填的满意度表", "self-reported by customers", "店铺后台"])
    def test_what_others_fill_in_themselves(self, source: str) -> None:
        assert not is_self_filled(source)

    def test_another_role_or_a_partner_may_measure(self) -> None:
        judge(
            """\
partners: [{id: finance, name: 财务部}]
roles:
  - id: analyst
    name: 数据分析
    kpis:
      - {id: a, name: 报表准时率, source: 看板日志, measured_by: analyst} # <- kpi-self-measured
      - {id: b, name: 报表差错数, source: 看板日志, measured_by: finance}
  - {id: buyer, name: 投手, kpis: [{id: a, name: 投产比, source: 千川后台, measured_by: analyst}]}
""",
            *ALL,
        )


class TestDuties:
    TEXT = """\
duties: [{id: after-sales, name: 处理售后退换}, {id: pacing, name: 把控讲解节奏}]
roles:
  - id: service
    name: 客服
    duties: [after-sales]
    kpis: [{id: a, name: 首响时长, source: 客服系统, duties: [after-sales]}]
  - id: floor
    name: 场控
    duties: [pacing, {duty: after-sales, as: PART}]
    kpis:
      - {id: b, name: 退货率, source: 店铺后台, duties: [after-sales]}
"""

    def test_being_told_of_a_duty_is_no_hand_in_it(self) -> None:
        text = self.TEXT.replace("PART", "informed")
        assert said(text, "kpi-uncontrollable") == ["场控背着“退货率”，却不参与“处理售后退换”"]
        (one,) = found(text, "kpi-uncontrollable")
        assert one.rule.related["owner"].say("zh", one.related[0].args) == "“处理售后退换”由客服负责"
        assert not found(self.TEXT.replace("PART", "responsible"), *ALL)

    def test_one_duty_of_several_is_enough(self) -> None:
        text = self.TEXT.replace("PART", "informed").replace(
            "后台, duties: [after-sales]", "后台, duties: [after-sales, pacing]"
        )
        assert not found(text, *ALL)

    def test_silent_where_the_role_lists_no_duties(self) -> None:
        text = self.TEXT.replace("    duties: [pacing, {duty: after-sales, as: PART}]\n", "")
        assert not found(text, "kpi-uncontrollable")

    def test_silent_where_a_claim_was_set_aside(self) -> None:
        text = self.TEXT.replace("{duty: after-sales, as: PART}", "{duty: after-sale}")
        assert not found(text, "kpi-uncontrollable")

    def test_links_are_missed_where_others_have_one(self) -> None:
        text = """\
roles:
  - id: tech
    name: 技术
    duties: [{id: stream, name: 调试推流设备}]
    kpis:
      - {id: a, name: 断流次数, source: 直播日志, duties: [stream]}
      - {id: b, name: 涨粉数, source: 公众号后台} # <- kpi-unlinked
"""
        judge(text, *ALL)
        judge(text.replace(", duties: [stream]}", "}").replace(" # <- kpi-unlinked", ""), *ALL)

    def test_core_duties_want_a_measure(self) -> None:
        text = """\
roles:
  - id: console
    name: 中控
    duties:
      - {id: a, name: 核对价格, critical: true} # <- duty-without-kpi
      - {id: b, name: 上架商品, weight: 30%} # <- duty-without-kpi
      - {id: c, name: 整理样品, weight: 10%}{mark}
      - {id: d, name: 播报库存, weight: 60%}
    kpis: [{id: k, name: 播报差错数, source: 直播日志, duties: [d]}]
"""
        judge(text.replace("{mark}", ""), *ALL)
        rules = "policy: {rules: {duty-without-kpi: {all: true}}}\n"
        judge(text.replace("{mark}", " # <- duty-without-kpi") + rules, *ALL)
        assert not found(text.replace("{mark}", "").replace(", duties: [d]", ""), *ALL)


class TestNumber:
    def test_too_many_and_a_single_one_that_is_all(self) -> None:
        many = ", ".join(f"{{id: k{n}, name: 指标{n}, source: 后台}}" for n in range(7))
        text = f"""\
roles:
  - id: manager
    name: 运营经理
    kpis: [{many}] # <- kpi-count
  - id: director
    name: 总监
    kpis: [{{id: a, name: 支付额, weight: 100%, source: 财务月报}}] # <- kpi-count
  - {{id: host, name: 主播, kpis: [{{id: b, name: 停留时长, source: 直播后台}}]}}
"""
        judge(text, *ALL)
        assert not found(text + "policy: {rules: {kpi-count: {min: 1, max: 7}}}\n", *ALL)

    def test_a_short_list_stands_out_among_full_ones(self) -> None:
        two = "[{id: a, name: 一, source: 后台}, {id: b, name: 二, source: 后台}]"
        judge(
            f"""\
roles:
  - {{id: a, name: 编导, kpis: {two}}}
  - {{id: b, name: 剪辑, kpis: {two.replace("一", "三").replace("二", "四")}}}
  - {{id: c, name: 主播, kpis: [{{id: a, name: 五, source: 后台}}]}} # <- kpi-count
""",
            *ALL,
        )


class TestShared:
    TEXT = """\
glossary: [{term: 支付额, also: [GMV]}]
roles:
  - {id: a, name: 主播, kpis: [{id: k, name: 支付额, source: 后台, weight: 40%}, {id: m, name: 停留, source: 后台}]} # <- kpi-shared-by-all
  - {id: b, name: 投手, kpis: [{id: k, name: gmv, source: 后台, weight: 40%}, {id: m, name: 点击, source: 后台}]}
  - {id: c, name: 运营, kpis: [{id: k, name: GMV, source: 后台, weight: 40%}, {id: m, name: 缺货, source: 后台}]}
"""

    def test_aliases_are_one_name(self) -> None:
        judge(self.TEXT, *ALL)
        assert said(self.TEXT, "kpi-shared-by-all") == ["3 个岗位都背“支付额”：主播、投手、运营"]

    @pytest.mark.parametrize("option", ["roles: 4", "weight: 150"])
    def test_limits_are_options(self, option: str) -> None:
        assert not found(self.TEXT + f"policy: {{rules: {{kpi-shared-by-all: {{{option}}}}}}}\n", *ALL)


class TestGuardrail:
    TEXT = """\
roles:
  - id: host
    name: 主播
    duties: [{id: talk, name: 讲解商品, action: 讲解, object: 直播商品}]
    kpis: # <- kpi-no-guardrail
      - {id: a, name: 单场支付额, source: 直播后台, better: higher}
      - {id: b, name: 口播违规, source: 平台记录}
  - id: editor
    name: 剪辑
    duties: [{id: cut, name: 剪辑短视频, action: 剪辑, object: 短视频}]
    kpis: [{id: c, name: 完播率, source: 抖音后台, better: higher}, {id: d, name: 收藏率, source: 抖音后台}]
"""

    def test_is_asked_of_those_who_speak_or_spend(self) -> None:
        judge(self.TEXT, *ALL)

    def test_a_ceiling_is_one(self) -> None:
        text = self.TEXT.replace(" # <- kpi-no-guardrail", "")
        judge(text.replace("source: 平台记录", "source: 平台记录, better: lower"), *ALL)
        judge(text.replace("source: 平台记录", 'source: 平台记录, target: "<= 1 次"'), "kpi-no-guardrail")

    def test_silent_where_nobody_says_which_way_is_better(self) -> None:
        judge(self.TEXT.replace(", better: higher", "").replace(" # <- kpi-no-guardrail", ""), *ALL)


class TestContradiction:
    SPEND = """\
roles:
  - id: buyer
    name: 投手
    kpis:
      - {id: a, name: 投放消耗金额, source: 千川后台, better: higher} # <- kpi-contradiction
  - id: manager
    name: 运营经理
    kpis:
      - {id: b, name: 投放费用率, source: 财务月报, better: lower}
"""

    def test_spending_against_saving_along_a_handoff(self) -> None:
        text = self.SPEND + "handoffs: [{from: manager, to: buyer, artifact: 预算单}]\n"
        judge(text, *ALL)
        assert said(text, "kpi-contradiction") == [
            "投手的“投放消耗金额”与运营经理的“投放费用率”互相打架：一个奖励多花，一个奖励少花"
        ]

    def test_silent_without_a_link_or_with_a_counterweight(self) -> None:
        unmarked = self.SPEND.replace(" # <- kpi-contradiction", "")
        judge(unmarked, *ALL)
        balanced = unmarked.replace(
            "better: higher}\n", "better: higher}\n      - {id: c, name: 千川费用率, source: 千川后台, better: lower}\n"
        )
        judge(balanced + "handoffs: [{from: manager, to: buyer, artifact: 预算单}]\n", *ALL)

    def test_one_direction_is_no_fight(self) -> None:
        judge(
            """\
roles:
  - {id: a, name: 客服, kpis: [{id: k, name: 退货率, source: 后台, better: lower}]}
  - {id: b, name: 选品, kpis: [{id: k, name: 退货率, source: 后台, better: lower}]}
""",
            *ALL,
        )


def test_a_return_on_spending_is_no_spending() -> None:
    for name in ("投放 ROI", "Return on ad spend", "千次展现成本（元）", "费用率"):
        assert not is_cost_amount(Kpi(id="k", name=name)), name
    assert is_cost_amount(Kpi(id="k", name="投放消耗金额"))
