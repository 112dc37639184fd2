"""Campaign files checked alone against their base, and laid over it and checked in every period."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from mediaorg.cli import run
from mediaorg.errors import MisuseError
from mediaorg.linter.campaign import check_campaign_file, check_campaign_text, check_campaigns, stage_campaigns
from mediaorg.linter.check import Checked
from mediaorg.linter.survey import check_paths
from mediaorg.rules import FAMILIES
from mediaorg.rules.card import marked_lines
from mediaorg.source.gather import Reader
from tests.overlay.laid import AS_OF, HEAD, TEAM

SPECS = Path(__file__).parents[2] / "specs"


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_yaml", ".yaml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def rules(checked: Checked) -> list[str]:
    return [one.rule.id for one in checked.diagnostics if one.rule.family in ("source", "spec", "campaigns")]


class TestFile:
    def test_names_are_judged_and_rules_are_not(self, tmp_path: Path) -> None:
        head = HEAD.replace("  approved_by: [director, finance]\n", "")
        write(tmp_path, team_yaml=TEAM, c618_yaml=head + "change: {role/planer: {headcount: 3}}\n")
        checked = check_campaign_file(str(tmp_path / "c618.yaml"), AS_OF, Reader())
        assert rules(checked) == ["overlay-target-missing"]
        assert checked.org is None

    def test_the_base_may_lie_outside_the_campaigns_folder(self, tmp_path: Path) -> None:
        write(tmp_path, team_yaml=TEAM, campaigns__c618_yaml=HEAD.replace("base: team.yaml", "base: ../team.yaml"))
        assert rules(check_campaign_file(str(tmp_path / "campaigns/c618.yaml"), AS_OF, Reader())) == []

    def test_the_base_may_be_a_folder_with_one_specification(self, tmp_path: Path) -> None:
        write(tmp_path, team_yaml=TEAM, campaigns__c618_yaml=HEAD.replace("base: team.yaml", "base: .."))
        assert rules(check_campaign_file(str(tmp_path / "campaigns/c618.yaml"), AS_OF, Reader())) == []

    def test_a_base_that_is_not_there(self, tmp_path: Path) -> None:
        write(tmp_path, c618_yaml=HEAD + "change: {role/planer: {headcont: 3}}\n")
        checked = check_campaign_file(str(tmp_path / "c618.yaml"), AS_OF, Reader())
        assert [(one.rule.id, one.span.line) for one in checked.diagnostics] == [
            ("include-missing", 6),
            ("overlay-unknown-field", HEAD.count("\n") + 1),
        ]

    def test_a_file_that_is_no_yaml(self, tmp_path: Path) -> None:
        write(tmp_path, c618_yaml=HEAD + "change: {role/planner\n")
        assert rules(check_campaign_file(str(tmp_path / "c618.yaml"), AS_OF, Reader())) == ["yaml-syntax"]

    def test_folders_and_paths_lead_here(self, tmp_path: Path) -> None:
        write(tmp_path, team_yaml=TEAM, c618_yaml=HEAD + "change: {role/planer: {headcount: 3}}\n")
        for path in (tmp_path, tmp_path / "c618.yaml"):
            found = [one for checked in check_paths([str(path)], AS_OF, Reader()) for one in rules(checked)]
            assert found == ["overlay-target-missing"]


class TestPeriods:
    TEAM = """\
mediaorg: 1
org: {id: newsroom, name: 新媒体部}
duties: [{id: publishing, name: 发布短视频}]
roles:
  - {id: director, name: 新媒体总监, reports_to: none, duties: [{id: goals, name: 制定季度目标}]}
  - {id: operator, name: 渠道运营, reports_to: director, duties: [publishing]}
