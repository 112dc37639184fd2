from __future__ import annotations

from datetime import date

import pytest

from mediaorg.differ.plan.checklist import only_for
from mediaorg.differ.plan.item import Stage, Standing
from mediaorg.differ.plan.kinds import ORDER, PLAN_KINDS
from mediaorg.text import LANGS
from tests.differ.plan.checklists import CAMPAIGNS, PROPOSAL, checklist, of_spec, told
from tests.overlay.laid import HEAD, TEAM

WRITER = """\
add:
  roles:
    - id: live-planner
      name: 直播策划
      reports_to: director
      headcount: 1
      training: [{id: live-rules, by: 2027-05-06}, ad-law]
      access: [{system: 抖店, rights: 编辑, expires: 2027-06-19}]
      from: 2027-05-10
      to: 2027-06-18
transfer: [{duty: live-script, from: planner, to: live-planner, returns: true}]
"""
LOAN = """\
lend: [{from: operator, to: planner, heads: 1, share: 50%, keeps: [], cover: [{duty: publishing, by: director}], phases: [peak]}]
"""


def test_what_is_to_be_ready_is_due_the_day_before_unless_a_day_is_given() -> None:
    assert told(checklist(WRITER), Stage.BEFORE) == [
        "05-06 training: 直播策划：完成“直播规则”培训",
        "05-09 approve: 新媒体总监审批“618 大促”",
        "05-09 approve: 财务部审批“618 大促”",
        "05-09 post-to-fill: 直播策划：落实 1 人",
        "05-09 training: 直播策划：完成“广告法”培训",
        "05-09 handover: 内容策划把“撰写直播话术”移交给直播策划",
        "05-09 access-grant: 为直播策划开通“抖店”",
        "05-09 handbook: 重发岗位手册并签收：内容策划、直播策划",
    ]


def test_what_begins_stands_on_the_first_day() -> None:
    phase = told(checklist(WRITER), Stage.PHASE)
    assert "05-10 role-begins: 直播策划上岗（1 人）" in phase
    assert "05-10 transfer: “撰写直播话术”改由直播策划负责（原内容策划）" in phase
    assert "05-10 escalation: “618 大促”的升级路径生效" in phase


def test_at_the_end_everything_goes_back_by_name() -> None:
    assert told(checklist(WRITER), Stage.END) == [
        "06-18 transfer-back: 直播策划把“撰写直播话术”交还内容策划",
        "06-18 role-ends: 直播策划岗位到期，最后一天在岗",
    ]


def test_after_it_come_handback_access_pages_and_the_retrospective() -> None:
    assert told(checklist(WRITER), Stage.AFTER) == [
        "06-19 access-revoke: 收回直播策划的“抖店”权限",
        "06-19 handback: 收回账号",
        "06-19 handbook-back: 换回常设版岗位手册并签收：内容策划",
        "06-19 handbook-withdraw: 收回岗位手册：直播策划",
        "06-21 retrospective: 完成“618 大促”复盘",
    ]


def test_those_who_work_with_a_post_are_told_before_it_begins() -> None:
    assert told(checklist(WRITER), Stage.BEFORE, "tell") == ["05-09 tell: 告知协作方：新媒体总监"]


def test_a_loan_says_who_covers_what_and_who_returns() -> None:
    found = checklist(LOAN)
    lend, back = (one for one in found.items() if one.kind.id in ("lend", "lend-back"))
    assert lend.due == date(2027, 6, 15)
    assert [one.text.say("zh", one.args) for one in lend.details] == [
        "投入 50% 工时",
        "“发布短视频”由新媒体总监代管（原直播运营）",
    ]
    assert back.due == date(2027, 6, 18)
    assert [one.text.say("zh", one.args) for one in back.details] == ["“发布短视频”由新媒体总监交还直播运营"]
    assert not told(found, kind="post-to-fill")  # those on loan come and go: nobody is to be found for them


def test_what_rests_resumes_the_day_after() -> None:
    found = checklist("suspend: [{id: handoff/brief, phases: [build-up]}]\n")
    assert told(found, kind="suspend") == ["05-10 suspend: “内容策划 → 直播运营：选题简报”暂停"]
    assert told(found, kind="resume") == ["05-31 resume: “内容策划 → 直播运营：选题简报”恢复"]


def test_a_time_that_is_tightened_is_told_into_the_phase_and_out_of_it() -> None:
    found = checklist("change:\n  handoff/brief: {sla: 8h, phases: [peak]}\n")
    assert told(found, kind="handoffs") == [
        "06-15 handoffs: 内容策划 → 直播运营“选题简报”的时限由24 小时收紧到8 小时",
        "06-19 handoffs: 内容策划 → 直播运营“选题简报”的时限由8 小时放宽到24 小时",
    ]


