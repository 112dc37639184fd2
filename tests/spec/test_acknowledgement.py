from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from mediaorg.source.read import read_text
from mediaorg.spec.acknowledgement import ParsedAcknowledgements, parse_acknowledgements
from mediaorg.spec.schema import acknowledgement_schema

ONE = "{change: 'role-removed:role/host:0123456789', reason: 与直播部合并, by: director, until: 2027-06-30}"


def parsed(text: str) -> ParsedAcknowledgements:
    document = read_text(text, "acknowledgements.yaml").document
    assert document is not None
    return parse_acknowledgements(document)


def found(text: str) -> list[str]:
    return [f"{one.span.line}:{one.span.column} {one.rule.id}" for one in parsed(text).diagnostics]


def test_an_acknowledgement_says_what_why_who_and_until_when() -> None:
    result = parsed(f"mediaorg: 1\nacknowledgements:\n  - {ONE}\nx-note: 会议纪要见飞书\n")
    assert result.diagnostics == ()
    (one,) = result.entries
    assert one.entry.change == "role-removed:role/host:0123456789"
    assert (one.entry.reason, one.entry.by, one.entry.until.isoformat()) == ("与直播部合并", "director", "2027-06-30")
    assert (one.span("until").line, one.span("until").column) == (3, 88)


def test_reasons_may_stand_in_both_languages() -> None:
    (one,) = parsed(f"acknowledgements: [{ONE.replace('与直播部合并', '{zh: 合并, en: merged}')}]\n").entries
    assert one.entry.reason != "合并"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("acknowledgements: []\n", []),
        ("{}\n", ["1:1 missing-key"]),
        ("acknowledgments: []\n", ["1:1 unknown-key"]),
        ("acknowledgements:\n", ["1:1 wrong-type"]),
        ("acknowledgements: {}\n", ["1:19 wrong-type"]),
        ("mediaorg: 2\nacknowledgements: []\n", ["1:11 format-version"]),
        ("acknowledgements: [role-removed]\n", ["1:20 wrong-type"]),
        ("acknowledgements: [{change: a, reason: b, by: c}]\n", ["1:20 missing-key"]),
        ("acknowledgements: [{change: a, reason: b, by: c, until: 2027-02-30}]\n", ["1:57 bad-date"]),
        ("acknowledgements: [{change: a, reason: b, by: c, until: 2027-02-28, owner: d}]\n", ["1:69 unknown-key"]),
        ("acknowledgements: [{change: 7, reason: [], by: c, until: 2027-02-28}]\n", ["1:29 wrong-type", "1:40 wrong-type"]),
        (f"acknowledgements:\n  - {ONE}\n  - {ONE}\n", ["3:14 duplicate-entry"]),
    ],
)  # fmt: skip
def test_all_faults_are_told_in_one_run_with_their_places(text: str, faults: list[str]) -> None:
    assert found(text) == faults
    if {fault.partition(" ")[2] for fault in faults}.isdisjoint(
        {"bad-date", "duplicate-entry"}
    ):  # dates need a calendar
        document = read_text(text, "acknowledgements.yaml").document
        assert document is not None
        assert Draft202012Validator(acknowledgement_schema()).is_valid(document.data) == (not faults)


def test_what_is_whole_is_kept_beside_what_is_not() -> None:
    result = parsed(f"acknowledgements:\n  - {{change: a}}\n  - {ONE}\n")
    assert [one.entry.by for one in result.entries] == ["director"]
    assert {one.rule.id for one in result.diagnostics} == {"missing-key"}
