"""Structure: lines of reporting, layers, spans, vacancies, names and codes, at their bounds and where nothing is kept."""

from __future__ import annotations

import pytest

from mediaorg.rules.structure import FAMILY
from mediaorg.text import LANGS
from tests.newsroom import HEAD, checked, guilty, rules_found

LAYERS = (
    "layers:\n"
    "  - {id: strategy, name: 战略层}\n"
    "  - {id: platform, name: 中台层}\n"
    "  - {id: support, name: 支持层}\n"
    "  - {id: execution, name: 执行层}\n"
)


def team(*roles: str, more: str = "") -> str:
    return HEAD + more + "roles:\n" + "".join(f"  - {{{role}}}\n" for role in roles)


def sentence(text: str, lang: str = "zh") -> str:
    [found] = checked(text).diagnostics
    return found.rule.message.say(lang, found.args)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        team("id: planner, name: 内容策划", "id: host, name: 主播", "id: editor, name: 剪辑"),
        team("id: director, name: 总监", "id: host, name: 主播, reports_to: director"),
        team(
            "id: lead, name: 主管", "id: host, name: 主播, reports_to: lead", "id: helper, name: 助播, reports_to: host"
        ),
        team("id: host, name: 主播, headcount: 12", "id: editor, name: 剪辑"),
        team("id: host, name: 主播, from: 2027-05-10, to: 2027-06-20"),
    ],
)
def test_little_said_is_nothing_wrong(text: str) -> None:
    assert rules_found(text) == []


# reporting-loop, two-heads, no-head: one finding for one cause


def test_self_reporting_is_a_circle_of_one() -> None:
    text = team("id: director, name: 总监", "id: host, name: 主播, reports_to: host")
    assert guilty(text) == ["reporting-loop: host"]
    assert sentence(text) == "汇报关系成环：主播 → 主播"


def test_circle_without_any_head_is_told_once_and_not_as_no_head() -> None:
    text = team(
        "id: a1, name: 甲, reports_to: b1", "id: b1, name: 乙, reports_to: c1", "id: c1, name: 丙, reports_to: a1"
    )
    assert guilty(text) == ["reporting-loop: b1"]
    assert sentence(text, "en").endswith("甲 → 乙 → 丙 → 甲")


def test_what_leads_into_a_circle_is_not_part_of_it() -> None:
    text = team(
        "id: intern, name: 实习生, reports_to: host", "id: director, name: 总监",
        "id: host, name: 主播, reports_to: lead", "id: lead, name: 主管, reports_to: host",
    )  # fmt: skip
    [found] = checked(text).diagnostics
    assert (str(found.at), [str(one.at) for one in found.related]) == ("role/host.reports_to", ["role/lead.reports_to"])


def test_two_circles_are_two_findings() -> None:
    text = team(
        "id: a1, name: 甲, reports_to: b1", "id: b1, name: 乙, reports_to: a1",
        "id: c1, name: 丙, reports_to: d1", "id: d1, name: 丁, reports_to: c1",
    )  # fmt: skip
    assert rules_found(text) == ["reporting-loop", "reporting-loop"]


def test_long_circle_is_told_in_a_sentence_that_ends() -> None:
    names = [f"r{number}" for number in range(40)]
    roles = [
        f"id: {one}, name: 岗位{one}, reports_to: {two}" for one, two in zip(names, names[1:] + names[:1], strict=True)
    ]
    assert len(sentence(team(*roles))) < 90


def test_circle_is_not_told_again_as_a_wrong_layer() -> None:
    text = team(
        "id: a1, name: 甲, layer: strategy, reports_to: b1",
        "id: b1, name: 乙, layer: execution, reports_to: a1",
        more=LAYERS,
    )
    assert rules_found(text) == ["reporting-loop"]


@pytest.mark.parametrize("line", ["", ", reports_to: none"])
def test_heads_are_told_once_at_the_first(line: str) -> None:
    text = team(
        "id: a1, name: 甲", "id: b1, name: 乙, reports_to: a1", f"id: c1, name: 丙{line}", f"id: d1, name: 丁{line}"
    )
    [found] = checked(text).diagnostics
    assert found.rule.id == "two-heads"
    assert (str(found.at), len(found.related)) == ("role/a1.reports_to", 2)
    assert sentence(text) == "3 个岗位都没有上级：甲、丙、丁"


def test_role_whose_superior_could_not_be_read_is_no_second_head() -> None:
    text = team("id: a1, name: 甲", "id: b1, name: 乙, reports_to: a1", "id: c1, name: 丙, reports_to: a11x")
    assert rules_found(text) == ["unknown-reference"]


