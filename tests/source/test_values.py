from __future__ import annotations

import time

import pytest

from tests.source.reading import data, findings, read, refusals, said


@pytest.mark.parametrize(
    ("number", "value"),
    [
        (1, '!!python/object/apply:os.system ["touch owned"]'),
        (2, "!!python/name:os.system"),
        (3, "!include secret.yaml"),
        (4, "!ENV HOME"),
        (5, "!!binary aGVsbG8="),
        (5, "!!set {host}"),
        (5, "!!omap [host: 1]"),
        (5, "!!timestamp 2026-01-01"),
        (5, "!<tag:example.com,2026:role> host"),
    ],
)
def test_r001_to_r005_foreign_tags_are_refused_and_do_nothing(number: int, value: str) -> None:
    assert number <= 5
    found = refusals(f"name: {value}\n")
    assert [finding.split(" “")[0] for finding in found] == ["1:7 yaml-unsafe"]


def test_r003_the_tag_is_named() -> None:
    assert said("name: !include secret.yaml\n").startswith("the tag !include is not allowed")
    assert "!!binary" in said("name: !!binary aGVsbG8=\n")


@pytest.mark.parametrize(
    "value", ["!!int 场控", "!!float 场控", "!!bool maybe", "!!null none", "!!map []", "!!seq {}", "!!int 1.5"]
)
def test_r006_tags_that_do_not_fit_are_refused(value: str) -> None:
    assert [finding.split(" “")[0] for finding in refusals(f"name: {value}\n")] == ["1:7 yaml-unsafe"]
    assert "does not fit" in said(f"name: {value}\n")


def test_core_tags_that_fit_count() -> None:
    text = "a: !!str 12\nb: !!int '5'\nc: !!float 5\nd: !!bool true\ne: !!null ''\nf: !!map {}\ng: !!seq []\nh: ! 7\n"
    assert data(text) == {"a": "12", "b": 5, "c": 5.0, "d": True, "e": None, "f": {}, "g": [], "h": "7"}


def test_quoted_folded_and_literal_text() -> None:
    text = "a: \"行\\t列\"\nb: '场控''s'\nc: >\n  第一行\n  第二行\nd: |-\n  第一行\n  第二行\ne: 一句\n  两行\n"
    assert data(text) == {"a": "行\t列", "b": "场控's", "c": "第一行 第二行\n", "d": "第一行\n第二行", "e": "一句 两行"}


def test_aliases_repeat_what_they_name() -> None:
    text = "roles:\n  - &host {id: host, tags: [live]}\n  - *host\nunit: &unit 直播中心\nother: *unit\n"
    host = {"id": "host", "tags": ["live"]}
    assert data(text) == {"roles": [host, host], "unit": "直播中心", "other": "直播中心"}


def test_r030_an_anchor_defined_twice_is_told_with_both_places() -> None:
    text = "a: &crew 主播\nb: &crew 场控\nc: *crew\n"
    reading = read(text)
    assert reading.document is not None
    assert reading.document.data["c"] == "场控"
    assert findings(text) == ["2:4 yaml-ambiguous “&crew”"]
    assert [(place.text, place.span.line, place.span.column) for place in reading.diagnostics[0].related] == [
        ("first", 1, 4)
    ]


def test_r030_an_alias_without_anchor_is_refused() -> None:
    assert refusals("roles:\n  - *host\n") == ["2:5 yaml-syntax “*host”"]
    assert "&host" in said("roles:\n  - *host\n")


@pytest.mark.parametrize("text", ["a: &a [x, *a]\n", "a: &a {b: *a}\n", "a: &a\n  - b:\n      - *a\n"])
def test_r031_an_alias_inside_its_own_container_is_refused(text: str) -> None:
    assert [finding.split(" ", 1)[1] for finding in refusals(text)] == ["yaml-unsafe “*a”"]


def test_r036_billion_laughs_end_early() -> None:
    lines = ["a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, 10)]
    begin = time.process_time()
    assert refusals("\n".join(lines) + "\n")[0].startswith("6:")
    assert time.process_time() - begin < 0.2


def test_r036_merges_count_too() -> None:
    large = "base: &base\n" + "".join(f"  key-{number}: 1\n" for number in range(5_000))
    text = large + "roles:\n" + "".join(f"  role-{number}: {{<<: *base}}\n" for number in range(50))
    assert refusals(text)[0].endswith("yaml-unsafe “*base”")


def test_r037_one_long_text_repeated_many_times_ends_early() -> None:
    text = "a: &a " + "长" * 60_000 + "\nb: [" + ", ".join(["*a"] * 5_000) + "]\n"
    begin = time.process_time()
    assert refusals(text)[0].endswith("yaml-unsafe “*a”")
    assert time.process_time() - begin < 0.5


def test_what_is_written_out_is_no_explosion() -> None:
    rows = "".join("  - {id: a, b: [1, 2, 3]}\n" for _ in range(60_000))
    assert read("roles:\n" + rows).diagnostics == ()


def test_r038_r039_depth_is_counted_through_aliases() -> None:
    chain = "a0: &a0 [x]\n" + "".join(f"a{level}: &a{level} [*a{level - 1}]\n" for level in range(1, 100))
    assert refusals(chain) == ["64:12 yaml-unsafe “*a62”"]
    nested = "a: &a " + "[" * 40 + "]" * 40 + "\nb: " + "[" * 40 + "*a" + "]" * 40 + "\n"
    assert refusals(nested) == ["2:44 yaml-unsafe “*a”"]


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\e", "\\x1b[2J", "\\x7f", "\\u0085\\u0080", "\\u000b"])
def test_r057_r058_escaped_controls_are_refused(escape: str) -> None:
    assert refusals(f'name: "主播{escape}"\n') == [f'1:7 yaml-encoding “"主播{escape}"”']


def test_r058_ordinary_escapes_stay() -> None:
    assert data('name: "a\\tb\\nc\\\\d\\"e\\u4e2d\\/"\n') == {"name": 'a\tb\nc\\d"e中/'}


def test_r056_half_a_character_is_refused_and_a_pair_of_halves_is_one() -> None:
    assert refusals('name: "\\ud800"\n') == ['1:7 yaml-encoding “"\\ud800"”']
    assert refusals('name: "\\ude00\\ud83d"\n') == ['1:7 yaml-encoding “"\\ude00\\ud83d"”']
    assert data('name: "\\ud83d\\ude00"\n') == {"name": "😀"}


def test_r059_escaped_bidi_control_is_told() -> None:
    assert findings('name: "主播\\u202e"\n') == ['1:7 bidi-control “"主播\\u202e"”']
    assert "U+202E RIGHT-TO-LEFT OVERRIDE" in said('name: "主播\\u202e"\n')


def test_r058_backslashes_in_plain_text_are_no_escapes() -> None:
    assert data("path: C:\\x1b\nsingle: '\\u202e'\n") == {"path": "C:\\x1b", "single": "\\u202e"}
