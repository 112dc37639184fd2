"""Lines of lineage that cannot be true, that say two things, or that lead nowhere."""

from __future__ import annotations

import pytest

from tests.newsroom import TEAM, checked, guilty
from tests.overlay.laid import TEAM as BASE
from tests.overlay.laid import campaign


def told(past: str) -> list[str]:
    return [one for one in guilty(TEAM + past) if not one.startswith(("two-heads", "handbook"))]


def advice(text: str, rule: str, lang: str = "zh") -> str:
    [found] = [one for one in checked(text).diagnostics if one.rule.id == rule]
    assert found.rule.help is not None
    return found.rule.help.say(lang, found.args)  # type: ignore[arg-type]


MOVES = [
    ("{from: role/copywriter, to: role/planner}", []),
    ("{from: role/copywriter, to: role/plannr}", ["unknown-reference: role/plannr"]),
    ("{from: role/analyst, to: role/planner}", ["lineage-still-here: role/analyst"]),
    ("{from: role/planner, to: role/planner}", ["lineage-circle: role/planner"]),
    ("{from: role/copywriter, to: duty/writing}", ["unknown-reference: duty/writing"]),
    ("{merge: [role/copywriter, role/planner], into: role/planner}", []),
    ("{merge: [role/copywriter], into: role/planner}", ["lineage-too-few: merge"]),
    ("{merge: [role/copywriter, role/copywriter], into: role/planner}", ["lineage-too-few: merge"]),
    ("{merge: [role/copywriter, duty/writing], into: role/planner}", ["lineage-kind-changed: duty/writing"]),
    ("{merge: [], into: role/planner}", ["wrong-type: []"]),
    ("{merge: role/a, into: role/planner}", ["wrong-type: role/a"]),
    ("{merge: [role/a, role/b], into: [role/planner]}", ["wrong-type: [role/planner]"]),
    ("{split: role/writer, into: [role/planner, role/analyst]}", []),
    ("{split: role/writer, into: [role/planner]}", ["lineage-too-few: into"]),
    ("{split: role/writer, into: []}", ["wrong-type: []"]),
    ("{split: role/writer, into: role/planner}", ["wrong-type: role/planner"]),
    ("{split: role/planner, into: [role/planner, role/analyst]}", []),
    ("{from: role/writer}", ["wrong-type: from"]),
    ("{from: role/writer, into: role/planner}", ["wrong-type: from"]),
    ("{from: writer, to: role/planner}", ["wrong-type: writer"]),
    ("{form: role/writer, to: role/planner}", ["unknown-key: form"]),
]


@pytest.mark.parametrize(("move", "found"), MOVES, ids=[move for move, _ in MOVES])
def test_one_line(move: str, found: list[str]) -> None:
    assert told(f"moved:\n  - {move}\n") == found


def test_a_chain_over_the_years_is_fine_and_may_end() -> None:
    past = "moved:\n  - {from: role/writer, to: role/author}\n  - {from: role/author, to: role/planner}\n"
    assert told(past) == []
    assert told(past + "  - {from: role/clerk, to: role/runner}\nretired:\n  - {id: role/runner, why: 取消}\n") == []


def test_two_lines_on_one_thing() -> None:
    moves = "moved:\n  - {from: role/writer, to: role/planner}\n"
    assert told(moves + "  - {from: role/writer, to: role/analyst}\n") == ["lineage-two-ways: role/writer"]
    assert told(moves + "retired:\n  - {id: role/writer}\n") == ["lineage-two-ways: role/writer"]
    assert told(moves + "  - {to: role/planner, from: role/writer}\n") == ["duplicate-entry: from"]
    assert told("retired:\n  - {id: role/writer}\n  - {id: role/writer, why: 撤}\n") == ["duplicate-entry: id"]


def test_what_is_retired_and_here() -> None:
    assert told("retired:\n  - {id: role/planner, why: 撤}\n") == ["lineage-still-here: role/planner"]


def test_a_circle_is_told_once_whatever_leads_into_it() -> None:
    past = "moved:\n" + "".join(
        f"  - {{from: role/{one}, to: role/{other}}}\n"
        for one, other in (("z", "a"), ("a", "b"), ("b", "c"), ("c", "a"))
    )
    assert told(past) == ["lineage-circle: role/a"]


OLD_HEAD = TEAM.replace("name: 数据分析}", "name: 数据分析, reports_to: writer}")


@pytest.mark.parametrize(
    ("past", "chinese", "english"),
    [
        ("moved: [{from: role/writer, to: role/planner}]", "已改名为“planner”", "renamed to “planner”"),
        (
            "moved: [{merge: [role/writer, role/cutter], into: role/planner}]",
            "已并入“planner”",
            "merged into “planner”",
        ),
        (
            "moved: [{split: role/writer, into: [role/planner, role/producer]}]",
            "planner、producer",
            "planner, producer",
        ),
        ("retired: [{id: role/writer, why: 外包给代理商}]", "外包给代理商", "gone for good"),
    ],
)
def test_an_old_name_is_told_its_new_one(past: str, chinese: str, english: str) -> None:
    assert chinese in advice(f"{OLD_HEAD}{past}\n", "unknown-reference")
    assert english in advice(f"{OLD_HEAD}{past}\n", "unknown-reference", "en")


def test_a_rename_repairs_what_still_uses_the_old_name() -> None:
    text = f"{OLD_HEAD}moved: [{{from: role/writer, to: role/author}}, {{from: role/author, to: role/planner}}]\n"
    [found] = [one for one in checked(text).diagnostics if one.rule.id == "unknown-reference"]
    assert found.repair is not None
    assert found.repair.text == "planner"


def test_a_waiver_at_an_old_name_is_told_the_new_one() -> None:
    text = TEAM + (
        "moved: [{from: role/writer, to: role/planner}]\n"
        "waivers: [{rule: no-backup, at: 'role/writer.backup', reason: 团队小, until: 2027-06-30}]\n"
    )
    assert "role/planner" in advice(text, "waiver-unused")


def test_a_campaign_that_uses_an_old_name_is_told_the_new_one() -> None:
    team = BASE + "moved: [{from: role/writer, to: role/planner}]\n"
    for change in (
        "change: {role/writer: {headcount: 3}}\n",
        "add: {roles: [{id: host, name: 主播, reports_to: writer}]}\n",
        "change: {role/operator: {backup: [writer]}}\n",
        "transfer: [{duty: topics, from: writer, to: operator}]\n",
    ):
        found = [one for one in campaign(change, team).diagnostics if "planner" in one.rule.help.say("zh", one.args)]  # type: ignore[union-attr]
        assert len(found) == 1, change
