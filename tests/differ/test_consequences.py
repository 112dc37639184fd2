"""What follows from a reorganisation: what falls between two chairs, loops that open, measures and stand-ins that are lost."""

from __future__ import annotations

import pytest

from mediaorg.differ.change import Change, Diff, Impact, Term
from mediaorg.differ.diff import diff
from tests.differ.two_sides import changes, compared, line, side

TEAM = """\
mediaorg: 1
org: {id: newsroom, name: 新媒体部}
dimensions:
  channel: [{id: douyin, name: 抖音}, {id: kuaishou, name: 快手}]
duties:
  - {id: hosting, name: 主持直播}
roles:
  - {id: director, name: 总监}
  - id: editor
    name: 编辑
    backup: [writer]
    duties: [{id: cut, name: 剪辑}, {duty: hosting, scope: {channel: douyin}}]
    kpis: [{id: rate, name: 返工率, measured_by: writer}]
  - id: writer
    name: 文案
    backup: [editor]
    duties: [{id: copy, name: 写文案}, {duty: hosting, scope: {channel: kuaishou}}]
handoffs:
  - {id: draft, from: writer, to: editor, artifact: 文案稿}
  - {id: film, from: editor, to: writer, artifact: 成片}
loops:
  - {id: loop, name: 内容闭环, stages: [{id: write, roles: [writer]}, {id: edit, roles: [editor]}]}
"""
NO_WRITER = """\
mediaorg: 1
org: {id: newsroom, name: 新媒体部}
dimensions:
  channel: [{id: douyin, name: 抖音}, {id: kuaishou, name: 快手}]
duties:
  - {id: hosting, name: 主持直播}
roles:
  - {id: director, name: 总监}
  - id: editor
    name: 编辑
    duties: [{id: cut, name: 剪辑}, {duty: hosting, scope: {channel: douyin}}]
    kpis: [{id: rate, name: 返工率}]
loops:
  - {id: loop, name: 内容闭环, stages: [{id: write, roles: [director]}, {id: edit, roles: [editor]}]}
"""


def following(found: Diff) -> list[str]:
    """The consequences alone."""
    return [line(one) for one in found.changes if one.kind.is_consequence]


def edited(*edits: tuple[str, str]) -> str:
    """The team with some of its text replaced."""
    text = TEAM
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return text


def the(found: Diff, mark: str) -> Change:
    """The one change of a line."""
    (one,) = [change for change in found.changes if line(change) == mark]
    return one


def causes(found: Diff, mark: str) -> list[str]:
    """The lines of the changes that a consequence follows from."""
    by_mark = {one.fingerprint: line(one) for one in found.changes}
    return [by_mark[one] for one in the(found, mark).caused_by]


def test_a_role_that_goes_leaves_everything_behind() -> None:
    found = compared(TEAM, NO_WRITER)
    assert following(found) == [
        "duty-unowned duty/copy", "duty-unowned duty/hosting", "kpi-source-lost role/editor.kpis[rate]",
        "loop-broken loop/loop.stages[edit]", "loop-broken loop/loop.stages[write]", "backup-lost role/editor",
    ]  # fmt: skip
    assert causes(found, "duty-unowned duty/copy") == ["duty-removed duty/copy", "role-removed role/writer"]
    assert causes(found, "duty-unowned duty/hosting") == ["duty-withdrawn role/writer.duties[hosting]"]
    assert causes(found, "backup-lost role/editor") == [
        "backup-removed role/editor.backup[writer]",
        "role-removed role/writer",
    ]
    assert "kpi-measurer-changed role/editor.kpis[rate].measured_by" in causes(
        found, "kpi-source-lost role/editor.kpis[rate]"
    )
    assert following(compared(NO_WRITER, TEAM)) == []


def test_where_nobody_does_a_duty_is_said() -> None:
    found = compared(TEAM, edited(("{duty: hosting, scope: {channel: douyin}}", "")))
    one = the(found, "duty-unowned duty/hosting")
    assert one.kind.message.say("zh", one.args) == "“主持直播”再无人承担（抖音），原由编辑承担"
    assert one.impact is Impact.CRITICAL


def test_a_new_value_leaves_duties_bare_that_name_values() -> None:
    found = compared(
        TEAM, edited(("{id: kuaishou, name: 快手}", "{id: kuaishou, name: 快手}, {id: bilibili, name: 哔哩哔哩}"))
    )
    assert following(found) == ["duty-unowned duty/hosting"]
    one = the(found, "duty-unowned duty/hosting")
    assert one.kind.message.say("en", one.args) == "nobody does 主持直播 (哔哩哔哩)"
    assert causes(found, "duty-unowned duty/hosting") == ["value-added value/channel/bilibili"]


