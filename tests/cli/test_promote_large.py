from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from mediaorg.cli import run

pytestmark = pytest.mark.slow
BASES = {"xingxuan": ("team.yaml", "618.yaml"), "matrix": ("organisation.yaml", "818.yaml")}
OF_A_TIME = ("phases", "freeze", "escalation", "retrospective", "handback")


def for_good(campaign: Any) -> Any:
    """A campaign turned into a proposal: no phases, no days, nothing that rests, no waivers."""
    campaign["campaign"] = {key: value for key, value in campaign["campaign"].items() if key not in OF_A_TIME}
    campaign["campaign"]["kind"] = "proposal"
    for change in campaign["change"].values():
        change.pop("phases", None)
    for lend in campaign["lend"]:
        lend.pop("phases", None)
    for role in campaign["add"]["roles"]:
        del role["from"], role["to"]
    campaign["add"].pop("waivers", None)
    return {key: value for key, value in campaign.items() if key not in ("suspend", "demand")}


@pytest.mark.parametrize("name", BASES)
def test_a_whole_campaign_made_permanent_is_written_as_small_patches(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root, file = BASES[name]
    desk = tmp_path / name
    shutil.copytree(Path("specs") / name, desk)
    path = desk / "campaigns" / file
    proposal = for_good(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))
    path.write_text(json.dumps(_numbers(proposal), ensure_ascii=False), encoding="utf-8")
    before = {one: one.read_text(encoding="utf-8") for one in desk.rglob("*.yaml") if one != path}
    assert run(["promote", str(path), "--write", "--as-of", "2026-11-22", "--lang", "en"]) == 0
    told = capsys.readouterr().err
    assert f"{name}/" in told
    for one, text in before.items():
        comments = [line for line in text.splitlines() if line.lstrip().startswith("#")]
        after = one.read_text(encoding="utf-8").splitlines()
        assert [line for line in after if line in comments] == comments
    assert run(["fmt", "--check", str(desk / root)]) == 0
    assert run(["validate", str(desk / root), "--select", "yaml-*,unknown-*,wrong-type", "--as-of", "2026-11-22"]) == 0


def _numbers(value: Any) -> Any:
    """The same with numbers as numbers, which the base loader leaves as texts."""
    if isinstance(value, dict):
        return {
            key: int(one) if key in NUMBERS and isinstance(one, str) else _numbers(one) for key, one in value.items()
        }
    if isinstance(value, list):
        return [_numbers(one) for one in value]
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


NUMBERS = ("mediaorg", "headcount", "heads", "pass", "filled")
