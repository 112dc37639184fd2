"""Reading faults that one text cannot show: the pages that show several files are written to disk and checked there."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediaorg.linter.survey import check_paths
from mediaorg.rules import READING_RULES
from mediaorg.rules.card import Card, card_of, marked_lines
from mediaorg.source.gather import Reader
from tests.newsroom import AS_OF, HEAD

FILE = "# file: "
SEVERAL = [card for rule in READING_RULES.values() if (card := card_of(rule.id, rule.family)).example_is_elsewhere]


def files_of(example: str) -> dict[str, str]:
    """The files of an example by path: each begins behind a line `# file: PATH`."""
    head, *parts = example.split(FILE)
    assert head == "# several files\n"
    return {path: text for path, _, text in (part.partition("\n") for part in parts)}


def found_in(folder: Path) -> list[tuple[str, int, str]]:
    results = check_paths([str(folder)], AS_OF, Reader())
    return [(one.span.file, one.span.line, one.rule.id) for result in results for one in result.diagnostics]


def written(files: dict[str, str], folder: Path) -> Path:
    """Writes the files below `folder`; gives the folder of the first one, which is the root."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return (folder / next(iter(files))).parent


def test_only_faults_between_files_are_shown_by_several() -> None:
    assert {card.rule for card in SEVERAL} == {
        "include-missing", "include-cycle", "include-outside", "file-not-included"
    }  # fmt: skip


@pytest.mark.parametrize("card", SEVERAL, ids=lambda card: card.rule)
def test_bad_files_are_found_on_the_marked_lines(card: Card, tmp_path: Path) -> None:
    files = files_of(card.bad)
    marks = [
        ((tmp_path / path).as_posix(), line, rule) for path, text in files.items() for line, rule in marked_lines(text)
    ]
    assert marks
    assert sorted(found_in(written(files, tmp_path))) == sorted(marks)


@pytest.mark.parametrize("card", SEVERAL, ids=lambda card: card.rule)
def test_good_files_are_silent(card: Card, tmp_path: Path) -> None:
    assert found_in(written(files_of(card.good), tmp_path)) == []


def test_gbk_file_from_an_old_editor_says_so(tmp_path: Path) -> None:
    (tmp_path / "team.yaml").write_bytes((HEAD + "roles:\n  - {id: host, name: 主播}\n").encode("gbk"))
    [(_, line, rule)] = found_in(tmp_path)
    assert (line, rule) == (2, "yaml-encoding")


def test_include_through_a_link_is_outside(tmp_path: Path) -> None:
    shared = tmp_path / "shared.yaml"
    shared.write_text("partners:\n  - {id: finance, name: 财务部}\n", encoding="utf-8")
    team = tmp_path / "newsroom" / "team.yaml"
    team.parent.mkdir()
    team.write_text(HEAD + "include: [partners.yaml]\nroles:\n  - {id: host, name: 主播}\n", encoding="utf-8")
    (team.parent / "partners.yaml").symlink_to(shared)
    assert [(line, rule) for _, line, rule in found_in(team.parent)] == [(3, "include-outside")]


def test_missing_include_holds_back_what_may_stand_in_it(tmp_path: Path) -> None:
    (tmp_path / "team.yaml").write_text(
        HEAD + "include: [crew.yaml]\nroles:\n  - {id: host, name: 主播, reports_to: live-manager}\n", encoding="utf-8"
    )
    assert [rule for _, _, rule in found_in(tmp_path)] == ["include-missing"]
