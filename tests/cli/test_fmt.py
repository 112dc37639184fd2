from __future__ import annotations

from pathlib import Path

import pytest

from mediaorg.cli import run

MESSY = "org: { name: 新媒体部,id: newsroom }  # 组织\nmediaorg: 1\ninclude: [roles.yaml]\n"
TIDY = "mediaorg: 1\ninclude: [roles.yaml]\norg: {id: newsroom, name: 新媒体部}  # 组织\n"
ROLES = "roles:\n- name: 内容策划\n  id: planner\n"
TIDY_ROLES = "roles:\n  - id: planner\n    name: 内容策划\n"
CAMPAIGN = "campaign: {kind: temporary, base: team.yaml, id: c618}\nmediaorg: 1\nchange:\n  role/planner: {phases: [peak], headcount: 2, expect: {filled: 1}}\n"
TIDY_CAMPAIGN = (
    "mediaorg: 1\ncampaign: {id: c618, kind: temporary, base: team.yaml}\n"
    "change:\n  role/planner: {expect: {filled: 1}, headcount: 2, phases: [peak]}\n"
)


@pytest.fixture(name="folder")
def write_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEDIAORG_LANG", "zh")
    monkeypatch.chdir(tmp_path)
    texts = {"team.yaml": MESSY, "roles.yaml": ROLES, "c618.yaml": CAMPAIGN, "stack.yml": "services: { a: 1 }\n"}
    for name, text in texts.items():
        (tmp_path / name).write_bytes(text.encode())
    return tmp_path


def content(folder: Path, name: str) -> str:
    return (folder / name).read_bytes().decode()


def test_a_root_is_formatted_with_its_includes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fmt", "team.yaml"]) == 0
    assert (content(folder, "team.yaml"), content(folder, "roles.yaml")) == (TIDY, TIDY_ROLES)
    assert content(folder, "c618.yaml") == CAMPAIGN
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == ["team.yaml：已格式化", "roles.yaml：已格式化"]


def test_a_folder_is_formatted_with_its_campaigns_and_nothing_else(folder: Path) -> None:
    assert run(["fmt", "."]) == 0
    assert (content(folder, "team.yaml"), content(folder, "c618.yaml")) == (TIDY, TIDY_CAMPAIGN)
    assert content(folder, "stack.yml") == "services: { a: 1 }\n"


def test_a_file_that_no_root_includes_yet_is_formatted_if_one_could(folder: Path) -> None:
    (folder / "team.yaml").unlink()
    assert run(["fmt", "."]) == 0
    assert content(folder, "roles.yaml") == TIDY_ROLES


def test_r139_a_second_run_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["fmt", "."])
    capsys.readouterr()
    before = (folder / "team.yaml").stat().st_mtime_ns
    assert run(["fmt", "."]) == 0
    assert (folder / "team.yaml").stat().st_mtime_ns == before
    assert capsys.readouterr().err == "3 个文件格式都对，无需改动\n"
    assert run(["fmt", ".", "--check", "--lang", "en"]) == 0
    assert capsys.readouterr().err == "3 files in order, nothing to do\n"


def test_check_lists_the_files_and_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fmt", "team.yaml", "c618.yaml", "--check"]) == 1
    captured = capsys.readouterr()
    assert captured.out == "team.yaml\nroles.yaml\nc618.yaml\n"
    assert captured.err == "3 个文件需要格式化，运行 mediaorg fmt 即可\n"
    assert content(folder, "team.yaml") == MESSY


@pytest.mark.parametrize(("also", "code"), [([], 0), (["--check"], 1)])
def test_diff_shows_and_changes_nothing(
    also: list[str], code: int, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["fmt", "roles.yaml", "--diff", *also]) == code
    assert "--- a/roles.yaml\n+++ b/roles.yaml\n" in capsys.readouterr().out
    assert content(folder, "roles.yaml") == ROLES


def test_r066_line_ends_and_byte_order_marks_are_kept(folder: Path) -> None:
    for mark, codec in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        (folder / "roles.yaml").write_bytes(mark + ROLES.replace("\n", "\r\n").encode(codec))
        assert run(["fmt", "roles.yaml"]) == 0
        assert (folder / "roles.yaml").read_bytes() == mark + TIDY_ROLES.replace("\n", "\r\n").encode(codec)


@pytest.mark.parametrize(
    "text", ["roles: [\n", "roles:\n- id: a1\n  id:  b1\n", "x-a: &a {b: *a}\n", "roles:\n\t- id: a\n"]
)
def test_r142_a_file_that_cannot_be_read_is_told_and_left(
    text: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "roles.yaml").write_text(text, encoding="utf-8")
    assert run(["fmt", "team.yaml"]) == 3
    assert content(folder, "roles.yaml") == text
    assert content(folder, "team.yaml") == TIDY
    err = capsys.readouterr().err
    assert "roles.yaml:" in err
    assert "roles.yaml：未改动，请先改正以上问题" in err


def test_what_formatting_would_change_is_told_and_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("mediaorg.source.layout.layout.spaced", lambda *_: "roles: []\n")
    assert run(["fmt", "roles.yaml", "--check"]) == 0
    assert "未改动，因为格式化会改变内容" in capsys.readouterr().err
    assert content(folder, "roles.yaml") == ROLES


@pytest.mark.parametrize("arguments", [["-"], ["nowhere.yaml"], ["empty"], []])
def test_wrong_use(arguments: list[str], folder: Path) -> None:
    (folder / "empty").mkdir()
    assert run(["fmt", *arguments]) == 2