"""
    HEAD = HEAD.replace(", finance", "")

    def found(self, text: str, team: str = TEAM) -> list[tuple[str, str | None, tuple[str, ...]]]:
        checked = check_campaign_text(team, self.HEAD + text, AS_OF)
        return [(one.rule.id, one.introduced_by, one.periods) for one in checked.diagnostics]

    def test_a_finding_is_told_once_with_its_periods(self) -> None:
        text = "change:\n  role/operator: {duties: [{duty: publishing, as: consulted}], phases: [build-up, peak]}\n"
        assert self.found(text) == [("duty-without-owner", "c618", ("build-up", "peak"))]

    def test_every_finding_is_inherited_or_introduced(self) -> None:
        team = self.TEAM.replace("duties: [publishing]}", "duties: [{duty: publishing, as: consulted}]}")
        text = "change:\n  role/director: {duties: {change: {goals: {weight: 40%}}}, phases: [peak]}\n"
        checked = check_campaign_text(team, self.HEAD + text, AS_OF)
        assert any(one.is_inherited for one in checked.diagnostics)
        assert all(one.is_inherited is (one.introduced_by is None) for one in checked.diagnostics)

    def test_what_the_base_has_too_is_not_laid_to_the_campaign(self) -> None:
        team = self.TEAM.replace("duties: [publishing]}", "duties: [{duty: publishing, as: consulted}]}")
        everywhere = ("build-up", "2027-05-31/2027-06-14", "peak")
        assert self.found("", team) == [("duty-without-owner", None, everywhere)]

    def test_what_the_campaign_cures_is_told_for_the_rest_of_the_time(self) -> None:
        team = self.TEAM.replace("duties: [publishing]}", "duties: [{duty: publishing, as: consulted}]}")
        text = "change: {role/operator: {duties: [publishing], phases: [peak]}}\n"
        assert self.found(text, team) == [("duty-without-owner", None, ("build-up", "2027-05-31/2027-06-14"))]

    def test_a_loop_that_opens_for_a_time(self) -> None:
        team = (
            self.TEAM
            + """\
