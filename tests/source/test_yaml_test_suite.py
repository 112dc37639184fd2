from __future__ import annotations

import json
from pathlib import Path

import pytest

from mediaorg.source.events import fast_parser, reference_parser
from tests.source.reading import data, read

CASES = [
    pytest.param(case["yaml"], case.get("invalid", False), id=case["id"])
    for case in json.loads(Path(__file__).with_name("yaml_test_suite.json").read_text(encoding="utf-8"))
]


def is_taken(text: str) -> bool:
    """Does the parser whose verdict counts take all of this text?"""
    for parser in filter(None, (fast_parser(), reference_parser())):
        try:
            pull = parser.begin(text)
            while not isinstance(pull(), parser.kinds.stream_end):
                pass
        except parser.refusals:
            continue
        return True
    return False


@pytest.mark.parametrize(("text", "is_invalid"), CASES)
def test_r034_every_case_is_data_or_findings(text: str, is_invalid: bool) -> None:
    reading = read(text)
    assert reading.document is not None or reading.diagnostics
    lines = reading.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for found in reading.diagnostics:
        assert 1 <= found.span.line <= len(lines)
        assert 1 <= found.span.column <= len(lines[found.span.line - 1]) + 1


def test_r034_as_many_valid_cases_are_taken_as_ever() -> None:
    taken = sum(is_taken(str(case.values[0])) for case in CASES if not case.values[1])
    assert taken >= 285  # of 308; what we refuse all the same (a list at the top, foreign tags, …) is our choice


def test_r034_as_many_invalid_cases_are_refused_as_ever() -> None:
    refused = [case.id for case in CASES if case.values[1] and read(str(case.values[0])).document is None]
    assert len(refused) >= 88  # of 94


def test_r033_valid_yaml_that_the_reference_cannot_read_is_read() -> None:
    assert data("key:    # 备注\n        # 两行\n  value\n\n") == {"key": "value"}  # P94K
