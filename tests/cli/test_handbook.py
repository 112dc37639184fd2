from __future__ import annotations

import json
from pathlib import Path

import pytest

from mediaorg.cli import run
from mediaorg.cli.manifest import NAME
from tests.cli.handbooks import handbook, newsroom, written
from tests.newsroom import HEAD, TEAM

PAGES = {NAME, "README.md", "roles/planner.md", "roles/producer.md", "roles/analyst.md"}


def test_it_writes_every_format_and_a_manifest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert handbook(newsroom(tmp_path), tmp_path / "out", "--format", "md,html", "--format", "site") == 0
    site = {"site/index.html", *(f"site/roles/{role}.html" for role in ("planner", "producer", "analyst"))}
    assert written(tmp_path / "out") == PAGES | {"handbook.html"} | site
    told = capsys.readouterr()
    assert told.out == ""
    assert "9 files written, 0 files fresh already" in told.err
    assert "\x1b" not in told.err


def test_one_html_file_is_what_comes_without_a_format(tmp_path: Path) -> None:
    assert handbook(newsroom(tmp_path), tmp_path / "out") == 0
    assert written(tmp_path / "out") == {NAME, "handbook.html"}


def test_two_languages_lie_side_by_side_and_lead_to_each_other(tmp_path: Path) -> None:
    assert handbook(newsroom(tmp_path), tmp_path / "out", "--format", "md,site", "--lang", "both") == 0
    made = written(tmp_path / "out")
    assert {"zh/README.md", "en/README.md", "zh/site/roles/planner.html", "en/site/roles/planner.html"} <= made
    page = (tmp_path / "out" / "zh" / "site" / "roles" / "planner.html").read_text(encoding="utf-8")
    assert 'href="../../../en/site/roles/planner.html"' in page
    assert "](../../en/roles/planner.md)" in (tmp_path / "out" / "zh" / "roles" / "planner.md").read_text(
        encoding="utf-8"
    )


def test_what_is_fresh_is_not_written_again(tmp_path: Path) -> None:
    spec, out = newsroom(tmp_path), tmp_path / "out"
    handbook(spec, out, "--format", "md")
    before = {one: (out / one).stat().st_mtime_ns for one in written(out)}
    assert handbook(spec, out, "--format", "md") == 0
    assert {one: (out / one).stat().st_mtime_ns for one in written(out)} == before


def test_check_says_fresh_stale_and_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec, out = newsroom(tmp_path), tmp_path / "out"
    assert handbook(spec, out, "--format", "md", "--check") == 1
    assert not out.exists()
    handbook(spec, out, "--format", "md", "--lang", "zh")
    assert handbook(spec, out, "--check", "--lang", "zh") == 0
    capsys.readouterr()
    newsroom(tmp_path, TEAM.replace("数据分析", "数据分析师"))
    (out / "roles" / "planner.md").unlink()
    assert handbook(spec, out, "--check", "--lang", "zh") == 1
    assert capsys.readouterr().out.splitlines() == [
        f"已过期：{out}/README.md",
        f"缺少：{out}/roles/planner.md",
        f"已过期：{out}/roles/analyst.md",
    ]


def test_check_takes_the_options_of_the_run_before(tmp_path: Path) -> None:
    text = (
        HEAD
        + "roles: [{id: host, name: {zh: 主播, en: Host}}, {id: live-planner, name: 策划, from: 2027-05-10, to: 2027-06-20}]\n"
    )
    spec, out = newsroom(tmp_path, text), tmp_path / "out"
    assert handbook(spec, out, "--format", "md,html", "--as-of", "2027-06-01", "--lang", "both", "--role", "host") == 0
    assert run(["handbook", str(spec), "-o", str(out), "--check"]) == 0
    assert json.loads((out / NAME).read_text(encoding="utf-8"))["options"]["as_of"] == "2027-06-01"
    assert handbook(spec, out, "--check", "--lang", "both", "--as-of", "2027-07-01") == 1


def test_a_day_is_kept_only_where_the_handbook_depends_on_it(tmp_path: Path) -> None:
    out = tmp_path / "out"
    handbook(newsroom(tmp_path), out, "--format", "md")
    assert json.loads((out / NAME).read_text(encoding="utf-8"))["options"]["as_of"] is None
    temporary = TEAM + "  - {id: war-lead, name: 总指挥, from: 2020-01-01, to: 2099-12-31}\n"
    handbook(newsroom(tmp_path, temporary), out, "--format", "md")
    assert json.loads((out / NAME).read_text(encoding="utf-8"))["options"]["as_of"] is not None


def test_r080_what_is_no_longer_made_stays_until_it_is_asked_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec, out = newsroom(tmp_path), tmp_path / "out"
    handbook(spec, out, "--format", "md")
    (out / "notes.md").write_text("mine", encoding="utf-8")
    newsroom(tmp_path, TEAM.replace("  - {id: analyst, name: 数据分析}\n", ""))
    assert handbook(spec, out, "--format", "md") == 0
    assert "no longer made" in capsys.readouterr().err
    assert "roles/analyst.md" in written(out)
    assert handbook(spec, out, "--format", "md", "--check") == 1
    assert handbook(spec, out, "--format", "md", "--clean") == 0
    assert written(out) == PAGES - {"roles/analyst.md"} | {"notes.md"}
    assert handbook(spec, out, "--format", "md", "--check") == 0


def test_clean_takes_away_formats_that_this_run_does_not_make(tmp_path: Path) -> None:
    spec, out = newsroom(tmp_path), tmp_path / "out"
    handbook(spec, out, "--format", "html,site")
    (out / "handbook.html").write_text("changed by hand", encoding="utf-8")
    handbook(spec, out, "--format", "md")
    assert "site/index.html" in written(out)
    assert handbook(spec, out, "--format", "md", "--clean") == 0
    assert written(out) == PAGES | {"handbook.html"}


def test_a_role_may_be_named_with_its_kind(tmp_path: Path) -> None:
    spec, out = newsroom(tmp_path), tmp_path / "out"
    assert handbook(spec, out, "--format", "md", "--role", "role/planner,analyst") == 0
    assert written(out) == PAGES - {"roles/producer.md"}


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--format", "pptx"), 2),
        (("--format", "md", "--font", "own.otf"), 2),
        (("--format", "pdf", "--font", "gone.otf"), 2),
        (("--lang", "fr"), 2),
        (("--role", "plannr"), 2),
        (("--templates", "gone"), 2),
        (("--as-of", "soon"), 2),
    ],
)
def test_wrong_use_ends_with_two_and_writes_nothing(tmp_path: Path, options: tuple[str, ...], code: int) -> None:
    assert handbook(newsroom(tmp_path), tmp_path / "out", *options) == code
    assert not (tmp_path / "out").exists()


def test_a_specification_that_cannot_be_read_ends_with_three(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert handbook(newsroom(tmp_path, TEAM + "  - {id: Host, name: 主播}\n"), tmp_path / "out") == 3
    assert "[bad-id]" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_findings_of_other_families_do_not_stop_it(tmp_path: Path) -> None:
    text = TEAM.replace("name: 创意执行}", "name: 创意执行, reports_to: producer}")
    assert handbook(newsroom(tmp_path, text), tmp_path / "out") == 0
