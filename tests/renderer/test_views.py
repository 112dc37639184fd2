from __future__ import annotations

import pytest

from mediaorg.errors import MisuseError
from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.views import Chapter, Fact
from mediaorg.renderer.word_index import initial
from tests.newsroom import HEAD, TEAM
from tests.renderer.books import chapter, files, org_of, xingxuan

DESK = (
    HEAD
    + """\
dimensions:
  channel: [{id: douyin, name: 抖音}, {id: wechat, name: 微信}]
layers: [{id: platform, name: 中台层}, {id: execution, name: 执行层}]
duties:
  - {id: live-script, name: 撰写直播话术, action: 撰写, object: 直播话术, result: {id: script, name: 话术}, critical: true}
roles:
  - {id: lead, name: 内容主管, layer: platform, reports_to: none}
  - id: planner
    name: {zh: 内容策划, en: Planner}
    layer: execution
    reports_to: lead
    dotted_to: [{role: analyst, share: 30%}]
    headcount: 2
    filled: 1
    backup: [{role: analyst, control: 只代一周}]
    duties:
      - {duty: live-script, scope: {channel: douyin}, weight: 60%, effort: 12h/week}
    kpis: [{id: returned, name: 退回率, target: "<= 5%", period: week, measured_by: analyst, duties: [live-script]}]
    training: [{id: ad-law, by: 2027-05-26}]
    path: [lead]
  - {id: analyst, name: 数据分析, layer: execution, reports_to: lead, duties: [{duty: live-script, as: consulted}]}
handoffs:
  - {from: planner, to: analyst, artifact: script, due: T-2d, event: 开播, accept: 卖点有依据, on_reject: 4h 内改回, via: 飞书, urgent: true}
loops:
  - {id: talk, name: 话术闭环, cycle: 7d, stages: [{id: write, name: 写, roles: [planner]}, {id: weigh, name: 评, roles: [analyst], judges: [write]}]}
training: [{id: ad-law, name: 广告法, hours: 3h, assessment: {method: 笔试, pass: 85}, valid: 12mo}]
approvals:
  - {id: props, subject: 道具采购, requested_by: [duty/live-script], unit: CNY, tiers: [{up_to: 3000, by: lead}, {by: lead}]}
people: [{id: p1, name: 人员甲, holds: [{role: planner, share: 60%}]}]
waivers: [{rule: duty-gap, at: duty/live-script, reason: 微信暂无直播, until: 2027-06-30}]
"""
)


def said(facts: tuple[Fact, ...], label: str) -> list[str]:
    return [
        value.name + (f"|{value.note}" if value.note else "")
        for one in facts
        if one.label == label
        for value in one.values
    ]


@pytest.fixture(scope="module")
def planner() -> Chapter:
    return chapter(DESK, "planner")


def test_identity_tells_what_is_said_and_what_follows_from_others(planner: Chapter) -> None:
    assert said(planner.identity, "直接上级") == ["内容主管"]
    assert said(planner.identity, "虚线上级") == ["数据分析|30%"]
    assert said(planner.identity, "编制") == ["2 人（在岗 1 人）"]
    assert said(planner.identity, "B 角（谁代我）") == ["数据分析|只代一周"]
    assert said(chapter(DESK, "analyst").identity, "代行岗位（我代谁）") == ["内容策划"]
    assert said(chapter(DESK, "lead").identity, "直接下级") == ["内容策划", "数据分析"]
    assert said(chapter(DESK, "lead").identity, "直接上级") == ["无（组织负责人）"]


def test_what_the_specification_does_not_say_is_left_out() -> None:
    bare = chapter(TEAM, "planner")
    assert bare.identity == (Fact("编制", bare.identity[0].values),)
    page = files(handbook_of(org_of(TEAM), Choice("zh")), "md")["roles/planner.md"]
    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        "## 岗位信息",
        "## 签字确认",
        "## 修改记录",
    ]


