from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mediaorg.source.history import Version, trees_of
from tests.newsroom import HEAD
from tests.process import PLAIN
from tests.repository import Repository, repository

ROOT = HEAD + "include: [parts/*.yaml]\n"
ROLES = "roles:\n  - {id: director, name: 新媒体总监}\n  - {id: host, name: 主播, reports_to: director, headcount: 3}\n"
FEWER = ROLES.replace("headcount: 3", "headcount: 2")
CUT = "“主播”的编制由 3 人减至 2 人"
ENV = {"PYTHONPATH": PLAIN["PYTHONPATH"], "MEDIAORG_LANG": "zh", "GIT_PAGER": "cat", "COLUMNS": "100"}


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    """A repository that asks the driver about YAML files, with one commit."""
    made = repository(tmp_path / "repo")
    made.git("config", "diff.mediaorg.command", f"{sys.executable} -m mediaorg git-diff-driver --as-of 2026-11-22 --")
    made.commit({".gitattributes": "*.yaml diff=mediaorg\n", "specs/team.yaml": ROOT, "specs/parts/roles.yaml": ROLES})
    return made


def shown(repo: Repository, *arguments: str) -> str:
    return repo.git(*arguments, env=ENV)


def test_git_diff_tells_what_changes_in_an_included_file(repo: Repository) -> None:
    repo.write({"specs/parts/roles.yaml": FEWER})
    out = shown(repo, "diff")
    assert out.startswith("diff --mediaorg a/specs/parts/roles.yaml b/specs/parts/roles.yaml\n")
    assert CUT in out
    assert ":specs/team.yaml → specs/team.yaml" in out


def test_git_diff_of_what_is_staged(repo: Repository) -> None:
    repo.write({"specs/parts/roles.yaml": FEWER})
    repo.git("add", ".")
    repo.write({"specs/parts/roles.yaml": "broken: ["})
    assert CUT in shown(repo, "diff", "--cached")


def test_git_log_and_git_show_read_every_commit_with_its_own_includes(repo: Repository) -> None:
    more = FEWER + "  - {id: editor, name: 剪辑, reports_to: director}\n"
    both = {"specs/team.yaml": ROOT + "layers: [{id: platform, name: 中台}]\n", "specs/parts/roles.yaml": FEWER}
    commit = repo.commit(both, "fewer hosts")
    repo.commit({"specs/parts/roles.yaml": more}, "an editor")
    repo.commit({"specs/team.yaml": HEAD + "roles: []\n"}, "no includes any more")
    out = shown(repo, "log", "-p", "--ext-diff")
    assert CUT in out
    assert "新增岗位“剪辑”" in out
    out = shown(repo, "show", "--ext-diff", commit)
    assert CUT in out
    assert "剪辑" not in out
    assert f"{commit[:9]}:specs/team.yaml" in out


def test_files_that_come_and_go(repo: Repository) -> None:
    repo.commit(
        {"specs/parts/more.yaml": "roles:\n  - {id: editor, name: 剪辑, reports_to: director}\n"}, "one more file"
    )
    assert "新增岗位“剪辑”" in shown(repo, "show", "--ext-diff", "HEAD")
    repo.git("rm", "--quiet", "specs/parts/more.yaml")
    repo.git("commit", "--quiet", "--message", "gone")
    assert "撤销岗位“剪辑”" in shown(repo, "show", "--ext-diff", "HEAD")
    first = repo.git("rev-list", "--max-parents=0", "HEAD").strip()
    assert "specs/team.yaml" in shown(repo, "show", "--ext-diff", first)


def test_a_file_renamed_is_one_file(repo: Repository) -> None:
    repo.git("mv", "specs/parts/roles.yaml", "specs/parts/people-and-posts.yaml")
    repo.git("commit", "--quiet", "--message", "moved")
    assert "没有变化" in shown(repo, "show", "--ext-diff", "-M", "HEAD")


def test_two_commits_far_apart_are_compared_with_the_files_of_the_working_tree(repo: Repository) -> None:
    repo.commit({"specs/parts/roles.yaml": ROLES.replace("3", "9")})
    repo.commit({"specs/parts/roles.yaml": FEWER})
    assert CUT in shown(repo, "diff", "HEAD~2", "HEAD")


def test_what_is_no_specification_is_shown_line_by_line(repo: Repository) -> None:
    repo.write({"settings.yaml": "colour: red\n", "specs/team.yaml": ROOT})
    repo.git("add", ".")
    repo.write({"settings.yaml": "colour: blue\n", "specs/team.yaml": "roles: [\n"})
    out = shown(repo, "diff")
    assert "-colour: red\n+colour: blue\n" in out
    assert "+roles: [\n" in out


def test_a_file_that_is_not_merged_is_named(repo: Repository) -> None:
    repo.git("switch", "--quiet", "--create", "topic")
    repo.commit({"specs/parts/roles.yaml": FEWER})
    repo.git("switch", "--quiet", "main")
    repo.commit({"specs/parts/roles.yaml": ROLES.replace("3", "9")})
    with pytest.raises(AssertionError):
        repo.git("merge", "--quiet", "topic")
    assert "specs/parts/roles.yaml" in shown(repo, "diff")


def test_unknown_contents_belong_to_no_trees(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repo.folder)
    blob = "0123456789" * 4
    assert trees_of(Version("specs/team.yaml", "a", blob), Version("specs/team.yaml", "b", blob[::-1])) is None
    assert trees_of(Version("specs/team.yaml", "a", blob), Version("specs/team.yaml", "b", "0" * 40)) is None