def test_a_duty_that_a_partner_carries_is_not_left_to_nobody() -> None:
    new = edited(
        ("{duty: hosting, scope: {channel: douyin}}", ""),
        ("roles:\n", "partners: [{id: agency, name: 代播, holds: [duty/hosting]}]\nroles:\n"),
    )
    assert following(compared(TEAM, new)) == []


def test_still_done_but_nobody_answers() -> None:
    found = compared(
        TEAM,
        edited(
            ("{duty: hosting, scope: {channel: douyin}}", "{duty: hosting, as: responsible, scope: {channel: douyin}}")
        ),
    )
    one = the(found, "accountability-lost duty/hosting")
    assert one.kind.message.say("zh", one.args) == "“主持直播”再无人担责（抖音），编辑仍在执行"


def test_a_duty_said_to_be_retired_is_missed_by_nobody() -> None:
    dropped = edited(("{id: cut, name: 剪辑}, ", ""))
    assert following(compared(TEAM, dropped)) == ["duty-unowned duty/cut"]
    assert following(compared(TEAM, dropped + "retired: [{id: duty/cut, why: 外包给供应商}]\n")) == []


def test_a_campaign_that_suspends_a_duty_leaves_it_to_nobody_on_purpose() -> None:
    dropped = edited(("{id: cut, name: 剪辑}, ", ""))
    assert following(diff(side(TEAM), side(dropped, term=Term.TEMPORARY))) == []


@pytest.mark.parametrize(
    ("edits", "broken"),
    [
        ((("  - {id: film, from: editor, to: writer, artifact: 成片}\n", ""),), ["loop-broken loop/loop.stages[edit]"]),
        ((("from: editor, to: writer, artifact: 成片", "from: editor, to: director, artifact: 成片"),), ["loop-broken loop/loop.stages[edit]"]),
        ((("roles: [editor]}]", "roles: [editor]}, {id: watch, roles: [director]}]"),), ["loop-broken loop/loop.stages[edit]", "loop-broken loop/loop.stages[watch]"]),
        ((("roles: [editor]}]", "roles: [editor, writer]}]"),), []),
        ((("{id: film, from: editor, to: writer, artifact: 成片}", "{id: movie, from: editor, to: writer, artifact: 短片}"),), []),
    ],
    ids=["handoff gone", "handoff rerouted", "stage added", "role stands in both", "another handoff"],
)  # fmt: skip
def test_a_loop_that_opens(edits: tuple[tuple[str, str], ...], broken: list[str]) -> None:
    assert following(compared(TEAM, edited(*edits))) == broken


def test_a_loop_that_stood_open_is_no_news() -> None:
    old = edited(("  - {id: film, from: editor, to: writer, artifact: 成片}\n", ""))
    assert following(compared(old, old.replace("name: 内容闭环", "name: 内容生产闭环"))) == []


def test_the_only_way_weighs_more() -> None:
    gone = edited(("  - {id: draft, from: writer, to: editor, artifact: 文案稿}\n", ""))
    assert the(compared(TEAM, gone), "handoff-removed handoff/draft").impact is Impact.CRITICAL
    old = edited(("handoffs:\n", "handoffs:\n  - {id: notes, from: writer, to: editor, artifact: 拍摄说明}\n"))
    new = old.replace("  - {id: draft, from: writer, to: editor, artifact: 文案稿}\n", "")
    assert the(compared(old, new), "handoff-removed handoff/draft").impact is Impact.MAJOR


def test_a_role_whose_time_is_over_is_no_stand_in() -> None:
    found = compared(TEAM, edited(("    name: 文案\n", "    name: 文案\n    to: 2026-06-20\n")))
    assert "backup-lost role/editor" in following(found)
    assert causes(found, "backup-lost role/editor") == ["role-dates-changed role/writer.to"]


def test_what_was_set_aside_while_reading_is_neither_change_nor_loss() -> None:
    """A claim, a role and a handoff that could not be read on one side."""
    spoilt = TEAM.replace("{duty: hosting, scope: {channel: douyin}}", "{duty: hosting, scope: {chanel: douyin}}")
    spoilt = spoilt.replace(
        "{id: draft, from: writer, to: editor, artifact: 文案稿}",
        "{id: draft, from: writer, to: editor, artefact: 文案稿}",
    )
    for one, other in ((TEAM, spoilt), (spoilt, TEAM)):
        assert diff(side(one), side(other)).changes == ()


def test_several_follow_one_reordering() -> None:
    new = changes(
        TEAM,
        edited(
            (
                "{id: write, roles: [writer]}, {id: edit, roles: [editor]}",
                "{id: edit, roles: [editor]}, {id: write, roles: [writer]}",
            )
        ),
        following=True,
    )
    assert new == ["loop-rerouted loop/loop.stages"]  # two stages stand in a circle: nothing opens
