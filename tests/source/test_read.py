from __future__ import annotations

import io
import os
import time
from pathlib import Path

import pytest

from mediaorg.errors import MisuseError
from mediaorg.source.read import MAX_SIZE, read, read_bytes, read_text


def test_a_file_is_read_and_named_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("specs").mkdir()
    Path("specs/团队.yaml").write_text("org: 新媒体部\n", encoding="utf-8")
    reading = read("./specs/团队.yaml")
    assert reading.document is not None
    assert (reading.file, reading.document.file) == ("./specs/团队.yaml", "./specs/团队.yaml")
    assert reading.document.data == {"org": "新媒体部"}
    assert reading.document.span(("org",)).file == "./specs/团队.yaml"


def test_standard_input() -> None:
    reading = read("-", stdin=io.BytesIO("org: 新媒体部\n".encode()))
    assert (reading.file, reading.diagnostics) == ("-", ())


@pytest.mark.parametrize("path", ["missing.yaml", "no/such/team.yaml", "", "a\0b"])
def test_r132_a_path_that_cannot_be_read_is_misuse(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(MisuseError) as raised:
        read(path)
    assert raised.value.say("zh").startswith("无法读取")


def test_r120_a_file_without_permission_is_misuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(MisuseError) as raised:
        read(str(tmp_path / "team.yaml"))
    assert "permission denied" in raised.value.say("en")


def test_r044_only_regular_files_are_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, Path("/dev/zero"), Path("/dev/stdin")):
        begin = time.monotonic()
        with pytest.raises(MisuseError):
            read(str(path))
        assert time.monotonic() - begin < 1


def test_r043_a_file_above_the_limit_is_a_finding_that_names_the_option(tmp_path: Path) -> None:
    file = tmp_path / "team.yaml"
    with file.open("wb") as large:
        large.truncate(MAX_SIZE + 1)
    (found,) = read(str(file)).diagnostics
    assert found.rule.id == "yaml-unsafe"
    assert found.rule.help is not None
    assert "--max-size" in found.rule.help.say("en", found.args)
    assert "64 MiB" in found.rule.message.say("zh", found.args)


def test_r043_the_limit_can_be_set_and_no_more_is_read() -> None:
    class Endless(io.RawIOBase):
        asked = 0

        def read(self, size: int = -1) -> bytes:
            self.asked += size
            return b"#" * size

    endless = Endless()
    assert read("-", max_size=100, stdin=endless).document is None  # type: ignore[arg-type]
    assert endless.asked == 101
    assert read_bytes(b"a: 1\n", "team.yaml", max_size=5).document is not None
    assert read_bytes(b"a: 1\n", "team.yaml", max_size=4).document is None


def test_a_text_beyond_what_positions_can_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mediaorg.source.read.MAX_CODE_POINTS", 4)
    assert read_text("a: 12\n", "team.yaml").document is None


def test_the_text_is_kept_to_show_findings_in() -> None:
    reading = read_text("\ufefforg: [\n", "team.yaml")
    assert reading.document is None
    assert reading.text == "org: [\n"


def test_findings_come_in_file_order() -> None:
    reading = read_text("a: yes\nb: \u202e\nc: 010\nc: 1\n", "team.yaml")
    assert [(found.span.line, found.rule.id) for found in reading.diagnostics] == [
        (1, "yaml-ambiguous"),
        (2, "bidi-control"),
        (3, "yaml-ambiguous"),
        (4, "yaml-duplicate-key"),
    ]


def test_r125_a_file_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "team.yaml"
    file.write_text("org: a\n", encoding="utf-8")
    reading = read(str(file))
    file.write_text("changed: b\nlonger: c\n", encoding="utf-8")
    assert reading.document is not None
    assert reading.document.span(("org",)).column == 6
