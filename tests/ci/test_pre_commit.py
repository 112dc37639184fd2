from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ci.steps import OVERLAP, ROOT

NEEDED = (".pre-commit-hooks.yaml", "LICENSE", "README.md", "pyproject.toml", "src", "templates")
MENDED = OVERLAP.replace("中控, duties: [list-products]", "中控, duties: []")


def git(folder: Path, *arguments: str) -> str:
    """Runs git without the settings of the person at the desk."""
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    names = ["-c", "user.name=Editor", "-c", "user.email=editor@example.com", "-c", "init.defaultBranch=main"]
    done = subprocess.run(
        ["git", *names, *arguments],
        cwd=folder,
        env={**os.environ, **nobody},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


@pytest.fixture
def hooks(tmp_path: Path) -> Path:
    """This checkout as a repository of hooks."""
    folder = tmp_path / "hooks"
    folder.mkdir()
    for name in NEEDED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "The hooks")
    return folder


@pytest.fixture
def team(tmp_path: Path, hooks: Path) -> Path:
    """A repository of an organisation that uses the hook."""
    folder = tmp_path / "team"
    (folder / "specs").mkdir(parents=True)
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks}\n    rev: {git(hooks, 'rev-parse', 'HEAD')}\n"
        "    hooks: [{id: mediaorg-validate, args: [specs]}]\n",
        encoding="utf-8",
    )
    git(folder, "init", "--quiet")
    return folder


def check(folder: Path, spec: str) -> subprocess.CompletedProcess[str]:
    """Stages a specification and runs the hook as a commit would."""
    (folder / "specs" / "team.yaml").write_text(spec, encoding="utf-8")
    git(folder, "add", "--all")
    settings = {"PRE_COMMIT_HOME": str(folder.parent / "cache"), "GIT_CONFIG_GLOBAL": os.devnull}
    return subprocess.run(
        [Path(sys.executable).parent / "pre-commit", "run", "--color=never"],
        cwd=folder, env={**os.environ, **settings}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.slow
def test_the_hook_stops_a_commit_with_an_overlap_and_lets_the_mended_one_pass(team: Path) -> None:
    stopped = check(team, OVERLAP)
    assert stopped.returncode == 1, stopped.stdout
    assert "[duty-overlap]" in stopped.stdout
    passed = check(team, MENDED)
    assert passed.returncode == 0, passed.stdout
    assert "Passed" in passed.stdout
