"""Duties: who answers for what where, how the parts are dealt out, and what a duty must say of itself."""

from __future__ import annotations

from datetime import date

from mediaorg.linter.check import check_text
from mediaorg.rules.duties import FAMILY
from tests.newsroom import AS_OF, HEAD
from tests.rules.marked import found, judge

ALL = tuple(rule.id for rule in FAMILY)
CHANNELS = """\
dimensions:
  channel: [{id: douyin, name: 抖音}, {id: kuaishou, name: 快手}, {id: xhs, name: 小红书}]
  shift: [{id: day, name: 白班}, {id: night, name: 夜班}]
"""
LISTING = CHANNELS + "duties:\n  - {id: list-products, name: 上下架直播商品}\n"
LAYERS = "layers: [{id: strategy, name: 战略层}, {id: platform, name: 中台层}, {id: execution, name: 执行层}]\n"


def said(text: str, rule: str, lang: str = "zh") -> list[str]:
    return [one.rule.message.say(lang, one.args) for one in found(text, rule)]  # type: ignore[arg-type]


class TestSmallStaysSmall:
    def test_ten_lines_are_enough(self) -> None:
        text = HEAD + "roles:\n  - {id: a, name: 内容策划}\n  - {id: b, name: 剪辑}\n  - {id: c, name: 主播}\n"
        assert check_text(text, AS_OF).diagnostics == ()

    def test_duties_may_say_no_more_than_their_names(self) -> None:
        judge(
            """\
roles:
  - {id: a, name: 内容策划, duties: [{id: topics, name: 制定选题计划}]}
  - {id: b, name: 剪辑, duties: [{id: cutting, name: 剪辑短视频}]}
  - {id: c, name: 主播, duties: [{id: talking, name: 讲解直播商品}]}
""",
            *ALL,
        )


class TestOverlap:
    def test_says_the_common_part_in_the_fewest_words(self) -> None:
        text = (
            LISTING
            + """\
roles:
  - id: floor
    name: 场控
    duties:
      - {duty: list-products, scope: {channel: [douyin, kuaishou]}} # <- duty-overlap
  - id: console
    name: 中控
    duties:
      - {duty: list-products, scope: {shift: night}, as: accountable}
  - {id: hand, name: 直播助理, duties: [{duty: list-products, as: responsible}]}
"""
        )
        judge(text, "duty-overlap")
        assert said(text, "duty-overlap") == ["场控、中控同时对“上下架直播商品”负责：抖音、快手 × 夜班"]
        (one,) = found(text, "duty-overlap")
        assert one.rule.related["other"].say("zh", one.related[0].args) == "中控也负责夜班"

    def test_a_role_never_overlaps_itself(self) -> None:
        judge(
            LISTING
            + """\
roles:
  - id: floor
    name: 场控
    duties:
      - {duty: list-products, scope: {channel: [douyin, kuaishou]}}
      - {duty: list-products, scope: {channel: [kuaishou, xhs]}}
""",
            *ALL,
        )

    def test_each_group_of_owners_is_told_once(self) -> None:
        text = (
            LISTING
            + """\
roles:
  - {id: floor, name: 场控, duties: [list-products]} # <- duty-overlap, duty-overlap
  - id: console
    name: 中控
    duties: [{duty: list-products, scope: {channel: douyin}}]
  - id: helper
    name: 直播助理
    duties: [{duty: list-products, scope: {channel: kuaishou}}]
"""
        )
        judge(text, "duty-overlap", "duty-gap")
        assert said(text, "duty-overlap") == [
            "场控、中控同时对“上下架直播商品”负责：抖音",
            "场控、直播助理同时对“上下架直播商品”负责：快手",
        ]

    def test_without_dimensions_it_is_everywhere(self) -> None:
        text = "roles:\n  - {id: a, name: 场控, duties: [{id: x, name: 改价}]}\n  - {id: b, name: 中控, duties: [x]}\n"
        assert said(text, "duty-overlap") == ["场控、中控同时对“改价”负责：全部范围"]
        assert said(text, "duty-overlap", "en") == ["场控, 中控 each answer for “改价”: everywhere"]

    def test_is_not_told_of_a_claim_whose_part_was_set_aside(self) -> None:
        text = LISTING + "roles:\n  - {id: a, name: 场控, duties: [list-products]}\n"
        text += "  - {id: b, name: 中控, duties: [{duty: list-products, as: helper}]}\n"
        assert found(text, *ALL) == []

    def test_a_value_that_was_set_aside_breaks_nothing(self) -> None:
        text = """\
dimensions:
  channel: [{id: douyin, name: 抖音}, {id: kuaishou}]
duties:
  - {id: list-products, name: 上下架直播商品}
roles:
  - {id: a, name: 场控, duties: [{duty: list-products, scope: {channel: kuaishou}}]}
  - {id: b, name: 中控, duties: [{duty: list-products, scope: {channel: [douyin, kuaishou]}}]}
"""
        assert found(text, *ALL) == []


