from __future__ import annotations

import os
from pathlib import Path

import pytest

from mediaorg.errors import MisuseError
from mediaorg.source import git
from mediaorg.source.gather import Reader, survey
from mediaorg.source.revision import RevisionTree, tree_at, tree_of_index
from mediaorg.source.tree import WORKING_TREE, Tree
from tests.newsroom import HEAD, TEAM
from tests.repository import Repository, repository

ROOT = HEAD + "include: [roles/*.yaml, people.yaml]\nroles: []\n"
FILES = {
    "specs/team.yaml": ROOT,
    "specs/people.yaml": "partners:\n  - {id: finance, name: 财务部}\n",
    "specs/roles/主播.yaml": "roles:\n  - {id: host, name: 主播}\n",
    "specs/roles/b.yaml": "roles:\n  - {id: editor, name: 剪辑}\n",
    "specs/roles/deeper/c.yaml": "roles:\n  - {id: analyst, name: 数据分析}\n",
}


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    made = repository(tmp_path / "repo")
    made.commit(FILES)
    return made


def gathered(tree: Tree, path: str = "specs/team.yaml") -> tuple[list[str], list[str]]:
    found = Reader(tree=tree).gather(path)
    return [reading.file for reading in found.readings], [one.rule.id for one in found.diagnostics]


def test_a_revision_is_read_with_its_own_includes(repo: Repository) -> None:
    (repo.folder / "specs/roles/b.yaml").unlink()
    repo.write({"specs/team.yaml": "broken: ["})
    files, faults = gathered(tree_at(str(repo.folder), "HEAD"))
    names = ["specs/team.yaml", "specs/roles/b.yaml", "specs/roles/主播.yaml", "specs/people.yaml"]
    assert files == [f"HEAD:{name}" for name in names]
    assert faults == []


def test_the_index_is_read_as_it_is_staged(repo: Repository) -> None:
    repo.write({"specs/people.yaml": "partners: []\n"})
    repo.git("add", "specs/people.yaml")
    repo.write({"specs/people.yaml": "broken: ["})
    reader = Reader(tree=tree_of_index(str(repo.folder / "specs")))
    assert [one.file for one in reader.gather("specs/team.yaml").readings][-1] == ":specs/people.yaml"
    assert reader.read("specs/people.yaml").text == "partners: []\n"


@pytest.mark.parametrize(
    ("pattern", "rule"),
    [("nowhere.yaml", "include-missing"), ("../team.yaml", "include-outside"), ("../../team.yaml", "include-outside"),
     ("link.yaml", "include-outside"), ("linked/b.yaml", "include-outside"), ("team.yaml", "include-cycle"),
     ("roles/*.md", "include-missing"), ("/etc/passwd", "include-outside")],
)  # fmt: skip
def test_the_borders_are_those_of_a_folder(repo: Repository, pattern: str, rule: str) -> None:
    (repo.folder / "specs/link.yaml").symlink_to(repo.folder / "specs/people.yaml")
    (repo.folder / "specs/linked").symlink_to("roles")
    repo.commit({"specs/team.yaml": HEAD + f'include: ["{pattern}"]\nroles: []\n', "team.yaml": TEAM})
    assert gathered(tree_at(str(repo.folder), "main"))[1] == [rule]
    assert gathered(WORKING_TREE, str(repo.folder / "specs/team.yaml"))[1] == [rule]


@pytest.mark.parametrize("pattern", ["**/*.yaml", "roles/*.yaml", "*/[bc].yaml", "roles/**/?.yaml", "*.yaml"])
def test_globs_find_in_a_revision_what_they_find_in_a_folder(repo: Repository, pattern: str) -> None:
    inside = {
        Path(path).relative_to(repo.folder).as_posix() for path in WORKING_TREE.glob(f"{repo.folder}/specs", pattern)
    }
    assert set(tree_at(str(repo.folder), "HEAD").glob("specs", pattern)) == inside


def test_a_folder_of_a_revision_is_looked_through_without_links_and_hidden_folders(repo: Repository) -> None:
    (repo.folder / "specs/again.yaml").symlink_to("team.yaml")
    repo.commit({"specs/.drafts/team.yaml": ROOT, "specs/.hidden.yaml": ROOT})
    found = survey("specs", Reader(tree=tree_at(str(repo.folder), "HEAD")))
    assert (found.roots, found.campaigns) == (("specs/team.yaml",), ())
    assert len(found.others) == 4


def test_a_file_that_is_too_large_is_not_read_whole(repo: Repository) -> None:
    tree = tree_at(str(repo.folder), "HEAD")
    assert [one.rule.id for one in tree.read("specs/team.yaml", 10).diagnostics] == ["yaml-unsafe"]


