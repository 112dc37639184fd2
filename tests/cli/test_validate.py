"""`mediaorg validate`: what it takes, what it prints where, and what it ends with."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.teams import BROKEN, CLEAN, WARNED, Command, team
from tests.newsroom import HEAD

AS_OF = ("--as-of", "2026-11-22")


def test_a_clean_run_says_what_was_checked(mediaorg: Command, tmp_path: Path) -> None:
    ended = mediaorg("validate", team(tmp_path))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "passed: checked 1 organisation (1 file): 3 roles, 0 duties, 0 handoffs, 0 loops\n"


def test_findings_go_to_standard_output_with_their_places(mediaorg: Command, tmp_path: Path) -> None:
    file = team(tmp_path, BROKEN)
    ended = mediaorg("validate", file)
    assert (ended.code, ended.err) == (1, "")
    assert ended.out.startswith(f"{file}:4:43: error: [unknown-reference] ")
    assert ended.out.endswith("found 1 error in 1 organisation (1 file)\n")


def test_the_day_is_told_only_where_a_rule_used_it(mediaorg: Command, tmp_path: Path) -> None:
    review = CLEAN.replace("name: 新媒体部}", "name: 新媒体部, review: {every: 6mo, last: 2026-09-01}}")
    assert "2026-11-22" not in mediaorg("validate", team(tmp_path), *AS_OF).out
    assert "2026-11-22" in mediaorg("validate", team(tmp_path, review), *AS_OF).out
    assert mediaorg("validate", team(tmp_path, review), "--as-of", "2027-03-02").out.count("review-overdue") == 1


CAMPAIGN = """\
mediaorg: 1
campaign: {id: c618, kind: temporary, base: team.yaml, approved_by: [planner], phases: [{id: peak, from: 2027-06-15, to: 2027-06-18}]}
"""


class TestCampaigns:
    def test_one_alone_is_said_to_be_checked_for_its_shape(self, mediaorg: Command, tmp_path: Path) -> None:
        team(tmp_path)
        file = team(tmp_path, CAMPAIGN, "618.yaml")
        english, chinese = mediaorg("validate", file, *AS_OF), mediaorg("validate", file, *AS_OF, "--lang", "zh")
        assert english.out.startswith(
            "passed: checked 1 campaign file for shape and references (2 files)\nnot applied: "
        )
        assert english.out.endswith(f"mediaorg validate --campaign {file}\n")
        assert chinese.out.startswith("通过：检查了 1 份活动方案的写法和引用（2 个文件）\n尚未合并检查：")
        assert (english.code, chinese.code) == (0, 0)

    def test_one_with_a_fault_says_so_too(self, mediaorg: Command, tmp_path: Path) -> None:
        team(tmp_path)
        file = team(tmp_path, CAMPAIGN + "remov: []\n", "618.yaml")
        ended = mediaorg("validate", file, *AS_OF)
        assert ended.code == 1
        assert "found 1 error in 2 files\nnot applied: " in ended.out

    def test_a_campaign_names_its_base(self, mediaorg: Command, tmp_path: Path) -> None:
        base, file = team(tmp_path), team(tmp_path, CAMPAIGN, "618.yaml")
        alone = mediaorg("validate", "--campaign", file, *AS_OF)
        assert "1 organisation (2 files)" in alone.out
        assert "escalation-missing" in alone.out
        assert alone == mediaorg("validate", base, "--campaign", file, *AS_OF)

    def test_nothing_to_check_is_wrong_use(self, mediaorg: Command) -> None:
        ended = mediaorg("validate", "--lang", "zh")
        assert (ended.code, ended.out) == (2, "")
        assert "PATH" in ended.err


class TestPaths:
    def test_a_folder_stands_for_the_roots_in_it(self, mediaorg: Command, tmp_path: Path) -> None:
        team(tmp_path, CLEAN, "a/team.yaml")
        team(tmp_path, BROKEN, "b/deep/team.yml")
        team(tmp_path, BROKEN, ".hidden/team.yaml")
        ended = mediaorg("validate", str(tmp_path))
        assert ended.code == 1
        assert ended.out.count("[unknown-reference]") == 1
        assert "2 organisations (2 files)" in ended.out

    def test_a_file_that_nobody_includes_is_told(self, mediaorg: Command, tmp_path: Path) -> None:
        team(tmp_path)
        stray = team(tmp_path, "people: []\n", "people.yaml")
        ended = mediaorg("validate", str(tmp_path))
        assert f"{stray}:1:1: warning: [file-not-included]" in ended.out

    def test_one_file_given_twice_is_checked_once(self, mediaorg: Command, tmp_path: Path) -> None:
        file = team(tmp_path, BROKEN)
        assert mediaorg("validate", file, file).out.count("[unknown-reference]") == 1

    def test_several_files(self, mediaorg: Command, tmp_path: Path) -> None:
        files = team(tmp_path, BROKEN, "one.yaml"), team(tmp_path, BROKEN, "two.yaml")
        ended = mediaorg("validate", *files)
        assert ended.out.count("[unknown-reference]") == 2

    def test_standard_input(self, mediaorg: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BROKEN.encode())))
        ended = mediaorg("validate", "-")
        assert ended.code == 1
        assert ended.out.startswith("-:4:43: error: [unknown-reference]")

    def test_standard_input_includes_from_the_working_directory(
        self, mediaorg: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        team(tmp_path, "roles:\n  - {id: planner, name: 内容策划}\n", "roles.yaml")
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{HEAD}include: [roles.yaml]\n".encode())))
        assert "1 role," in mediaorg("validate", "-").out

    def test_an_included_file_is_named_in_its_findings(self, mediaorg: Command, tmp_path: Path) -> None:
        team(tmp_path, "roles:\n  - {id: planner, name: 内容策划, reports_to: nobody}\n", "roles/one.yaml")
        root = team(tmp_path, f"{HEAD}include: [roles/*.yaml]\n")
        assert f"{tmp_path.as_posix()}/roles/one.yaml:2:" in mediaorg("validate", root).out

    def test_a_file_larger_than_allowed(self, mediaorg: Command, tmp_path: Path) -> None:
        large = team(tmp_path, CLEAN + "# 说明：直播排期与货盘\n" * 60_000)
        refused = mediaorg("validate", large, "--max-size", "1")
        assert refused.code == 1
        assert "--max-size" in mediaorg("validate", large, "--max-size", "1", "--format", "text").out
        assert mediaorg("validate", large, "--max-size", "2").code == 0


class TestRules:
    def test_select_and_ignore(self, mediaorg: Command, tmp_path: Path) -> None:
        file = team(tmp_path, WARNED)
        both = {"handoff-to-self", "handoff-artifact-unmade"} & set(
            _rules(mediaorg("validate", file, "-f", "json").out)
        )
        assert both == {"handoff-to-self"}
        assert _rules(mediaorg("validate", file, "-f", "json", "--select", "handoff-*").out) == ["handoff-to-self"]
        assert _rules(mediaorg("validate", file, "-f", "json", "--ignore", "handoff-to-self,kpi-*").out) == []
        assert mediaorg("validate", file, "--select", "duty-gap").out.startswith("passed: ")

    def test_fail_on(self, mediaorg: Command, tmp_path: Path) -> None:
        warned, broken = team(tmp_path, WARNED, "warned.yaml"), team(tmp_path, BROKEN, "broken.yaml")
        levels = ("error", "warning", "info", "never")
        assert [mediaorg("validate", warned, "--fail-on", level).code for level in levels] == [0, 1, 1, 0]
        assert [mediaorg("validate", broken, "--fail-on", level).code for level in levels] == [1, 1, 1, 0]

    def test_the_policy_of_the_organisation(self, mediaorg: Command, tmp_path: Path) -> None:
        off = WARNED + "policy: {rules: {handoff-to-self: {severity: off}}}\n"
        raised = WARNED + "policy: {rules: {handoff-to-self: {severity: error}}}\n"
        assert mediaorg("validate", team(tmp_path, off)).out.startswith("passed: ")
        assert mediaorg("validate", team(tmp_path, raised)).code == 1


class TestFormats:
    def test_a_pipe_gets_lines(self, mediaorg: Command, tmp_path: Path) -> None:
        file = team(tmp_path, BROKEN)
        assert mediaorg("validate", file).out == mediaorg("validate", file, "--format", "line").out

    def test_several_formats_each_into_its_file(self, mediaorg: Command, tmp_path: Path) -> None:
        out = {name: tmp_path / f"found.{name}" for name in ("json", "sarif", "junit", "github", "gitlab", "text")}
        options = [part for name, file in out.items() for part in ("--format", f"{name}={file}")]
        ended = mediaorg("validate", team(tmp_path, BROKEN), "--format", "line", *options)
        assert ended.code == 1
        assert "[unknown-reference]" in ended.out
        assert all("unknown-reference" in file.read_text(encoding="utf-8") for file in out.values())

    def test_a_file_that_is_there_keeps_its_mode(self, mediaorg: Command, tmp_path: Path) -> None:
        found = tmp_path / "found.txt"
        found.write_text("old", encoding="utf-8")
        found.chmod(0o640)
        mediaorg("validate", team(tmp_path, BROKEN), "--format", f"line={found}")
        assert found.stat().st_mode & 0o777 == 0o640
        assert "unknown-reference" in found.read_text(encoding="utf-8")

    def test_json_counts_what_was_looked_at(self, mediaorg: Command, tmp_path: Path) -> None:
        data = json.loads(mediaorg("validate", team(tmp_path, BROKEN), "--format", "json").out)
        assert data["format"] == 1
        assert data["summary"] == data["summary"] | {"error": 1, "warning": 0, "info": 0, "files": 1, "roles": 2}


def _rules(said: str) -> list[str]:
    return [one["rule"] for one in json.loads(said)["diagnostics"]]


def test_two_formats_are_not_written_over_each_other(mediaorg: Command, tmp_path: Path) -> None:
    file = (tmp_path / "findings").as_posix()
    ended = mediaorg("validate", team(tmp_path), "-f", f"json={file}", "-f", f"sarif={file}")
    assert ended.code == 2
    assert not Path(file).exists()


def test_numbers_that_an_option_cannot_take_are_told_in_the_readers_language(mediaorg: Command, tmp_path: Path) -> None:
    file = team(tmp_path)
    assert "--max-size 要写整数，不能是 x" in mediaorg("validate", file, "--max-size", "x", "--lang", "zh").err
    assert "--max-size 不能小于 1，这里是 0" in mediaorg("validate", file, "--max-size", "0", "--lang", "zh").err
