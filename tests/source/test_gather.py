from __future__ import annotations

from pathlib import Path

import pytest

from mediaorg.errors import MisuseError
from mediaorg.source.gather import Reader, require, survey

ROOT = 'mediaorg: 1\norg: {id: newsroom, name: 新媒体部}\ninclude: ["*.yaml"]\nroles: []\n'


def test_a_glob_beside_the_root_means_the_other_files(tmp_path: Path) -> None:
    (tmp_path / "team.yaml").write_text(ROOT, encoding="utf-8")
    (tmp_path / "duties.yaml").write_text("duties: []\n", encoding="utf-8")
    gathered = Reader().gather(str(tmp_path / "team.yaml"))
    assert gathered.diagnostics == ()
    assert [Path(reading.file).name for reading in gathered.readings] == ["team.yaml", "duties.yaml"]


def test_a_file_that_names_itself_is_a_cycle(tmp_path: Path) -> None:
    (tmp_path / "team.yaml").write_text(ROOT.replace("*.yaml", "team.yaml"), encoding="utf-8")
    assert [one.rule.id for one in Reader().gather(str(tmp_path / "team.yaml")).diagnostics] == ["include-cycle"]


def test_globs_are_sorted_and_each_file_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "team.yaml").write_text(ROOT.replace('["*.yaml"]', '[b.yaml, "?.yaml"]'), encoding="utf-8")
    for name in "cab":
        (tmp_path / f"{name}.yaml").write_text("duties: []\n", encoding="utf-8")
    gathered = Reader().gather(str(tmp_path / "team.yaml"))
    assert [Path(reading.file).stem for reading in gathered.readings] == ["team", "b", "a", "c"]


def test_r045_a_folder_is_looked_through_without_links_and_hidden_folders(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "team.yaml").write_text(ROOT, encoding="utf-8")
    (tmp_path / "team.yaml").write_text(ROOT, encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "team.yaml")
    (tmp_path / "again").symlink_to(tmp_path)
    found = survey(str(tmp_path), Reader())
    assert [Path(root).name for root in found.roots] == ["team.yaml"]
    assert found.others == ()


def test_a_path_that_is_not_there_is_misuse() -> None:
    with pytest.raises(MisuseError, match="nowhere"):
        require("nowhere/team.yaml")
