"""Runs the shell steps of action.yml and of the GitLab template as a runner would, with what they install left out."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).resolve().parent.parent.parent
ACTION: Final = ROOT / "action.yml"
TEMPLATE: Final = ROOT / "ci" / "gitlab" / "mediaorg.gitlab-ci.yml"
INPUT: Final = re.compile(r"\$\{\{ inputs\.([a-z-]+) \}\}")
OVERLAP: Final = """\
mediaorg: 1
org: {id: newsroom, name: 新媒体部, language: zh}
duties: [{id: list-products, name: 上下架直播商品}]
roles:
  - {id: floor-controller, name: 场控, duties: [list-products]}
  - {id: console-operator, name: 中控, duties: [list-products]}
"""


def read(file: Path) -> dict[str, Any]:
    """A YAML file of a forge."""
    data: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return data


def action_step(name: str) -> dict[str, Any]:
    """A step of the action by its name."""
    steps: list[dict[str, Any]] = read(ACTION)["runs"]["steps"]
    return next(step for step in steps if step["name"] == name)


def run_action_step(
    name: str, folder: Path, inputs: Mapping[str, str], variables: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Runs a step of the action with inputs, in a folder."""
    given = {key: one["default"] for key, one in read(ACTION)["inputs"].items()} | dict(inputs)
    step = action_step(name)
    settings = {key: INPUT.sub(lambda found: given[found[1]], text) for key, text in step["env"].items()}
    return _run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]], folder, {**settings, **variables}
    )


def run_gitlab_job(folder: Path, variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Runs the script of the GitLab job, in a folder."""
    template = read(TEMPLATE)
    script = "\n".join(["set -e", *template["mediaorg"]["script"]])
    return _run(["sh", "-c", script], folder, {**template["variables"], **variables})


def _run(command: list[str], folder: Path, settings: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    python = tools / "python"
    python.write_text('#!/bin/sh\nprintf "%s\\n" "$@" >> installed.txt\n', encoding="utf-8")
    python.chmod(0o755)
    path = os.pathsep.join([str(tools), str(Path(sys.executable).parent), os.environ["PATH"]])
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "MEDIAORG_"))}
    return subprocess.run(
        command, cwd=folder, env={**clean, **settings, "PATH": path}, capture_output=True, text=True, check=False
    )
