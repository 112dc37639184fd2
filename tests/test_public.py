from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

import mediaorg
from tests.newsroom import TEAM

ROOT = Path(__file__).resolve().parent.parent


def test_every_public_name_is_there() -> None:
    for name in mediaorg.__all__:
        assert getattr(mediaorg, name) is not None


def test_no_other_name_is() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = mediaorg.nothing


def test_a_specification_is_checked_from_python(tmp_path: Path) -> None:
    file = tmp_path / "team.yaml"
    file.write_text(TEAM, encoding="utf-8")
    checked = mediaorg.check(str(file), date(2026, 11, 22))
    assert checked.diagnostics == ()
    assert checked.org is not None
    assert [role.id for role in checked.org.roles] == ["planner", "producer", "analyst"]


def test_the_version_is_said_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == mediaorg.__version__
