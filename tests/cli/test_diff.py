from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.teams import Command, team
from tests.newsroom import HEAD
from tests.repository import Repository, repository

DAY = ("--as-of", "2026-11-22")
ROLES = """\
roles:
  - {id: director, name: 新媒体总监}
  - {id: host, name: 主播, reports_to: director, headcount: 3, duties: [live-hosting]}
  - {id: editor, name: 剪辑, reports_to: director, duties: [cut]}
duties:
  - {id: live-hosting, name: 直播讲解}
  - {id: cut, name: 剪辑成片}
"""
OLD = HEAD + ROLES
NEW = OLD.replace("headcount: 3", "headcount: 2")
BARE = OLD.replace("duties: [live-hosting]", "duties: []")
UNOWNED = "duty-unowned:duty/live-hosting"


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = repository(tmp_path / "repo")
    made.commit({"specs/team.yaml": HEAD + "include: [parts/*.yaml]\n", "specs/parts/roles.yaml": ROLES})
    monkeypatch.chdir(made.folder)
    return made


def changes(ended_out: str) -> list[str]:
    return [one["fingerprint"].rpartition(":")[0] for one in json.loads(ended_out)["changes"]]


class TestSides:
    def test_two_files(self, mediaorg: Command, tmp_path: Path) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, NEW, "new.yaml")
        ended = mediaorg("diff", old, new, *DAY, "--lang", "zh")
        assert ended.code == 0
        assert "“主播”的编制由 3 人减至 2 人" in ended.out
        assert f"{new}:5" in ended.out
        assert ended.err == ""

    def test_a_folder_stands_for_its_root(self, mediaorg: Command, tmp_path: Path) -> None:
        old = team(tmp_path, OLD, "old.yaml")
        team(tmp_path / "new", NEW)
        assert mediaorg("diff", old, str(tmp_path / "new"), *DAY).code == 0

    def test_standard_input(self, mediaorg: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        file = tmp_path / "stdin"
        file.write_text(NEW, encoding="utf-8")
        with file.open(encoding="utf-8") as stream:
            monkeypatch.setattr("sys.stdin", stream)
            ended = mediaorg("diff", team(tmp_path, OLD), "-", *DAY, "--format", "json")
        assert changes(ended.out) == ["headcount-decreased:role/host.headcount"]
        assert "once only" in mediaorg("diff", "-", "-", *DAY).err

    def test_nothing_changed(self, mediaorg: Command, tmp_path: Path) -> None:
        one, two = team(tmp_path, OLD, "old.yaml"), team(tmp_path, OLD, "new.yaml")
        ended = mediaorg("diff", one, two, *DAY, "--fail-on", "minor")
        assert (ended.code, ended.out.count("Nothing changed")) == (0, 1)

    def test_a_revision_with_its_own_includes_against_what_is_there(self, mediaorg: Command, repo: Repository) -> None:
        repo.write({"specs/parts/roles.yaml": ROLES.replace("headcount: 3", "headcount: 2")})
        ended = mediaorg("diff", "HEAD:specs/team.yaml", "specs/team.yaml", *DAY)
        assert "specs/parts/roles.yaml:3" in ended.out
        told = json.loads(mediaorg("diff", "HEAD:specs/team.yaml", "specs", *DAY, "--format", "json").out)
        (change,) = told["changes"]
        assert (change["old"]["file"], change["new"]["file"]) == (
            "HEAD:specs/parts/roles.yaml", "specs/parts/roles.yaml"
        )  # fmt: skip

    def test_two_revisions_and_the_index(self, mediaorg: Command, repo: Repository) -> None:
        repo.commit({"specs/parts/roles.yaml": ROLES.replace("headcount: 3", "headcount: 2")})
        repo.write({"specs/parts/roles.yaml": ROLES.replace("headcount: 3", "headcount: 1")})
        repo.git("add", ".")
        (repo.folder / "specs/parts/roles.yaml").unlink()
        for old, new, now in (("HEAD~1:", "HEAD:", "2"), ("HEAD:", ":", "1")):
            ended = mediaorg("diff", f"{old}specs/team.yaml", f"{new}specs/team.yaml", *DAY, "--format", "json")
            (change,) = json.loads(ended.out)["changes"]
            assert str(change["after"]) == now

    def test_paths_of_a_revision_begin_at_the_top_or_with_a_dot_here(
        self, mediaorg: Command, repo: Repository, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(repo.folder / "specs")
        assert mediaorg("diff", "HEAD:./team.yaml", "team.yaml", *DAY).code == 0
        assert mediaorg("diff", "HEAD:specs/team.yaml", "HEAD:./", *DAY).code == 0
        assert "did you mean ./team.yaml" in mediaorg("diff", "HEAD:team.yaml", "team.yaml", *DAY).err

    def test_against_compares_with_where_the_branch_left(self, mediaorg: Command, repo: Repository) -> None:
        base = repo.git("rev-parse", "--short", "HEAD").strip()
        repo.git("switch", "--quiet", "--create", "topic")
        repo.write({"specs/parts/roles.yaml": ROLES.replace("headcount: 3", "headcount: 2")})
        repo.git("commit", "--quiet", "--all", "--message", "fewer hosts")
        repo.git("switch", "--quiet", "main")
        repo.commit({"specs/parts/roles.yaml": ROLES.replace("headcount: 3", "headcount: 9")})
        repo.git("switch", "--quiet", "topic")
        for path in ("specs/team.yaml", "specs"):
            ended = mediaorg("diff", path, "--against", "main", *DAY, "--format", "json")
            assert f"compared with {base}" in ended.err
            assert [one["old"]["file"] for one in json.loads(ended.out)["changes"]] == [
                f"{base}:specs/parts/roles.yaml"
            ]


class TestUnderCampaigns:
    CAMPAIGN = """\
mediaorg: 1
campaign:
  id: c618
  name: 618 大促
  kind: temporary
  base: team.yaml
  phases:
    - {id: warm-up, name: 预热, from: 2027-05-20, to: 2027-05-31}
    - {id: peak, name: 爆发, from: 2027-06-15, to: 2027-06-18}
change:
  role/host: {headcount: 6, phases: [peak]}
"""

    def test_a_base_against_itself_in_a_phase(self, mediaorg: Command, tmp_path: Path) -> None:
        base, campaign = team(tmp_path, OLD), team(tmp_path, self.CAMPAIGN, "c618.yaml")
        ended = mediaorg("diff", base, "--campaign", campaign, "--phase", "peak", *DAY, "--format", "json")
        (change,) = json.loads(ended.out)["changes"]
        assert (change["id"], change["term"]) == ("headcount-increased", "temporary")
        assert change["new"]["file"].endswith("c618.yaml")
        ended = mediaorg("diff", base, "--campaign", campaign, "--phase", "warm-up", *DAY, "--format", "json")
        assert json.loads(ended.out)["changes"] == []
        introduced = json.loads(ended.out)["findings"]["introduced"]
        assert {Path(one["file"]).name for one in introduced} == {"c618.yaml"}

    def test_the_new_side_under_a_campaign(self, mediaorg: Command, tmp_path: Path) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, NEW)
        campaign = team(tmp_path, self.CAMPAIGN, "c618.yaml")
        ended = mediaorg("diff", old, new, "--campaign", campaign, "--phase", "peak", *DAY, "--format", "json")
        (change,) = json.loads(ended.out)["changes"]
        assert (change["before"], change["after"]) == (3, 6)

    def test_unknown_phases_and_campaigns_are_told(self, mediaorg: Command, tmp_path: Path) -> None:
        base, campaign = team(tmp_path, OLD), team(tmp_path, self.CAMPAIGN, "c618.yaml")
        assert "did you mean “peak”" in mediaorg("diff", base, "--campaign", campaign, "--phase", "peek", *DAY).err
        assert mediaorg("diff", base, "--campaign", str(tmp_path / "none.yaml"), *DAY).code == 2
        assert "--phase needs --campaign" in mediaorg("diff", base, base, "--phase", "peak", *DAY).err


class TestWrongUse:
    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (("{team}",), "is compared with another"),
            (("{team}", "{team}", "--against", "main"), "takes the place"),
            (("{team}", "nowhere.yaml"), "HEAD~1:team.yaml"),
            (("{team}", "HEAD:nowhere.yaml"), "the revision has no nowhere.yaml"),
            (("{team}", "HEAD:specs/{{team}}.yaml"), "did you mean specs/team.yaml"),
            (("{team}", "HEAD:../../x.yaml"), "leads out of the repository"),
            (("{team}", "nobody:specs/team.yaml"), "no revision “nobody”"),
            (("HEAD:specs/team.yaml", "--against", "main"), "--against compares"),
            (("{team}", "{team}", "--format", "pdf"), "there is no format “pdf”"),
            (("{team}", "{team}", "--format", "text", "--format", "md"), "both go to standard output"),
            (("{team}", "{team}", "--format", "json=a", "--format", "md=a"), "both be written to a"),
            (("{team}", "{team}", "--format", "json=a", "-o", "b.md"), "-o takes one format"),
            (("{team}", "{team}", "-o", "b.xyz"), ".xyz is no ending"),
            (("{team}", "{team}", "--fail-on", "error"), "--fail-on takes"),
            (("{team}", "{team}", "--role", "hosts"), "did you mean “host”"),
            (("{team}", "{team}", "--explain", "x"), "there is no change “x”"),
            (("{team}", "{team}", "--acknowledgements", "none.yaml"), "no such file"),
            (("{team}", "{team}", "--suggest-moves", "--format", "md"), "goes with no other output"),
        ],
    )
    def test_is_told_in_one_line_and_exit_2(
        self, mediaorg: Command, repo: Repository, arguments: tuple[str, ...], words: str
    ) -> None:
        ended = mediaorg("diff", *(one.format(team="specs/team.yaml") for one in arguments), *DAY)
        assert ended.code == 2, ended.said
        assert ended.err.startswith("mediaorg: ")
        assert words in ended.err
        assert ended.out == ""

    def test_outside_a_repository(self, mediaorg: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
        monkeypatch.chdir(tmp_path)
        for arguments in (("HEAD:team.yaml", team(tmp_path)), (team(tmp_path), "--against", "main")):
            ended = mediaorg("diff", *arguments, "--lang", "zh", *DAY)
            assert (ended.code, "不在 git 仓库里" in ended.err) == (2, True)


class TestFaults:
    def test_a_side_with_faults_is_compared_without_what_they_spoil(self, mediaorg: Command, tmp_path: Path) -> None:
        old = team(tmp_path, OLD, "old.yaml")
        new = team(tmp_path, NEW + "units: [{id: content, nmae: 内容中心}]\n", "new.yaml")
        ended = mediaorg("diff", old, new, *DAY, "--format", "json")
        assert ended.code == 0
        assert "new.yaml: 1 fault of reading" in ended.err
        assert "headcount-decreased:role/host.headcount" in changes(ended.out)
        assert "unknown-key" in json.dumps(json.loads(ended.out)["findings"]["introduced"])

    def test_a_side_of_which_nothing_can_be_kept_ends_with_3_and_its_faults(
        self, mediaorg: Command, tmp_path: Path
    ) -> None:
        ended = mediaorg("diff", team(tmp_path, OLD), team(tmp_path, "roles: [\n", "new.yaml"), *DAY)
        assert (ended.code, ended.out) == (3, "")
        assert "error: [yaml-syntax]" in ended.err


class TestGate:
    @pytest.mark.parametrize(("level", "code"), [("never", 0), ("critical", 0), ("major", 1), ("minor", 1)])
    def test_a_change_of_work_counts_from_major_on(
        self, mediaorg: Command, tmp_path: Path, level: str, code: int
    ) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, NEW, "new.yaml")
        assert mediaorg("diff", old, new, *DAY, "--fail-on", level).code == code

    def test_what_somebody_must_decide_counts_as_critical(self, mediaorg: Command, tmp_path: Path) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, BARE, "new.yaml")
        assert mediaorg("diff", old, new, *DAY, "--fail-on", "critical").code == 1

    def test_a_role_narrows_what_is_shown_not_what_counts(self, mediaorg: Command, tmp_path: Path) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, BARE, "new.yaml")
        ended = mediaorg("diff", old, new, *DAY, "--fail-on", "critical", "--role", "editor")
        assert ended.code == 1
        assert "1 change that --fail-on counts" in ended.err
        assert "live-hosting" not in ended.out

    def test_roles_of_both_sides_may_be_asked_for_by_old_and_new_ids(self, mediaorg: Command, tmp_path: Path) -> None:
        renamed = NEW.replace("id: host", "id: anchor") + "moved: [{from: role/host, to: role/anchor}]\n"
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, renamed, "new.yaml")
        told = [mediaorg("diff", old, new, *DAY, "--role", role, "--format", "json").out for role in ("host", "anchor")]
        assert changes(told[0]) == changes(told[1])
        assert "headcount-decreased:role/anchor.headcount" in changes(told[0])


