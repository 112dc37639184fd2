from __future__ import annotations

import time

import pytest

from mediaorg.source.limits import MAX_LINE, MAX_SCALAR
from tests.source.reading import read, refusals, said


def test_r038_deep_flow_nesting_ends_at_once() -> None:
    for opening in ("[" * 1_000, "[" * 100_000, "[{a: " * 50_000):
        begin = time.process_time()
        assert refusals("a: " + opening)[0].startswith("1:")
        assert time.process_time() - begin < 0.5
    assert "more than 64 levels" in said("a: " + "[" * 100)


def test_r039_deep_block_nesting_ends_at_once() -> None:
    ladder = "".join("  " * level + "a:\n" for level in range(2_000))
    assert refusals(ladder) == ["65:129 yaml-unsafe “a”"]
    assert refusals("a:\n " + "- " * 5_000)[0] == "2:128 yaml-unsafe “-”"


def test_sixty_four_levels_are_fine() -> None:
    assert read("a: " + "[" * 63 + "]" * 63 + "\n").diagnostics == ()
    assert refusals("a: " + "[" * 64 + "]" * 64 + "\n") == ["1:67 yaml-unsafe “[”"]


def test_r040_a_line_of_two_million_characters_is_refused_at_once() -> None:
    begin = time.process_time()
    text = "a: 1\n# " + "注" * 2_000_000 + "\nb: 2\n"
    assert refusals(text) == ["2:1 yaml-unsafe “#”"]
    assert time.process_time() - begin < 0.2


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n"])
def test_r040_the_longest_line_that_is_read(line_break: str) -> None:
    longest = "#" * MAX_LINE + line_break
    assert read("a: 1" + line_break + longest * 3).diagnostics == ()
    assert refusals("a: 1" + line_break + longest + "#" + longest)[0] == "3:1 yaml-unsafe “#”"


@pytest.mark.parametrize("form", ["a: '{}'\n", "a: {}\n", "- a: |\n    {}\n"])
def test_r041_values_without_measure(form: str) -> None:
    text = "roles:\n  " + form.replace("- ", "").format("长" * 200_000)
    assert [one.split(" “")[0].split(" ")[1] for one in refusals(text)] == ["yaml-unsafe"]
    assert "characters; at most 65536" in said(text)


def test_r041_many_escapes_and_many_lines() -> None:
    assert refusals('a: "' + "\\x41" * 200_000 + '"\n') == ['1:4 yaml-unsafe “"”']
    begin = time.process_time()
    assert refusals("a: |\n" + "  一行文字而已\n" * 500_000 + "b: 1\n") == ["1:4 yaml-unsafe “|”"]
    assert time.process_time() - begin < 2


def test_r041_each_of_several_is_told_once_and_the_longest_allowed_is_fine() -> None:
    long, longest = "x" * (3 * MAX_SCALAR), "y" * MAX_SCALAR
    text = f"a: {longest}\nb: {long}\nc: {longest}\nd: {long}\n"
    assert refusals(text) == ["2:4 yaml-unsafe “x”", "4:4 yaml-unsafe “x”"]
    assert read(f"a: {longest}\nb: '{'z' * (MAX_SCALAR - 2)}'\n").diagnostics == ()


def test_r042_what_is_wrong_many_times_is_told_in_linear_time() -> None:
    begin = time.process_time()
    assert len(read("id: a\n" * 20_000).diagnostics) == 19_999
    assert time.process_time() - begin < 4
