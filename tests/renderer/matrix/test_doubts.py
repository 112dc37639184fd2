from __future__ import annotations

import pytest

from tests.newsroom import HEAD, TEAM
from tests.renderer.matrix.matrices import SHIFTS, matrix, row

PLAN = "duties: [{id: plan, name: 制定选题计划, action: 制定, object: 选题计划}]\n"


def doubts(text: str, duty: str, lang: str = "zh") -> str:
    return row(matrix(text, lang), duty).doubts  # type: ignore[arg-type]


def with_duties(**claims: str) -> str:
    return PLAN.join(["", TEAM]) if not claims else _claimed(claims)


def _claimed(claims: dict[str, str]) -> str:
    names = {"planner": "内容策划", "producer": "创意执行", "analyst": "数据分析"}
    roles = "".join(
        f"  - {{id: {role}, name: {name}, duties: [{claims.get(role, '')}]}}\n" for role, name in names.items()
    )
    return HEAD + PLAN + "roles:\n" + roles


def test_nobody_answers() -> None:
    assert doubts(with_duties(), "plan") == "没有负责岗位"
    assert doubts(with_duties(), "plan", "en") == "Nobody answers for it"


def test_a_part_that_nobody_has_is_a_gap() -> None:
    assert doubts(SHIFTS, "chat") == "空白：视频号 × 夜班"
    assert doubts(SHIFTS, "chat", "en") == "Gap: 视频号 × 夜班"


def test_a_duty_that_a_partner_carries_has_no_gap() -> None:
    assert doubts(SHIFTS, "payout") == ""


def test_a_part_that_several_have_is_an_overlap() -> None:
    assert doubts(with_duties(planner="plan", producer="plan"), "plan") == "重叠：内容策划、创意执行"
    both = SHIFTS.replace("scope: {channel: wechat, shift: day}", "scope: {shift: day}")
    assert "重叠：助播、中控（抖音 × 白班）" in doubts(both, "chat")


def test_answered_for_and_not_done() -> None:
    assert doubts(with_duties(planner="{duty: plan, as: accountable}"), "plan") == "无人执行"


def test_a_claim_beyond_the_scope() -> None:
    text = SHIFTS.replace("name: 回复直播间评论,", "name: 回复直播间评论, scope: {channel: douyin},")
    assert doubts(text, "chat") == "超出范围：中控（视频号 × 白班）"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "与“策划选题”是同一件事：创意执行"), ("en", "Same as “策划选题”: 创意执行")],
)
def test_two_duties_of_one_meaning(lang: str, said: str) -> None:
    twin = "{id: topics, name: 策划选题, action: 制定, object: 选题计划}"
    assert doubts(with_duties(planner="plan", producer=twin), "plan", lang) == said


def test_a_duty_whose_role_is_not_there_today_rests() -> None:
    text = with_duties(planner="plan").replace("name: 内容策划,", "name: 内容策划, from: 2027-05-10, to: 2027-06-20,")
    assert doubts(text, "plan") == "负责岗位当日不在编"


def test_duties_in_doubt_are_counted() -> None:
    assert matrix(SHIFTS).wanting == 1
    assert matrix(with_duties(planner="plan")).wanting == 0
