"""Wording: vague and catch-all duties, people and aliases in texts, gaps in manuals, reviews, at their bounds."""

from __future__ import annotations

import json

import pytest

from mediaorg.rules.wording import FAMILY
from mediaorg.text import LANGS, data_of
from tests.newsroom import HEAD, checked, guilty, rules_found


def duty(body: str, more: str = "") -> str:
    """One role with one duty, written in place."""
    return f"{HEAD}{more}roles:\n  - id: host\n    name: 主播\n    duties:\n      - {{id: the-duty, {body}}}\n"


# vague-duty and catch-all-duty: a text is at most one of the two


@pytest.mark.parametrize(
    "name",
    ["负责直播", "参与选题会", "协助主播", "配合其他部门完成相关工作", "做好日常运营工作", "跟进舆情。", "处理日常事务",
     "全面负责直播间运营", "Support the live team", "Responsible for content"],
)  # fmt: skip
def test_vague_names_are_told(name: str) -> None:
    assert guilty(duty(f"name: {name}")) == [f"vague-duty: {name}"]


@pytest.mark.parametrize(
    "name",
    [
        "控制直播节奏",
        "协助拍摄短视频",
        "负责审核直播脚本",
        "核对直播间价格",
        "支持率统计",
        "Helpdesk",
        "Help edit the videos",
    ],
)
def test_names_that_say_what_is_done_stand(name: str) -> None:
    assert "vague-duty" not in rules_found(duty(f"name: {name}"))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("name: 负责直播, action: 主持, object: 日播场次", []),
        ("name: 直播间运营, action: 负责, object: 直播间", ["vague-duty: 负责"]),
        ("name: 直播间运营, action: 负责, object: 直播间, result: session-report", []),
        ("name: 负责直播日报, result: daily-report", []),
    ],
)
def test_action_and_result_decide_before_the_name(body: str, found: list[str]) -> None:
    assert guilty(duty(body)) == found


def test_duty_whose_result_could_not_be_read_is_not_called_vague() -> None:
    assert rules_found(duty("name: 负责直播, result: [日报]")) == ["wrong-type"]


@pytest.mark.parametrize(
    "name",
    ["完成领导交办的其他工作", "上级安排的其他临时任务", "其他工作", "完成其它临时性工作", "公司交办的各项工作。",
     "Other duties as assigned", "Anything else", "Ad-hoc tasks"],
)  # fmt: skip
def test_catch_all_names_are_told_and_not_as_vague(name: str) -> None:
    assert rules_found(duty(f"name: {name}")) == ["catch-all-duty"]


@pytest.mark.parametrize(
    "name", ["整理工作日志", "安排直播工作", "分派剪辑任务", "跟踪上级审批事项进度", "Plan the team's tasks"]
)
def test_work_about_work_is_no_catch_all(name: str) -> None:
    assert "catch-all-duty" not in rules_found(duty(f"name: {name}"))


@pytest.mark.parametrize(
    ("weight", "policy", "rules"),
    [
        ("10%", "", []),
        ("10.5%", "", ["catch-all-duty"]),
        ("15%", "policy: {rules: {catch-all-duty: {max: 20}}}\n", []),
        ("5%", "policy: {rules: {catch-all-duty: {max: 3}}}\n", ["catch-all-duty"]),
    ],
)
def test_small_rest_may_stay(weight: str, policy: str, rules: list[str]) -> None:
    rest = 100 - float(weight[:-1])
    text = duty(f"name: 完成领导交办的其他工作, weight: {weight}", policy) + (
        f"      - {{id: hosting, name: 主持日播场次, weight: {rest:g}%}}\n"
    )
    assert [rule for rule in rules_found(text) if rule == "catch-all-duty"] == rules


# person-named

PEOPLE = "people:\n  - {id: p-07, name: 小满, holds: [host]}\n  - {id: p-08, name: {zh: 谷雨, en: Ann Gu}}\n"


@pytest.mark.parametrize(
    ("text", "at"),
    [
        (duty("name: 急件交给小满剪辑") + PEOPLE, "duty/the-duty.name"),
        (duty("name: 剪辑急件, object: 小满的急件, action: 剪辑") + PEOPLE, "duty/the-duty.object"),
        (duty("name: 剪辑急件, result: {text: 发给谷雨的成片, kept: true}") + PEOPLE, "duty/the-duty.result"),
        (HEAD + "roles:\n  - {id: host, name: 主播, purpose: 接替谷雨带货}\n" + PEOPLE, "role/host.purpose"),
        (
            HEAD + "roles:\n  - {id: host, name: 主播, authority: [经 ann gu 同意可改价]}\n" + PEOPLE,
            "role/host.authority",
        ),
    ],
)
def test_people_in_texts_are_found(text: str, at: str) -> None:
    [found] = checked(text).diagnostics
    assert (found.rule.id, str(found.at)) == ("person-named", at)


