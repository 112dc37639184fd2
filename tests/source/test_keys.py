from __future__ import annotations

import pytest

from tests.source.reading import data, findings, read, refusals, said


def test_r022_a_key_given_twice_keeps_the_first_and_names_both_places() -> None:
    text = "org:\n  id: newsroom\n  name: 新媒体部\n  id: studio\n"
    reading = read(text)
    assert reading.document is not None
    assert reading.document.data == {"org": {"id": "newsroom", "name": "新媒体部"}}
    assert findings(text) == ["4:3 yaml-duplicate-key “id”"]
    (related,) = reading.diagnostics[0].related
    assert (related.text, related.span.line, related.span.column, related.span.end_column) == ("first", 2, 3, 5)
    assert said(text, "zh").startswith("“id”写了两次，只有第一处生效")


def test_r022_however_it_is_written_and_whatever_it_holds() -> None:
    text = "{id: a, 'id': b, \"i\\u0064\": {id: c, id: d}}\n"
    assert findings(text) == [
        "1:9 yaml-duplicate-key “'id'”",
        '1:18 yaml-duplicate-key “"i\\u0064"”',
        "1:37 yaml-duplicate-key “id”",
    ]


def test_r022_three_times_is_two_findings_with_the_first_place() -> None:
    found = read("id: a\nid: b\nid: c\n").diagnostics
    assert [(one.span.line, one.related[0].span.line) for one in found] == [(2, 1), (3, 1)]


def test_r022_merges_given_twice() -> None:
    text = "base: &base {a: 1}\nrole:\n  <<: *base\n  <<: {b: 2}\n"
    reading = read(text)
    assert findings(text) == ["4:3 yaml-duplicate-key “<<”"]
    assert reading.diagnostics[0].related[0].span.line == 3
    assert reading.document is not None
    assert reading.document.data["role"] == {"a": 1}


def test_r023_written_keys_win_over_merged_ones() -> None:
    text = "base: &base {via: 飞书, sla: 24h}\none:\n  sla: 8h\n  <<: *base\ntwo: {<<: *base, sla: 4h}\n"
    read_data = data(text)
    assert read_data["one"] == {"sla": "8h", "via": "飞书"}
    assert read_data["two"] == {"sla": "4h", "via": "飞书"}


def test_r023_of_several_merged_mappings_the_first_wins() -> None:
    text = "a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b, {z: 3}]}\n"
    assert data(text)["c"] == {"x": 1, "y": 2, "z": 3}


@pytest.mark.parametrize("value", ["场控", "3", "[1]", "[{a: 1}, 2]", "", "[[{a: 1}]]"])
def test_r023_a_merge_of_anything_else_is_refused(value: str) -> None:
    assert refusals(f"role:\n  <<: {value}\n") == ["2:3 yaml-syntax “<<”"]


def test_r023_a_quoted_sign_is_a_key_like_any_other() -> None:
    assert data("'<<': 3\n") == {"<<": 3}


def test_a_merge_passes_on_what_was_merged_before() -> None:
    text = "a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b}\n"
    assert data(text)["c"] == {"y": 2, "x": 1}


@pytest.mark.parametrize("key", ["1", "null", "~", "true", "1.5", "0x1F", "010", "!!int 5"])
def test_r024_keys_that_are_no_text_are_refused(key: str) -> None:
    assert refusals(f"roles:\n  {key}: host\n") == [f"2:3 yaml-syntax “{key}”"]


@pytest.mark.parametrize("key", ["[host]", "{id: host}", "? [host]\n ", "? - host\n "])
def test_r024_collections_are_no_keys(key: str) -> None:
    assert refusals(f"{key}: 主播\n")[0].split(" “")[0].endswith("yaml-syntax")
    assert "cannot be a key" in said(f"{key}: 主播\n")


def test_r024_all_of_them_are_told() -> None:
    assert refusals("1: a\nnull: b\n: c\nname: d\n") == [
        "1:1 yaml-syntax “1”",
        "2:1 yaml-syntax “null”",
        "3:1 yaml-syntax “:”",
    ]


def test_quoted_numbers_and_words_are_good_keys() -> None:
    assert data("'1': a\n\"null\": b\n") == {"1": "a", "null": "b"}


def test_an_alias_of_a_text_is_a_good_key() -> None:
    assert data("id: &id host\n*id : 主播\n") == {"id": "host", "host": "主播"}
    assert refusals("id: &id 5\n*id : 主播\n") == ["2:1 yaml-syntax “*id”"]


def test_r025_an_unquoted_template_is_told_to_be_quoted() -> None:
    for text in ("name: {{ team }}\n", "name: {{ team }} 直播\n", "{{ team }}: a\n"):
        assert refusals(text)[0].endswith("yaml-syntax “{{”")
        assert 'quote template text: "{{ name }}"' in said(text)
    assert data('name: "{{ team }}"\n') == {"name": "{{ team }}"}


def test_r042_many_keys() -> None:
    text = "".join(f"role-{number}: {number}\n" for number in range(50_000))
    assert len(data(text)) == 50_000
