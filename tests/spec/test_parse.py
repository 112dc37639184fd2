"""Shape: what does not fit is told once, at its place, and the rest is checked all the same."""

from __future__ import annotations

import pytest

from mediaorg.text import LANGS, Lang
from tests.newsroom import HEAD, TEAM, checked, findings, guilty, rules_found


def test_ten_lines_are_a_valid_specification() -> None:
    assert findings(TEAM) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("roles: [{id: host, name: 主播, headcuont: 2}]", ["unknown-key: headcuont"]),
        ("roles: [{id: host, nme: 主播}]", ["unknown-key: nme"]),
        ("roles: [{id: host}]", ["missing-key: {id: host}"]),
        ("roles: [{id: host, name: 5}]", ["wrong-type: 5"]),
        ("roles: [{id: host, name: {fr: hôte}}]", ["unknown-key: fr"]),
        ("roles: [{id: host, name: 主播, headcount: true}]", ["wrong-type: true"]),
        ('roles: [{id: host, name: 主播, headcount: "5"}]', ['wrong-type: "5"']),
        ("roles: [{id: host, name: 主播, headcount: 5.0}]", ["wrong-type: 5.0"]),
        ("roles: [{id: host, name: 主播, headcount: -1}]", ["wrong-type: -1"]),
        ("roles: [{id: host, name: 主播, critical: 'yes'}]", ["wrong-type: 'yes'"]),
        ("roles: [{id: host, name: 主播, kpis: }]", ["wrong-type: kpis"]),
        ("roles: [{id: host, name: 主播, duties: live-script}]", ["wrong-type: live-script"]),
        ("roles: [{id: host, name: 主播, from: 2027-02-30}]", ["bad-date: 2027-02-30"]),
        ("roles: [{id: host, name: 主播, employment: freelance}]", ["wrong-type: freelance"]),
        ("roles: [{id: 618-host, name: 主播}]", ["bad-id: 618-host"]),
        ("roles: [{id: 618, name: 主播}]", ["bad-id: 618"]),
        ("roles: [{id: Editor, name: 剪辑}]", ["bad-id: Editor"]),
        ("roles: [{id: ../../x, name: 剪辑}]", ["bad-id: ../../x"]),
        (f"roles: [{{id: {'a' * 65}, name: 剪辑}}]", [f"bad-id: {'a' * 65}"]),
        ("roles: {id: host}", ["wrong-type: {id: host}"]),
        ("roles: []\nloops: [{id: turn, name: 闭环}]", ["missing-key: {id: turn, name: 闭环}"]),
        ("roles: []\nteams: []", ["unknown-key: teams"]),
        ("roles: []\nx-notes: {any: [thing]}", []),
        ("roles: [{id: host, name: 主播, x-note: 试用期}]", []),
    ],
)
def test_shape_faults_have_one_finding_at_their_place(line: str, expected: list[str]) -> None:
    assert guilty(f"{HEAD}{line}\n") == expected


@pytest.mark.parametrize(
    ("sla", "rules"),
    [
        ("24h", []),
        ("1.5h", []),
        ("15min", []),
        ("2wd", []),
        ("6mo", []),
        ("24", ["bad-duration"]),
        ("1:30", ["bad-duration"]),
        ("24 h", ["bad-duration"]),
        ("24hours", ["bad-duration"]),
        ("三天", ["bad-duration"]),
        ("-3d", ["bad-duration"]),
        ("", ["wrong-type"]),
    ],
)
def test_durations_carry_units(sla: str, rules: list[str]) -> None:
    text = TEAM + f"handoffs:\n  - {{from: planner, to: producer, artifact: 选题简报, sla: {sla}}}\n"
    assert rules_found(text) == rules


def test_a_bare_number_shows_the_two_likely_readings() -> None:
    text = TEAM + "handoffs:\n  - {from: planner, to: producer, artifact: 选题简报, sla: 24}\n"
    (found,) = checked(text).diagnostics
    assert found.rule.help is not None
    for lang in LANGS:
        advice = found.rule.help.say(lang, found.args)
        assert "24h" in advice
        assert "24d" in advice


