from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from mediaorg.cli import run
from mediaorg.cli.several_files import Content, write_all
from mediaorg.errors import MisuseError
from tests.differ.promotion.test_promotion import HEAD, ROLES, TEAM, proposal

SOME = ["grow", "transfer", "role", "handoff", "sla"]


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDIAORG_LANG", "zh")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "team.yaml").write_text(TEAM, encoding="utf-8")
    (tmp_path / "roles.yaml").write_text(ROLES, encoding="utf-8")
    (tmp_path / "proposal.yaml").write_text(proposal(SOME), encoding="utf-8")
    return tmp_path


def files(desk: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in desk.iterdir()}


@pytest.mark.parametrize("option", [[], ["--diff"], ["--dry-run"]])
def test_without_write_the_patches_are_shown_and_nothing_changes(
    option: list[str], desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(desk)
    assert run(["promote", str(desk / "proposal.yaml"), *option, "--as-of", "2026-11-22"]) == 0
    made = capsys.readouterr()
    assert "+    headcount: 4   # 一人将转岗\n" in made.out
    assert "2 个文件" in made.err
    assert files(desk) == before


def test_with_write_the_base_holds_the_proposal(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["promote", str(desk / "proposal.yaml"), "--write", "--as-of", "2026-11-22"]) == 0
    made = capsys.readouterr()
    assert made.out == ""
    assert "roles.yaml：已写入" in made.err
    assert "proposal.yaml" in made.err
    assert "headcount: 4   # 一人将转岗" in (desk / "roles.yaml").read_text(encoding="utf-8")
    assert run(["promote", str(desk / "proposal.yaml"), "--as-of", "2026-11-22"]) == 1
    assert "overlay-add-exists" in capsys.readouterr().err


@pytest.mark.parametrize(("encoding", "line_break"), [("utf-8-sig", "\n"), ("utf-8", "\r\n"), ("utf-8-sig", "\r\n")])
def test_byte_order_mark_and_line_breaks_stay(encoding: str, line_break: str, desk: Path) -> None:
    (desk / "roles.yaml").write_bytes(ROLES.replace("\n", line_break).encode(encoding))
    mode = (desk / "roles.yaml").stat().st_mode
    assert run(["promote", str(desk / "proposal.yaml"), "--write", "--as-of", "2026-11-22"]) == 0
    made = (desk / "roles.yaml").read_bytes()
    assert made.startswith(b"\xef\xbb\xbf") is (encoding == "utf-8-sig")
    assert made.count(b"\n") == made.count(line_break.encode())
    assert "headcount: 4   # 一人将转岗" in made.decode(encoding)
    assert (desk / "roles.yaml").stat().st_mode == mode


def test_a_temporary_campaign_is_refused(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["promote", "specs/xingxuan/campaigns/618.yaml", "--as-of", "2026-11-22"]) == 2
    assert "mediaorg plan" in capsys.readouterr().err


def test_an_expectation_that_has_drifted_is_told_with_both_places(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "roles.yaml").write_text(ROLES.replace("headcount: 2 ", "headcount: 3 "), encoding="utf-8")
    before = files(desk)
    assert run(["promote", str(desk / "proposal.yaml"), "--write", "--as-of", "2026-11-22"]) == 1
    told = capsys.readouterr().err
    assert "overlay-stale" in told
    assert "proposal.yaml:" in told
    assert "roles.yaml:" in told
    assert files(desk) == before


def test_what_an_anchor_shares_is_refused(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shared = ROLES.replace("headcount: 2 ", "headcount: &two 2 ").replace("headcount: 3", "headcount: *two")
    (desk / "roles.yaml").write_text(shared, encoding="utf-8")
    before = files(desk)
    assert run(["promote", str(desk / "proposal.yaml"), "--write", "--as-of", "2026-11-22"]) == 2
    assert "roles.yaml:8:" in capsys.readouterr().err
    assert files(desk) == before


def test_all_files_or_none(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(desk)
    replace = Path.replace
    count = iter(range(10))

    def failing(self: Path, target: Path) -> Path:
        if next(count) == 1:
            raise OSError(28, os.strerror(28))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    assert run(["promote", str(desk / "proposal.yaml"), "--write", "--as-of", "2026-11-22"]) == 2
    assert files(desk) == before


def test_nothing_is_left_behind_where_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    contents = [Content(str(tmp_path / "a.yaml"), "a: 2\n", "utf-8"), Content(str(tmp_path / "no" / "b"), "", "utf-8")]
    with pytest.raises(MisuseError):
        write_all(contents)
    assert files(tmp_path) == {"a.yaml": b"a: 1\n"}


MODEL = "specs/xingxuan/campaigns/live-planner.yaml"
GOLDEN = Path(
    "tests/golden/promote/live-planner.diff"
)  # `UPDATE_GOLDEN=1 pytest tests/cli/test_promote.py` writes it anew


def test_the_patches_of_the_model_proposal_are_those_that_were_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["promote", MODEL, "--as-of", "2026-11-22"]) == 0
    made = capsys.readouterr().out
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.parent.mkdir(parents=True, exist_ok=True)
        GOLDEN.write_text(made, encoding="utf-8")
    assert made == GOLDEN.read_text(encoding="utf-8")


def test_the_model_organisation_is_clean_with_the_proposal_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree("specs/xingxuan", tmp_path / "xingxuan")
    (tmp_path / "xingxuan" / "campaigns" / "618.yaml").unlink()
    assert (
        run(["promote", str(tmp_path / "xingxuan/campaigns/live-planner.yaml"), "--write", "--as-of", "2026-11-22"])
        == 0
    )
    assert run(["validate", str(tmp_path / "xingxuan/team.yaml"), "--format", "line", "--as-of", "2026-11-22"]) == 0
    assert "13 个岗位" in capsys.readouterr().out
    assert run(["fmt", "--check", str(tmp_path / "xingxuan/team.yaml")]) == 0


def test_wrong_use(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["promote", str(desk / "proposal.yaml"), "--write", "--diff"]) == 2
    assert run(["promote", "-"]) == 2
    assert run(["promote", str(desk / "none.yaml")]) == 2
    (desk / "proposal.yaml").write_text(HEAD, encoding="utf-8")
    capsys.readouterr()
    assert run(["promote", str(desk / "proposal.yaml")]) == 0
    assert "无需改动" in capsys.readouterr().err