handoffs: [{id: orders, from: director, to: operator, artifact: 排期}, {id: figures, from: operator, to: director, artifact: 数据}]
loops: [{id: loop, name: 内容闭环, stages: [{id: plan, roles: [director]}, {id: publish, roles: [operator]}]}]
"""
        )
        text = "suspend: [{id: handoff/figures, phases: [peak]}]\n"
        assert ("loop-broken-edge", "c618", ("peak",)) in self.found(text, team)

    def test_the_place_is_the_line_of_the_campaign_that_did_it(self) -> None:
        text = "transfer:\n  - {duty: publishing, from: operator, to: operator, returns: true}\nchange:\n  role/operator: {reports_to: operator}\n"
        checked = check_campaign_text(self.TEAM, self.HEAD + text, AS_OF)
        (loop,) = [one for one in checked.diagnostics if one.rule.id == "reporting-loop"]
        assert (loop.span.file, loop.span.line) == ("campaign.yaml", self.HEAD.count("\n") + 4)

    def test_weights_are_judged_only_where_the_campaign_writes_them(self) -> None:
        team = self.TEAM.replace(
            "{id: goals, name: 制定季度目标}", "{id: goals, name: 制定季度目标, weight: 100%}"
        ).replace("duties: [publishing]", "duties: [{duty: publishing, weight: 100%}]")
        move = "transfer: [{duty: publishing, from: operator, to: director, returns: true}]\n"
        assert "duty-weights" not in [one[0] for one in self.found(move, team)]
        wrong = move + "change: {role/director: {duties: {change: {goals: {weight: 50%}}}}}\n"
        assert ("duty-weights", "c618") in [one[:2] for one in self.found(wrong, team)]
        right = move + "change: {role/director: {duties: {change: {goals: {weight: null}}}}}\n"
        assert "duty-weights" not in [one[0] for one in self.found(right, team)]

    def test_faults_of_the_base_are_told_too(self) -> None:
        assert ("unknown-key", None, ()) in self.found(
            "", self.TEAM.replace("id: director, name", "id: director, x: 1, name")
        )

    def test_a_campaign_whose_head_is_broken_is_not_applied(self) -> None:
        checked = check_campaign_text(self.TEAM, "mediaorg: 1\ncampaign: {id: c618}\n", AS_OF)
        assert rules(checked) == ["missing-key", "missing-key"]


class TestStaging:
    def test_a_phase_is_picked_by_name_by_day_or_the_first(self) -> None:
        reader, path = Reader(), str(SPECS / "xingxuan/campaigns/618.yaml")
        staging, faults = stage_campaigns([path], AS_OF, reader)
        assert faults == ()
        assert staging is not None
        names = {wish: one.period.name for wish in ("peak", None) if (one := staging.pick(wish)) is not None}
        assert names == {"peak": "peak", None: "build-up"}
        assert staging.pick("no-such-phase") is None
        today, _ = stage_campaigns([path], date(2027, 6, 20), reader)
        assert today is not None
        assert (today.pick() or today.staged[0]).period.name == "encore"

    def test_what_cannot_be_read_is_told(self, tmp_path: Path) -> None:
        write(tmp_path, c618_yaml=HEAD)
        staging, faults = stage_campaigns([str(tmp_path / "c618.yaml")], AS_OF, Reader())
        assert (staging, [one.rule.id for one in faults]) == (None, ["include-missing"])


class TestSeveral:
    def test_campaigns_of_one_base_are_applied_together(self, tmp_path: Path) -> None:
        write(
            tmp_path,
            team_yaml=TEAM,
            c618_yaml=HEAD + "change: {role/planner: {headcount: 3}}\n",
            c619_yaml=HEAD.replace("id: c618", "id: c619") + "change: {role/planner: {headcount: 4}}\n",
        )
        campaigns = [str(tmp_path / "c618.yaml"), str(tmp_path / "c619.yaml")]
        (checked,) = check_campaigns([str(tmp_path)], campaigns, AS_OF, Reader())
        assert rules(checked) == ["overlay-conflict"]
        assert checked.org is not None

    def test_other_paths_are_checked_as_they_are(self, tmp_path: Path) -> None:
        write(tmp_path, team_yaml=TEAM, c618_yaml=HEAD, other__team_yaml=TEAM.replace("id: newsroom", "id: other"))
        results = check_campaigns([str(tmp_path)], [str(tmp_path / "c618.yaml")], AS_OF, Reader())
        assert [checked.org.head.id for checked in results if checked.org] == ["other", "newsroom"]

    def test_a_campaign_that_is_not_there(self, tmp_path: Path) -> None:
        write(tmp_path, team_yaml=TEAM)
        with pytest.raises(MisuseError):
            check_campaigns([str(tmp_path)], [str(tmp_path / "c618.yaml")], AS_OF, Reader())


def test_the_model_campaign_is_clean() -> None:
    folder = SPECS / "xingxuan"
    (checked,) = check_campaigns([str(folder / "team.yaml")], [str(folder / "campaigns/618.yaml")], AS_OF, Reader())
    assert [one.rule.id for one in checked.diagnostics if one.waived is None] == []


def test_the_flawed_campaign_has_every_fault_on_the_marked_line() -> None:
    folder = SPECS / "flawed-campaign"
    (checked,) = check_campaigns([str(folder)], [str(folder / "campaign.yaml")], AS_OF, Reader())
    marks = marked_lines((folder / "campaign.yaml").read_text(encoding="utf-8"))
    found = [(one.span.line, one.rule.id) for one in checked.diagnostics if one.rule.family == "campaigns"]
    assert sorted(found) == sorted(marks)
    assert {rule for _, rule in marks} == {rule.id for rule in FAMILIES["campaigns"]}


def test_the_periods_of_a_finding_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [
        "validate",
        str(SPECS / "flawed-campaign" / "team.yaml"),
        "--campaign",
        str(SPECS / "flawed-campaign" / "campaign.yaml"),
    ]
    assert run([*arguments, "--format", "json", "--lang", "en"]) == 1
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    assert any(one["periods"] for one in found)
    run([*arguments, "--format", "line", "--lang", "en"])
    assert "(holds in: " in capsys.readouterr().out