@pytest.mark.parametrize("weight", ["30", "0.3", "30 %", "thirty"])
def test_shares_carry_the_sign(weight: str) -> None:
    text = (
        HEAD + f"roles: [{{id: host, name: 主播, kpis: [{{id: gmv, name: 成交, source: 后台, weight: {weight}}}]}}]\n"
    )
    assert rules_found(text) == ["wrong-type"]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("roles: [{id: host, name: 主播}, {id: host, name: 助播}]", ["3:36 duplicate-id"]),
        ("roles: [{id: host, name: 主播}]\npartners: [{id: host, name: 主播公会}]", ["4:17 duplicate-id"]),
        (
            "roles: [{id: host, name: 主播, duties: [{id: talk, name: 讲解商品}]}]\nduties: [{id: talk, name: 讲解}]",
            ["4:15 duplicate-id"],
        ),
        ("roles: [{id: a1, name: 甲}, {id: a1, name: 乙}, {id: a1, name: 丙}]", ["3:52 duplicate-id"]),
        (
            "roles: [{id: host, name: 主播, kpis: [{id: k, name: 甲, source: 后台}, {id: k, name: 乙, source: 后台}]}]",
            ["3:72 duplicate-id"],
        ),
    ],
)
def test_one_id_for_two_things_is_one_finding_at_the_last(block: str, expected: list[str]) -> None:
    assert findings(f"{HEAD}{block}\n") == expected


def test_the_first_bearer_of_an_id_counts_and_the_rest_is_named() -> None:
    (found,) = checked(f"{HEAD}roles: [{{id: a1, name: 甲}}, {{id: a1, name: 乙}}, {{id: a1, name: 丙}}]\n").diagnostics
    assert [place.span.column for place in found.related] == [14, 33]


def test_handoffs_alike_without_id_are_one_written_twice() -> None:
    handoff = "  - {from: planner, to: producer, artifact: 选题简报}\n"
    assert findings(TEAM + "handoffs:\n" + handoff + handoff) == ["9:45 duplicate-entry"]


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        ("units: [{id: studio, name: 摄影棚, head: producr}]", "unknown-reference"),
        ("handoffs: [{from: planer, to: producer, artifact: 选题简报}]", "unknown-reference"),
        ("loops: [{id: turn, name: 闭环, stages: [{id: plan, roles: [planer]}]}]", "unknown-reference"),
        ("people: [{id: p1, holds: [{role: planer, share: 50%}]}]", "unknown-reference"),
        ("separation: [{id: s1, among: [duty/pay, writing], reason: 防舞弊}]", "unknown-reference"),
        ("approvals: [{id: a1, subject: 投放, tiers: [{up_to: 10, by: planer}]}]", "unknown-reference"),
        (
            "waivers: [{rule: no-backup, at: role/planner, reason: 小, approved_by: bos, until: 2027-01-01}]",
            "unknown-reference",
        ),
        ("moved: [{from: role/copywriter, to: role/planer}]", "unknown-reference"),
    ],
)
def test_names_that_nothing_bears_are_told_once(block: str, rule: str) -> None:
    assert rules_found(TEAM + block + "\n").count(rule) == 1


def test_an_unknown_name_comes_with_the_nearest_right_one() -> None:
    text = TEAM + "units: [{id: studio, name: 摄影棚, head: producr}]\n"
    found = next(one for one in checked(text).diagnostics if one.rule.id == "unknown-reference")
    assert found.rule.help is not None
    assert "producer" in found.rule.help.say("zh", found.args)


def test_a_reference_to_what_was_set_aside_is_not_unknown() -> None:
    text = TEAM + "  - {id: 618-host, name: 主播}\nhandoffs: [{from: planner, to: 618-host, artifact: 选题简报}]\n"
    assert rules_found(text) == ["bad-id"]


def test_nothing_is_said_of_what_depends_on_what_was_set_aside() -> None:
    loop = (
        "loops: [{id: turn, name: 闭环, stages: [{id: plan, roles: [planner]}, {id: make, roles: [producer]}]}]\n"
        "handoffs:\n"
        "  - {from: producer, to: planner, artifact: 成片}\n"
    )
    assert "loop-broken-edge" in rules_found(TEAM + loop)
    assert rules_found(TEAM + loop + "  - {from: planner, to: producr, artifact: 选题简报}\n") == ["unknown-reference"]


def test_a_claim_with_a_wrong_part_is_not_taken_for_ownership() -> None:
    text = HEAD + (
        "duties: [{id: list-products, name: 上架商品}]\n"
        "roles:\n"
        "  - {id: floor, name: 场控, duties: [list-products]}\n"
        "  - {id: console, name: 中控, duties: [{duty: list-products, as: ownr}]}\n"
    )
    assert rules_found(text) == ["wrong-type"]


def advice(text: str, lang: Lang = "zh") -> str:
    (found,) = checked(text).diagnostics
    assert found.rule.help is not None
    return found.rule.help.say(lang, found.args)


@pytest.mark.parametrize(
    ("weight", "readings"),
    [("30", "30% 还是 0.3%"), ("0.3", "30% 还是 0.3%"), ("1", "100% 还是 1%"), ("12.5", "12.5% 还是 0.125%")],
)
def test_a_bare_share_shows_the_two_likely_readings(weight: str, readings: str) -> None:
    duty = f"{{id: cut, name: 剪辑短视频, weight: {weight}}}"
    assert readings in advice(f"{HEAD}roles: [{{id: editor, name: 剪辑, duties: [{duty}]}}]\n")


