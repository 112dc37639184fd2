from __future__ import annotations

import time

import pytest

from mediaorg.diagnostic import Span
from mediaorg.source.document import Document, Path
from tests.source.reading import read

TEAM = """\
# 新媒体部
mediaorg: 1
org: {id: newsroom, name: 新媒体部, tags: [live, "短视频"]}
handoff: &slow
  sla: 24h      # 一天
  via: 飞书
roles:
  - id: host
    name: "主播"
    purpose: >
      把品牌故事
      讲给观众

    duties: [script,
             live]
  - !!map {id: editor, name: 剪辑}
  - &dir
    id: director
    backup:
empty: []
handoffs:
  - <<: *slow
    from: host
  - {<<: [*slow], to: editor}
  - *slow
words: 一句话
  接着说
"""


def document(text: str = TEAM) -> Document:
    found = read(text).document
    assert found is not None
    return found


def guilty(span: Span, text: str = TEAM) -> str:
    lines = text.split("\n")
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    between = lines[span.line : span.end_line - 1]
    return "\n".join(
        [lines[span.line - 1][span.column - 1 :], *between, lines[span.end_line - 1][: span.end_column - 1]]
    )


@pytest.mark.parametrize(
    ("path", "line", "shown"),
    [
        ((), 2, "mediaorg"),
        (("mediaorg",), 2, "1"),
        (("org",), 3, '{id: newsroom, name: 新媒体部, tags: [live, "短视频"]}'),
        (("org", "name"), 3, "新媒体部"),
        (("org", "tags"), 3, '[live, "短视频"]'),
        (("org", "tags", 1), 3, '"短视频"'),
        (("handoff",), 5, "sla"),
        (("handoff", "sla"), 5, "24h"),
        (("roles",), 8, "id"),
        (("roles", 0), 8, "id"),
        (("roles", 0, "name"), 9, '"主播"'),
        (("roles", 0, "purpose"), 10, ">\n      把品牌故事\n      讲给观众"),
        (("roles", 0, "duties"), 14, "[script,"),
        (("roles", 0, "duties", 1), 15, "live"),
        (("roles", 1), 16, "{id: editor, name: 剪辑}"),
        (("roles", 2), 18, "id"),
        (("roles", 2, "backup"), 19, ""),
        (("empty",), 20, "[]"),
        (("words",), 26, "一句话\n  接着说"),
    ],
)
def test_the_place_of_a_value(path: Path, line: int, shown: str) -> None:
    span = document().span(path)
    assert (span.line, guilty(span)) == (line, shown)


@pytest.mark.parametrize(
    ("path", "line", "shown"),
    [
        (("org",), 3, "org"),
        (("org", "name"), 3, "name"),
        (("roles", 0, "purpose"), 10, "purpose"),
        (("roles", 1), 16, "{id: editor, name: 剪辑}"),
        (("roles", 2, "backup"), 19, "backup"),
        (("handoffs", 0, "sla"), 5, "sla"),
        ((), 2, "mediaorg"),
        (("roles", 0, "nmae"), 8, "id"),
    ],
)
def test_the_place_of_a_key(path: Path, line: int, shown: str) -> None:
    span = document().key_span(path)
    assert (span.line, guilty(span)) == (line, shown)


def test_r023_places_point_to_the_anchor() -> None:
    for index in (0, 1, 2):
        span = document().span(("handoffs", index, "sla"))
        assert (span.line, guilty(span)) == (5, "24h")
    assert guilty(document().span(("handoffs", 0, "from"))) == "host"
    assert guilty(document().span(("handoffs", 2))) == "sla"


def test_a_written_key_hides_a_merged_one_in_places_too() -> None:
    text = "a: &a {x: 1}\nb: &b {x: 2, y: 3}\nc:\n  <<: [*a, *b]\nd: {<<: *a, x: 4}\n"
    found = document(text)
    assert guilty(found.span(("c", "x")), text) == "1"
    assert guilty(found.span(("c", "y")), text) == "3"
    assert guilty(found.span(("d", "x")), text) == "4"


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (("roles", 7, "id"), "id"),
        (("roles", -1), "id"),
        (("roles", 0, "kpis", 3, "weight"), "id"),
        (("mediaorg", "x"), "1"),
        (("nothing",), "mediaorg"),
        (("org", 0), '{id: newsroom, name: 新媒体部, tags: [live, "短视频"]}'),
        (("roles", "id"), "id"),
    ],
)
def test_a_path_into_nothing_gives_the_deepest_place_on_its_way(path: Path, shown: str) -> None:
    assert guilty(document().span(path)) == shown
    assert not document().has(path)


def test_has_knows_what_is_written() -> None:
    assert document().has(("roles", 2, "backup"))
    assert document().has(("handoffs", 1, "via"))
    assert document().has(())


def test_the_first_of_a_key_given_twice_has_the_place() -> None:
    text = "id: a\nname: b\nid: c\n"
    assert document(text).span(("id",)).line == 1
    assert document(text).span(("name",)).line == 2


def test_beginning_and_end() -> None:
    found = document()
    assert found.start_span() == Span("team.yaml", 1, 1, 1, 1)
    assert found.end_span() == Span("team.yaml", 27, 6, 27, 6)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("a:\n", 3),
        ("a:   # 待定\nb: 1\n", 3),
        ("a: {b: , c: 1}\n", 7),
        ("a: {b, c: 1}\n", 6),
        ("x: 1\na:", 3),
        ("a: &x\nb: 1\n", 4),
    ],
)
def test_a_missing_value_is_shown_behind_its_colon(text: str, column: int) -> None:
    path: Path = ("a", "b") if "{" in text else ("a",)
    assert document(text).span(path).column == column


@pytest.mark.parametrize(
    "text",
    [
        "a: [1, [2, {b: c}], d: e]\n",
        "a: [1, 2, ]\n",
        "a: {b: [c], d: }\n",
        "a: {b: 'x]}', c: \"]\"}\n",
        "a: [*x]\n",
        "a: [x y, &a z]\n",
        "a: {? b : c}\n",
        "a: { }\n",
    ],
)
def test_brackets_are_shown_from_bracket_to_bracket(text: str) -> None:
    text = "x: &x 1\n" + text
    assert guilty(document(text).span(("a",)), text) == text.split("\n")[1][3:]


def test_the_end_of_a_file_with_windows_line_ends() -> None:
    assert document("a: 1\r\nb: 2\r\n").end_span() == Span("team.yaml", 2, 5, 2, 5)


def test_300_lookups_in_a_list_of_10_000_entries_are_cheap() -> None:
    found = document("roles:\n" + "".join(f"  - {{id: role-{number}, name: 岗位}}\n" for number in range(10_000)))
    begin = time.process_time()
    for number in range(0, 9_000, 30):
        assert found.span(("roles", number, "id")).line == number + 2
    assert time.process_time() - begin < 1


def test_quoted_escaped_and_folded_keys_are_found() -> None:
    text = "\"n\\u0061me\": a\n'it''s': b\n!!str tagged: c\n&k anchored: d\n? |-\n  two\n  lines\n: e\n*k : f\n"
    found = document(text)
    for key, line in {"name": 1, "it's": 2, "tagged": 3, "anchored": 4, "two\nlines": 8}.items():
        assert (found.has((key,)), found.span((key,)).line) == (True, line)