class TestTwins:
    def test_one_meaning_in_one_place_is_an_overlap(self) -> None:
        text = (
            "glossary: [{term: 商品链接, also: [挂车链接]}]\n"
            + CHANNELS
            + """\
roles:
  - id: floor
    name: 场控
    duties:
      - {id: f, name: 上架, action: 上架, object: 商品链接, scope: {channel: [douyin, kuaishou]}} # <- duty-overlap
  - id: console
    name: 中控
    duties:
      - {id: c, name: 挂车, action: 上架, object: 挂车链接, scope: {channel: [kuaishou, xhs]}}
"""
        )
        judge(text, *ALL)
        assert said(text, "duty-overlap") == ["场控、中控同时对“上架、挂车”负责（同一件事的不同写法）：快手"]

    def test_a_scope_strictly_inside_is_a_boundary(self) -> None:
        text = (
            CHANNELS
            + """\
roles:
  - {id: o, name: 运营经理, duties: [{id: all, name: 发短视频, action: 发布, object: 短视频}]} # <- duty-boundary
  - id: c
    name: 内容主管
    duties: [{id: one, name: 发抖音, action: 发布, object: 短视频, scope: {channel: douyin, shift: day}}]
"""
        )
        judge(text, *ALL)
        assert said(text, "duty-boundary") == [
            "“发抖音”落在“发短视频”里面：抖音 × 白班由运营经理、内容主管同时负责，没有划清边界"
        ]

    def test_boundary_and_overlap_stand_side_by_side(self) -> None:
        judge(
            CHANNELS
            + """\
roles:
  - {id: o, name: 运营经理, duties: [{id: all, name: 发短视频, action: 发布, object: 短视频}]} # <- duty-boundary
  - id: c
    name: 内容主管
    duties:
      - {id: one, name: 发抖音, action: 发布, object: 短视频, scope: {channel: douyin}} # <- duty-overlap
  - id: d
    name: 抖音运营
    duties: [{id: two, name: 推抖音, action: 发布, object: 短视频, scope: {channel: douyin}}]
""",
            "duty-overlap",
            "duty-boundary",
        )

    def test_other_actions_other_places_and_one_owner_are_fine(self) -> None:
        judge(
            CHANNELS
            + """\
duties:
  - {id: post-d, name: 发抖音, action: 发布, object: 短视频, scope: {channel: douyin}}
  - {id: post-k, name: 发快手, action: 发布, object: 短视频, scope: {channel: kuaishou}}
roles:
  - id: a
    name: 编导
    duties:
      - post-d
      - {id: write, name: 写脚本, action: 撰写, object: 脚本}
      - {id: pay-ask, name: 请款, action: 申请, object: 达人坑位费}
      - {id: pay-again, name: 再请款, action: 申请, object: 达人坑位费}
  - id: b
    name: 主编
    duties:
      - post-k
      - {id: review, name: 审脚本, action: 审核, object: 脚本}
      - {id: pay-say, name: 批款, action: 审批, object: 达人坑位费}
      - {id: pay, name: 付款, action: 付款, object: 达人坑位费}
""",
            "duty-overlap",
            "duty-boundary",
            "duty-near-duplicate",
        )

    def test_a_name_alone_is_no_more_than_a_hint(self) -> None:
        judge(
            """\
roles:
  - {id: a, name: 中控, duties: [{id: x, name: 回复直播间评论}]}
  - {id: b, name: 运营, duties: [{id: y, name: 答复直播间评论, action: 答复, object: 直播间评论}]} # <- duty-near-duplicate
""",
            *ALL,
        )

    def test_a_hint_is_left_out_for_one_hand_and_for_scopes_that_do_not_meet(self) -> None:
        judge(
            CHANNELS
            + """\
roles:
  - {id: a, name: 中控, duties: [{id: x, name: 回复直播间评论}, {id: y, name: 答复直播间评论}]}
  - {id: b, name: 抖音运营, duties: [{id: v, name: 剪辑直播切片, scope: {channel: douyin}}]}
  - {id: c, name: 快手运营, duties: [{id: w, name: 剪辑直播切片, scope: {channel: kuaishou}}]}
""",
            "duty-near-duplicate",
        )


