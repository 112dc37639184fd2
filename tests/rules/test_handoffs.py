"""Handoffs: what is left out, what meets nobody, what comes too late."""

from __future__ import annotations

from tests.rules.marked import found, judge

ROLES = """\
roles:
  - {id: planner, name: 内容策划}
  - {id: producer, name: 创意执行}
  - {id: reviewer, name: 内容审核}
"""
MAKERS = """\
roles:
  - id: planner
    name: 内容策划
    duties:
      - {id: topic-plan, name: 制定选题计划, result: {id: topic-brief, name: 选题简报}}
  - id: producer
    name: 创意执行
    duties:
      - {id: shooting, name: 拍摄短视频, result: final-cut}
"""


class TestLeftOut:
    RULES = ("handoff-without-sla", "handoff-without-acceptance", "handoff-no-reject-path")

    def test_nothing_is_asked_where_nobody_writes_it(self) -> None:
        judge(ROLES + "handoffs: [{from: planner, to: producer, artifact: 分镜脚本}]\n", *self.RULES)

    def test_one_that_writes_it_opens_the_book(self) -> None:
        judge(
            ROLES
            + """\
handoffs:
  - {from: planner, to: producer, artifact: 分镜脚本, due: T-3d, event: 首播}
  - {from: producer, to: reviewer, artifact: 成片, accept: 带字幕} # <- handoff-without-sla
  - {id: back, from: reviewer, to: planner, artifact: 意见, accept: 逐条写明, sla: 2h}
""",
            "handoff-without-sla",
        )

    def test_an_empty_standard_is_none(self) -> None:
        judge(
            ROLES
            + """\
handoffs:
  - {from: planner, to: producer, artifact: 分镜脚本, accept: 镜头齐全}
  - {from: producer, to: reviewer, artifact: 成片, accept: ""} # <- handoff-without-acceptance
""",
            "handoff-without-acceptance",
        )

    def test_a_time_limit_that_was_set_aside_is_not_missing(self) -> None:
        text = (
            ROLES
            + """\
handoffs:
  - {id: script, from: planner, to: producer, artifact: 分镜脚本, sla: 24h}
  - {id: cut, from: producer, to: reviewer, artifact: 成片, sla: 尽快}
  - {from: reviewer, to: planner, artifact: 意见, sla: 三天}
"""
        )
        judge(text, *self.RULES)

    def test_a_handoff_that_was_set_aside_keeps_others_in_sight(self) -> None:
        text = (
            ROLES
            + """\
handoffs:
  - {id: script, from: planner, to: producer, artifact: 分镜脚本, sla: 24h}
  - {id: script, from: producer, to: reviewer, artifact: 成片, sla: 尽快}
  - {from: reviewer, to: planner, artifact: 意见} # <- handoff-without-sla
"""
        )
        judge(text, *self.RULES)

    def test_every_handoff_is_told_by_itself(self) -> None:
        judge(
            ROLES
            + """\
handoffs:
  - {from: planner, to: producer, artifact: 分镜脚本, on_reject: 4 小时内改回}
  - {from: producer, to: reviewer, artifact: 成片} # <- handoff-no-reject-path
  - {from: reviewer, to: planner, artifact: 意见} # <- handoff-no-reject-path
""",
            "handoff-no-reject-path",
        )


