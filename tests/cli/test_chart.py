from __future__ import annotations

from pathlib import Path

import pytest

from mediaorg.cli import run
from tests.newsroom import HEAD, TEAM

LOOP = """loops:
  - id: content-loop
    name: 内容闭环
    stages:
      - {id: plan, name: 策划, roles: [planner]}
      - {id: make, name: 制作, roles: [producer]}
"""


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDIAORG_LANG", "en")


@pytest.fixture
def spec(tmp_path: Path) -> str:
    (tmp_path / "team.yaml").write_text(TEAM + LOOP, encoding="utf-8")
    return str(tmp_path / "team.yaml")


@pytest.mark.parametrize(
    ("format_", "begins"),
    [("svg", "<svg "), ("html", "<!DOCTYPE html>"), ("mermaid", "flowchart TB"), ("dot", "digraph ")],
)
def test_text_formats_go_to_standard_output(
    spec: str, format_: str, begins: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["chart", spec, "--format", format_]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith(begins)
    assert printed.err == ""


@pytest.mark.parametrize("view", ["organisation", "handoffs", "loop", "coverage"])
def test_every_view(spec: str, view: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chart", spec, "--view", view, "--lang", "zh"]) == 0
    assert "新媒体部" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.svg", b"<svg"),
        ("a.png", b"\x89PNG"),
        ("a.HTML", b"<!DOC"),
        ("a.mmd", b"flowchart"),
        ("a.dot", b"digraph"),
        ("a", b"<svg"),
    ],
)
def test_the_ending_of_the_file_says_the_format(
    spec: str, tmp_path: Path, name: str, begins: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("resvg_py")
    out = tmp_path / name
    assert run(["chart", spec, "-o", str(out)]) == 0
    assert out.read_bytes().startswith(begins)
    assert capsys.readouterr().err == f"written: {out}\n"
    assert run(["chart", spec, "-o", str(out), "--lang", "zh"]) == 0  # ours: written over


def test_a_file_of_somebody_elses_is_kept(spec: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "chart.svg"
    out.write_text("<svg>drawn by hand</svg>", encoding="utf-8")
    assert run(["chart", spec, "-o", str(out)]) == 2
    assert "--force" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "<svg>drawn by hand</svg>"
    assert run(["chart", spec, "-o", str(out), "--force"]) == 0
    out.write_text(
        out.read_text(encoding="utf-8").replace("planner", "plumber").replace("内容策划", "水管工"), encoding="utf-8"
    )
    assert run(["chart", spec, "-o", str(out)]) == 2


def test_a_link_is_not_followed(spec: str, tmp_path: Path) -> None:
    target, link = tmp_path / "precious.svg", tmp_path / "link.svg"
    target.write_text("precious", encoding="utf-8")
    link.symlink_to(target)
    assert run(["chart", spec, "-o", str(link)]) == 2
    assert run(["chart", spec, "-o", str(link), "--force"]) == 0
    assert target.read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--view", "people"], "--view takes"),
        (["--format", "bmp"], "--format takes"),
        (["--format", "png"], "say -o FILE.png"),
        (["--loop", "content-loop"], "--loop is for handoffs, loop, not for organisation"),
        (["--view", "loop", "--loop", "content-lop"], "did you mean loop/content-loop?"),
        (["--view", "loop", "--loop", "xyz"], "there is no “xyz”"),
        (["--highlight", "role/planer"], "did you mean role/planner?"),
        (["--under", "planner", "--view", "loop"], "--under is for organisation"),
        (["--view", "coverage", "--dimension", "channel"], "there is no “channel”"),
        (["--width", "300", "--format", "dot"], "--width is for svg, png, not for dot"),
        (["--theme", "pink"], "--theme takes light, dark"),
        (["--as-of", "someday"], "--as-of takes a day"),
        (["-o", "/dev/null/all.svg"], "/dev/null"),
        (["--width", "5"], "--width"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_two(spec: str, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chart", spec, *arguments]) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.out == ""


def test_faults_of_reading_are_three(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = tmp_path / "team.yaml"
    spec.write_text(HEAD + "roles:\n  - {id: host, name: 主播, reports_to: nobody-there}\n", encoding="utf-8")
    out = tmp_path / "chart.svg"
    assert run(["chart", str(spec), "-o", str(out)]) == 3
    assert not out.exists()
    assert "unknown-reference" in capsys.readouterr().err


def test_findings_of_the_rules_do_not_stop_it(spec: str) -> None:
    assert run(["validate", spec]) == 1
    assert run(["chart", spec, "--view", "loop"]) == 0


def test_the_day_is_printed_where_it_was_asked_for(spec: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["chart", spec, "--as-of", "2027-06-18"])
    assert "as of 2027-06-18" in capsys.readouterr().out
    run(["chart", spec])
    assert "as of" not in capsys.readouterr().out


def test_a_role_of_another_day_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = tmp_path / "team.yaml"
    spec.write_text(TEAM + "  - {id: war-lead, name: 大促总指挥, from: 2027-05-10, to: 2027-06-20}\n", encoding="utf-8")
    run(["chart", str(spec), "--as-of", "2027-06-18"])
    assert "大促总指挥" in capsys.readouterr().out
    run(["chart", str(spec), "--as-of", "2027-07-18"])
    assert "大促总指挥" not in capsys.readouterr().out