@pytest.mark.parametrize("amount", ["5000", "0", "0.5", "12000.50"])
def test_money_takes_decimals(amount: str) -> None:
    approvals = f"approvals: [{{id: a, subject: 投放, tiers: [{{up_to: {amount}, by: finance}}, {{by: finance}}]}}]\n"
    head = f"{HEAD}partners: [{{id: finance, name: 财务部}}]\nroles: [{{id: host, name: 主播}}]\n"
    assert "wrong-type" not in rules_found(head + approvals)


@pytest.mark.parametrize(("amount", "said"), [("5000元", "unit"), ("'5000'", "unit"), ("-1", "金额"), ("true", "金额")])
def test_what_is_no_sum_of_money_is_told_what_is_due(amount: str, said: str) -> None:
    approvals = f"approvals: [{{id: a, subject: 投放, tiers: [{{up_to: {amount}, by: host}}]}}]\n"
    text = f"{HEAD}roles: [{{id: host, name: 主播}}]\n{approvals}"
    assert rules_found(text) == ["wrong-type"]
    assert said in advice(text)
    assert "整数" not in advice(text)


def test_no_role_is_called_by_the_word_for_nobody() -> None:
    text = f"{HEAD}roles: [{{id: none, name: 总监}}, {{id: host, name: 主播, reports_to: none}}]\n"
    assert findings(text) == ["3:14 bad-id"]
    assert "没有上级" in advice(text)


@pytest.mark.parametrize("version", ["2", "0", "99"])
def test_r149_another_format_is_refused_and_nothing_else_is_said(version: str) -> None:
    assert rules_found(f"mediaorg: {version}\norg: 5\nroles: nobody\n") == ["format-version"]


def test_missing_required_keys_are_all_told() -> None:
    assert rules_found("x-note: empty\n") == ["missing-key", "missing-key", "missing-key"]


def test_ids_that_look_alike_are_a_warning() -> None:
    assert rules_found(f"{HEAD}roles: [{{id: live-room, name: 直播间}}, {{id: liveroom, name: 直播室}}]\n") == [
        "confusable-id"
    ]


def test_messages_exist_in_both_tongues_for_every_fault() -> None:
    text = HEAD + "roles: [{id: 9, name: 5, kpis: , foo: 1}]\nunits: [{id: a, name: b, head: c}]\n"
    for found in checked(text).diagnostics:
        for lang in LANGS:
            assert found.rule.message.say(lang, found.args)
            assert found.rule.help is None or found.rule.help.say(lang, found.args)


@pytest.mark.parametrize(
    ("block", "meant"),
    [
        ("roles: [{id: host, name: {zh: 主播, en: Host}}, {id: editor, name: 剪辑, reports_to: 主播}]", "“host”"),
        (
            "dimensions: {channel: [{id: douyin, name: 抖音}]}\n"
            "roles: [{id: host, name: 主播, duties: [{id: hosting, name: 口播, scope: {channel: 抖音}}]}]",
            "“douyin”",
        ),
    ],
)
def test_who_writes_a_name_where_an_id_is_due_is_told_the_id(block: str, meant: str) -> None:
    found = next(one for one in checked(HEAD + block).diagnostics if one.rule.id == "unknown-reference")
    assert found.rule.help is not None
    assert meant in found.rule.help.say("zh", found.args)
    assert found.repair is not None


@pytest.mark.parametrize(("written", "plain"), [("Live_Host", "live-host"), ("618", "c618"), ("618_Host", "c618-host")])
def test_a_bad_id_comes_with_one_that_fits(written: str, plain: str) -> None:
    found = next(
        one for one in checked(HEAD + f"roles: [{{id: {written}, name: 主播}}]").diagnostics if one.rule.id == "bad-id"
    )
    assert found.rule.help is not None
    assert f"write {plain}, not {written}" in found.rule.help.say("en", found.args)


def test_a_bad_id_is_never_put_in_the_place_of_a_reference() -> None:
    block = "roles: [{id: Media_Head, name: 负责人}, {id: editor, name: 剪辑, reports_to: media-head}]"
    assert all(found.repair is None for found in checked(HEAD + block).diagnostics)


def test_braces_in_what_the_user_wrote_are_no_placeholders() -> None:
    block = 'dimensions: {"ch{x}": [{nm: 抖音}]}\nroles: [{id: "6{x}", name: 主播}, {id: "host{a}", name: 助播, reports_to: "host{b}"}]'
    for found in checked(HEAD + block).diagnostics:
        for text in (found.rule.message, found.rule.label, found.rule.help):
            assert text is None or all(text.say(lang, found.args) for lang in LANGS)
