from __future__ import annotations

import difflib
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediaorg.differ.change import Side
from mediaorg.differ.pair import Pair
from mediaorg.differ.promotion.promotion import promotion_of
from mediaorg.errors import MisuseError
from mediaorg.org.load import load
from mediaorg.org.staging import Staging, staging_of
from mediaorg.overlay.apply import apply
from mediaorg.record import replace
from mediaorg.source.document import Document
from mediaorg.source.read import read_text
from mediaorg.spec.parse import parse
from mediaorg.spec.parse_campaign import parse_campaign
from tests.overlay.laid import AS_OF

HEAD = """\
mediaorg: 1
campaign: {id: live-group, name: 直播组常设, kind: proposal, base: team.yaml, approved_by: [director]}
"""
TEAM = """\
# 新媒体部  The media desk
mediaorg: 1
include: [roles.yaml]
org: {id: newsroom, name: 新媒体部, owner: director}   # 总监兜底
dimensions:
  channel: [{id: douyin, name: 抖音}]
training: [{id: ad-law, name: 广告法}, {id: live-rules, name: 直播规则}]
partners: []

duties:
  # 谁都能发
  - {id: publishing, name: 发布短视频, action: 发布, object: 短视频}   # 每天
  - id: brand-insight
    name: "品牌洞察"
    tags: [insight]

handoffs:
- {id: brief, from: planner, to: operator, artifact: 选题简报, sla: 24h}  # 每周一

- id: notes
  from: operator
  to: planner
  artifact: 直播记录
  accept: |
    含时间轴
    和异常
# 到此为止
"""
ROLES = """\
roles:
  - {id: director, name: 新媒体总监, reports_to: none}

  # 内容
  - id: planner
    name: 内容策划
    reports_to: director
    headcount: 2   # 一人将转岗
    backup: [director]
    duties:
      - id: live-script   # 话术
        # 大促时最忙
        name: 撰写直播话术
        weight: 30%
      - {id: topics, name: '制定选题计划', weight: 70%}
      # 下面没有了
    kpis:
    - {id: hit-rate, name: 爆款率, target: ">= 12%", weight: 60%}
    - {id: returned, name: 话术退回率, weight: 40%}
    training: [ad-law]

  - id: operator
    name: 直播运营
    reports_to: director
    headcount: 3
    duties: [publishing, {duty: brand-insight, as: consulted}]
    authority: []
"""
CLAUSES = {
    "grow": ("change", "  role/planner: {expect: {headcount: 2}, headcount: 4}\n"),
    "rename": ("change", "  duty/topics: {name: 策划选题}\n"),
    "quote": ("change", "  duty/brand-insight: {name: 洞察：品牌, tags: [insight, brand]}\n"),
    "sla": ("change", "  handoff/brief: {sla: 8h, on_reject: 4h 内改回}\n"),
    "accept": ("change", "  handoff/notes: {accept: 含时间轴}\n"),
    "lists": (
        "change",
        "  role/operator: {backup: [planner], training: [live-rules], authority: [停播], filled: 2}\n",
    ),
    "head": ("change", "  org/newsroom: {owner: operator}\n"),
    "transfer": ("transfer", "  - {duty: live-script, from: planner, to: operator}\n"),
    "publish": ("transfer", "  - {duty: publishing, from: operator, to: planner}\n"),
    "suspend": ("suspend", "  - duty/brand-insight\n"),
    "remove": ("remove", "  - handoff/notes\n"),
    "role": (
        "add/roles",
        "    - id: clipper   # 剪辑\n      name: 剪辑\n      reports_to: director\n      headcount: 1\n"
        "      duties:\n        # 只剪短视频\n        - {id: cutting, name: 剪辑短视频}\n",
    ),
    "handoff": ("add/handoffs", "    - {from: planner, to: operator, artifact: 话术, sla: 4h}\n"),
    "partner": ("add/partners", "    - {id: finance, name: 财务部}\n"),
    "loop": ("add/loops", "    - {id: turn, name: 闭环, stages: [{id: plan, roles: [planner]}, {id: air, roles: [operator]}]}\n"),
    "value": ("add/dimensions", "    channel: [{id: taobao, name: 淘宝}]\n    brand: [{id: lanyu, name: 澜语}]\n"),
}  # fmt: skip


def proposal(names: Sequence[str]) -> str:
    """A proposal of some clauses."""
    by_key: dict[str, list[str]] = {}
    for name in CLAUSES:
        if name in names:
            by_key.setdefault(CLAUSES[name][0], []).append(CLAUSES[name][1])
    text = HEAD + ("add:\n" if any(key.startswith("add/") for key in by_key) else "")
    for key in sorted(by_key):
        indent = "  " if key.startswith("add/") else ""
        text += f"{indent}{key.removeprefix('add/')}:\n{''.join(by_key[key])}"
    return text


