"""The command in a process of its own, where the process itself is what a test looks at."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).parent.parent
PLAIN = {"LANG": "C.UTF-8", "PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(TOP / "src")}


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: its exit code, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Everything that it wrote."""
        return self.out + self.err


def mediaorg(
    *arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None, folder: Path | None = None
) -> Ended:
    """Runs `mediaorg` with a bare environment and, over it, `env`."""
    return python(["-m", "mediaorg", *arguments], stdin=stdin, env=env, folder=folder)


def python(
    arguments: Sequence[str], *, stdin: bytes = b"", env: Mapping[str, str] | None = None, folder: Path | None = None
) -> Ended:
    """Runs this Python with arguments of its own."""
    ended = subprocess.run(
        [sys.executable, *arguments],
        input=stdin,
        env={**PLAIN, **(env or {})},
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=120,
    )
    decoded = (stream.decode("utf-8", "backslashreplace") for stream in (ended.stdout, ended.stderr))
    return Ended(ended.returncode, *decoded)
