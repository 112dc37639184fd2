from __future__ import annotations

import ast
import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(name="tool")
def load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("new_rule", ROOT / "tools" / "new_rule.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(name="rules")
def copy_rules(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "src" / "mediaorg" / "rules", tmp_path / "rules"))


def test_a_scaffolded_rule_stands_in_its_family(tool: ModuleType, rules: Path) -> None:
    code, page, table = tool.scaffold("loops", "loop-without-name", rules)
    assert "def loop_without_name(org: Org)" in code.read_text(encoding="utf-8")
    assert page.read_text(encoding="utf-8").startswith("# loop-without-name\n")
    tree = ast.parse(table.read_text(encoding="utf-8"))
    family = next(node for node in tree.body if isinstance(node, ast.AnnAssign) and node.target.id == "FAMILY")  # type: ignore[union-attr]
    names = [element.id for element in family.value.elts]  # type: ignore[union-attr]
    assert names[-1] == "loop_without_name"
    assert "loop_broken_edge" in names


@pytest.mark.parametrize(
    ("family", "name", "problem"),
    [("nowhere", "loop-lost", "no family"), ("loops", "Loop", "hyphens"), ("loops", "loop-broken-edge", "already")],
)
def test_what_does_not_fit_is_refused(tool: ModuleType, rules: Path, family: str, name: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        tool.scaffold(family, name, rules)
