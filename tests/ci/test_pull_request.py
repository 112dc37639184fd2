"""The workflow of the guide that tells a pull request what it changes: readable for the forge, and its command works."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from mediaorg.reporter.differences.markdown import MARK
from tests.ci.steps import ROOT
from tests.docs.fences import blocks
from tests.newsroom import TEAM
from tests.repository import SETTINGS, Repository, repository

NAME = "# .github/workflows/organisation-diff.yml"


def workflow(lang: str) -> str:
    page = (ROOT / "docs" / lang / "guide" / "ci.md").read_text(encoding="utf-8")
    (text,) = [block.text for block in blocks(page) if block.text.startswith(NAME)]
    return text


def steps() -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = yaml.safe_load(workflow("en"))["jobs"]["diff"]["steps"]
    return made


def test_both_languages_show_the_same_workflow() -> None:
    english, chinese = (re.sub(r" #.*", "", workflow(lang)) for lang in ("en", "zh"))
    assert english == chinese


def test_the_forge_can_read_it(tmp_path: Path) -> None:
    file = tmp_path / "organisation-diff.yml"
    file.write_text(workflow("en"), encoding="utf-8")
    tool = Path(sys.executable).parent / "check-jsonschema"
    done = subprocess.run(
        [tool, "--builtin-schema", "vendor.github-workflows", file], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_no_name_of_a_branch_is_put_into_a_script_as_text() -> None:
    assert not [step for step in steps() if "${{" in step.get("run", "") + step.get("with", {}).get("script", "")]


def test_it_finds_the_comment_by_the_mark_that_the_report_begins_with() -> None:
    (script,) = [step["with"]["script"] for step in steps() if "script" in step.get("with", {})]
    assert f"'{MARK}'" in script
    (command,) = [step["run"] for step in steps() if "mediaorg diff" in step.get("run", "")]
    (file,) = re.findall(r"md=(\S+)", command)
    assert f"'{file}'" in script


def test_its_command_compares_with_where_the_branch_left(tmp_path: Path) -> None:
    origin = repository(tmp_path / "origin")
    origin.commit({"specs/team.yaml": TEAM})
    clone = Repository(tmp_path / "clone")
    origin.git("clone", "--quiet", str(origin.folder), str(clone.folder))
    clone.git("switch", "--quiet", "--create", "topic")
    clone.commit({"specs/team.yaml": TEAM.replace("name: 内容策划", "name: 内容策略")})
    (command,) = [step["run"] for step in steps() if "mediaorg diff" in step.get("run", "")]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    summary = tmp_path / "summary.md"
    env = {**SETTINGS, "PATH": path, "GITHUB_BASE_REF": "main", "GITHUB_STEP_SUMMARY": str(summary)}
    done = subprocess.run(["bash", "-e", "-c", command], cwd=clone.folder, env=env, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert b"compared with" in done.stderr or "分叉点".encode() in done.stderr
    assert (clone.folder / "diff.md").read_text(encoding="utf-8").startswith(f"{MARK}\n")
    assert MARK in summary.read_text(encoding="utf-8")