def test_several_heads_without_any_line_are_no_chart() -> None:
    assert rules_found(team("id: a1, name: 甲, reports_to: none", "id: b1, name: 乙, reports_to: none")) == []


def test_head_who_left_is_told_where_the_lines_lead_and_not_as_no_head() -> None:
    text = team(
        "id: boss, name: 总监, to: 2026-11-21",
        "id: a1, name: 甲, reports_to: boss",
        "id: b1, name: 乙, reports_to: boss",
    )
    assert rules_found(text) == ["reports-to-ended-role", "reports-to-ended-role"]


@pytest.mark.parametrize(
    ("dates", "rules"),
    [
        ("to: 2026-11-22", []),
        ("to: 2026-11-21", ["reports-to-ended-role"]),
        ("from: 2026-11-22", []),
        ("from: 2026-11-23", []),
    ],
)
def test_last_day_of_a_superior_still_counts(dates: str, rules: list[str]) -> None:
    text = team(
        "id: boss, name: 总监",
        f"id: lead, name: 主管, reports_to: boss, {dates}",
        "id: host, name: 主播, reports_to: lead",
    )
    assert rules_found(text) == rules


@pytest.mark.parametrize(("start", "rules"), [("2026-11-22", []), ("2026-11-23", ["no-head"])])
def test_head_must_be_there_on_the_day(start: str, rules: list[str]) -> None:
    assert rules_found(team(f"id: boss, name: 总监, from: {start}", "id: host, name: 主播, reports_to: boss")) == rules


def test_no_head_is_silent_where_a_role_was_set_aside() -> None:
    text = team(
        "id: boss, name: 总监, from: 2027-01-04", "id: host, name: 主播, reports_to: boss", "id: Head, name: 主管"
    )
    assert rules_found(text) == ["bad-id"]


def test_no_head_is_told_where_something_else_of_a_role_was_set_aside() -> None:
    text = team("id: boss, name: 总监, from: 2027-01-04", "id: host, name: 主播, reports_to: boss, headcount: 两人")
    assert sorted(rules_found(text)) == ["no-head", "wrong-type"]


# layers


@pytest.mark.parametrize(
    ("role", "boss", "rules"),
    [
        ("platform", "strategy", []),
        ("strategy", "strategy", []),
        ("support", "strategy", ["layer-skipped"]),
        ("execution", "strategy", ["layer-skipped"]),
        ("strategy", "platform", ["layer-inverted"]),
        ("strategy", "execution", ["layer-inverted"]),
    ],
)
def test_lines_go_up_one_layer_or_stay(role: str, boss: str, rules: list[str]) -> None:
    text = team(f"id: a1, name: 甲, layer: {boss}", f"id: b1, name: 乙, layer: {role}, reports_to: a1", more=LAYERS)
    assert rules_found(text) == rules


def test_skipped_layers_are_named() -> None:
    text = team("id: a1, name: 甲, layer: strategy", "id: b1, name: 乙, layer: execution, reports_to: a1", more=LAYERS)
    assert sentence(text) == "“乙”（执行层）越过中台层、支持层，直接向“甲”（战略层）汇报"


def test_every_role_needs_a_layer_where_there_are_layers() -> None:
    text = team("id: a1, name: 甲", "id: b1, name: 乙, layer: platform", "id: c1, name: 丙", more=LAYERS)
    assert guilty(text) == ["role-without-layer: a1", "role-without-layer: c1"]
    assert rules_found(team("id: a1, name: 甲", more="layers: []\n")) == []


def test_role_whose_layer_could_not_be_read_has_one() -> None:
    assert rules_found(team("id: a1, name: 甲, layer: platfrom", more=LAYERS)) == ["unknown-reference"]


# span-of-control


@pytest.mark.parametrize(
    ("posts", "rules"),
    [
        ((4, 4), []),
        ((5, 4), ["span-of-control"]),
        ((15,), []),
        ((16,), ["span-of-control"]),
        ((2,), []),
        ((1,), ["span-of-control"]),
        ((1, 1), []),
        ((0,), []),
    ],
)
def test_span_is_counted_in_posts(posts: tuple[int, ...], rules: list[str]) -> None:
    names = ("主播", "场控")
    crew = (
        f"id: r{number}, name: {name}, reports_to: lead, headcount: {count}, backup: [finance]"
        for number, (name, count) in enumerate(zip(names, posts, strict=False))
    )
    text = team(
        "id: lead, name: 直播主管, headcount: 1, backup: [finance]",
        *crew,
        more="partners: [{id: finance, name: 财务部}]\n",
    )
    assert rules_found(text) == rules