class TestAcknowledgements:
    def fingerprint(self, mediaorg: Command, old: str, new: str) -> str:
        told = json.loads(mediaorg("diff", old, new, *DAY, "--format", "json").out)["changes"]
        (mark,) = [one["fingerprint"] for one in told if one["id"] == "duty-unowned"]
        return str(mark)

    def file(self, folder: Path, mark: str, until: str = "2027-06-30", more: str = "") -> str:
        text = f'acknowledgements:\n  - {{change: "{mark}", reason: 暂由外部主播承担, by: director, until: {until}{more}}}\n'
        return team(folder, text, "acknowledgements.yaml")

    def test_an_acknowledged_change_stays_in_the_report_and_does_not_count(
        self, mediaorg: Command, tmp_path: Path
    ) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, BARE, "new.yaml")
        file = self.file(tmp_path, self.fingerprint(mediaorg, old, new))
        ended = mediaorg("diff", old, new, *DAY, "--fail-on", "critical", "--acknowledgements", file, "--lang", "zh")
        assert (ended.code, ended.err) == (0, "")
        assert "暂由外部主播承担" in ended.out

    def test_stale_ones_fail_whatever_else_was_asked(self, mediaorg: Command, tmp_path: Path) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, BARE, "new.yaml")
        mark = self.fingerprint(mediaorg, old, new)
        for name, until, rule in (
            (mark, "2026-11-21", "acknowledgement-expired"),
            (f"{UNOWNED}:0000000000", "2027-06-30", "acknowledgement-unmatched"),
        ):
            ended = mediaorg("diff", old, new, *DAY, "--acknowledgements", self.file(tmp_path, name, until))
            assert ended.code == 1
            assert "acknowledgements.yaml:2:" in ended.err
            assert f"error: [{rule}]" in ended.err
            assert ended.out

    def test_faults_of_the_file_are_all_told_and_nothing_is_made(self, mediaorg: Command, tmp_path: Path) -> None:
        file = self.file(tmp_path, "x", "soon", ", owner: a")
        ended = mediaorg("diff", team(tmp_path, OLD), team(tmp_path, NEW, "n.yaml"), *DAY, "--acknowledgements", file)
        assert (ended.code, ended.out) == (3, "")
        assert "[bad-date]" in ended.err
        assert "[unknown-key]" in ended.err