def test_a_duty_says_what_where_with_which_weight_and_with_whom(planner: Chapter) -> None:
    duty = planner.duties[0]
    assert (duty.action, duty.object, duty.result, duty.weight, duty.share) == ("撰写", "直播话术", "话术", "60%", 60)
    assert (duty.part.letters, duty.part.scope, duty.effort, duty.critical) == ("A/R", "抖音", "每周 12 小时", True)
    assert [(one.letters, one.who.name) for one in duty.others] == [("C", "数据分析")]


def test_kpis_say_who_measures_and_what_they_watch(planner: Chapter) -> None:
    kpi = planner.kpis[0]
    assert (kpi.target, kpi.period, kpi.measured_by[0].name, kpi.duties) == (
        "≤ 5%",
        "每周",
        "数据分析",
        ("撰写直播话术",),
    )


def test_handoffs_say_all_six_things(planner: Chapter) -> None:
    row = planner.hands_on[0]
    assert (row.what, row.other.name, row.when) == ("话术", "数据分析", "开播前 2 天")
    assert (row.accept, row.on_reject, row.via, row.urgent) == ("卖点有依据", "4h 内改回", "飞书", True)
    assert [one.what for one in chapter(DESK, "analyst").receives] == ["话术"]


def test_approvals_reach_those_who_ask_and_those_who_decide(planner: Chapter) -> None:
    asked, decided = planner.approvals[0], chapter(DESK, "lead").approvals[0]
    assert (asked.asks, decided.asks) == (True, False)
    assert [tier.amount for tier in asked.tiers] == ["不超过 3,000 元", "超过 3,000 元"]
    assert all(tier.mine for tier in decided.tiers)


def test_my_stage_is_marked_and_an_open_edge_told(planner: Chapter) -> None:
    loop = planner.loops[0]
    assert [(one.name, one.mine, one.hands_on) for one in loop.stages] == [("写", True, ("话术",)), ("评", False, ())]
    assert [one.closed for one in loop.ring] == [True, False]
    assert loop.stages[1].judges == ("写",)


def test_waivers_reach_whoever_claims_the_duty(planner: Chapter) -> None:
    waiver = planner.waivers[0]
    assert (waiver.place, waiver.reason, waiver.until) == ("职责 · 撰写直播话术", "微信暂无直播", "2027-06-30")


def test_people_are_named_only_when_asked_for() -> None:
    org = xingxuan()
    names = [person.name.zh for person in org.people if person.name and not isinstance(person.name, str)]
    silent = "".join(files(handbook_of(org, Choice("zh"))).values())
    assert not any(name and name in silent for name in names)
    named = "".join(files(handbook_of(org, Choice("zh", with_people=True)), "md").values())
    assert all(name and name in named for name in names)
    assert said(chapter(DESK, "planner", with_people=True).identity, "任职人") == ["人员甲|60%"]


def test_coverage_names_what_nobody_answers_for() -> None:
    row = handbook_of(org_of(DESK), Choice("zh")).coverage[0]
    assert ([one.who.name for one in row.holders], row.missing) == (["内容策划"], "微信")


def test_some_roles_only() -> None:
    book = handbook_of(org_of(DESK), Choice("zh", ("planner",)))
    assert set(files(book, "md")) == {"README.md", "roles/planner.md"}
    assert book.chapters[0].path[0].page == ""
    with pytest.raises(MisuseError, match="did you mean “planner”"):
        handbook_of(org_of(DESK), Choice("en", ("planer",)))


def test_chapters_stand_by_layer_and_the_index_by_pinyin() -> None:
    book = handbook_of(org_of(DESK), Choice("zh"))
    assert [one.id for one in book.chapters] == ["lead", "planner", "analyst"]
    assert [group.letter for group in book.index] == sorted(group.letter for group in book.index)
    assert [initial(word) for word in ("直播", "内容", "数据", "KPI", "24 小时", "Éclair", "①", "囍")] == [*"ZNSK#E##"]


def test_one_meaning_in_both_languages() -> None:
    org = xingxuan()
    zh, en = (handbook_of(org, Choice(lang)) for lang in ("zh", "en"))
    assert [one.id for one in zh.chapters] == [one.id for one in en.chapters]
    assert [len(one.duties) for one in zh.chapters] == [len(one.duties) for one in en.chapters]
    assert zh.chapters[0].other_name == en.chapters[0].name
