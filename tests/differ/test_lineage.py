"""Renames, splits and merges: one event each, with all that merely goes along, and what does not."""

from __future__ import annotations

import pytest

from tests.differ.laws import assert_each_explained_once, assert_inverse, assert_sayable
from tests.differ.two_sides import changes, compared

TEAM = """\
mediaorg: 1
org: {id: newsroom, name: 新媒体部}
training: [{id: ad-law, name: 广告法, assessment: {pass: 85}}]
roles:
  - {id: director, name: 总监}
  - id: editor
    name: 编辑
    reports_to: director
    headcount: 3
    backup: [writer]
    duties: [{id: cut, name: 剪辑}, {id: title, name: 拟标题}]
    access: [{system: 剪映}]
    training: [ad-law]
  - {id: writer, name: 文案, reports_to: editor, duties: [{id: copy, name: 写文案}, {duty: cut, as: informed}], backup: [editor]}
handoffs:
  - {from: writer, to: editor, artifact: 文案稿}
  - {id: out, from: editor, to: director, artifact: 成片, sla: 8h}
loops:
  - {id: loop, name: 内容闭环, stages: [{id: a, roles: [writer]}, {id: b, roles: [editor]}, {id: c, roles: [director, writer]}]}
"""
SPLIT = """\
mediaorg: 1
org: {id: newsroom, name: 新媒体部}
training: [{id: ad-law, name: 广告法, assessment: {pass: 85}}]
roles:
  - {id: director, name: 总监}
  - id: cutter
    name: 剪辑师
    reports_to: director
    headcount: 2
    backup: [writer]
    duties: [{id: cut, name: 剪辑}]
    access: [{system: 剪映}]
    training: [ad-law]
  - {id: titler, name: 标题编辑, reports_to: director, headcount: 2, duties: [{id: title, name: 拟标题}]}
  - {id: writer, name: 文案, reports_to: cutter, duties: [{id: copy, name: 写文案}, {duty: cut, as: informed}], backup: [cutter]}
handoffs:
  - {from: writer, to: cutter, artifact: 文案稿}
  - {id: out, from: cutter, to: director, artifact: 成片, sla: 8h}
loops:
  - {id: loop, name: 内容闭环, stages: [{id: a, roles: [writer]}, {id: b, roles: [cutter, titler]}, {id: c, roles: [director, writer]}]}
moved: [{split: role/editor, into: [role/cutter, role/titler]}]
"""
MERGED = """\
mediaorg: 1
org: {id: newsroom, name: 新媒体部}
training: [{id: ad-law, name: 广告法, assessment: {pass: 85}}]
roles:
  - {id: director, name: 总监}
  - id: maker
    name: 内容制作
    reports_to: director
    headcount: 4
    backup: [director]
    duties: [{id: cut, name: 剪辑}, {id: title, name: 拟标题}, {id: copy, name: 写文案}]
    access: [{system: 剪映}]
    training: [ad-law]
handoffs:
  - {id: out, from: maker, to: director, artifact: 成片, sla: 8h}
loops:
  - {id: loop, name: 内容闭环, stages: [{id: a, roles: [maker]}, {id: b, roles: [maker]}, {id: c, roles: [director, maker]}]}
moved: [{merge: [role/editor, role/writer], into: role/maker}]
"""


def edited(*edits: tuple[str, str], lineage: str = "") -> str:
    """The team with some of its text replaced, and a line of lineage."""
    text = TEAM
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return text + lineage


def tasks(old: str, new: str) -> list[str]:
    """What has to be done, in Chinese, but for pages and people to be told."""
    found = compared(old, new).obligations
    return [one.kind.message.say("zh", one.args) for one in found if not one.id.startswith(("handbook", "tell"))]


