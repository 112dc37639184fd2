from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from mediaorg.cli.folder import Folder
from mediaorg.cli.manifest import NAME
from mediaorg.errors import MisuseError
from tests.cli.handbooks import handbook, newsroom, written
from tests.newsroom import HEAD


@pytest.mark.parametrize(
    "path",
    ["../x", "a/../../x", "/etc/passwd", "..\\x", "a\\..\\x", "C:x", "a:b", "", ".", "a/./../..", "nul\0"],
)
def test_r069_r070_r071_r073_the_writer_itself_stays_inside(tmp_path: Path, path: str) -> None:
    with pytest.raises(MisuseError, match="outside"):
        Folder(str(tmp_path / "out")).write(path, b"x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["../../x", "/etc/passwd", "..\\..\\x", "a:b", "x.", "-rf", "~x", "Index", "x" * 300])
def test_r069_to_r074_such_ids_never_come_so_far(tmp_path: Path, name: str) -> None:
    text = HEAD + f"roles: [{{id: {name!r}, name: 主播}}]\n"
    assert handbook(newsroom(tmp_path, text), tmp_path / "out", "--format", "md") == 3
    assert not (tmp_path / "out").exists()


def test_r076_a_link_in_the_place_of_a_page_is_refused_and_its_target_untouched(tmp_path: Path) -> None:
    spec, out, victim = newsroom(tmp_path), tmp_path / "out", tmp_path / "victim"
    victim.write_text("mine", encoding="utf-8")
    (out / "roles").mkdir(parents=True)
    (out / "roles" / "planner.md").symlink_to(victim)
    for options in ((), ("--force",)):
        assert handbook(spec, out, "--format", "md", *options) == 2
    assert victim.read_text(encoding="utf-8") == "mine"
    assert not (out / "README.md").exists()


def test_r077_a_folder_below_that_is_a_link_is_refused_but_the_named_one_may_be_a_link(tmp_path: Path) -> None:
    spec, elsewhere = newsroom(tmp_path), tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "named").symlink_to(elsewhere)
    assert handbook(spec, tmp_path / "named", "--format", "md") == 0
    assert (elsewhere / "README.md").exists()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "roles").symlink_to(elsewhere)
    before = written(elsewhere)
    assert handbook(spec, tmp_path / "out", "--format", "md", "--force") == 2
    assert written(elsewhere) == before


def test_r078_a_folder_swapped_for_a_link_between_check_and_write_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim, out = tmp_path / "victim", tmp_path / "out"
    victim.mkdir()
    (out / "roles").mkdir(parents=True)
    folder, swap = Folder(str(out)), os.replace

    def swapped(*args: object, **kwargs: object) -> None:
        (out / "roles").rename(out / "moved")
        (out / "roles").symlink_to(victim)
        swap(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", swapped)
    folder.write("roles/planner.md", b"x")
    assert list(victim.iterdir()) == []
    assert (out / "moved" / "planner.md").read_bytes() == b"x"


def test_r079_a_new_file_gets_what_the_umask_leaves_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path))
    mask = os.umask(0o027)
    try:
        folder.write("new.md", b"x")
        (tmp_path / "old.md").write_bytes(b"")
        (tmp_path / "old.md").chmod(0o604)
        folder.write("old.md", b"x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new.md").stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "old.md").stat().st_mode) == 0o604
    assert {one.name for one in tmp_path.iterdir()} == {"new.md", "old.md"}


def test_where_folders_cannot_be_held_open_links_on_the_way_are_refused_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mediaorg.cli.folder._CAN_HOLD", False)
    out, victim = tmp_path / "out", tmp_path / "victim"
    victim.mkdir()
    folder = Folder(str(out))
    assert folder.read("roles/planner.md") is None
    folder.write("roles/planner.md", b"x")
    folder.write("roles/planner.md", b"y")
    assert folder.read("roles/planner.md") == b"y"
    folder.remove("roles/planner.md")
    (out / "roles").rmdir()
    (out / "roles").symlink_to(victim)
    with pytest.raises(MisuseError, match="in the way"):
        folder.write("roles/planner.md", b"x")
    assert list(victim.iterdir()) == []


def test_r081_an_edited_page_is_shown_and_kept_until_force_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec, out = newsroom(tmp_path), tmp_path / "out"
    handbook(spec, out, "--format", "md")
    page = out / "roles" / "planner.md"
    page.write_text(page.read_text(encoding="utf-8") + "my own line\n", encoding="utf-8")
    (out / "README.md").unlink()
    capsys.readouterr()
    assert handbook(spec, out, "--format", "md") == 2
    told = capsys.readouterr().err
    assert "roles/planner.md" in told
    assert "-my own line" in told
    assert not (out / "README.md").exists()
    assert handbook(spec, out, "--format", "md", "--force") == 0
    assert "my own line" not in page.read_text(encoding="utf-8")


def test_r081_a_foreign_page_is_not_overwritten(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "README.md").write_text("# mine\n", encoding="utf-8")
    assert handbook(newsroom(tmp_path), out, "--format", "md") == 2
    assert written(out) == {"README.md"}


def test_r082_a_folder_in_the_place_of_a_page_is_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec, out = newsroom(tmp_path), tmp_path / "out"
    (out / "roles" / "analyst.md").mkdir(parents=True)
    assert handbook(spec, out, "--format", "md") == 2
    assert "roles/analyst.md" in capsys.readouterr().err
    assert written(out) == set()


def test_a_hard_link_elsewhere_keeps_its_content(tmp_path: Path) -> None:
    spec, out = newsroom(tmp_path), tmp_path / "out"
    handbook(spec, out, "--format", "md")
    other = tmp_path / "other.md"
    other.hardlink_to(out / "README.md")
    before = other.read_bytes()
    newsroom(tmp_path, HEAD + "roles: [{id: host, name: 主播}]\n")
    assert handbook(spec, out, "--format", "md") == 0
    assert other.read_bytes() == before


def test_what_fails_half_way_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Folder(str(tmp_path))
    folder.write("page.md", b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MisuseError, match="no space left"):
        folder.write("page.md", b"new")
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"page.md": b"old"}


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": 9, "files": {}, "options": {}}', '{"format": 1, "files": {"a": 1}}']
)
def test_a_manifest_that_is_not_ours_is_told(tmp_path: Path, text: str) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / NAME).write_text(text, encoding="utf-8")
    assert handbook(newsroom(tmp_path), out, "--format", "md") == 2
    assert written(out) == {NAME}
