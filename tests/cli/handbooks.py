"""What the tests of `handbook` share: a newsroom on disk, and one run of the command."""

from __future__ import annotations

from pathlib import Path

from mediaorg.cli import run
from tests.newsroom import TEAM


def newsroom(folder: Path, text: str = TEAM) -> Path:
    """A specification in a folder."""
    spec = folder / "team.yaml"
    spec.write_text(text, encoding="utf-8")
    return spec


def handbook(spec: Path, out: Path, *options: str) -> int:
    """One run in English; the exit code."""
    lang = () if "--lang" in options else ("--lang", "en")
    return run(["handbook", str(spec), "-o", str(out), *lang, *options])


def written(out: Path) -> set[str]:
    """All files below a folder."""
    return {one.relative_to(out).as_posix() for one in out.rglob("*") if one.is_file()}