CASES = {
    "role split": (SPLIT, ["role-split role/cutter"]),
    "roles merged": (MERGED, ["handoff-removed handoff/writer-editor-文案稿", "role-merged role/maker"]),
    "duty split": (
        edited(
            ("{id: cut, name: 剪辑}", "{id: rough-cut, name: 粗剪}"),
            ("[{id: copy, name: 写文案}, {duty: cut,", "[{id: copy, name: 写文案}, {id: fine-cut, name: 精剪}, {duty: rough-cut,"),
            lineage="moved: [{split: duty/cut, into: [duty/rough-cut, duty/fine-cut]}]\n",
        ),
        ["duty-split duty/rough-cut", "duty-transferred duty/fine-cut"],
    ),
    "duties merged": (
        edited(
            ("{id: cut, name: 剪辑}, {id: title, name: 拟标题}", "{id: finish, name: 成片制作}"),
            ("{id: copy, name: 写文案}, {duty: cut, as: informed}", "{duty: finish, as: informed}"),
            lineage="moved: [{merge: [duty/cut, duty/title, duty/copy], into: duty/finish}]\n",
        ),
        ["duty-merged duty/finish", "duty-transferred duty/finish"],
    ),
    "duty from one role's text to another's": (
        edited(("{id: cut, name: 剪辑}, ", ""), ("{duty: cut, as: informed}", "{id: cut, name: 剪辑}")),
        ["duty-transferred duty/cut"],
    ),
    "merged into one that stays": (
        edited(
            ("    backup: [writer]\n", ""),
            ("{id: title, name: 拟标题}]", "{id: title, name: 拟标题}, {id: copy, name: 写文案}]"),
            ("  - {id: writer, name: 文案, reports_to: editor, duties: [{id: copy, name: 写文案}, {duty: cut, as: informed}], backup: [editor]}\n", ""),
            ("  - {from: writer, to: editor, artifact: 文案稿}\n", ""),
            ("[director, writer]", "[director, editor]"),
            ("roles: [writer]", "roles: [editor]"),
            lineage="moved: [{merge: [role/writer, role/editor], into: role/editor}]\n",
        ),
        ["handoff-removed handoff/writer-editor-文案稿", "role-merged role/editor", "backup-removed role/editor.backup[writer]"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("new", "expected"), CASES.values(), ids=CASES)
def test_splits_and_merges_take_along_what_merely_follows(new: str, expected: list[str]) -> None:
    assert sorted(changes(TEAM, new)) == sorted(expected)
    there, back = compared(TEAM, new), compared(new, TEAM)
    for one in (there, back):
        assert_each_explained_once(one)
        assert_sayable(one)
    assert_inverse(there, back)


def test_what_a_split_asks_for() -> None:
    assert tasks(TEAM, SPLIT) == [
        "编辑把“剪辑”移交给剪辑师", "编辑把“拟标题”移交给标题编辑", "标题编辑：收回剪映权限", "标题编辑：补足 1 人",
    ]  # fmt: skip


def test_what_a_merge_asks_for() -> None:
    assert tasks(TEAM, MERGED) == [
        "编辑把“剪辑”移交给内容制作", "编辑把“拟标题”移交给内容制作", "文案把“写文案”移交给内容制作",
        "内容制作：通过“广告法”", "内容制作：完成“广告法”考核（85 分合格）", "内容制作：开通剪映权限",
    ]  # fmt: skip


def test_a_split_part_that_nobody_does_is_left_to_nobody() -> None:
    new = edited(
        ("{id: cut, name: 剪辑}", "{id: rough-cut, name: 粗剪}"), ("duty: cut,", "duty: rough-cut,"),
        ("roles:\n  - {id: director", "duties: [{id: fine-cut, name: 精剪}]\nroles:\n  - {id: director"),
        lineage="moved: [{split: duty/cut, into: [duty/rough-cut, duty/fine-cut]}]\n",
    )  # fmt: skip
    assert changes(TEAM, new, following=True) == ["duty-unowned duty/fine-cut", "duty-split duty/rough-cut"]


def test_a_chain_of_renames_is_one() -> None:
    new = (
        TEAM.replace("editor", "cutter")
        + "moved:\n  - {from: role/editor, to: role/montage}\n  - {from: role/montage, to: role/cutter}\n"
    )
    assert changes(TEAM, new) == ["role-renamed role/cutter"]


def test_names_that_are_handed_on_are_followed() -> None:
    """The writer becomes the copywriter, and the editor takes the name that is free."""
    new = TEAM.replace("writer", "copywriter").replace("editor", "writer")
    new += "moved:\n  - {from: role/writer, to: role/copywriter}\n  - {from: role/editor, to: role/writer}\n"
    assert changes(TEAM, new) == ["role-renamed role/copywriter", "role-renamed role/writer"]


def test_lineage_of_long_ago_says_nothing() -> None:
    old = TEAM + "moved: [{from: role/cutter, to: role/editor}]\n"
    assert changes(old, old + "# 复核\n") == []
    assert changes(TEAM, old) == []


def test_without_lineage_a_rename_is_one_that_went_and_one_that_came() -> None:
    new = (
        TEAM.replace("id: writer", "id: author")
        .replace("[writer]", "[author]")
        .replace("from: writer", "from: author")
        .replace("director, writer", "director, author")
    )
    found = changes(TEAM, new)
    assert {"role-added role/author", "role-removed role/writer", "duty-transferred duty/copy"} <= set(found)
    assert "handoff-rerouted handoff/author-editor-文案稿.from" in found


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("artifact: 文案稿}", "artifact: 文案稿, id: draft}", []),
        ("from: writer, to: editor, artifact: 文案稿", "from: writer, to: director, artifact: 文案稿", ["handoff-rerouted handoff/writer-director-文案稿.to"]),
        ("from: writer, to: editor, artifact: 文案稿", "from: writer, to: editor, artifact: 脚本", ["handoff-artifact-changed handoff/writer-editor-脚本.artifact"]),
        ("from: writer, to: editor, artifact: 文案稿", "from: writer, to: director, artifact: 脚本", ["handoff-added handoff/writer-director-脚本",
          "handoff-removed handoff/writer-editor-文案稿"]),
    ],
    ids=["given an id", "another end", "another artifact", "another handoff"],
)  # fmt: skip
def test_a_handoff_without_id_is_known_by_what_stays(old: str, new: str, expected: list[str]) -> None:
    assert sorted(changes(TEAM, edited((old, new)))) == expected


def test_part_of_a_duty_is_handed_over_although_the_giver_writes_what_it_wrote() -> None:
    new = edited(
        ("[{id: copy, name: 写文案}, {duty: cut, as: informed}]", "[{id: copy, name: 写文案}, {duty: cut, as: informed}, {id: fine-cut, name: 精剪}]"),
        lineage="moved: [{split: duty/cut, into: [duty/cut, duty/fine-cut]}]\n",
    )  # fmt: skip
    assert changes(TEAM, new) == ["duty-split duty/cut", "duty-transferred duty/fine-cut"]
    assert tasks(TEAM, new) == ["编辑把“精剪”移交给文案"]