def documents(team: str = TEAM, roles: str = ROLES) -> list[Document]:
    found = [read_text(text, file).document for text, file in ((team, "team.yaml"), (roles, "roles.yaml")) if text]
    return [one for one in found if one is not None]


def staged(text: str, base: Sequence[Document]) -> Staging:
    parsed = parse(list(base))
    assert parsed.diagnostics == ()
    document = read_text(text, "proposal.yaml").document
    assert document is not None
    campaign = parse_campaign(document, parsed)
    assert campaign.diagnostics == ()
    found = staging_of(parsed, (campaign,), AS_OF)
    assert found is not None
    return found


def promoted(text: str, base: Sequence[Document]) -> dict[str, str]:
    """The texts of all files with a proposal in them."""
    made = promotion_of(staged(text, base), base, AS_OF)
    return {one.file: one.text for one in base} | {one.document.file: one.text for one in made.patches}


def forms(text: str, base: Sequence[Document]) -> tuple[object, object]:
    """The normal forms of what the proposal means, and of what the promoted files say."""
    staging = staged(text, base)
    meant = replace(staging.base, spec=apply(staging.spec, staging.campaigns, AS_OF).spec)
    made = promotion_of(staging, base, AS_OF).parsed
    assert made.diagnostics == ()
    one, two = load(meant, AS_OF), load(made, AS_OF)
    assert one is not None
    assert two is not None
    pair = Pair(Side(one, meant.places), Side(two, made.places))
    return pair.old.form, pair.new.form


SOME = st.lists(st.sampled_from(list(CLAUSES)), unique=True, min_size=1, max_size=6)
BREAKS = st.sampled_from(["\n", "\r\n"])
ENDS = st.booleans()


@given(SOME, BREAKS, ENDS)
@settings(max_examples=150, deadline=None)
def test_the_promoted_base_says_what_the_proposal_means(names: list[str], line_break: str, is_ended: bool) -> None:
    team, roles = (text if is_ended else text.rstrip("\n") for text in (TEAM, ROLES))
    base = documents(team.replace("\n", line_break), roles.replace("\n", line_break))
    one, two = forms(proposal(names), base)
    assert one == two


@given(SOME, BREAKS)
@settings(max_examples=100, deadline=None)
def test_every_line_that_is_not_touched_stays_as_it_is(names: list[str], line_break: str) -> None:
    base = documents(TEAM.replace("\n", line_break), ROLES.replace("\n", line_break))
    for file, text in promoted(proposal(names), base).items():
        old = next(one.text for one in base if one.file == file)
        assert text.count("\n") == text.count(line_break)
        lines = old.splitlines(keepends=True)
        matcher = difflib.SequenceMatcher(None, lines, text.splitlines(keepends=True), autojunk=False)
        gone = [line for tag, a, b, *_ in matcher.get_opcodes() if tag in ("replace", "delete") for line in lines[a:b]]
        for line in gone:
            assert any(_may_change(name, line) for name in names), (names, line)
        comments = [line.strip() for line in lines if line.strip().startswith("#") and "最忙" not in line]
        assert all(comment in text for comment in comments)


def _may_change(name: str, line: str) -> bool:
    """Whether a clause has to do with a line of the base."""
    marks = {
        "grow": ("headcount: 2",),
        "rename": ("topics",),
        "quote": ("品牌洞察", "tags: [insight]"),
        "sla": ("id: brief",),
        "accept": ("accept: |", "含时间轴", "和异常"),
        "lists": ("authority: []",),
        "head": ("org:",),
        "transfer": ("live-script", "大促时最忙", "撰写直播话术", "weight: 30%", "duties: [publishing"),
        "publish": ("duties: [publishing",),
        "suspend": ("id: brand-insight", "品牌洞察", "tags: [insight]", "duties: [publishing"),
        "remove": ("id: notes", "from: operator", "to: planner", "直播记录", "accept", "含时间轴", "和异常"),
        "role": (), "handoff": (), "loop": (), "partner": ("partners: []",), "value": ("channel: [",),
    }  # fmt: skip
    return any(mark in line for mark in marks[name]) or not line.strip()


def test_a_field_is_changed_in_its_place_and_the_comment_stays() -> None:
    text = promoted(proposal(["grow"]), documents())["roles.yaml"]
    assert "    headcount: 4   # 一人将转岗\n" in text
    assert text == ROLES.replace("headcount: 2 ", "headcount: 4 ")


