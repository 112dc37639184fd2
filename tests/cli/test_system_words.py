"""Refusals of the system are told in the reader's language; files keep the encoding that they came in."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from tests.cli.teams import Command

TEAM = "mediaorg: 1\norg: {id: newsroom, name: 新媒体部}\nroles:\n  - {id: host, name: 主播}\n  - {id: editor, name: 剪辑, reports_to: hosst}\n"


def test_a_name_that_is_too_long(mediaorg: Command) -> None:
    ended = mediaorg("validate", "x" * 300, "--lang", "zh")
    assert ended.code == 2
    assert "太长" in ended.err
    assert "too long" not in ended.err


def test_a_folder_where_a_file_is_to_be_written(mediaorg: Command, tmp_path: Path) -> None:
    team = tmp_path / "team.yaml"
    team.write_text(TEAM, encoding="utf-8")
    (tmp_path / "out.json").mkdir()
    ended = mediaorg("validate", str(team), "--format", f"json={tmp_path / 'out.json'}", "--lang", "zh")
    assert ended.code == 2
    assert "这是文件夹" in ended.err


@pytest.mark.parametrize("command", ["fix", "fmt"])
@pytest.mark.parametrize(
    ("codec", "mark"),
    [
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-8", b""),
    ],
)
def test_a_file_keeps_its_encoding_and_its_mark(
    mediaorg: Command, tmp_path: Path, command: str, codec: str, mark: bytes
) -> None:
    team = tmp_path / "team.yaml"
    team.write_bytes(mark + TEAM.replace("[", "[ ").replace("  -", "    -").replace("\n", "\r\n").encode(codec))
    mediaorg(command, str(team))
    written = team.read_bytes()
    assert written.startswith(mark)
    text = written.removeprefix(mark).decode(codec)
    assert not text.startswith("\ufeff")
    assert "\r\n" in text
    assert ("reports_to: host}" in text) == (command == "fix")