class TestResultsAndArtifacts:
    RULES = ("handoff-orphan-result", "handoff-artifact-unmade")

    def test_without_handoffs_no_result_is_an_orphan(self) -> None:
        judge(MAKERS, *self.RULES)

    def test_a_result_may_be_called_by_its_name(self) -> None:
        judge(
            MAKERS
            + """\
handoffs:
  - {from: planner, to: producer, artifact: " 选题简报"}
  - {from: producer, to: planner, artifact: final-cut}
""",
            *self.RULES,
        )

    def test_an_alias_of_the_glossary_is_the_result_too(self) -> None:
        judge(
            MAKERS
            + """\
glossary: [{term: 选题简报, also: [选题单]}]
handoffs:
  - {from: planner, to: producer, artifact: 选题单}
  - {from: producer, to: planner, artifact: final-cut}
""",
            *self.RULES,
        )

    def test_what_is_kept_is_no_orphan(self) -> None:
        judge(
            """\
roles:
  - id: live-operator
    name: 直播运营
    duties:
      - {id: recording, name: 录制直播场次, result: {text: 直播录屏, kept: true}}
      - {id: rundown, name: 编排直播流程, result: 流程单} # <- handoff-orphan-result
  - {id: host, name: 主播}
handoffs:
  - {from: live-operator, to: host, artifact: 商品卡}
""",
            *self.RULES,
        )

    def test_a_mistyped_artifact_is_one_finding_not_two(self) -> None:
        text = (
            MAKERS
            + """\
handoffs:
  - {from: planner, to: producer, artifact: topic-breif} # <- handoff-artifact-unmade
  - {from: producer, to: planner, artifact: final-cut}
"""
        )
        judge(text, *self.RULES)
        (one,) = found(text, *self.RULES)
        assert one.rule.help is not None
        assert one.rule.help.say("zh", one.args) == "是不是想写“topic-brief”？"

    def test_a_result_that_was_renamed_at_one_end_is_one_finding(self) -> None:
        judge(
            MAKERS
            + """\
handoffs:
  - {from: planner, to: producer, artifact: creative-paper} # <- handoff-artifact-unmade
  - {from: producer, to: planner, artifact: final-cut}
""",
            *self.RULES,
        )

    def test_one_unmade_artifact_is_told_once(self) -> None:
        text = (
            MAKERS
            + """\
partners: [{id: agency, name: 代理商}]
handoffs:
  - {from: planner, to: producer, artifact: topic-brief}
  - {from: producer, to: planner, artifact: final-cut}
  - {from: planner, to: producer, artifact: budget-sheet} # <- handoff-artifact-unmade
  - {from: planner, to: agency, artifact: budget-sheet}
"""
        )
        judge(text, *self.RULES)
        (one,) = found(text, *self.RULES)
        assert [place.span.line for place in one.related] == [17]

    def test_where_no_duty_says_what_it_makes_no_artifact_is_unmade(self) -> None:
        judge(ROLES + "handoffs: [{from: planner, to: producer, artifact: script}]\n", *self.RULES)

    def test_what_was_set_aside_may_have_made_or_taken_it(self) -> None:
        judge(
            """\
roles:
  - id: planner
    name: 内容策划
    duties:
      - {id: topic-plan, name: 制定选题计划, result: topic-brief}
      - {id: Script, name: 撰写脚本, result: script}
  - {id: producer, name: 创意执行}
handoffs:
  - {from: planner, to: nobody, artifact: topic-brief}
  - {from: planner, to: producer, artifact: script}
""",
            *self.RULES,
        )

    def test_anyone_may_pass_on_what_another_made(self) -> None:
        judge(
            MAKERS
            + """\
  - {id: reviewer, name: 内容审核}
handoffs:
  - {from: planner, to: producer, artifact: topic-brief}
  - {from: reviewer, to: planner, artifact: final-cut}
""",
            *self.RULES,
        )


class TestTwoSources:
    def test_two_names_of_one_thing(self) -> None:
        text = (
            ROLES
            + """\
glossary: [{term: 排品表, also: [货盘表]}]
handoffs:
  - {from: planner, to: producer, artifact: 排品表} # <- handoff-two-sources
  - {from: reviewer, to: producer, artifact: 货盘表}
  - {from: reviewer, to: planner, artifact: 排品表}
"""
        )
        judge(text, "handoff-two-sources")
        (one,) = found(text, "handoff-two-sources")
        assert one.rule.message.say("zh", one.args) == "“创意执行”的“排品表”有多个来源：内容策划、内容审核"

    def test_one_giver_may_hand_over_twice(self) -> None:
        judge(
            ROLES
            + """\
handoffs:
  - {id: regular, from: planner, to: producer, artifact: 排品表, sla: 1d}
  - {id: rush, from: planner, to: producer, artifact: 排品表, sla: 2h}
""",
            "handoff-two-sources",
        )

    def test_those_who_share_a_duty_by_scope_are_no_rivals(self) -> None:
        judge(
            """\
dimensions: {channel: [{id: douyin, name: 抖音}, {id: wechat, name: 微信}]}
duties:
  - {id: comments, name: 答复内容评论, result: question-list}
roles:
  - {id: one, name: 抖音运营, duties: [{duty: comments, scope: {channel: douyin}}]}
  - {id: two, name: 微信运营, duties: [{duty: comments, scope: {channel: wechat}}]}
  - {id: analyst, name: 数据分析}
handoffs:
  - {from: one, to: analyst, artifact: question-list}
  - {from: two, to: analyst, artifact: question-list}
""",
            "handoff-two-sources",
        )


class TestTraffic:
    def test_to_oneself(self) -> None:
        judge(
            ROLES + "handoffs:\n  - {from: planner, to: planner, artifact: 选题} # <- handoff-to-self\n",
            "handoff-to-self",
        )

    def test_ten_are_not_too_many(self) -> None:
        lines = "".join(f"  - {{from: planner, to: producer, artifact: 物料{number}}}\n" for number in range(10))
        assert not found(ROLES + "handoffs:\n" + lines, "handoff-bottleneck")
        eleventh = "  - {from: reviewer, to: producer, artifact: 意见}\n"
        (one,) = found(ROLES + "handoffs:\n" + lines + eleventh, "handoff-bottleneck")
        assert str(one.at) == "role/producer"
        assert one.rule.message.say("en", one.args) == (
            "“创意执行” is a bottleneck: 11 handoffs in, 0 handoffs out, at most 10 either way"
        )


