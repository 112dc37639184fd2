"""What has to be done because of a reorganisation, and whom it reaches indirectly."""

from __future__ import annotations

from datetime import date

import pytest

from mediaorg.differ.change import Diff, Term
from mediaorg.differ.diff import diff
from mediaorg.differ.obligation_kinds import OBLIGATIONS
from mediaorg.text import LANGS
from tests.differ.two_sides import compared, line, side

TEAM = """\
mediaorg: 1
org: {id: newsroom, name: 新媒体部}
training:
  - {id: ad-law, name: 广告法, assessment: {method: 闭卷, pass: 85}, valid: 12mo}
  - {id: live-rules, name: 直播规则}
duties:
  - {id: hosting, name: 主持直播, result: replay}
roles:
  - {id: director, name: 总监}
  - id: host
    name: 主播
    reports_to: director
    headcount: 2
    duties: [hosting]
    access: [{system: 抖音后台, rights: 编辑}]
    training: [ad-law]
  - {id: helper, name: 助播, reports_to: director}
  - {id: cutter, name: 剪辑师, reports_to: director}
  - {id: analyst, name: 数据分析, reports_to: director}
handoffs:
  - {id: replay-out, from: host, to: cutter, artifact: replay, sla: 8h}
  - {id: film, from: cutter, to: analyst, artifact: 成片}
people:
  - {id: p01, holds: [host], trained: [{training: ad-law, on: 2026-10-01}]}
"""


CHANNELS = """\
dimensions:
  channel: [{id: douyin, name: 抖音}, {id: kuaishou, name: 快手}]
duties: [{id: hosting, name: 主持直播}]
roles:
"""
NEWCOMER = "on: 2026-10-01}]}\n  - {id: p02, holds: [host]}"


def edited(*edits: tuple[str, str]) -> str:
    """The team with some of its text replaced."""
    text = TEAM
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def tasks(found: Diff, *ids: str) -> list[str]:
    """The obligations of some kinds in Chinese, with their day."""
    kinds = ids or tuple(one for one in OBLIGATIONS if one not in ("tell", "handbook-reissue"))
    told = [one for one in found.obligations if one.id in kinds]
    return [one.kind.message.say("zh", one.args) + (f" {one.due}" if one.due else "") for one in told]


def test_a_duty_that_goes_over_is_handed_over() -> None:
    new = edited(("    duties: [hosting]\n", ""), ("name: 助播,", "name: 助播, duties: [hosting], from: 2026-11-20,"))
    found = compared(TEAM, new)
    assert tasks(found) == ["主播把“主持直播”移交给助播 2026-11-20"]
    assert [one.role for one in found.obligations if one.id == "handbook-reissue"] == ["host", "helper"]


def test_each_hands_over_to_whom_its_part_goes() -> None:
    head = TEAM[: TEAM.index("training:")] + CHANNELS
    rows = "  - {{id: a, name: 甲岗{}}}\n  - {{id: b, name: 乙岗{}}}\n  - {{id: c, name: 丙岗{}}}\n  - {{id: d, name: 丁岗{}}}\n"
    douyin, kuaishou = (f", duties: [{{duty: hosting, scope: {{channel: {one}}}}}]" for one in ("douyin", "kuaishou"))
    found = compared(head + rows.format(douyin, kuaishou, "", ""), head + rows.format("", "", kuaishou, douyin))
    assert [line(one) for one in found.changes] == ["duty-transferred duty/hosting", "duty-transferred duty/hosting"]
    assert set(tasks(found)) == {"甲岗把“主持直播”移交给丁岗", "乙岗把“主持直播”移交给丙岗"}


@pytest.mark.parametrize(
    ("edits", "asked"),
    [
        ((("training: [ad-law]", "training: [ad-law, {id: live-rules, by: 2027-05-26}]"),), ["主播：通过“直播规则” 2027-05-26"]),
        ((("training: [ad-law]", "training: [ad-law, live-rules]"), ("on: 2026-10-01}", "on: 2026-10-01}, {training: live-rules, on: 2026-11-01}")), []),
        ((("holds: [host]", "holds: [host, helper]"), ("name: 助播,", "name: 助播, training: [ad-law],")), []),
        ((("on: 2026-10-01}]}", NEWCOMER),), ["主播：通过“广告法”", "主播：完成“广告法”考核（闭卷）"]),
        ((("headcount: 2", "headcount: 3"),), ["主播：通过“广告法”", "主播：完成“广告法”考核（闭卷）", "主播：补足 1 人"]),
    ],
    ids=["newly asked", "passed already", "passed in another post", "newcomer", "new post"],
)  # fmt: skip
def test_training_is_what_is_asked_minus_what_is_passed(edits: tuple[tuple[str, str], ...], asked: list[str]) -> None:
    assert tasks(compared(TEAM, edited(*edits))) == asked


def test_a_pass_that_runs_out_before_the_start_does_not_count() -> None:
    old, new = (
        side(TEAM),
        side(
            edited(("name: 助播,", "name: 助播, training: [ad-law],"), ("holds: [host]", "holds: [host, helper]")),
            starts=date(2027, 11, 1),
        ),
    )
    assert tasks(diff(old, new)) == ["助播：通过“广告法” 2027-11-01", "助播：完成“广告法”考核（闭卷） 2027-11-01"]


