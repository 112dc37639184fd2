from __future__ import annotations

import re

from mediaorg.diagnostic import At, Item, Span
from mediaorg.linter.fingerprint import fingerprint, fingerprints, numbered
from mediaorg.record import replace
from mediaorg.text import Text
from tests.reporter import samples

FOUND = samples.overlap()
READ = samples.unknown_reference()
ELSEWHERE = Span("specs/other.yaml", 900, 1, 901, 2)


def test_lines_files_weights_and_wording_do_not_count() -> None:
    reworded = replace(FOUND.rule, message=Text("another sentence", "另一句话"))
    moved = replace(FOUND, span=ELSEWHERE, rule=reworded, args={}, related=(), waived="x", introduced_by="c618")
    assert fingerprint(moved) == fingerprint(FOUND)
    assert re.fullmatch("[0-9a-f]{20}", fingerprint(FOUND))


def test_rule_place_and_occurrence_count() -> None:
    others = [
        replace(FOUND, rule=samples.PURPOSE),
        replace(FOUND, at=At("role", "host", ("duties", Item("list-products")))),
        replace(FOUND, occurrence=1),
    ]
    assert len({fingerprint(one) for one in [FOUND, *others]}) == 4


def test_what_was_met_while_reading_is_known_by_file_and_names() -> None:
    moved = replace(READ.span, line=80, end_line=80)
    assert fingerprint(replace(READ, span=moved)) == fingerprint(READ)
    assert fingerprint(replace(READ, span=ELSEWHERE)) != fingerprint(READ)
    assert fingerprint(replace(READ, args={**READ.args, "name": "hots"})) != fingerprint(READ)
    assert fingerprint(
        replace(READ, args={**READ.args, "advice": Text("another", "另一种"), "byte": 7})
    ) == fingerprint(READ)


def test_no_two_findings_of_a_run_are_alike() -> None:
    told_apart = numbered([READ, FOUND, READ, replace(READ, occurrence=1), FOUND])
    assert [one.occurrence for one in told_apart] == [0, 0, 1, 2, 1]
    assert len(set(fingerprints(told_apart))) == 5


def test_numbers_once_given_stay_when_a_baseline_takes_some_away() -> None:
    told_apart = numbered([READ, READ, READ])
    assert numbered(told_apart[1:]) == told_apart[1:]
    assert fingerprints(told_apart[1:]) == fingerprints(told_apart)[1:]
