"""A git repository on disk for tests: files are written, staged and committed by its own `git`, with no settings of the user's."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

BARE = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
SETTINGS = {
    **BARE,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": "2026-11-20T08:00:00Z",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_COMMITTER_DATE": "2026-11-20T08:00:00Z",
    "LC_ALL": "C.UTF-8",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository in a folder of its own."""

    folder: Path

    def git(self, *arguments: str, env: Mapping[str, str] | None = None) -> str:
        """Runs git here; what it printed."""
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env={**SETTINGS, **(env or {})}, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode("utf-8")

    def write(self, files: Mapping[str, str]) -> None:
        """Writes files by their paths."""
        for path, text in files.items():
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")

    def commit(self, files: Mapping[str, str], message: str = "change") -> str:
        """Writes files and commits all there is; the name of the commit."""
        self.write(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD").strip()


def repository(folder: Path) -> Repository:
    """A new repository whose branch is `main`."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Repository(folder)
    made.git("init", "--quiet", "--initial-branch=main")
    return made