class TestGap:
    def test_says_the_rest_over_two_dimensions(self) -> None:
        text = (
            CHANNELS
            + """\
duties:
  - {id: reply, name: 回复评论, scope: {channel: [douyin, kuaishou]}} # <- duty-gap
roles:
  - {id: a, name: 抖音运营, duties: [{duty: reply, scope: {channel: douyin}}]}
  - {id: b, name: 夜班客服, duties: [{duty: reply, scope: {channel: kuaishou, shift: night}, as: accountable}]}
  - {id: c, name: 客服, duties: [{duty: reply, as: responsible}]}
"""
        )
        judge(text, "duty-gap", "duty-overlap")
        assert said(text, "duty-gap") == ["“回复评论”有一部分没人负责：快手 × 白班"]

    def test_several_claims_close_it_together(self) -> None:
        judge(
            LISTING
            + """\
roles:
  - {id: a, name: 抖音运营, duties: [{duty: list-products, scope: {channel: douyin}}]}
  - id: b
    name: 快手运营
    duties:
      - {duty: list-products, scope: {channel: kuaishou}}
      - {duty: list-products, scope: {channel: xhs, shift: [day, night]}}
""",
            *ALL,
        )

    def test_what_a_partner_carries_is_no_gap_and_not_without_owner(self) -> None:
        judge(
            LISTING.replace(
                "duties:", "partners: [{id: agency, name: 代运营, holds: [duty/list-products, duty/b]}]\nduties:"
            )
            + """\
  - {id: b, name: 剪辑切片}
separation: [{id: s, among: [duty/list-products, duty/b], reason: 互相牵制}]
roles:
  - {id: a, name: 抖音运营, duties: [{duty: list-products, scope: {channel: douyin}}]}
""",
            "duty-gap",
            "duty-without-owner",
        )

    def test_silent_where_a_claim_was_set_aside(self) -> None:
        text = LISTING + "roles:\n  - {id: a, name: 场控, duties: [{duty: list-products, scope: {channel: douyin}}]}\n"
        assert len(found(text, "duty-gap")) == 1
        broken = text + "  - {id: b, name: 中控, duties: [{duty: list-product, scope: {channel: kuaishou}}]}\n"
        assert found(broken, *ALL) == []


class TestExcess:
    def test_only_a_named_value_exceeds(self) -> None:
        text = (
            CHANNELS
            + """\
duties:
  - {id: ship, name: 寄样, scope: {channel: douyin, shift: day}}
roles:
  - id: a
    name: 达人商务
    duties:
      - {duty: ship, scope: {channel: [douyin, kuaishou]}} # <- duty-excess
      - {duty: ship, scope: {channel: xhs}}
  - {id: b, name: 仓管, duties: [{duty: ship, as: informed}]}
"""
        )
        judge(text, *(set(ALL) - {"duty-count"}))
        assert said(text, "duty-excess") == ["达人商务认领的范围超出了“寄样”：快手、小红书 × 白班"]


