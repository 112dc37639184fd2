from __future__ import annotations

import time

import pytest

from mediaorg.source.characters import join_surrogates, unfit
from mediaorg.source.limits import REFERENCE_REACH
from tests.source.reading import data, findings, read, refusals, said


def test_r057_a_raw_nul_is_refused() -> None:
    assert refusals("name: 主播\0\n") == ["1:9 yaml-encoding “\0”"]
    assert "NUL" in said("name: \0\n", "zh")


@pytest.mark.parametrize(
    "control", ["\x01", "\x08", "\x0b", "\x0c", "\x1b", "\x1f", "\x7f", "\x80", "\x9f", "\ufffe", "\uffff"]
)
def test_r058_raw_controls_are_refused_wherever_they_stand(control: str) -> None:
    for text in (f"name: a{control}b\n", f"# a{control}b\nname: x\n", f"a{control}b: x\n", f"name: 'a{control}b'\n"):
        assert [finding.split(" ")[1] for finding in refusals(text)] == ["yaml-encoding"]
    assert f"U+{ord(control):04X}" in said(f"name: {control}\n")


@pytest.mark.parametrize("control", list("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
def test_r059_bidi_controls_are_told_with_their_code_point(control: str) -> None:
    text = f"name: 主{control}播 # {control}\n"
    assert findings(text) == [f"1:8 bidi-control “{control}”", f"1:13 bidi-control “{control}”"]
    assert f"U+{ord(control):04X}" in said(text)
    assert read(text).document is not None


def test_r059_a_raw_bidi_control_beside_an_escape_is_told_once() -> None:
    assert findings('name: "\u202e\\t"\n') == ["1:8 bidi-control “\u202e”"]


def test_r060_invisible_joiners_are_left_to_the_rules_on_names() -> None:
    assert data("name: 主\u200b播\u200d\n") == {"name": "主\u200b播\u200d"}


def test_a_mark_in_the_middle_is_refused() -> None:
    assert refusals("a: 1\n\ufeffb: 2\n") == ["2:1 yaml-encoding “\ufeff”"]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029"])
def test_r065_separators_in_values_are_kept_exactly_and_end_no_line(separator: str) -> None:
    text = f"name: 主{separator}播\nid: host\n"
    reading = read(text)
    assert reading.document is not None
    assert reading.document.data == {"name": f"主{separator}播", "id": "host"}
    assert reading.document.span(("id",)).line == 2


def test_r065_next_line_ends_no_line() -> None:
    assert refusals("a: 1\x85b: 2\n") == ["1:7 yaml-syntax “:”"]


def test_r065_separators_in_a_large_file_are_refused_with_their_place() -> None:
    text = "a: 1\nb: x\u2028y\n" + "# 备注\n" * (REFERENCE_REACH // 4)
    assert refusals(text) == ["2:5 yaml-encoding “\u2028”"]
    assert "U+2028 LINE SEPARATOR" in said(text)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_r065_r066_lines_are_counted_as_an_editor_counts_them(line_break: str) -> None:
    text = line_break.join(["org:", "  id: a", "  note: |", "    一", "    二", "  name: b", ""])
    reading = read(text)
    assert reading.document is not None
    assert reading.document.data == {"org": {"id": "a", "note": "一\n二\n", "name": "b"}}
    span = reading.document.span(("org", "name"))
    assert (span.line, span.column, span.end_line, span.end_column) == (6, 9, 6, 10)


def test_r068_private_and_astral_characters_stay() -> None:
    assert data("name: \ue000\U0010ffff😀é العربية\n") == {"name": "\ue000\U0010ffff😀é العربية"}


def test_a_picture_taken_for_a_spec_has_few_findings() -> None:
    begin = time.process_time()
    assert len(refusals("\0\x01" * 500_000)) == 20
    assert time.process_time() - begin < 1


def test_pairs_of_halves_are_joined() -> None:
    assert join_surrogates("a\ud83d\ude00b") == "a😀b"
    assert unfit(join_surrogates("\ud83d\ude00")) is None
    assert unfit("\ud83d") == "\ud83d"