def test_a_freeze_is_a_stretch_and_is_lifted_the_day_after() -> None:
    head = HEAD + "  freeze: [{what: 价格, from: 2027-06-12, to: 2027-06-18, emergency: director}]\n"
    found = checklist(WRITER, head=head)
    freeze = next(one for one in found.items() if one.kind.id == "freeze")
    assert (freeze.first, freeze.due) == (date(2027, 6, 12), date(2027, 6, 18))
    assert told(found, kind="freeze-ends") == ["06-19 freeze-ends: 恢复变更：价格"]


def test_a_waiver_of_the_campaign_is_looked_at_when_it_ends() -> None:
    text = "add:\n  waivers: [{rule: no-backup, at: role/operator, reason: 大促后补, approved_by: director, until: 2027-07-01}]\n"
    assert told(checklist(text), kind="waiver-ends") == [
        "07-02 waiver-ends: role/operator 的 no-backup 不再豁免，须整改或重新申请"
    ]


def test_a_duty_that_nobody_takes_over_is_to_be_decided() -> None:
    text = "change:\n  role/planner: {duties: {change: {live-script: {as: responsible}}}}\n"
    team = TEAM.replace("{id: live-script, name: 撰写直播话术, weight: 30%}", "live-script").replace(
        "duties:\n  - {id: pub", "duties:\n  - {id: live-script, name: 撰写直播话术}\n  - {id: pub"
    )
    (one,) = [one for one in checklist(text, team).items() if one.kind.id == "decide"]
    assert one.due == date(2027, 5, 9)
    assert one.why is not None
    assert one.why.file == "campaign.yaml"


def test_every_item_has_a_line_of_the_campaign_somebody_and_a_day() -> None:
    for name in CAMPAIGNS:
        items = list(of_spec(name).items())
        assert len({one.fingerprint for one in items}) == len(items)
        for one in items:
            assert one.why is not None
            assert one.why.file.endswith(CAMPAIGNS[name])
            assert one.who, one
            assert one.due is not None, one
            assert set(one.roles) <= set(of_spec(name).parties)


def test_ids_stay_when_lines_move_and_days_shift() -> None:
    moved = "# 一行注释\n" + WRITER
    later = HEAD.replace("2027-05-10", "2027-05-11")
    assert [one.fingerprint for one in checklist(WRITER).items()] == [
        one.fingerprint for one in checklist(moved).items()
    ]
    before = {one.fingerprint for one in checklist(WRITER).items()}
    assert before == {one.fingerprint for one in checklist(WRITER.replace("05-10", "05-11"), head=later).items()}


def test_as_of_only_says_what_is_past() -> None:
    plain, seen = checklist(WRITER), checklist(WRITER, as_of=date(2027, 5, 9))
    assert told(plain) == told(seen)
    standings = {one.standing(seen.as_of) for section in seen.sections[:1] for one in section.items}
    assert standings == {Standing.PAST, Standing.NOW}


def test_only_what_concerns_a_role() -> None:
    found = only_for(checklist(WRITER), ["operator"])
    assert told(found) == []
    found = only_for(checklist(WRITER), ["planner"])
    assert all("planner" in one.roles for one in found.items())
    assert told(found, kind="handover")


def test_a_proposal_has_no_way_back_and_no_day_that_it_does_not_name() -> None:
    text = "add:\n  roles: [{id: clipper, name: 剪辑, reports_to: director, headcount: 1, training: [ad-law]}]\n"
    found = checklist(text, head=PROPOSAL)
    assert {section.stage for section in found.sections} == {Stage.BEFORE, Stage.PHASE}
    assert {one.due for one in found.items()} == {None}
    assert told(found) == [
        "- approve: 新媒体总监审批“直播组常设”",
        "- post-to-fill: 剪辑：落实 1 人",
        "- training: 剪辑：完成“广告法”培训",
        "- handbook: 重发岗位手册并签收：剪辑",
        "- role-begins: 剪辑上岗（1 人）",
    ]


def test_every_kind_says_the_same_in_both_languages() -> None:
    assert set(ORDER) == set(PLAN_KINDS)
    for kind in PLAN_KINDS.values():
        assert kind.message.placeholders("en") == kind.message.placeholders("zh"), kind.id
        assert all(kind.title.say(lang) for lang in LANGS)


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_the_model_campaigns_are_as_large_as_they_are_meant_to_be(name: str) -> None:
    kinds = [one.kind.id for one in of_spec(name).items()]
    assert kinds.count("role-begins") == {"xingxuan-618": 4, "matrix-818": 6}[name]
    assert kinds.count("lend") == kinds.count("lend-back") >= 1
    assert kinds.count("transfer") == kinds.count("transfer-back") == 2
    assert {"freeze", "escalation", "suspend", "resume", "handback", "retrospective"} <= set(kinds)
