from __future__ import annotations

import io
import sys
from contextlib import nullcontext

import pytest

from mediaorg.cli.progress import FEW, busy, watched


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def watched_by_somebody(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Standard error as a terminal; called in the test itself, for the test runner puts its own there before."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def test_somebody_who_watches_sees_that_long_work_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched_by_somebody(monkeypatch)
    assert not isinstance(busy("making pdf", FEW + 1), nullcontext)
    assert list(watched(range(FEW + 1), "writing")) == list(range(FEW + 1))
    assert "writing" in terminal.getvalue()


def test_short_work_is_done_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched_by_somebody(monkeypatch)
    with busy("making pdf", FEW):
        assert list(watched(range(FEW), "writing")) == list(range(FEW))
    assert terminal.getvalue() == ""


def test_nobody_who_is_not_at_a_terminal_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with busy("making pdf", FEW + 1):
        assert list(watched(range(FEW + 1), "writing")) == list(range(FEW + 1))
    assert capsys.readouterr().err == ""
