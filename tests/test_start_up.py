"""What a command loads before it says a word: a run that finds nothing must feel like nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.newsroom import TEAM
from tests.process import python

LOADED = """
import sys
from mediaorg.cli import run
code = run(sys.argv[1:])
sys.stdout.flush()
print("\\n".join(sorted(sys.modules)), file=sys.stderr)
sys.exit(code)
"""
DATACLASSES = """
import sys
from dataclasses import is_dataclass
from mediaorg.cli import run
code = run(sys.argv[1:])
sys.stdout.flush()
held = [(name, one) for name, module in sys.modules.items() if name.startswith("mediaorg.") for one in vars(module).values()]
made = {one for name, one in held if isinstance(one, type) and is_dataclass(one) and one.__module__ == name}
print("\\n".join(sorted(one.__name__ for one in made)), file=sys.stderr)
sys.exit(code)
"""
WORKED_OUT = ("Certainty", "Document", "Space")  # have fields that are worked out from others: not records
NEVER_WHEN_CLEAN = (
    "jinja2", "rich", "networkx", "ruamel", "markupsafe", "unittest",
    "mediaorg.spec.campaign", "mediaorg.spec.change_shape", "mediaorg.spec.pack",
    "mediaorg.overlay.apply", "mediaorg.org.staging", "mediaorg.linter.baseline", "mediaorg.renderer", "mediaorg.reporter.terminal", "mediaorg.reporter.json",
)  # fmt: skip
NEVER_FOR_A_WORD = (
    "pydantic", "pydantic_core", "yaml", "ruamel", "rich", "jinja2", "networkx",
    "mediaorg.spec", "mediaorg.source", "mediaorg.org", "mediaorg.rules", "mediaorg.linter",
)  # fmt: skip


def loaded_by(*arguments: str) -> frozenset[str]:
    """All modules, and the packages that they are in, that a command has loaded when it ends with exit 0."""
    ended = python(["-c", LOADED, *arguments])
    assert ended.code == 0, ended.said
    return frozenset(ended.err.split())


@pytest.fixture(scope="module")
def after_a_clean_run(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    team = tmp_path_factory.mktemp("clean") / "team.yaml"
    team.write_text(TEAM, encoding="utf-8")
    return loaded_by("validate", str(team))


@pytest.mark.parametrize("module", NEVER_WHEN_CLEAN)
def test_a_clean_run_does_not_load(module: str, after_a_clean_run: frozenset[str]) -> None:
    assert module not in after_a_clean_run


def test_a_clean_run_makes_hardly_a_dataclass(tmp_path: Path) -> None:
    team = tmp_path / "team.yaml"
    team.write_text(TEAM, encoding="utf-8")
    ended = python(["-c", DATACLASSES, "validate", str(team)])
    assert ended.code == 0, ended.said
    assert tuple(ended.err.split()) == WORKED_OUT, "a record takes no time to declare: see mediaorg.record"


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_a_word_about_itself_loads_nothing_heavy(option: str) -> None:
    assert loaded_by(option).isdisjoint(NEVER_FOR_A_WORD)


def test_help_of_a_command_loads_nothing_heavy() -> None:
    assert loaded_by("validate", "--help").isdisjoint(NEVER_FOR_A_WORD)


def test_the_search_for_plugins_is_where_it_is_taken_out() -> None:
    """`mediaorg.cli` puts a stub in the place of this module: it must be the one that pydantic asks."""
    found = python(["-c", "import pydantic.plugin._loader as it; print(it.get_plugins.__name__)"])
    assert found.out == "get_plugins\n", found.err


def test_starting_the_process_searches_for_no_plugins(tmp_path: Path) -> None:
    team = tmp_path / "team.yaml"
    team.write_text(TEAM, encoding="utf-8")
    ended = python(["-X", "importtime", "-m", "mediaorg", "validate", str(team)])
    assert ended.code == 0
    assert "pydantic_core" in ended.err
    assert "importlib.metadata" not in ended.err