@pytest.mark.parametrize("revision", ["--upload-pack=x", "-x", "", "HEAD\n", "HEAD\0"])
def test_what_cannot_be_a_revision_never_reaches_git(
    repo: Repository, revision: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git, "ask", lambda *_: pytest.fail("git was asked"))
    with pytest.raises(MisuseError, match="cannot be the name"):
        tree_at(str(repo.folder), revision)


def test_an_unknown_revision_is_told_with_the_one_that_was_fetched(repo: Repository) -> None:
    repo.git("update-ref", "refs/remotes/origin/release", "HEAD")
    with pytest.raises(MisuseError, match="did you mean origin/release"):
        tree_at(str(repo.folder), "release")
    with pytest.raises(MisuseError, match="no revision “nowhere”"):
        tree_at(str(repo.folder), "nowhere")


def test_without_a_repository_a_commit_or_git_there_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(MisuseError, match="in no git repository"):
        tree_at(str(tmp_path), "HEAD")
    empty = repository(tmp_path / "empty")
    with pytest.raises(MisuseError, match="no commit here yet"):
        tree_at(str(empty.folder), "HEAD")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MisuseError, match="not installed"):
        tree_at(str(tmp_path), "HEAD")


def test_the_merge_base_is_where_two_branches_part(repo: Repository) -> None:
    base = repo.git("rev-parse", "HEAD").strip()
    repo.git("switch", "--quiet", "--create", "topic")
    repo.commit({"specs/people.yaml": "partners: []\n"})
    repo.git("switch", "--quiet", "main")
    repo.commit({"notes.md": "x"})
    repo.git("switch", "--quiet", "topic")
    assert git.merge_base(str(repo.folder), "main") == base
    assert base.startswith(git.short(str(repo.folder), base))


def test_branches_without_a_common_commit_and_clones_cut_off_are_told_apart(repo: Repository, tmp_path: Path) -> None:
    repo.git("switch", "--quiet", "--orphan", "other")
    repo.commit({"team.yaml": TEAM})
    with pytest.raises(MisuseError, match="no commit in common"):
        git.merge_base(str(repo.folder), "main")
    repo.git("switch", "--quiet", "--create", "topic", "main")
    repo.commit({"team.yaml": TEAM})
    repo.git("switch", "--quiet", "main")
    repo.commit({"notes.md": "x"})
    cut = Repository(tmp_path / "cut")
    repo.git("clone", "--quiet", "--depth=1", "--no-single-branch", f"file://{repo.folder}", str(cut.folder))
    cut.git("switch", "--quiet", "topic")
    with pytest.raises(MisuseError, match="--unshallow"):
        git.merge_base(str(cut.folder), "origin/main")


def test_what_a_hook_sets_leads_to_its_repository_and_nothing_else_steers_git(
    repo: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repo.folder)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "trace"))
    assert "specs/team.yaml" in tree_at("specs", "HEAD").files
    assert git.prefix_of("specs") == "specs/"
    assert not (tmp_path / "trace").exists()


def test_links_and_missing_files_are_told(repo: Repository) -> None:
    (repo.folder / "specs/link.yaml").symlink_to("team.yaml")
    repo.commit({})
    tree: RevisionTree = tree_at(str(repo.folder), "HEAD")
    for path, words in (("specs/link.yaml", "is a link"), ("specs/none.yaml", "no such file")):
        with pytest.raises(MisuseError, match=words):
            tree.read(path, 100)
    assert os.fspath(tree.resolve("specs/../team.yaml")) == "/team.yaml"


def test_objects_that_are_gone_are_told(repo: Repository) -> None:
    tree = tree_at(str(repo.folder), "HEAD")
    blob = tree.files["specs/team.yaml"].object
    (repo.folder / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(MisuseError, match="git cannot read"):
        tree.read("specs/team.yaml", 1000)


def test_many_files_are_asked_for_at_once(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = {f"specs/roles/{number}.yaml": f"roles:\n  - {{id: r{number}, name: 岗位}}\n\n" for number in range(30)}
    repo.commit({**parts, "specs/roles/empty.yaml": ""})
    tree = tree_at(str(repo.folder), "HEAD")
    monkeypatch.setattr("mediaorg.source.revision.content_of", lambda *_: pytest.fail("a file was asked for alone"))
    reader = Reader(tree=tree)
    for path in tree.glob("specs", "roles/*.yaml"):
        assert reader.read(path).text == (repo.folder / path).read_text(encoding="utf-8")