def test_too_many_is_told_even_where_nobody_counts_posts() -> None:
    crew = (f"id: r{number}, name: 岗位{number}, reports_to: lead" for number in range(9))
    assert guilty(team("id: lead, name: 主管", *crew)) == ["span-of-control: lead"]


@pytest.mark.parametrize(
    ("fault", "is_told"),
    [
        ("path: [leader]", True),
        ("reports_to: led", False),
        ("reports_to: none, critical: 是", True),
        ("headcount: 两人, reports_to: lead", False),
    ],
)
def test_span_is_silent_only_where_a_report_may_be_lost(fault: str, is_told: bool) -> None:
    text = team(
        "id: lead, name: 主管, reports_to: none",
        "id: crew, name: 剪辑, reports_to: lead, headcount: 1",
        f"id: more, name: 设计, {fault}",
    )
    assert ("span-of-control" in rules_found(text)) is is_told


@pytest.mark.parametrize(
    ("option", "rules"), [("max: 3", ["span-of-control"]), ("max: 4", []), ("min: 5", ["span-of-control"])]
)
def test_span_follows_the_policy(option: str, rules: list[str]) -> None:
    crew = (
        "id: host, name: 主播, headcount: 3, reports_to: lead",
        "id: editor, name: 剪辑, headcount: 1, reports_to: lead",
    )
    policy = f"policy: {{rules: {{span-of-control: {{{option}}}}}}}\n"
    assert rules_found(team("id: lead, name: 主管", *crew, more=policy)) == rules


# vacancy-uncovered


@pytest.mark.parametrize(
    ("host", "rules"),
    [
        ("headcount: 2, filled: 2", []),
        ("headcount: 2", []),
        ("filled: 1", []),
        ("filled: 0", ["vacancy-uncovered"]),
        ("headcount: 2, filled: 1", ["vacancy-uncovered"]),
        ("headcount: 0", ["vacancy-uncovered"]),
        ("headcount: 2, filled: 1, backup: [finance]", []),
        ("headcount: 2, filled: 1, backup: [host]", []),
    ],
)
def test_empty_post_needs_somebody_who_stands_in(host: str, rules: list[str]) -> None:
    text = team(f"id: host, name: 主播, {host}", more="partners: [{id: finance, name: 财务部}]\n")
    assert [rule for rule in rules_found(text) if rule == "vacancy-uncovered"] == rules


def test_stand_in_must_be_there() -> None:
    roles = "id: host, name: 主播, filled: 0, backup: [helper]", "id: helper, name: 助播, filled: 0, backup: [host]"
    assert rules_found(team(*roles)).count("vacancy-uncovered") == 2


def test_stand_in_that_could_not_be_read_may_be_there() -> None:
    assert rules_found(team("id: host, name: 主播, filled: 0, backup: [hepler]")) == ["unknown-reference"]


# names and codes


@pytest.mark.parametrize("name", ["待定", "剪辑（待招）", "TBD", "某某", "？？？", "to be hired", "剪辑 [暂缺]", '""'])
def test_placeholders_are_seen(name: str) -> None:
    assert rules_found(team(f'id: editor, name: "{name.strip(chr(34))}"')) == ["placeholder-holder"]


@pytest.mark.parametrize("name", ["无人机航拍", "待播审核", "剪辑（早班）", "空间设计", "Nobody's Studio host"])
def test_names_that_only_look_like_placeholders_are_left_alone(name: str) -> None:
    assert rules_found(team(f'id: editor, name: "{name}"')) == []


def test_placeholder_person_is_called_by_id() -> None:
    text = team("id: host, name: 主播") + "people:\n  - {id: p-01, name: 待入职, holds: [host]}\n"
    assert sentence(text) == "“p-01”的名称只是占位词，等于没有落实"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("中控", "直播中控"),
        ("投手", "优化师"),
        ("剪辑", "剪 辑"),
        ("视频剪辑师", "剪辑"),
        ("Live host", "live-host"),
        ("选品Ａ", "选品a"),
    ],
)
def test_one_name_for_two_roles_is_told_at_the_last(one: str, two: str) -> None:
    text = team(f"id: first, name: {one}", f"id: second, name: {two}")
    assert guilty(text) == [f"role-name-clash: {two}"]


