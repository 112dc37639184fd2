"""The organisation with planted defects: every marked line is found, and nothing else is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from mediaorg.linter.survey import check_paths
from mediaorg.rules import FAMILIES, READING_RULES, WAIVER_RULES
from mediaorg.rules.card import marked_lines
from mediaorg.source.faults import SOURCE_RULES
from mediaorg.source.gather import GATHER_RULES, Reader
from mediaorg.spec.faults import SPEC_RULES

SPECS: Final = Path(__file__).parents[1] / "specs"
TEAM: Final = SPECS / "flawed"
FILES: Final = SPECS / "flawed-files"
DAYS: Final = (date(2026, 11, 22), date(2027, 5, 20))
UNREADABLE: Final = frozenset({
    "yaml-syntax", "yaml-encoding", "yaml-unsafe", "bidi-control", "include-cycle", "include-outside", "format-version",
})  # fmt: skip

Mark = tuple[str, int, str]


def marks(path: Path) -> list[Mark]:
    """The marks of a file, or of all files of a folder; a file in another encoding has its marks in ASCII."""
    files = [path] if path.is_file() else sorted(path.rglob("*.yaml"))
    texts = ((file, file.read_bytes().decode("utf-8", errors="replace")) for file in files)
    return sorted((file.as_posix(), line, rule) for file, text in texts for line, rule in marked_lines(text))


def found(path: Path, as_of: date) -> list[Mark]:
    """What is found at a path, of every severity; what a waiver covers aside."""
    results = check_paths([path.as_posix()], as_of, Reader())
    diagnostics = (one for result in results for one in result.diagnostics if one.waived is None)
    return sorted((one.span.file, one.span.line, one.rule.id) for one in diagnostics)


def rules_marked(path: Path) -> set[str]:
    return {rule for _, _, rule in marks(path)}


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_every_planted_defect_is_found_and_nothing_else(as_of: date) -> None:
    assert found(TEAM, as_of) == marks(TEAM)


@pytest.mark.parametrize("path", sorted(FILES.iterdir()), ids=lambda path: path.stem)
def test_files_that_cannot_be_read_say_where(path: Path) -> None:
    planted = marks(path)
    assert planted
    assert found(path, DAYS[0]) == planted


def test_no_rule_is_left_without_a_defect() -> None:
    reading = {rule.id for rule in (*SOURCE_RULES, *GATHER_RULES, *SPEC_RULES)}
    assert reading <= set(READING_RULES)
    judged = {rule.id for family, rules in FAMILIES.items() if family != "campaigns" for rule in rules}
    assert rules_marked(TEAM) == (reading - UNREADABLE) | judged | set(WAIVER_RULES)
    assert rules_marked(FILES) == UNREADABLE


def test_the_organisation_is_large_enough_to_hide_them() -> None:
    assert len(marks(TEAM)) >= 100
    assert len(list(TEAM.rglob("*.yaml"))) >= 10


def test_a_finding_that_is_accepted_in_order_is_waived() -> None:
    results = check_paths([TEAM.as_posix()], DAYS[0], Reader())
    waived = [str(one.at) for result in results for one in result.diagnostics if one.waived is not None]
    assert waived == ["role/sample-keeper.duties"]
