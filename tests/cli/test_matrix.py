from __future__ import annotations

import builtins
import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from mediaorg.cli import run
from mediaorg.reporter.cells import cell_width
from tests.newsroom import TEAM

SPEC = "specs/xingxuan"
DUTY = TEAM + "duties: [{id: plan, name: 制定选题计划}]\n"


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDIAORG_LANG", "zh")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def team(tmp_path: Path) -> str:
    path = tmp_path / "team.yaml"
    path.write_text(DUTY, encoding="utf-8")
    return str(path)


def test_text_goes_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["matrix", SPEC]) == 0
    made = capsys.readouterr()
    assert made.out.startswith("星选优品新媒体中心 · 职责分配矩阵（RACI）\n")
    assert "A/R" in made.out
    assert made.err == ""


@pytest.mark.parametrize("columns", ["40", "60", "100", "200"])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("spec", [SPEC, "specs/matrix"])
def test_no_line_is_wider_than_the_terminal(
    columns: str, lang: str, spec: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert run(["matrix", spec, "--lang", lang]) == 0
    assert max(cell_width(line) for line in capsys.readouterr().out.splitlines()) <= int(columns)


@pytest.mark.parametrize(("name", "begins"), [("md", "# 新媒体部"), ("html", "<!DOCTYPE html>")])
def test_pages_go_to_standard_output(name: str, begins: str, team: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["matrix", team, "--format", name]) == 0
    assert capsys.readouterr().out.startswith(begins)


@pytest.mark.parametrize(
    ("file", "begins"), [("a.md", b"# "), ("a.html", b"<!DOCTYPE"), ("a.XLSX", b"PK"), ("a.txt", b"\xe6")]
)
def test_the_ending_of_the_file_says_the_format(file: str, begins: bytes, team: str, tmp_path: Path) -> None:
    out = tmp_path / file
    assert run(["matrix", team, "-o", str(out)]) == 0
    assert out.read_bytes().startswith(begins)


def test_xlsx_needs_a_file(team: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["matrix", team, "--format", "xlsx"]) == 2
    assert "-o" in capsys.readouterr().err


def test_an_unknown_format_is_misuse(team: str) -> None:
    assert run(["matrix", team, "--format", "csv"]) == 2


def test_a_missing_package_is_named(
    team: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    load = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == "xlsxwriter":
            raise ModuleNotFoundError("No module named 'xlsxwriter'", name="xlsxwriter")
        return load(name, *rest)

    for name in [one for one in sys.modules if one.startswith(("xlsxwriter", "mediaorg.renderer.matrix.xlsx"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", without)
    assert run(["matrix", team, "-o", str(tmp_path / "a.xlsx")]) == 2
    assert "pip install 'mediaorg[xlsx]'" in capsys.readouterr().err
    assert not (tmp_path / "a.xlsx").exists()


def test_a_file_of_ours_is_made_anew_and_a_foreign_one_is_not(team: str, tmp_path: Path) -> None:
    for name in ("a.md", "a.html", "a.xlsx"):
        out = tmp_path / name
        assert run(["matrix", team, "-o", str(out)]) == 0
        assert run(["matrix", team, "-o", str(out), "--lang", "en"]) == 0
        out.write_bytes(b"notes of somebody")
        assert run(["matrix", team, "-o", str(out)]) == 2
        assert out.read_bytes() == b"notes of somebody"
        assert run(["matrix", team, "-o", str(out), "--force"]) == 0
        assert out.read_bytes() != b"notes of somebody"


def test_a_workbook_that_people_filled_in_is_kept(team: str, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    assert run(["matrix", team, "-o", str(out)]) == 0
    book = load_workbook(out)
    book.worksheets[0]["C6"] = "R"
    book.save(out)
    filled = out.read_bytes()
    assert run(["matrix", team, "-o", str(out)]) == 2
    assert out.read_bytes() == filled


def test_a_link_is_not_followed(team: str, tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_text("kept", encoding="utf-8")
    link.symlink_to(target)
    assert run(["matrix", team, "-o", str(link)]) == 2
    assert run(["matrix", team, "-o", str(link), "--force"]) == 0
    assert target.read_text(encoding="utf-8") == "kept"
    assert not link.is_symlink()


def test_a_folder_is_made_where_it_is_missing_and_never_overwritten(team: str, tmp_path: Path) -> None:
    assert run(["matrix", team, "-o", str(tmp_path / "hr" / "2026" / "a.md")]) == 0
    assert run(["matrix", team, "--format", "md", "-o", str(tmp_path / "hr"), "--force"]) == 2
    assert run(["matrix", team, "-o", str(Path(team) / "a.md")]) == 2


def test_a_specification_that_cannot_be_read_makes_nothing(tmp_path: Path) -> None:
    (tmp_path / "team.yaml").write_text(TEAM + "dutis: []\n", encoding="utf-8")
    assert run(["matrix", str(tmp_path), "-o", str(tmp_path / "a.md")]) == 3
    assert not (tmp_path / "a.md").exists()


def test_the_day_is_printed_only_where_it_is_given(team: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["matrix", team, "--format", "md", "--as-of", "2027-06-18"])
    assert "基准日：2027-06-18" in capsys.readouterr().out
    run(["matrix", team, "--format", "md"])
    assert "基准日" not in capsys.readouterr().out


def test_own_templates_come_first(team: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "own" / "matrix").mkdir(parents=True)
    (tmp_path / "own" / "matrix" / "matrix.md").write_text("{{ matrix.organisation }}\n", encoding="utf-8")
    assert run(["matrix", team, "--format", "md", "--templates", str(tmp_path / "own")]) == 0
    assert capsys.readouterr().out.startswith("新媒体部\n<!-- mediaorg")
    assert run(["matrix", team, "--format", "md", "--templates", str(tmp_path / "none")]) == 2


@pytest.mark.parametrize(("command", "file"), [("matrix", "duties.csv"), ("chart", "team.gif")])
def test_an_ending_that_stands_for_no_format_is_refused(command: str, file: str, tmp_path: Path) -> None:
    assert run([command, SPEC, "-o", str(tmp_path / file)]) == 2
    assert list(tmp_path.iterdir()) == []