class TestOwners:
    def test_nobody_or_only_helpers_is_one_error(self) -> None:
        judge(
            """\
duties:
  - {id: a, name: 处理差评} # <- duty-without-owner
  - {id: b, name: 整理知识库} # <- duty-without-owner
roles:
  - {id: service, name: 客服, duties: [{duty: b, as: responsible}]}
""",
            *ALL,
        )

    def test_what_a_role_took_along_is_unused(self) -> None:
        text = """\
duties:
  - {id: war-room, name: 编制作战室日报}{mark}
roles:
  - {id: analyst, name: 数据分析}
  - {id: helper, name: 作战室助理, from: 2027-05-10, to: 2027-06-20, duties: [war-room]}
"""
        judge(text.replace("{mark}", " # <- unused-duty"), *ALL)
        judge(text.replace("{mark}", ""), *ALL, as_of=date(2027, 6, 20))
        watched = text.replace("数据分析}", "数据分析, duties: [{duty: war-room, as: consulted}]}")
        judge(watched.replace("{mark}", " # <- duty-without-owner"), *ALL)

    def test_silent_where_a_whole_list_of_roles_was_lost(self) -> None:
        text = "duties:\n  - {id: a, name: 处理差评}\nroles: 客服\n"
        assert found(text, *ALL) == []

    def test_accountable_without_hands_point_by_point(self) -> None:
        text = (
            LISTING
            + """\
roles:
  - id: a
    name: 直播主管
    duties:
      - {duty: list-products, as: accountable} # <- accountable-without-responsible
  - {id: b, name: 中控, duties: [{duty: list-products, as: responsible, scope: {channel: [douyin, xhs]}}]}
"""
        )
        judge(text, *ALL)
        assert said(text, "accountable-without-responsible") == ["直播主管对“上下架直播商品”负责，但没有岗位执行：快手"]

    def test_silent_where_nobody_writes_who_does_the_work(self) -> None:
        judge(LISTING + "roles:\n  - {id: a, name: 直播主管, duties: [{duty: list-products, as: accountable}]}\n", *ALL)

    def test_below_those_who_do_the_work(self) -> None:
        judge(
            LAYERS
            + LISTING
            + """\
roles:
  - id: a
    name: 场控
    layer: execution
    duties:
      - {duty: list-products, scope: {channel: [douyin, kuaishou]}} # <- accountable-below-responsible
  - id: b
    name: 直播主管
    layer: platform
    duties:
      - {duty: list-products, scope: {channel: douyin}, as: responsible}
      - {duty: list-products, scope: {channel: xhs}}
  - {id: c, name: 总监, layer: strategy, duties: [{duty: list-products, as: informed}]}
""",
            *(set(ALL) - {"duty-count"}),
        )

    def test_too_many_hands_in_one_place_only(self) -> None:
        spread = LISTING + "".join(
            f"  - {{id: r{number}, name: 中控{number}号, duties: [{{duty: list-products, as: responsible, scope: {{channel: {where}}}}}]}}\n"
            for number, where in enumerate(["douyin", "douyin", "kuaishou", "kuaishou"])
        ).replace("  - {id: r0", "roles:\n  - {id: boss, name: 直播主管, duties: [list-products]}\n  - {id: r0", 1)
        judge(spread, *ALL)
        crowd = spread.replace("kuaishou}}]}\n", "douyin}}]}\n")
        assert said(crowd, "too-many-responsible") == ["“上下架直播商品”由 5 个岗位同时执行：抖音"]
        assert not found(crowd + "policy: {rules: {too-many-responsible: {max: 5}}}\n", *ALL)

    def test_owners_among_themselves_are_an_overlap_and_no_crowd(self) -> None:
        text = (
            LISTING
            + "roles:\n"
            + "".join(f"  - {{id: r{n}, name: 中控{n}号, duties: [list-products]}}\n" for n in range(5))
        )
        assert {one.rule.id for one in found(text, *ALL)} == {"duty-overlap"}


class TestWeights:
    def test_all_weighed_must_be_whole(self) -> None:
        judge(
            """\
duties: [{id: a, name: 剪辑短视频}, {id: b, name: 剪辑切片}, {id: c, name: 审看成片}]
roles:
  - id: editor
    name: 剪辑
    duties: # <- duty-weights
      - {duty: a, weight: 50%}
      - {duty: b, weight: 40%, as: responsible}
      - {duty: c, weight: 10%, as: consulted}
  - id: third
    name: 后期
    duties: [{duty: b, weight: 33.3%, as: accountable}, {duty: a, weight: 33.3%, as: responsible}, {duty: c, weight: 33.3%}]
""",
            "duty-weights",
        )

    def test_some_weighed_must_not_pass_the_whole(self) -> None:
        text = """\
roles:
  - id: editor
    name: 剪辑
    duties: # <- duty-weights
      - {id: a, name: 剪辑短视频, weight: 80%}
      - {id: b, name: 剪辑切片, weight: 30.5%}
      - {id: c, name: 归档素材}
  - {id: host, name: 主播, duties: [{id: d, name: 讲解商品, weight: 60%}, {id: e, name: 试播彩排}]}
"""
        judge(text, *ALL)
        assert said(text, "duty-weights") == ["剪辑的职责权重合计 110.5%，已超过 100%，而且还有职责没写权重"]

    def test_a_tenth_too_much_is_too_much_where_some_bear_none(self) -> None:
        text = """\
roles:
  - id: editor
    name: 剪辑
    duties: # <- duty-weights
      - {id: a, name: 剪辑短视频, weight: 80%}
      - {id: b, name: 剪辑切片, weight: 20.1%}
      - {id: c, name: 归档素材}
  - {id: host, name: 主播, duties: [{id: d, name: 讲解商品, weight: 100%}, {id: e, name: 试播彩排}]}
  - {id: guest, name: 助播, duties: [{id: f, name: 讲解赠品, weight: 60%}, {id: g, name: 回复弹幕, weight: 40.1%}]}
"""
        judge(text, "duty-weights")

    def test_silent_where_a_claim_was_set_aside_and_whole_where_only_the_duty_was(self) -> None:
        text = """\
duties: [{id: a, name: 剪辑短视频}, {id: b}]
roles:
  - {id: editor, name: 剪辑, duties: [{duty: a, weight: 60%}, {duty: b, weight: 40%}]}
  - {id: host, name: 主播, duties: [{duty: z, weight: 60%}, {id: e, name: 试播彩排, weight: 30%}]}
"""
        assert found(text, "duty-weights") == []


