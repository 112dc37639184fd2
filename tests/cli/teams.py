"""What the tests of the command line share: a team on disk, and one run of the command with what it printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from mediaorg.cli import run
from tests.newsroom import HEAD, TEAM
from tests.process import Ended

Command: TypeAlias = Callable[..., Ended]
CLEAN = TEAM
BROKEN = HEAD + "roles:\n  - {id: planner, name: 内容策划, reports_to: producr}\n  - {id: producer, name: 创意执行}\n"
WARNED = TEAM + "handoffs:\n  - {from: planner, to: planner, artifact: 选题简报}\n"


def team(folder: Path, text: str = CLEAN, name: str = "team.yaml") -> str:
    """A specification in a folder, by its path."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return str(file)


def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """The command in this process: give it arguments, get what it printed; in English unless asked otherwise."""

    def call(*arguments: str) -> Ended:
        capsys.readouterr()
        code = run(list(arguments))
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return call
