from __future__ import annotations

from pathlib import Path

import pytest

from mediaorg.cli import run
from mediaorg.diagnostic import Edit, Span
from mediaorg.source.edit import apply_edits, unified_diff
from mediaorg.spec.respell import respelled
from tests.newsroom import HEAD, rules_found

BROKEN = HEAD.replace("\n", "   # 保留注释\n", 1) + (
    "roles:\n"
    "  - {id: planner, name: 内容策划}\n"
    "  - {id: producer, name: 创意执行, reports_to: 'planer'}\n"
    "  - id: analyst\n"
    "    name: 数据分析\n"
    "    reports-to: none\n"
    "handoffs:\n"
    "  - {from: planner, to: producr, artifact: 选题简报, sla: 24 小时}\n"
    "  - from: producer\n"
    "    to: analyst\n"
    "    artifact: 成片\n"
    '    sla: "2个工作日"   # 尾注\n'
    "loops:\n"
    "  - id: content-loop\n"
    "    name: 内容闭环\n"
    "    stages:\n"
    "      - {id: plan, name: 内容策划, roles: [planner]}\n"
    "      - {id: create, name: 创意执行, roles: [producer]}\n"
    "      - {id: analyse, name: 数据分析, roles: [analyst]}\n"
)
MENDED = (
    BROKEN.replace("'planer'", "'planner'")
    .replace("reports-to", "reports_to")
    .replace("producr", "producer")
    .replace("24 小时", "24h")
    .replace("2个工作日", "2wd")
)


@pytest.fixture(name="team")
def write_team(tmp_path: Path) -> Path:
    file = tmp_path / "team.yaml"
    file.write_text(BROKEN, encoding="utf-8")
    return file


def test_r141_fix_touches_only_what_it_mends(team: Path) -> None:
    run(["fix", str(team)])
    assert team.read_text(encoding="utf-8") == MENDED


def test_r142_a_second_run_changes_nothing(team: Path) -> None:
    run(["fix", str(team), "--unsafe"])
    once = team.read_bytes()
    run(["fix", str(team), "--unsafe"])
    assert team.read_bytes() == once


def test_a_draft_closes_the_loop_and_is_marked(team: Path) -> None:
    assert run(["fix", str(team), "--unsafe", "--lang", "zh"]) in (0, 1)
    text = team.read_text(encoding="utf-8")
    assert "  - {from: analyst, to: planner, artifact: 待补, sla: 24h, accept: 待补} # 草稿" in text
    assert "loop-broken-edge" not in rules_found(text)


@pytest.mark.parametrize("handoffs", ["", "handoffs: []\n", "handoffs: [{from: a1, to: b1, artifact: 简报}]\n"])
def test_a_draft_finds_its_place_in_every_layout(tmp_path: Path, handoffs: str) -> None:
    file = tmp_path / "team.yaml"
    roles = "roles: [{id: a1, name: 策划}, {id: b1, name: 执行}]\n"
    loop = "loops: [{id: turn, name: 闭环, stages: [{id: s1, roles: [a1]}, {id: s2, roles: [b1]}]}]\n"
    file.write_text(HEAD + roles + handoffs + loop, encoding="utf-8")
    run(["fix", str(file), "--unsafe"])
    assert "loop-broken-edge" not in rules_found(file.read_text(encoding="utf-8"))


def test_diff_shows_and_changes_nothing(team: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fix", str(team), "--diff"]) == 0
    out = capsys.readouterr().out
    assert "-  - {id: producer, name: 创意执行, reports_to: 'planer'}" in out
    assert "+  - {id: producer, name: 创意执行, reports_to: 'planner'}" in out
    assert team.read_text(encoding="utf-8") == BROKEN


def test_r066_line_ends_and_byte_order_marks_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "team.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + BROKEN.replace("\n", "\r\n").encode("utf-8"))
    run(["fix", str(file)])
    assert file.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode("utf-8")


def test_standard_input_is_not_fixed() -> None:
    assert run(["fix", "-"]) == 2


def test_of_two_edits_that_overlap_the_first_is_made() -> None:
    one = Edit(Span("t", 1, 1, 1, 4), "x")
    two = Edit(Span("t", 1, 3, 1, 6), "y")
    edited = apply_edits("abcdef\n", [two, one])
    assert edited.text == "xdef\n"
    assert edited.skipped == (two,)


def test_a_diff_says_where_the_last_line_has_no_end() -> None:
    assert "No newline" in unified_diff("t", "a", "b")
    assert unified_diff("t", "a\n", "a\n") == ""


@pytest.mark.parametrize(
    ("value", "kind", "meant"),
    [
        ("24 h", "bad_duration", "24h"),
        ("24H", "bad_duration", "24h"),
        ("２４小时", "bad_duration", "24h"),
        ("3 working days", "bad_duration", "3wd"),
        ("三天", "bad_duration", None),
        ("3天", "bad_duration", None),
        ("soon", "bad_duration", None),
        ("30 %", "bad_share", "30%"),
        ("30％", "bad_share", "30%"),
        ("30", "bad_share", None),
        (24, "bad_duration", None),
    ],
)
def test_only_what_is_plain_is_respelled(value: object, kind: str, meant: str | None) -> None:
    assert respelled(value, kind) == meant
