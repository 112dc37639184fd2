from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mediaorg.cli import comparison, run
from mediaorg.cli.app import COMMANDS
from mediaorg.cli.commands import diff
from mediaorg.cli.commands.validate import FORMATS_OFFERED
from mediaorg.cli.completion import rule_ids
from mediaorg.reporter import FORMATS
from mediaorg.rules.book import all_rules

BIN = Path(sys.executable).parent


@pytest.fixture(autouse=True)
def spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDIAORG_LANG", "zh")


def offered(line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What bash is told after a line typed so far."""
    monkeypatch.setenv("_MEDIAORG_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    with pytest.raises(SystemExit):
        run([])
    return capsys.readouterr().out.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("mediaorg vali", ["validate"]),
        ("mediaorg explain loop-m", ["loop-misrouted"]),
        ("mediaorg diff old.yaml new.yaml --fail-on ma", ["major"]),
        ("mediaorg diff old.yaml new.yaml --format h", ["html"]),
        ("mediaorg schema ack", ["acknowledgements"]),
        ("mediaorg validate --select duty-overlap,duty-g", ["duty-overlap,duty-gap"]),
        ("mediaorg validate --fail-on w", ["warning"]),
        ("mediaorg validate --format gi", ["github", "gitlab"]),
        ("mediaorg rules --lang ", ["zh", "en"]),
        ("mediaorg who team.yaml 选题 --format ", ["text", "json"]),
        ("mediaorg why team.yaml org --format j", ["json"]),
        ("mediaorg baseline ", ["write", "prune", "show"]),
        ("mediaorg explain no-such-rule", []),
    ],
)
def test_what_tab_offers(
    line: str, expected: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert offered(line, monkeypatch, capsys) == expected


def test_all_commands_are_offered(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert set(offered("mediaorg ", monkeypatch, capsys)) == {name for name, _ in COMMANDS}


def test_every_rule_is_offered(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert offered("mediaorg explain ", monkeypatch, capsys) == rule_ids()
    assert set(all_rules()) <= set(rule_ids())


def test_every_format_is_offered() -> None:
    assert tuple(FORMATS) == FORMATS_OFFERED
    assert comparison.FORMATS == diff.FORMATS_OFFERED


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_are_told_what_commands_are_for(
    shell: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_MEDIAORG_COMPLETE", f"complete_{shell}")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "mediaorg expl")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    with pytest.raises(SystemExit):
        run([])
    assert "讲清一条规则" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_a_real_bash_completes_a_rule() -> None:
    script = subprocess.run(
        [BIN / "mediaorg"],
        env={**os.environ, "_MEDIAORG_COMPLETE": "source_bash"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    typed = "COMP_WORDS=(mediaorg explain duty-ov); COMP_CWORD=2; _mediaorg_completion mediaorg; echo ${COMPREPLY[@]}"
    done = subprocess.run(
        ["bash", "--norc", "-c", f"{script}\n{typed}"],
        env={**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.split() == ["duty-overlap"]