class TestExplain:
    def test_one_change_is_told_whole(self, mediaorg: Command, tmp_path: Path) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, BARE, "new.yaml")
        ended = mediaorg("diff", old, new, *DAY, "--explain", UNOWNED, "--lang", "zh")
        assert ended.code == 0
        for words in (
            "duty-unowned · 职责无人承担",
            "待决策",
            "调整前",
            "调整后",
            "起因",
            "acknowledgements:",
            f'"{UNOWNED}:',
        ):
            assert words in ended.out

    def test_a_cause_names_what_it_leads_to_and_what_has_to_be_done(self, mediaorg: Command, tmp_path: Path) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, BARE, "new.yaml")
        told = json.loads(mediaorg("diff", old, new, *DAY, "--format", "json").out)["changes"]
        (mark,) = [one["fingerprint"] for one in told if one["id"] == "duty-withdrawn"]
        ended = mediaorg("diff", old, new, *DAY, "--explain", mark, "--lang", "en")
        for words in ("Leads to", UNOWNED, "Accounts for the differences", "What has to be done", "Concerns", "loses"):
            assert words in ended.out
        assert f"{old}:5:" in ended.out


class TestOutput:
    def test_the_ending_of_a_file_says_the_format(self, mediaorg: Command, tmp_path: Path) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, NEW, "new.yaml")
        for name, begins in (
            ("a.json", "{"),
            ("a.md", "<!-- mediaorg diff -->"),
            ("a.txt", old),
            ("a.sarif", "{"),
            ("a.html", "<!DOCTYPE html>"),
        ):
            ended = mediaorg("diff", old, new, *DAY, "-o", str(tmp_path / name))
            assert (ended.code, ended.out) == (0, "")
            assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)

    def test_several_formats_at_once(self, mediaorg: Command, tmp_path: Path) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, NEW, "new.yaml")
        ended = mediaorg("diff", old, new, *DAY, "--format", "text", "--format", f"md={tmp_path}/a.md")
        assert "headcount" in ended.out
        assert (tmp_path / "a.md").is_file()

    def test_the_job_summary_gets_the_comment(
        self, mediaorg: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, NEW, "new.yaml")
        assert mediaorg("diff", old, new, *DAY, "--format", "github").out.startswith("::")
        assert "<!-- mediaorg diff -->" in (tmp_path / "summary.md").read_text(encoding="utf-8")


