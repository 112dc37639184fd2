from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml

from tests.ci.steps import ACTION, OVERLAP, ROOT, TEMPLATE, read, run_action_step, run_gitlab_job

VENDORED = ((ACTION, "vendor.github-actions"), (TEMPLATE, "vendor.gitlab-ci"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "team.yaml").write_text(OVERLAP, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("file", "schema"), VENDORED, ids=lambda value: getattr(value, "name", value))
def test_every_forge_can_read_its_file(file: Path, schema: str) -> None:
    tool = Path(sys.executable).parent / "check-jsonschema"
    done = subprocess.run([tool, "--builtin-schema", schema, file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_no_input_is_put_into_a_script_as_text() -> None:
    assert not [step for step in read(ACTION)["runs"]["steps"] if "${{" in step.get("run", "")]


def test_every_input_is_used() -> None:
    text = ACTION.read_text(encoding="utf-8")
    used = set(re.findall(r"inputs\.([a-z-]+)", text))
    assert used == set(read(ACTION)["inputs"])


def test_the_action_annotates_and_fails(folder: Path) -> None:
    summary = folder / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    done = run_action_step("Check", folder, {}, {"GITHUB_STEP_SUMMARY": str(summary)})
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=team.yaml,line=5")
    written = summary.read_text(encoding="utf-8")
    assert written.startswith("# Before\n")
    assert "duty\\-overlap" in written


def test_the_action_takes_several_paths_and_every_option(folder: Path) -> None:
    (folder / "two words.yaml").write_text(OVERLAP.replace("newsroom", "live-room"), encoding="utf-8")
    inputs = {
        "paths": "team.yaml\n  .\n", "fail-on": "never", "format": "line", "lang": "en", "sarif": "found.sarif",
    }  # fmt: skip
    done = run_action_step("Check", folder, inputs, {})
    assert done.returncode == 0
    assert "each answer for" in done.stdout
    assert "two words.yaml:5" in done.stdout
    assert json.loads((folder / "found.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_the_action_counts_new_findings_only(folder: Path) -> None:
    tool = Path(sys.executable).parent / "mediaorg"
    subprocess.run([tool, "baseline", "write", "team.yaml"], cwd=folder, check=True, capture_output=True)
    done = run_action_step("Check", folder, {"baseline": "baseline.json"}, {})
    assert done.returncode == 0
    assert "::error" not in done.stdout


def test_what_an_input_holds_is_never_run(folder: Path) -> None:
    done = run_action_step("Check", folder, {"paths": "$(touch hacked) `touch hacked` ;touch hacked"}, {})
    assert done.returncode == 2
    assert not (folder / "hacked").exists()


@pytest.mark.parametrize(("version", "installed"), [("", "/where/the/action/is"), ("0.1.0", "mediaorg==0.1.0")])
def test_the_action_installs_itself_or_a_release(version: str, installed: str, tmp_path: Path) -> None:
    variables = {"GITHUB_ACTION_PATH": "/where/the/action/is"}
    assert run_action_step("Install mediaorg", tmp_path, {"version": version}, variables).returncode == 0
    assert (tmp_path / "installed.txt").read_text(encoding="utf-8").split()[-1] == installed


def test_the_gitlab_job_writes_its_reports(folder: Path) -> None:
    done = run_gitlab_job(folder, {"MEDIAORG_LANG": "en"})
    assert done.returncode == 1
    assert "error[duty-overlap]" in done.stdout
    reports = read(TEMPLATE)["mediaorg"]["artifacts"]["reports"]
    (issue,) = json.loads((folder / reports["codequality"]).read_text(encoding="utf-8"))
    assert issue["location"]["path"] == "team.yaml"
    assert ET.parse(folder / reports["junit"]).getroot().tag == "testsuites"


def test_the_gitlab_job_takes_its_variables(folder: Path) -> None:
    done = run_gitlab_job(folder, {"MEDIAORG_FAIL_ON": "never", "MEDIAORG_PATHS": "team.yaml ."})
    assert done.returncode == 0


def test_a_summary_that_cannot_be_written_is_told(folder: Path) -> None:
    done = run_action_step("Check", folder, {}, {"GITHUB_STEP_SUMMARY": str(folder / "missing" / "summary.md")})
    assert done.returncode == 2
    assert "无法写入" in done.stderr or "cannot be written" in done.stderr


def test_hooks_name_commands_that_are_there() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["mediaorg-validate", "mediaorg-handbook-check"]
    tool = Path(sys.executable).parent / "mediaorg"
    for hook in hooks:
        command = hook["entry"].split(" ")[1]
        assert subprocess.run([tool, command, "--help"], capture_output=True, check=False).returncode == 0