class TestCount:
    def test_a_short_list_stands_out_among_full_ones_only(self) -> None:
        text = """\
roles:
  - {id: a, name: 编导, duties: [{id: a1, name: 撰写脚本}, {id: a2, name: 拍摄短视频}]}
  - {id: b, name: 剪辑, duties: [{id: b1, name: 剪辑成片}, {id: b2, name: 归档素材}]}
  - {id: c, name: 主播, duties: [{id: c1, name: 讲解商品}]} # <- duty-count
"""
        judge(text, *ALL)
        judge(text.replace(", {id: b2, name: 归档素材}", "").replace(" # <- duty-count", ""), *ALL)
        assert not found(text + "policy: {rules: {duty-count: {min: 1}}}\n", *ALL)

    def test_the_most_is_an_option(self) -> None:
        duties = ", ".join(f"{{id: d{n}, name: 第{n}项}}" for n in range(5))
        text = f"roles: [{{id: a, name: 运营, duties: [{duties}]}}]\n"
        assert not found(text, "duty-count")
        assert said(text + "policy: {rules: {duty-count: {max: 4}}}\n", "duty-count") == [
            "运营有 5 项职责，超过 4 项就没有重点了"
        ]


class TestWhatADutySays:
    def test_a_result_is_missed_where_others_have_one(self) -> None:
        text = """\
duties:
  - {id: a, name: 编制日报, result: daily-report}
  - {id: b, name: 统计数据} # <- duty-without-result
roles:
  - {id: analyst, name: 数据分析, duties: [a, b]}
"""
        judge(text, *ALL)
        judge(text.replace(", result: daily-report", "").replace(" # <- duty-without-result", ""), *ALL)

    def test_deciding_below_and_working_above(self) -> None:
        text = (
            LAYERS
            + """\
roles:
  - id: director
    name: 新媒体总监
    layer: strategy
    duties:
      - {id: a, name: 剪片, action: 剪辑, object: 短视频} # <- duty-above-layer
      - {id: b, name: 批预算, action: 审批, object: 投放预算}
      - {id: c, name: 定战略, action: 制定, object: 新媒体战略}
  - id: lead
    name: 内容主管
    layer: platform
    duties:
      - {id: d, name: 终审, action: 终审, object: 图文}
      - {id: e, name: 拍片, action: 拍摄, object: 样片}
  - id: editor
    name: 剪辑
    layer: execution
    duties:
      - {id: f, name: 定策略, action: 制定, object: 内容战略} # <- duty-above-layer
      - {id: g, name: 定选题, action: 制定, object: 选题计划}
      - {id: h, name: 批准赔付, action: 批准并打款, object: 赔付} # <- duty-above-layer
"""
        )
        judge(text, "duty-above-layer")
        assert not found(text.replace(LAYERS, "layers: [{id: strategy, name: 战略层}]\n"), "duty-above-layer")

    def test_a_lead_is_missed_where_others_have_one(self) -> None:
        text = """\
dimensions:
  channel:
    - {id: douyin, name: 抖音, lead: a}
    - {id: bilibili, name: B站} # <- dimension-lead-missing
  shift: [{id: day, name: 白班}, {id: night, name: 夜班}]
roles: [{id: a, name: 运营}]
"""
        judge(text, *ALL)
        wrong = text.replace("name: B站", "name: B站, lead: nobody-here").replace(" # <- dimension-lead-missing", "")
        assert found(wrong, *ALL) == []

    def test_efforts_that_cannot_be(self) -> None:
        text = """\
duties:
  - {id: a, name: 剪辑, effort: {per: short-video, takes: 0min}} # <- effort-implausible
  - {id: b, name: 拍摄, effort: [2d/week, 200h/week]} # <- effort-implausible
  - {id: c, name: 客服, effort: 5wd/week}
  - {id: d, name: 宣传片, effort: {per: brand-film, takes: 4w}}
roles:
  - id: editor
    name: 剪辑
    duties:
      - {duty: a, effort: 25h/day} # <- effort-implausible
      - b
      - c
      - d
"""
        judge(text, "effort-implausible")
        strict = (
            text.replace("4w}}", "4w}} # <- effort-implausible")
            + "policy: {rules: {effort-implausible: {hours_an_item: 40}}}\n"
        )
        judge(strict, "effort-implausible")