class TestChains:
    def test_plain_order_of_due_times(self) -> None:
        judge(
            ROLES
            + """\
handoffs:
  - {id: brief, from: planner, to: producer, artifact: 简报, due: T-2d, event: 首播}
  - {id: cut, from: producer, to: reviewer, artifact: 成片, after: [brief], due: T-3d, event: 首播} # <- sla-chain-late
""",
            "sla-chain-late",
        )

    def test_just_in_time_is_in_time(self) -> None:
        judge(
            ROLES
            + """\
handoffs:
  - {id: brief, from: planner, to: producer, artifact: 简报, due: T-3d, event: 首播}
  - {id: cut, from: producer, to: reviewer, artifact: 成片, after: [brief], sla: 48h, due: T-1d, event: 首播}
""",
            "sla-chain-late",
        )

    def test_steps_without_due_times_add_up(self) -> None:
        text = (
            ROLES
            + """\
handoffs:
  - {id: brief, from: planner, to: producer, artifact: 简报, due: T-3d}
  - {id: cut, from: producer, to: reviewer, artifact: 成片, after: [brief], sla: 2d}
  - {id: verdict, from: reviewer, to: planner, artifact: 意见, after: [cut], sla: 36h, due: T} # <- sla-chain-late
"""
        )
        judge(text, "sla-chain-late")
        (one,) = found(text, "sla-chain-late")
        assert one.rule.label is not None
        assert one.rule.label.say("zh", one.args) == "早了 12 小时"

    def test_what_it_waits_for_goes_by_its_name(self) -> None:
        text = (
            MAKERS
            + """\
handoffs:
  - {id: brief, from: planner, to: producer, artifact: topic-brief, due: T-1d}
  - {id: cut, from: producer, to: planner, artifact: final-cut, after: [brief], due: T-3d}
"""
        )
        (one,) = found(text, "sla-chain-late")
        assert "“选题简报”" in one.rule.message.say("zh", one.args)

    def test_the_first_that_is_late_is_the_only_one_told(self) -> None:
        judge(
            ROLES
            + """\
handoffs:
  - {id: brief, from: planner, to: producer, artifact: 简报, due: T-1d}
  - {id: cut, from: producer, to: reviewer, artifact: 成片, after: [brief], due: T-3d} # <- sla-chain-late
  - {id: verdict, from: reviewer, to: planner, artifact: 意见, after: [cut], due: T-2d}
""",
            "sla-chain-late",
        )

    def test_different_events_are_not_compared(self) -> None:
        judge(
            ROLES
            + """\
handoffs:
  - {id: brief, from: planner, to: producer, artifact: 简报, due: T+3d, event: 首播}
  - {id: cut, from: producer, to: reviewer, artifact: 成片, after: [brief], due: T-3d, event: 返场}
""",
            "sla-chain-late",
        )

    def test_a_circle_of_waiting_is_survived(self) -> None:
        judge(
            ROLES
            + """\
handoffs:
  - {id: one, from: planner, to: producer, artifact: 简报, after: [two], due: T-1d}
  - {id: two, from: producer, to: planner, artifact: 成片, after: [one], due: T-3d}
""",
            "sla-chain-late",
        )

    def test_a_long_chain_is_walked_without_recursion(self) -> None:
        steps = "".join(
            f"  - {{id: s{n}, from: planner, to: producer, artifact: 第{n}版, after: [s{n - 1}], sla: 1h}}\n"
            for n in range(1, 3000)
        )
        text = f"""\
{ROLES}handoffs:
  - {{id: s0, from: planner, to: producer, artifact: 初稿, due: T-1d}}
{steps}  - {{id: end, from: producer, to: reviewer, artifact: 终稿, after: [s2999], due: T}}
"""
        assert [str(one.at) for one in found(text, "sla-chain-late")] == ["handoff/end.due"]


class TestInfeasible:
    def test_a_working_day_is_eight_hours_of_work(self) -> None:
        judge(
            """\
roles:
  - id: editor
    name: 剪辑
    duties:
      - {id: cutting, name: 剪辑短视频, result: final-cut, effort: [{per: long-video, takes: 20h}, {per: short-video, takes: 10h}]}
  - {id: host, name: 主播}
handoffs:
  - {id: fast, from: editor, to: host, artifact: final-cut, sla: 1wd} # <- sla-infeasible
  - {id: slow, from: editor, to: host, artifact: final-cut, sla: 10h}
""",
            "sla-infeasible",
        )

    def test_who_passes_on_another_s_work_need_not_make_it(self) -> None:
        judge(
            """\
roles:
  - id: editor
    name: 剪辑
    duties: [{id: cutting, name: 剪辑短视频, result: final-cut, effort: {per: short-video, takes: 10h}}]
  - {id: reviewer, name: 内容审核}
  - {id: host, name: 主播}
handoffs:
  - {from: reviewer, to: host, artifact: final-cut, sla: 1h}
""",
            "sla-infeasible",
        )

    def test_a_claim_s_own_effort_counts(self) -> None:
        text = """\
duties: [{id: cutting, name: 剪辑短视频, result: final-cut, effort: {per: short-video, takes: 1h}}]
roles:
  - {id: editor, name: 剪辑, duties: [{duty: cutting, effort: {per: short-video, takes: 3h}}]}
  - {id: host, name: 主播}
handoffs:
  - {from: editor, to: host, artifact: final-cut, sla: 2h} # <- sla-infeasible
"""
        judge(text, "sla-infeasible")
        (one,) = found(text, "sla-infeasible")
        assert [str(place.at) for place in one.related] == ["role/editor.duties[cutting].effort"]
