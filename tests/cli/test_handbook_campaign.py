from __future__ import annotations

import json
from pathlib import Path

import pytest

from mediaorg.cli import run
from mediaorg.cli.manifest import NAME
from tests.cli.handbooks import handbook, newsroom
from tests.newsroom import HEAD

BASE = (
    HEAD
    + """\
roles:
  - {id: planner, name: 内容策划, headcount: 1, duties: [{id: live-script, name: 撰写直播话术, weight: 100%}]}
  - {id: producer, name: 创意执行}
handoffs:
  - {id: script-out, from: planner, to: producer, artifact: 直播话术, sla: 24h}
"""
)
SALE = """\
mediaorg: 1
campaign:
  id: c618-2027
  name: 2027 年 618 大促
  kind: temporary
  base: team.yaml
  phases:
    - {id: build-up, name: 蓄水期, from: 2027-05-10, to: 2027-05-30}
    - {id: peak, name: 爆发期, from: 2027-05-31, to: 2027-06-18}
add:
  roles: [{id: live-planner, name: 直播策划, from: 2027-05-10, to: 2027-06-18}]
change:
  role/planner: {headcount: 2, phases: [peak]}
  handoff/script-out: {sla: 8h}
transfer:
  - {duty: live-script, from: planner, to: live-planner, returns: true}
"""


@pytest.fixture
def sale(tmp_path: Path) -> Path:
    newsroom(tmp_path, BASE)
    (tmp_path / "sale.yaml").write_text(SALE, encoding="utf-8")
    return tmp_path / "sale.yaml"


def made(sale: Path, *options: str) -> Path:
    out = sale.parent / "out"
    spec = sale.parent / "team.yaml"
    assert handbook(spec, out, "--format", "md", "--lang", "zh", "--campaign", str(sale), *options) == 0
    return out


@pytest.mark.parametrize(
    "command", [["chart"], ["chart", "--format", "html"], ["matrix"], ["matrix", "--format", "md"], ["matrix", "--format", "html"]]
)  # fmt: skip
def test_charts_and_matrices_show_the_campaign_too(
    sale: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    spec = str(sale.parent / "team.yaml")
    given = [*command, spec, "--campaign", str(sale), "--as-of", "2026-11-22", "--lang", "zh"]
    assert run([*given, "--phase", "peak"]) == 0
    made = capsys.readouterr().out
    for words in ("直播策划", "2027 年 618 大促", "爆发期"):
        assert words in made
    assert run([*given, "--phase", "pek"]) == 2
    assert "peak" in capsys.readouterr().err


def page(out: Path, role: str) -> str:
    return (out / "roles" / f"{role}.md").read_text(encoding="utf-8")


def test_the_merged_organisation_is_shown_and_what_is_temporary_is_marked_with_its_end(sale: Path) -> None:
    out = made(sale, "--phase", "peak")
    assert "| 活动 | 2027 年 618 大促 |" in (out / "README.md").read_text(encoding="utf-8")
    assert "| 阶段 | 爆发期（2027-05-31 – 2027-06-18） |" in (out / "README.md").read_text(encoding="utf-8")
    assert "**因“2027 年 618 大促”临时调整，至 2027-06-18：编制、岗位职责**" in page(out, "planner")
    assert "| 编制 | 2 人 |" in page(out, "planner")
    assert "**临时岗位，至 2027-06-18**" in page(out, "live-planner")
    assert "| 撰写直播话术 **临时** |" in page(out, "live-planner")
    assert "| 直播话术 **临时** | 8 小时 |" in page(out, "producer")


def test_another_phase_is_another_handbook(sale: Path) -> None:
    assert "| 编制 | 1 人 |" in page(made(sale, "--phase", "build-up"), "planner")
    assert "| 编制 | 2 人 |" in page(made(sale, "--as-of", "2027-06-01"), "planner")


def test_check_keeps_to_the_campaign_and_the_phase(sale: Path) -> None:
    out = made(sale, "--phase", "peak")
    options = json.loads((out / NAME).read_text(encoding="utf-8"))["options"]
    assert (options["campaigns"], options["phase"], options["as_of"]) == ([str(sale)], "peak", None)
    assert run(["handbook", str(sale.parent / "team.yaml"), "-o", str(out), "--check"]) == 0
    sale.write_text(SALE.replace("headcount: 2", "headcount: 3"), encoding="utf-8")
    assert run(["handbook", str(sale.parent / "team.yaml"), "-o", str(out), "--check"]) == 1


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--phase", "peak"), "--phase needs --campaign"),
        (("--campaign", "SALE", "--phase", "peek"), "did you mean “peak”"),
        (("--campaign", "gone.yaml"), "gone.yaml"),
    ],
)
def test_wrong_use_is_told(sale: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], told: str) -> None:
    given = [str(sale) if one == "SALE" else one for one in options]
    assert handbook(sale.parent / "team.yaml", sale.parent / "out", *given) == 2
    assert told in capsys.readouterr().err


def test_a_campaign_file_that_cannot_be_read_ends_with_three(sale: Path) -> None:
    sale.write_text(SALE.replace("name: 2027", "naem: 2027"), encoding="utf-8")
    assert handbook(sale.parent / "team.yaml", sale.parent / "out", "--campaign", str(sale)) == 3
