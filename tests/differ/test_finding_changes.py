"""What a change does to findings: brought, cured, still there, whatever elements are called by now."""

from __future__ import annotations

from mediaorg.differ.change import Diff
from tests.differ.two_sides import compared

TEAM = """\
mediaorg: 1
org: {id: newsroom, name: 新媒体部}
duties:
  - {id: cut, name: 剪辑}
  - {id: title, name: 拟标题}
roles:
  - {id: director, name: 总监, critical: true, duties: [cut]}
  - {id: editor, name: 编辑, reports_to: director, critical: true, duties: [{duty: cut, scope: {}}]}
"""


def told(found: Diff) -> tuple[list[str], list[str], list[str]]:
    """Rules and places: brought, cured, remaining."""
    brought, cured, remaining = (
        [f"{one.rule.id} {one.at}" for one in each]
        for each in (found.findings.introduced, found.findings.cured, found.findings.remaining)
    )
    return brought, cured, remaining


def test_what_is_brought_cured_and_stays() -> None:
    brought, cured, remaining = told(compared(TEAM, TEAM.replace("duties: [cut]", "duties: [title]")))
    assert (brought, cured) == ([], ["duty-without-owner duty/title", "duty-overlap role/director.duties[cut]"])
    assert "no-backup role/director.backup" in remaining
    brought, cured, _ = told(compared(TEAM.replace("duties: [cut]", "duties: [title]"), TEAM))
    assert (brought, cured) == (["duty-without-owner duty/title", "duty-overlap role/director.duties[cut]"], [])


def test_a_finding_of_what_was_renamed_stays() -> None:
    new = TEAM.replace("editor", "cutter").replace("cut,", "montage,").replace("[cut]", "[montage]")
    new += "moved: [{from: role/editor, to: role/cutter}, {from: duty/cut, to: duty/montage}]\n"
    brought, cured, remaining = told(compared(TEAM, new))
    assert (brought, cured) == ([], [])
    assert "no-backup role/cutter.backup" in remaining


def test_what_is_waived_now_is_neither_brought_nor_cured() -> None:
    waiver = (
        "waivers: [{rule: no-backup, at: role/editor, reason: 总监已批准, approved_by: director, until: 2027-01-01}]\n"
    )
    brought, cured, remaining = told(compared(TEAM, TEAM + waiver))
    assert (brought, cured) == ([], [])
    assert "no-backup role/editor.backup" not in remaining
    brought, cured, remaining = told(compared(TEAM + waiver, TEAM))
    assert brought == ["no-backup role/editor.backup"]
