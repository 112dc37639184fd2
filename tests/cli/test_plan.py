from __future__ import annotations

import json
from pathlib import Path

import pytest

from mediaorg.cli import run
from tests.overlay.laid import HEAD, TEAM

CAMPAIGN = "specs/xingxuan/campaigns/618.yaml"
LOAN = "lend: [{from: operator, to: planner, heads: 1, cover: [{duty: publishing, by: director}]}]\n"


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDIAORG_LANG", "zh")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "team.yaml").write_text(TEAM, encoding="utf-8")
    (tmp_path / "618.yaml").write_text(HEAD + LOAN, encoding="utf-8")
    return tmp_path


def test_the_base_is_the_one_that_the_campaign_names(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plan", str(desk / "618.yaml")]) == 0
    made = capsys.readouterr()
    assert made.out.startswith("618 大促 · 执行清单\n新媒体部，2027-05-10 至 2027-06-18，")
    assert "直播运营借出 1 人到内容策划" in made.out


def test_no_day_of_today_is_printed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["plan", str(desk / "618.yaml"), "--as-of", "2027-05-12"])
    seen = capsys.readouterr().out
    assert "基准日：2027-05-12" in seen
    assert "期限已过" in seen
    run(["plan", str(desk / "618.yaml")])
    plain = capsys.readouterr().out
    assert "基准日" not in plain
    assert "期限已过" not in plain


def test_json_says_how_days_lie_to_the_one_that_is_asked_for(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def standings(*options: str) -> set[str | None]:
        assert run(["plan", str(desk / "618.yaml"), "--format", "json", *options]) == 0
        sections = json.loads(capsys.readouterr().out)["sections"]
        return {item["standing"] for section in sections for item in section["items"]}

    assert standings() == {None}
    assert standings("--as-of", "2027-06-18") == {"past", "now", "ahead"}


@pytest.mark.parametrize(
    ("ending", "begins"),
    [
        ("md", b"# "),
        ("html", b"<!DOCTYPE"),
        ("xlsx", b"PK"),
        ("ics", b"BEGIN:VCALENDAR\r\n"),
        ("json", b"{"),
        ("txt", b"618"),
    ],
)
def test_the_ending_of_the_file_says_the_format(ending: str, begins: bytes, desk: Path) -> None:
    out = desk / f"plan.{ending}"
    assert run(["plan", str(desk / "618.yaml"), "-o", str(out)]) == 0
    first = out.read_bytes()
    assert first.startswith(begins)
    assert run(["plan", str(desk / "618.yaml"), "-o", str(out)]) == 0
    assert out.read_bytes() == first


def test_a_foreign_file_is_not_overwritten(desk: Path) -> None:
    out = desk / "plan.ics"
    out.write_text("notes of somebody", encoding="utf-8")
    assert run(["plan", str(desk / "618.yaml"), "-o", str(out)]) == 2
    assert run(["plan", str(desk / "618.yaml"), "-o", str(out), "--force"]) == 0
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_campaign_that_does_not_fit_its_base_is_told_and_not_planned(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "618.yaml").write_text(HEAD + "change:\n  handoff/brief: {expect: {sla: 8h}, sla: 4h}\n", encoding="utf-8")
    out = desk / "plan.md"
    assert run(["plan", str(desk / "618.yaml"), "-o", str(out)]) == 1
    assert "overlay-stale" in capsys.readouterr().err
    assert not out.exists()


def test_a_campaign_that_cannot_be_read_ends_with_3(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "618.yaml").write_text(HEAD + "transfers: []\n", encoding="utf-8")
    assert run(["plan", str(desk / "618.yaml")]) == 3
    assert "unknown-key" in capsys.readouterr().err
    (desk / "618.yaml").write_text(HEAD.replace("team.yaml", "other.yaml"), encoding="utf-8")
    assert run(["plan", str(desk / "618.yaml")]) == 3


def test_a_campaign_without_days_is_refused(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = HEAD.split("  phases:")[0] + "  escalation: [{to: director}]\n"
    (desk / "618.yaml").write_text(head + LOAN, encoding="utf-8")
    assert run(["plan", str(desk / "618.yaml")]) == 1
    assert "campaign-window" in capsys.readouterr().err


def test_other_errors_are_counted_and_do_not_stand_in_the_way(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "add:\n  roles: [{id: clipper, name: 剪辑, reports_to: director, from: 2027-05-10, to: 2027-06-18}]\n"
    (desk / "618.yaml").write_text(HEAD + text, encoding="utf-8")
    assert run(["plan", str(desk / "618.yaml")]) == 0
    assert "mediaorg validate --campaign" in capsys.readouterr().err


def test_two_campaigns_over_one_base(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = (
        HEAD.replace("c618", "c818")
        .replace("618 大促", "818 大促")
        .replace("2027-05", "2027-07")
        .replace("2027-06", "2027-08")
    )
    (desk / "818.yaml").write_text(head, encoding="utf-8")
    arguments = ["plan", str(desk / "618.yaml"), "--with", str(desk / "818.yaml"), "--format", "json"]
    assert run(arguments) == 0
    document = json.loads(capsys.readouterr().out)
    assert [one["campaign"] for one in document["campaigns"]] == ["c618", "c818"]
    assert (document["from"], document["to"]) == ("2027-05-10", "2027-08-18")
    (desk / "818.yaml").write_text(head.replace("team.yaml", "base.yaml"), encoding="utf-8")
    (desk / "base.yaml").write_text(TEAM, encoding="utf-8")
    assert run(arguments) == 2
    assert "基准组织不同" in capsys.readouterr().err


def test_only_the_items_of_some_roles(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plan", str(desk / "618.yaml"), "--role", "finance"]) == 0
    made = capsys.readouterr().out
    assert "只列与财务部有关的事项" in made
    assert "借出" not in made
    assert run(["plan", str(desk / "618.yaml"), "--role", "planer"]) == 2
    assert "planner" in capsys.readouterr().err


def test_xlsx_needs_a_file_and_formats_are_known(desk: Path) -> None:
    assert run(["plan", str(desk / "618.yaml"), "--format", "xlsx"]) == 2
    assert run(["plan", str(desk / "618.yaml"), "--format", "csv"]) == 2
    assert run(["plan", str(desk / "none.yaml")]) == 2


def test_own_templates_come_first(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "own" / "plan").mkdir(parents=True)
    (desk / "own" / "plan" / "plan.md").write_text("{{ sheet.title }}\n", encoding="utf-8")
    assert run(["plan", str(desk / "618.yaml"), "--format", "md", "--templates", str(desk / "own")]) == 0
    assert capsys.readouterr().out.startswith("618 大促 · 执行清单\n<!-- mediaorg")
