from __future__ import annotations

from mediaorg.org.org import Org
from mediaorg.renderer.matrix import compose
from mediaorg.renderer.matrix.compose import matrix_of
from mediaorg.renderer.matrix.views import Band
from tests.newsroom import HEAD, TEAM
from tests.renderer.books import org_of
from tests.renderer.matrix.matrices import SHIFTS, letters, line, matrix, row


def test_roles_stand_from_the_top_layer_down_and_partners_that_carry_duties_last() -> None:
    made = matrix(SHIFTS)
    assert [one.name for one in made.columns] == ["直播主管", "内容策划", "助播", "中控", "财务部"]
    assert made.bands == (Band("中台层", 2), Band("执行层", 2), Band("外部协作方", 1))


def test_without_layers_there_are_no_bands() -> None:
    assert matrix(TEAM).bands == ()


def test_duties_stand_in_the_order_of_those_who_answer_for_them() -> None:
    assert [one.id for one in matrix(SHIFTS).rows] == ["script", "chat", "payout"]


def test_a_duty_of_nobody_comes_last() -> None:
    text = SHIFTS.replace("duties:\n  - {id: chat", "duties:\n  - {id: alone, name: 值守舆情}\n  - {id: chat", 1)
    assert matrix(text).rows[-1].id == "alone"


def test_an_owner_has_both_letters_and_a_star_says_that_they_hold_in_part() -> None:
    assert letters(matrix(SHIFTS), "chat") == {"直播主管": "I", "助播": "A/R*", "中控": "A/R*"}
    assert letters(matrix(SHIFTS), "script") == {"直播主管": "A", "内容策划": "R", "中控": "C"}
    assert letters(matrix(SHIFTS), "payout") == {"财务部": "A/R"}


def test_the_claims_of_one_role_on_one_duty_are_one_cell() -> None:
    own = "[{duty: chat, scope: {shift: day}}, {duty: chat, scope: {shift: night}}, {duty: script, as: informed}, {duty: script, as: consulted}]"
    text = SHIFTS.replace("[{duty: chat, scope: {channel: douyin}, weight: 40%}]", own)
    assert letters(matrix(text), "chat")["助播"] == "A/R"
    assert letters(matrix(text), "script")["助播"] == "C/I"


def test_the_register_says_who_has_a_part_where() -> None:
    said = line(matrix(SHIFTS), "chat")
    assert said["accountable"] == "助播（抖音）\n中控（视频号 × 白班）"
    assert said["responsible"] == said["accountable"]
    assert said["informed"] == "直播主管"
    assert said["weight"] == "助播：40%\n中控：20%"
    assert said["effort"] == "每周 6 小时\n中控：每周 9 小时"
    assert (said["checked_by"], said["tags"], said["critical"]) == ("直播主管", "live、chat", "是")


def test_the_weight_of_one_role_stands_alone() -> None:
    assert line(matrix(SHIFTS), "script")["weight"] == "33.3%"
    assert line(matrix(SHIFTS), "script")["result"] == "直播话术"


def test_columns_in_which_nobody_says_anything_are_left_out() -> None:
    made = matrix(TEAM + "duties: [{id: plan, name: 制定选题计划}]\n")
    assert [head.key for head in made.heads] == ["number", "duty", "accountable", "responsible", "doubts"]


def test_too_many_roles_for_a_matrix_leave_the_register() -> None:
    roles = "".join(f"  - {{id: host-{number}, name: 主播{number}}}\n" for number in range(compose.MOST_COLUMNS + 1))
    made = matrix(HEAD + "duties: [{id: live, name: 讲解直播商品}]\nroles:\n" + roles)
    assert (made.columns, made.rows) == ((), ())
    assert len(made.register) == 1
    assert made.wanting == 1


def test_people_are_never_named() -> None:
    org = org_of(SHIFTS + "people: [{id: p-01, name: 某某, holds: [helper]}]\n")
    assert "某某" not in repr(matrix_of(org, "zh"))


def test_the_day_is_not_asked_for_where_no_role_has_dates() -> None:
    org: Org = org_of(SHIFTS)
    matrix_of(org, "en")
    assert not org.date_used


def test_a_name_that_has_two_languages_is_said_in_the_one_of_the_reader() -> None:
    text = TEAM + "duties: [{id: plan, name: {zh: 制定选题计划, en: Plan the topics}}]\n"
    assert row(matrix(text, "en"), "plan").name == "Plan the topics"
