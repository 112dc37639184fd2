from __future__ import annotations

import pytest

from mediaorg.source.events import ParserFailure
from mediaorg.source.lines import Lines
from mediaorg.source.refusal import explain
from tests.source.reading import data, read, refusals, said

SLIPS = [
    ("roles:\n\t- id: host\n", "2:1 yaml-syntax “\t”", "a tab stands"),
    ("org:\n  id: a\n\tname: b\n", "3:1 yaml-syntax “\t”", "a tab stands"),
    ("a:\n  b: |\n\t文字\n", "3:1 yaml-syntax “\t”", "a tab stands"),
    ("purpose: 目标: 增长\n", "1:12 yaml-syntax “:”", "“: ” makes this a key"),
    ("org:\n  id: a\n   name: b\n", "3:8 yaml-syntax “:”", "“: ” makes this a key"),
    ("org：\n  id: a\n", "1:4 yaml-syntax “：”", "full-width"),
    ("roles:\n  - id：host\n    name: 主播\n", "2:7 yaml-syntax “：”", "full-width"),
    ("org: a\nname：新媒体部\n", "2:5 yaml-syntax “：”", "full-width"),
    ("name：新媒体部\n", "1:5 yaml-syntax “：”", "full-width"),
    ("to: - host\n", "1:5 yaml-syntax “-”", "a list entry"),
    ("to: ? host\n", "1:5 yaml-syntax “?”", "cannot begin with “? ”"),
    ("name: @场控\n", "1:7 yaml-syntax “@”", "cannot begin with “@”"),
    ("name: `场控`\n", "1:7 yaml-syntax “`”", "cannot begin with “`”"),
    ("weight: %30\n", "1:9 yaml-syntax “%”", "cannot begin with “%”"),
    ("name: * 场控\n", "1:7 yaml-syntax “*”", "“*” must be followed"),
    ("name: & 场控\n", "1:7 yaml-syntax “&”", "“&” must be followed"),
    ("org: a\nname b\n", "2:1 yaml-syntax “n”", "“: ” is missing"),
    ("roles:\n  - id: host\n    name 主播\n    layer: live\n", "3:5 yaml-syntax “n”", "“: ” is missing"),
    ("roles:\n   - id: a\n  - id: b\n", "3:3 yaml-syntax “-”", "does not fit"),
    ("roles:\n  - id: a\n   name: b\n", "3:4 yaml-syntax “n”", "does not fit"),
    ('name: "内容"策划\n', "1:11 yaml-syntax “策”", "text follows the closing quotation mark"),
    ("tags: [live] 直播\n", "1:14 yaml-syntax “直”", "text follows a closing bracket"),
    ("tags: live]\nto: [a]]\n", "2:8 yaml-syntax “]”", "a value is expected here, not “]”"),
    ("to: , host\n", "1:5 yaml-syntax “,”", "a value is expected here, not “,”"),
    (": host\n", "1:1 yaml-syntax “:”", "a key is missing"),
    ('name: "内容\norg: 1\n', '1:7 yaml-syntax “"”', "never closed"),
    ("name: '内容\norg: 1\n", "1:7 yaml-syntax “'”", "never closed"),
    ("name: '内容\n---\n'\n", "1:7 yaml-syntax “'”", "never closed"),
    ("to: [a, b\norg: 1\n", "2:4 yaml-syntax “:”", "the closing “]” is missing"),
    ("to: {a: b\norg: 1\n", "2:4 yaml-syntax “:”", "the closing “}” is missing"),
    ("to: [a, b\n", "1:10 yaml-syntax “”", "the file ends before"),
    ("to: {a: b,\n\n", "2:1 yaml-syntax “”", "the file ends before"),
    ('name: "\\q"\n', "1:9 yaml-syntax “q”", "backslash"),
    ('name: "\\u12"\n', "1:10 yaml-syntax “1”", "backslash"),
    ("target: >= 12%\n", "1:10 yaml-syntax “=”", "after “|” or “>”"),
    ("target: > 3\n", "1:11 yaml-syntax “3”", "after “|” or “>”"),
    ("name: |场控\n", "1:8 yaml-syntax “场”", "after “|” or “>”"),
    ("%YAML 1.2\n%YAML 1.2\n---\na: 1\n", "2:1 yaml-syntax “%”", "directive"),
    ("%YAML x\n---\na: 1\n", "1:7 yaml-syntax “x”", "directive"),
    ("a: 1\n...\nb: 2\n", "3:1 yaml-syntax “b”", "follows the end"),
    ("a: !e!x 1\n", "1:4 yaml-unsafe “!”", "the tag !e!x"),
]


@pytest.mark.parametrize(("text", "finding", "words"), SLIPS)
def test_a_slip_is_named_at_its_place(text: str, finding: str, words: str) -> None:
    assert refusals(text) == [finding]
    assert words in said(text)


def test_r029_tabs_are_told_with_what_to_do() -> None:
    assert "use spaces" in said("roles:\n\t- id: host\n")
    assert data("org:\tnewsroom\n") == {"org": "newsroom"}


@pytest.mark.parametrize("version", ["1.0", "1.3", "2.0", "9.9"])
def test_r032_other_versions_of_yaml_are_refused(version: str) -> None:
    assert [one.split(" “")[0] for one in refusals(f"%YAML {version}\n---\norg: a\n")] == ["1:1 yaml-syntax"]


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_r032_the_two_versions_that_are_read(version: str) -> None:
    assert data(f"%YAML {version}\n---\norg: a\n") == {"org": "a"}


def test_r026_an_empty_file_says_so() -> None:
    for text in ("", "\n\n", "# 只有注释\n", "---\n", "--- # 空\n...\n", "null\n"[:0]):
        assert refusals(text) == ["1:1 yaml-syntax “”"]
        assert said(text).startswith("the file says nothing")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("- host\n", "list"), ("[a]\n", "list"), ("场控\n", "single"), ("5\n", "single"), ("*a\n", "single")],
)
def test_r027_the_top_must_be_a_mapping(text: str, kind: str) -> None:
    assert refusals(text)[0].startswith("1:1 yaml-syntax")
    assert f"must be a mapping, not a {kind}" in said(text)


def test_r028_a_second_document_is_refused_where_it_begins() -> None:
    assert refusals("org: a\n---\norg: b\n") == ["2:1 yaml-syntax “---”"]
    assert data("---\norg: a\n...\n") == {"org": "a"}


def test_r033_a_parser_that_breaks_is_a_finding() -> None:
    found = explain(ParserFailure("list index out of range"), Lines("team.yaml", "a: 1\n"))
    assert found.rule.message.say("en", found.args) == "the YAML parser failed on this file"
    assert "请附上文件" in found.rule.help.say("zh", found.args) if found.rule.help else False


def test_what_is_open_is_shown_too() -> None:
    (found,) = read("roles: [host,\n  director\norg: 1\n").diagnostics
    assert [(place.text, place.span.line, place.span.column) for place in found.related] == [("opened", 1, 8)]


def test_findings_before_a_refusal_are_kept() -> None:
    assert [one.split(" ")[1] for one in refusals("a: yes\nb: 1\nb: 2\nc: ]\n")] == [
        "yaml-ambiguous",
        "yaml-duplicate-key",
        "yaml-syntax",
    ]
