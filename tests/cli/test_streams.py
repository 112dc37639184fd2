"""What the command does when nobody reads, nothing more fits, or the terminal knows few characters."""

from __future__ import annotations

import itertools
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.newsroom import HEAD, TEAM
from tests.process import PLAIN, TOP, Ended, mediaorg

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of a POSIX system")
ONE_ERROR = (
    HEAD + "roles:\n  - {id: planner, name: 内容策划 → 直播, reports_to: producr}\n  - {id: producer, name: 创意执行}\n"
)
ANSI = re.compile("\x1b")


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("newsroom") / "team.yaml"
    file.write_text(ONE_ERROR, encoding="utf-8")
    return file


def shell(line: str, **env: str) -> Ended:
    """A line of shell in which `$M` is the command; the exit code is that of the line."""
    ended = subprocess.run(
        ["bash", "-c", line],
        env={**PLAIN, "M": f"{sys.executable} -m mediaorg", **env},
        cwd=TOP,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "command",
    ["show specs/xingxuan media-director", "rules", "--help", "validate --help", "explain duty-gap", "schema"],
)
def test_r115_a_reader_that_stops_reading(command: str, unbuffered: str) -> None:
    ended = shell(f"$M {command} | head -n 1; exit ${{PIPESTATUS[0]}}", PYTHONUNBUFFERED=unbuffered)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.count("\n") == 1


def test_r115_findings_count_even_where_nobody_reads_them() -> None:
    ended = shell("$M validate specs/flawed | true; exit ${PIPESTATUS[0]}")
    assert (ended.code, ended.err) == (1, "")


@pytest.mark.parametrize("command", ["show specs/xingxuan media-director", "rules", "validate specs/xingxuan"])
def test_r116_standard_output_is_closed(command: str) -> None:
    ended = shell(f"$M {command} >&-")
    assert ended.code == 2
    assert ended.err == "mediaorg: standard output is closed\n"


def test_r116_standard_error_is_closed() -> None:
    assert shell("$M validate /no/such 2>&-").code == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["rules", "validate specs/xingxuan", "--version", "--help"])
def test_r117_nothing_more_fits(command: str, unbuffered: str) -> None:
    ended = shell(f"$M {command} > /dev/full", PYTHONUNBUFFERED=unbuffered)
    assert ended.code == 2
    assert ended.err == "mediaorg: no space left on the disk\n"


@pytest.mark.slow
def test_r122_interrupted_at_any_moment(tmp_path: Path) -> None:
    file = tmp_path / "team.yaml"
    roles = "".join(f"  - {{id: editor-{number:05}, name: 编辑 {number}}}\n" for number in range(20_000))
    file.write_text(HEAD + "roles:\n" + roles, encoding="utf-8")
    for delay in (0.3, 0.6, 0.9):
        child = subprocess.Popen(
            [sys.executable, "-m", "mediaorg", "validate", str(file)],
            env=PLAIN, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        time.sleep(delay)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=60)
        assert child.returncode in (0, 130, -signal.SIGINT)
        assert child.returncode == -signal.SIGINT or "Traceback" not in err
    assert [file.name for file in tmp_path.iterdir()] == ["team.yaml"]


def test_r126_a_locale_without_chinese(spec: Path) -> None:
    bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ended = mediaorg("validate", str(spec), "--lang", "zh", env=bare)
    assert ended.code == 1
    assert "[unknown-reference]" in ended.out
    assert "producr" in ended.out
    assert ended.err == ""


def test_r126_files_are_utf_8_whatever_the_locale(spec: Path, tmp_path: Path) -> None:
    bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    mediaorg("validate", str(spec), "--lang", "zh", "--format", f"line={tmp_path / 'found.txt'}", env=bare)
    mediaorg("init", str(tmp_path), "--lang", "zh", env=bare)
    assert "没有名为“producr”的岗位" in (tmp_path / "found.txt").read_text(encoding="utf-8")
    assert "新媒体" in (tmp_path / "team.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "cp1252"])
@pytest.mark.parametrize("form", ["line", "text"])
def test_r127_a_terminal_that_knows_few_characters(spec: Path, encoding: str, form: str) -> None:
    ended = mediaorg(
        "validate", str(spec), "--lang", "zh", "--format", form, env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    )
    assert ended.code == 1
    assert "unknown-reference" in ended.out
    assert ended.err == ""


def test_r127_what_gbk_can_write_is_written(spec: Path) -> None:
    env = {**PLAIN, "PYTHONIOENCODING": "gbk", "MEDIAORG_LANG": "zh"}
    command = [sys.executable, "-m", "mediaorg", "validate", str(spec)]
    said = subprocess.run(command, env=env, capture_output=True, check=False).stdout.decode("gbk")
    assert "没有名为“producr”的岗位" in said


PLACES = [
    dict(zip(("NO_COLOR", "TERM", "COLUMNS", "CI"), values, strict=True))
    for values in itertools.product((None, "1"), (None, "dumb", "xterm"), (None, "1", "300"), (None, "true"))
]


@pytest.mark.slow
@pytest.mark.parametrize("form", ["line", "text", "json"])
def test_r129_in_a_pipe_the_text_is_plain_whatever_the_terminal(spec: Path, form: str) -> None:
    plain = mediaorg("validate", str(spec), "--format", form).out
    for place in PLACES[:: 1 if form == "text" else 7]:
        env = {name: value for name, value in place.items() if value is not None}
        said = mediaorg("validate", str(spec), "--format", form, env=env)
        assert said.code == 1
        assert not ANSI.search(said.out)
        assert form == "text" or said.out == plain


def test_r129_colour_can_be_asked_for_and_refused(spec: Path) -> None:
    def colours(*options: str, **env: str) -> bool:
        return bool(ANSI.search(mediaorg("validate", str(spec), "--format", "text", *options, env=env).out))

    assert colours("--color", "always")
    assert colours(FORCE_COLOR="1")
    assert not colours()
    assert not colours(FORCE_COLOR="1", NO_COLOR="1")
    assert not colours("--color", "never", FORCE_COLOR="1")


def test_r129_a_narrow_terminal_is_as_wide_as_forty_cells(spec: Path) -> None:
    narrow = mediaorg("validate", str(spec), "--format", "text", env={"COLUMNS": "1"})
    assert narrow == mediaorg("validate", str(spec), "--format", "text", env={"COLUMNS": "40"})


def test_r130_no_home_and_no_place_for_temporary_files(spec: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "mediaorg", "validate", str(spec)],
        env={"PYTHONPATH": str(TOP / "src"), "TMPDIR": "/no/such"},
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (1, b"")


def test_r130_a_clean_run_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "team.yaml").write_text(TEAM, encoding="utf-8")
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    assert mediaorg("validate", "team.yaml", env=home, folder=tmp_path).code == 0
    assert [file.name for file in tmp_path.iterdir()] == ["team.yaml"]
