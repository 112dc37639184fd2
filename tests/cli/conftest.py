"""One language and one width for every test of the command line, whoever runs it."""

from __future__ import annotations

import pytest

from tests.cli import teams

PLACE = ("MEDIAORG_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS")


@pytest.fixture(autouse=True)
def plain_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment in which nothing is asked for but a width."""
    for name in PLACE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def mediaorg(capsys: pytest.CaptureFixture[str]) -> teams.Command:
    """The command, run in this process."""
    return teams.command(capsys)