@pytest.mark.parametrize(
    ("edits", "asked"),
    [
        ((("access: [{system: 抖音后台, rights: 编辑}]", "access: [{system: 抖音后台, rights: 管理}]"),), ["主播：开通抖音后台权限"]),
        ((("access: [{system: 抖音后台, rights: 编辑}]", "access: [{system: 剪映}]"),), ["主播：开通剪映权限", "主播：收回抖音后台权限"]),
    ],
    ids=["other rights", "another system"],
)  # fmt: skip
def test_access_is_granted_and_revoked(edits: tuple[tuple[str, str], ...], asked: list[str]) -> None:
    assert tasks(compared(TEAM, edited(*edits))) == asked


def test_posts_to_fill_are_those_that_nobody_holds() -> None:
    assert tasks(compared(TEAM, edited(("headcount: 2", "headcount: 4\n    filled: 3"))), "post-to-fill") == [
        "主播：补足 1 人"
    ]
    assert tasks(compared(TEAM, edited(("headcount: 2", "headcount: 1"))), "post-to-fill") == []


def test_a_role_that_goes_leaves_its_rights_and_its_page() -> None:
    gone = TEAM[: TEAM.index("  - id: host\n")] + TEAM[TEAM.index("  - {id: helper") :]
    gone = gone.replace("holds: [host]", "holds: []").replace(
        "  - {id: replay-out, from: host, to: cutter, artifact: replay, sla: 8h}\n", ""
    )
    assert tasks(compared(TEAM, gone)) == ["主播：收回抖音后台权限", "主播：收回岗位手册"]


def test_a_campaign_gives_the_day_and_leaves_out_roles_that_rest() -> None:
    """A temporary role is there on the day of the one side, and rests on the day of the other."""
    text = edited(("name: 助播,", "name: 助播, from: 2027-05-10, to: 2027-06-20, training: [live-rules],"))
    before = side(text)
    during = side(text, term=Term.TEMPORARY, starts=date(2027, 5, 1), as_of=date(2027, 5, 20))
    found = diff(before, during)
    assert [line(one) for one in found.changes] == ["role-added role/helper"]
    assert {one.term for one in found.changes} == {Term.TEMPORARY}
    assert tasks(found) == ["助播：通过“直播规则” 2027-05-10", "助播：补足 1 人 2027-05-10"]
    assert [line(one) for one in diff(during, before).changes] == ["role-removed role/helper"]


def test_a_permanent_role_that_starts_later_is_prepared_now() -> None:
    new = TEAM.replace(
        "handoffs:\n",
        "  - {id: buyer, name: 投手, from: 2027-01-01, training: [ad-law], access: [{system: 千川}]}\nhandoffs:\n",
    )
    assert tasks(compared(TEAM, new)) == [
        "投手：通过“广告法” 2027-01-01", "投手：完成“广告法”考核（闭卷） 2027-01-01", "投手：开通千川权限 2027-01-01",
        "投手：补足 1 人 2027-01-01",
    ]  # fmt: skip


def reached(found: Diff) -> list[str]:
    """The roles that are reached indirectly, and over what."""
    return [f"{one.role.say('zh')}: {'、'.join(each.say('zh') for each in one.over)}" for one in found.indirect]


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ((("headcount: 2", "headcount: 1"),), ["剪辑师: replay"]),
        ((("    duties: [hosting]\n", ""), ("name: 助播,", "name: 助播, duties: [hosting],")), ["剪辑师: replay"]),
        ((("rights: 编辑", "rights: 管理"),), []),
        ((("sla: 8h", "sla: 4h"),), []),
        ((("name: 主持直播", "name: 主持直播间"),), []),
    ],
    ids=["fewer hands", "another does it", "a right", "both ends are named", "words"],
)  # fmt: skip
def test_neighbours_are_those_whose_work_it_reaches(edits: tuple[tuple[str, str], ...], expected: list[str]) -> None:
    assert reached(compared(TEAM, edited(*edits))) == expected


def test_obligations_stand_once_each_in_a_stable_order() -> None:
    new = edited(("headcount: 2", "headcount: 3"), ("rights: 编辑", "rights: 管理"), ("sla: 8h", "sla: 4h"))
    found = compared(TEAM, new).obligations
    assert [(one.id, one.role) for one in found] == [
        ("training", "host"), ("assessment", "host"), ("access-grant", "host"), ("post-to-fill", "host"),
        ("handbook-reissue", "host"), ("handbook-reissue", "cutter"),
    ]  # fmt: skip
    assert len({(one.id, one.role, str(one.subject)) for one in found}) == len(found)


@pytest.mark.parametrize("kind", OBLIGATIONS.values(), ids=OBLIGATIONS)
def test_every_obligation_speaks_both_languages(kind: object) -> None:
    message, title = kind.message, kind.title  # type: ignore[attr-defined]
    assert message.placeholders("en") == message.placeholders("zh")
    assert all(title.say(lang) for lang in LANGS)