class TestMoves:
    RENAMED = OLD.replace("id: host", "id: anchor")

    def test_suggestions_are_lines_to_paste(self, mediaorg: Command, tmp_path: Path) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, self.RENAMED, "new.yaml")
        before = Path(new).read_bytes()
        ended = mediaorg("diff", old, new, *DAY, "--suggest-moves", "--lang", "zh")
        assert ended.code == 0
        assert "\nmoved:\n" in ended.out
        assert "  - {from: role/host, to: role/anchor}\n" in ended.out
        assert "# - 名称相同" in ended.out
        assert Path(new).read_bytes() == before

    def test_written_they_are_in_force_and_nothing_else_is_touched(self, mediaorg: Command, tmp_path: Path) -> None:
        text = "\ufeff" + self.RENAMED.replace("\n", "\r\n") + "# 完\r\n"
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, "", "new.yaml")
        Path(new).write_bytes(text.encode())
        os.chmod(new, 0o640)  # noqa: PTH101
        ended = mediaorg("diff", old, new, *DAY, "--write-moves")
        assert (ended.code, ended.out) == (0, "")
        assert "1 line written" in ended.err
        added = "moved:\r\n  - {from: role/host, to: role/anchor}\r\n"
        assert Path(new).read_bytes().decode() == text + added
        assert Path(new).stat().st_mode & 0o777 == 0o640
        assert "no renames to suggest" in mediaorg("diff", old, new, *DAY, "--suggest-moves").err
        told = mediaorg("diff", old, new, *DAY, "--format", "json")
        assert {one.partition(":")[0] for one in changes(told.out)} == {"role-renamed"}

    def test_what_cannot_be_written_is_told(self, mediaorg: Command, repo: Repository, tmp_path: Path) -> None:
        new = team(tmp_path, self.RENAMED, "new.yaml")
        ended = mediaorg("diff", new, "HEAD:specs/team.yaml", *DAY, "--write-moves")
        assert (ended.code, "working tree" in ended.err) == (2, True)
        flow = team(
            tmp_path, json.dumps({"mediaorg": 1, "org": {"id": "newsroom", "name": "x"}, "roles": []}), "flow.yaml"
        )
        assert mediaorg("diff", new, flow, *DAY, "--write-moves").code == 0
        assert "no renames" in mediaorg("diff", new, flow, *DAY, "--write-moves").err

    def test_a_comparison_points_them_out(self, mediaorg: Command, tmp_path: Path) -> None:
        old, new = team(tmp_path, OLD, "old.yaml"), team(tmp_path, self.RENAMED, "new.yaml")
        assert "可能有 1 处改名没有声明" in mediaorg("diff", old, new, *DAY, "--lang", "zh").err
        assert mediaorg("diff", old, new, *DAY, "--format", "json").err == ""

    def test_campaigns_declare_no_renames(self, mediaorg: Command, tmp_path: Path) -> None:
        old = team(tmp_path, OLD)
        assert mediaorg("diff", old, "--campaign", "c.yaml", "--suggest-moves").code == 2
