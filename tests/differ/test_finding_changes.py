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
  - {id: director, name: 总监, duties: [cut]}
  - {id: editor, name: 编辑, reports_to: director, duties: [{duty: cut, scope: {}}]}
"""


def told(found: Diff) -> tuple[list[str], list[str], list[str]]:
    """Rules and places: brought, cured, remaining."""
    brought, cured, remaining = (
        [f"{one.rule.id} {one.at}" for one in each]
        for each in (found.findings.introduced, found.findings.cured, found.findings.remaining)
    )
    return brought, cured, remaining


GAP = "duty-without-owner duty/title"
OVERLAP = "duty-overlap role/director.duties[cut]"


def test_what_is_brought_cured_and_stays() -> None:
    elsewhere = TEAM.replace("duties: [cut]", "duties: []")
    assert told(compared(TEAM, elsewhere)) == ([], [OVERLAP], [GAP])
    assert told(compared(elsewhere, TEAM)) == ([OVERLAP], [], [GAP])
    assert told(compared(TEAM, TEAM + "# 复核\n")) == ([], [], [GAP, OVERLAP])


def test_a_finding_of_what_was_renamed_stays() -> None:
    new = TEAM.replace("director", "chief").replace("id: title", "id: heading").replace("id: cut", "id: montage")
    new = new.replace("[cut]", "[montage]").replace("duty: cut", "duty: montage")
    moved = ("role/director, to: role/chief", "duty/title, to: duty/heading", "duty/cut, to: duty/montage")
    new += "moved:\n" + "".join(f"  - {{from: {one}}}\n" for one in moved)
    stays = ["duty-without-owner duty/heading", "duty-overlap role/chief.duties[montage]"]
    assert told(compared(TEAM, new)) == ([], [], stays)


def test_what_is_waived_now_is_neither_brought_nor_cured() -> None:
    waiver = "waivers: [{rule: duty-without-owner, at: duty/title, reason: 总监已批准暂缓, approved_by: director, until: 2027-01-01}]\n"
    assert told(compared(TEAM, TEAM + waiver))[:2] == ([], [])
    assert told(compared(TEAM + waiver, TEAM))[0] == [GAP]