@pytest.mark.parametrize(
    ("one", "two"), [("场控", "中控"), ("抖音运营", "快手运营"), ("内容策划", "直播策划"), ("主播", "助播")]
)
def test_names_that_differ_in_meaning_stand(one: str, two: str) -> None:
    assert rules_found(team(f"id: first, name: {one}", f"id: second, name: {two}")) == []


def test_names_that_the_glossary_defines_apart_stand() -> None:
    glossary = "glossary: [{term: 中控, means: 操作后台}, {term: 直播中控, means: 现场协调}]\n"
    assert rules_found(team("id: first, name: 中控", "id: second, name: 直播中控", more=glossary)) == []


def test_alias_of_the_glossary_makes_one_name_and_is_told_once() -> None:
    glossary = "glossary: [{term: 内容官, also: [编辑官]}]\n"
    assert rules_found(team("id: first, name: 内容官", "id: second, name: 编辑官", more=glossary)) == [
        "role-name-clash"
    ]


def test_namesakes_in_departments_of_their_own_stand() -> None:
    units = "units: [{id: douyin, name: 抖音部}, {id: kuaishou, name: 快手部}]\n"
    roles = "id: first, name: 剪辑, unit: douyin", "id: second, name: 剪辑, unit: {unit}"
    assert rules_found(team(roles[0], roles[1].format(unit="kuaishou"), more=units)) == []
    assert rules_found(team(roles[0], roles[1].format(unit="douyin"), more=units)) == ["role-name-clash"]


def test_name_in_two_languages_clashes_once() -> None:
    name = "{zh: 剪辑, en: Editor}"
    assert rules_found(team(f"id: first, name: {name}", f"id: second, name: {name}")) == ["role-name-clash"]


def test_code_is_told_once_at_the_last_with_all_others() -> None:
    text = team("id: a1, name: 甲, code: XM-06", "id: b1, name: 乙, code: xm-06", 'id: c1, name: 丙, code: "XM-06 "')
    [found] = checked(text).diagnostics
    assert (found.rule.id, str(found.at), len(found.related)) == ("duplicate-code", "role/c1.code", 2)


# dotted-line-rules


@pytest.mark.parametrize(
    ("matrix", "found"),
    [
        ("", ["dotted-line-rules: dotted_to"]),
        (", matrix: {solid: 年度考核, dotted: 选题优先级, conflict: 总监 4 小时内裁定}", []),
        (", matrix: {solid: 年度考核, dotted: 选题优先级}", ["dotted-line-rules: matrix"]),
    ],
)
def test_dotted_lines_need_all_three_rules(matrix: str, found: list[str]) -> None:
    roles = (
        "id: boss, name: 总监", "id: lead, name: 渠道负责人, reports_to: boss",
        "id: editor, name: 剪辑, reports_to: boss, dotted_to: [lead]",
        "id: writer, name: 文案, reports_to: boss, dotted_to: [lead]",
    )  # fmt: skip
    head = HEAD.replace("}", matrix + "}")
    assert guilty(team(*roles).replace(HEAD, head)) == found


def test_every_sentence_can_be_said_in_both_languages() -> None:
    names = [f"r{number}" for number in range(10)]
    text = (
        HEAD
        + LAYERS
        + "roles:\n  - {id: boss, name: 总监, layer: support, code: X1}\n  - {id: top, name: 待定, layer: strategy, code: X1}\n"
        + "  - {id: old, name: 组长, to: 2026-01-01}\n  - {id: orphan, name: 主播, reports_to: old, dotted_to: [boss], filled: 0}\n"
        + "  - {id: twin, name: 直播主播, layer: platform, reports_to: boss}\n"
        + "".join(f"  - {{id: {name}, name: 岗位{name}, layer: execution, reports_to: top}}\n" for name in names)
        + "  - {id: guest, name: 嘉宾, layer: support, from: 2027-06-01, to: 2026-06-20}\n"
        + "  - {id: x1, name: 甲, layer: support, reports_to: y1}\n  - {id: y1, name: 乙, layer: support, reports_to: x1}\n"
        + "units: [{id: a, name: 甲组, parent: b}, {id: b, name: 乙组, parent: a}]\n"
    )
    found = checked(text).diagnostics
    assert {one.rule.id for one in found} >= {rule.id for rule in FAMILY} - {"no-head"}
    for one in found:
        for lang in LANGS:
            for words in (one.rule.message, one.rule.label, one.rule.help):
                assert words is None or words.say(lang, one.args)
            for place in one.related:
                assert one.rule.related[place.text].say(lang, place.args)