def test_only_the_id_of_a_person_leaves_the_file() -> None:
    [found] = checked(duty("name: 急件交给小满剪辑") + PEOPLE).diagnostics
    shown = [words.say(lang, found.args) for lang in LANGS for words in (found.rule.message, found.rule.help) if words]
    shown.append(json.dumps({key: data_of(value) for key, value in found.args.items()}, ensure_ascii=False))
    assert all("小满" not in line for line in shown)
    assert all("p-07" in line for line in shown if "host" not in line and "主播" not in line)


@pytest.mark.parametrize("name", ["Annual plan", "Plan Ann Guards", "待定"])
def test_what_only_contains_the_letters_of_a_name_is_left_alone(name: str) -> None:
    people = PEOPLE + "  - {id: p-09, name: 待定}\n  - {id: p-10, name: 主播}\n"
    text = duty(f"name: {name}") + people
    assert "person-named" not in rules_found(text)


def test_nothing_is_looked_for_where_nobody_is_named() -> None:
    text = duty("name: 急件交给小满剪辑") + "people:\n  - {id: p-07, holds: [host]}\n"
    assert rules_found(text) == []


# alias-used

GLOSSARY = "glossary:\n  - {term: 投放, also: [投流, 买量]}\n  - {term: 直播间, also: [间]}\n  - {term: live room, also: [room]}\n"


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("申请投流预算", 1),
        ("申请投流和买量预算", 2),
        ("申请投放预算", 0),
        ("清点直播间样品", 0),
        ("Clean the ROOM", 1),
        ("Sort mushrooms", 0),
    ],
)
def test_aliases_are_told_unless_a_term_holds_them(name: str, count: int) -> None:
    assert rules_found(duty(f"name: {name}", GLOSSARY)) == ["alias-used"] * count


def test_role_names_use_terms_too() -> None:
    assert guilty(HEAD + GLOSSARY + "roles:\n  - {id: buyer, name: 投流专家}\n") == ["alias-used: 投流专家"]


# handbook-field-missing


def test_all_gaps_of_a_role_are_one_finding() -> None:
    text = HEAD + (
        "roles:\n"
        "  - {id: host, name: 主播, purpose: 讲清卖点, code: Z1, authority: []}\n"
        "  - {id: editor, name: 剪辑, needs: {education: 大专}}\n"
    )
    [host, editor] = checked(text).diagnostics
    assert host.rule.message.say("zh", host.args) == "“主播”的说明书缺少：任职资格（needs）"
    assert editor.rule.message.say("zh", editor.args) == "“剪辑”的说明书缺少：岗位编码（code）、岗位目的（purpose）"


def test_empty_list_says_that_there_is_none() -> None:
    text = (
        HEAD
        + "roles:\n  - {id: host, name: 主播, authority: [可叫停违规口播]}\n  - {id: editor, name: 剪辑, authority: []}\n"
    )
    assert rules_found(text) == []


def test_field_that_could_not_be_read_is_not_missing() -> None:
    text = HEAD + "roles:\n  - {id: host, name: 主播, purpose: 讲清卖点}\n  - {id: editor, name: 剪辑, purpose: 7}\n"
    assert rules_found(text) == ["wrong-type"]


# review-overdue


@pytest.mark.parametrize(
    ("review", "rules"),
    [
        ("every: 6mo, last: 2026-05-22", []),
        ("every: 6mo, last: 2026-05-21", ["review-overdue"]),
        ("every: 1y, last: 2025-11-22", []),
        ("every: 2w, last: 2026-11-07", ["review-overdue"]),
        ("every: 5wd, last: 2026-11-15", []),
        ("every: 999999999y, last: 2020-01-01", []),
        ("every: 6mo", []),
        ("last: 2019-01-01", []),
    ],
)
def test_review_is_due_on_its_day_and_late_after(review: str, rules: list[str]) -> None:
    head = HEAD.replace("}", f", review: {{{review}}}}}")
    assert rules_found(head + "roles:\n  - {id: host, name: 主播}\n") == rules


def test_every_sentence_can_be_said_in_both_languages() -> None:
    head = HEAD.replace("}", ", review: {every: 6mo, last: 2026-01-31}}") + GLOSSARY
    text = (
        head
        + (
            "roles:\n"
            "  - {id: host, name: 主播, purpose: 替小满带货}\n"
            "  - id: editor\n    name: 剪辑\n    duties:\n"
            "      - {id: d1, name: 负责直播}\n      - {id: d3, name: 申请投流预算}\n      - {id: d2, name: 其他工作}\n"
        )
        + PEOPLE
    )
    found = checked(text).diagnostics
    assert {one.rule.id for one in found} >= {rule.id for rule in FAMILY}
    for one in found:
        for lang in LANGS:
            for words in (one.rule.message, one.rule.label, one.rule.help):
                assert words is None or words.say(lang, one.args)