def test_a_duty_that_moves_takes_its_words_and_comments_along() -> None:
    base = documents(
        roles=ROLES.replace("duties: [publishing,", "duties:\n      - publishing\n      -").replace(
            "consulted}]", "consulted}"
        )
    )
    text = promoted(proposal(["transfer"]), base)["roles.yaml"]
    assert (
        "      - id: live-script   # 话术\n        # 大促时最忙\n        name: 撰写直播话术\n        weight: 30%\n    authority"
        in text
    )


def test_what_is_added_looks_as_the_proposal_writes_it() -> None:
    text = promoted(proposal(["role"]), documents())["roles.yaml"]
    assert text == ROLES + (
        "\n  - id: clipper   # 剪辑\n    name: 剪辑\n    reports_to: director\n    headcount: 1\n"
        "    duties:\n      # 只剪短视频\n      - {id: cutting, name: 剪辑短视频}\n"
    )


def test_it_goes_into_the_file_where_its_siblings_stand() -> None:
    texts = promoted(proposal(["handoff", "partner"]), documents())
    assert texts["roles.yaml"] == ROLES
    assert "partners: [{id: finance, name: 财务部}]\n" in texts["team.yaml"]
    assert (
        "  # 每周一\n\n- {from: planner, to: operator, artifact: 话术, sla: 4h}\n\n- id: notes\n" in texts["team.yaml"]
    )


def test_a_role_stands_behind_the_last_of_its_unit() -> None:
    roles = ROLES.replace("name: 内容策划\n", "name: 内容策划\n    unit: content\n")
    team = TEAM.replace("partners: []", "units: [{id: content, name: 内容组}]")
    text = HEAD + "add:\n  roles:\n    - {id: clipper, name: 剪辑, unit: content, reports_to: director}\n"
    made = promoted(text, documents(team, roles))["roles.yaml"]
    clipper = "    training: [ad-law]\n\n  - {id: clipper, name: 剪辑, unit: content, reports_to: director}\n\n  - id: operator\n"
    assert clipper in made


def test_new_keys_stand_where_they_usually_do() -> None:
    text = promoted(proposal(["lists"]), documents())["roles.yaml"]
    assert "    headcount: 3\n    filled: 2\n    backup: [planner]\n    duties:" in text
    assert "    authority: [停播]\n    training: [live-rules]\n" in text


def test_a_handoff_without_an_id_stays_in_its_place_when_its_end_changes() -> None:
    team = TEAM.replace("{id: brief, from: planner", "{from: planner")
    text = HEAD + "change:\n  handoff/planner-operator-选题简报: {to: director}\n"
    made = promoted(text, documents(team))["team.yaml"]
    assert made == team.replace("to: operator, artifact: 选题简报", "to: director, artifact: 选题简报")


@pytest.mark.parametrize(
    ("team", "roles", "names"),
    [
        (
            TEAM,
            ROLES.replace("headcount: 2 ", "headcount: &two 2 ").replace("headcount: 3", "headcount: *two"),
            ["grow"],
        ),
        (TEAM.replace("{id: brief, from", "&b {id: brief, from") + "x-kept: *b\n", ROLES, ["sla"]),
        (TEAM.replace("sla: 24h}", "<<: *times}").replace("# 新", "x-times: &times {sla: 24h}\n# 新"), ROLES, ["sla"]),
    ],
)
def test_what_an_anchor_gives_to_others_is_not_changed(team: str, roles: str, names: list[str]) -> None:
    base = documents(team, roles)
    with pytest.raises(MisuseError) as refused:
        promoted(proposal(names), base)
    assert "anchor" in refused.value.say("en")
    assert "锚点" in refused.value.say("zh")


def test_a_campaign_that_ends_is_not_promoted() -> None:
    text = HEAD.replace("kind: proposal", "kind: temporary") + "change:\n  role/planner: {headcount: 4}\n"
    with pytest.raises(MisuseError, match="temporary"):
        promoted(text, documents())


def test_what_holds_for_some_days_only_is_not_promoted() -> None:
    text = HEAD + "change:\n  duty/topics: {name: 选题, from: 2027-01-01, to: 2027-02-01}\n"
    with pytest.raises(MisuseError, match=r"proposal\.yaml:4"):
        promoted(text, documents())


def test_the_days_of_an_added_role_are_its_own() -> None:
    text = (
        HEAD + "add:\n  roles: [{id: trainee, name: 培训生, reports_to: director, from: 2026-01-01, to: 2027-12-31}]\n"
    )
    assert (
        "  - {id: trainee, name: 培训生, reports_to: director, from: 2026-01-01, to: 2027-12-31}\n"
        in promoted(text, documents())["roles.yaml"]
    )
