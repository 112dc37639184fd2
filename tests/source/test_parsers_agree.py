from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediaorg.record import replace
from mediaorg.source import events, parse
from mediaorg.source.events import ParserFailure, fast_parser, reference_parser, scalar_text
from mediaorg.source.extent import Extents
from mediaorg.source.lines import Lines
from mediaorg.source.lookup import Lookup
from mediaorg.source.parse import Parsed, parse_with
from mediaorg.source.read import read_bytes
from tests.source.reading import data, findings, read, refusals
from tests.source.yaml_texts import mapping

SPECS = sorted(path for path in Path(__file__).parents[2].glob("specs/**/*.yaml") if "flawed-files" not in path.parts)


def extents(parsed: Parsed, text: str) -> list[tuple[int, int]]:
    places = Extents(text, parsed.positions)
    return [places.of(node) for node in range(len(parsed.positions))]


def agree(text: str) -> None:
    fast, lines = fast_parser(), Lines("team.yaml", text)
    assert fast is not None
    one, other = parse_with(fast, lines), parse_with(reference_parser(), lines)
    if one.refusal or other.refusal:
        return
    assert repr(one.data) == repr(other.data)
    assert extents(one, text) == extents(other, text)
    assert [found.place for found in one.diagnostics] == [found.place for found in other.diagnostics]


@settings(max_examples=150, deadline=None)
@given(mapping())
def test_both_parsers_give_the_same_data_and_places(text: str) -> None:
    agree(text)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_both_parsers_agree_on_the_model_organisations(spec: Path) -> None:
    agree(spec.read_text(encoding="utf-8"))


@settings(max_examples=150, deadline=None)
@given(mapping())
def test_a_scalar_cut_out_of_its_text_means_the_same(text: str) -> None:
    document = read(text).document
    if document is None:
        return
    lookup = Lookup(text, document.positions)
    for path, value in leaves(document.data):
        node = lookup.find(path).value
        written = text[document.positions.starts[node] : document.positions.end(node)]
        alone = read(f"alone: {written}\n").document
        assert alone is not None
        # Line breaks at the end of a literal text are a matter of what follows it.
        assert repr(trimmed(alone.data["alone"])) == repr(trimmed(value))


def leaves(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*path, index))
    else:
        yield path, value


def trimmed(value: object) -> object:
    return value.rstrip("\n") if isinstance(value, str) else value


@settings(max_examples=150, deadline=None)
@given(mapping(), st.data())
def test_whatever_is_broken_gives_findings_inside_the_file(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    slip = data.draw(
        st.sampled_from(
            ["\t", "]", "{", '"', "'", ": ", "- ", "&a ", "*a", "!x ", "\n", "\r\n", "\x85", "|", "? ", "<<: "]
        )
    )
    reading = read(text[:at] + slip + text[at:])
    lines = re.split("\r\n|\r|\n", reading.text)
    assert reading.document is not None or reading.diagnostics
    for found in reading.diagnostics:
        for span in (found.span, *(place.span for place in found.related)):
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
            assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_reading(content: bytes) -> None:
    reading = read_bytes(content, "team.yaml")
    assert reading.document is not None or reading.diagnostics


def test_the_reference_is_asked_where_the_fast_parser_refuses() -> None:
    assert data('tags: !!str\nname: "\\ud83d\\ude00"\n') == {"tags": "", "name": "😀"}


def test_above_its_reach_the_fast_parser_has_the_last_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "REFERENCE_REACH", 10)
    assert refusals('name: "\\ud83d\\ude00"\n') == ["1:10 yaml-syntax “d”"]


def test_without_the_fast_parser_the_reference_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "fast_parser", lambda: None)
    assert data("org: {id: newsroom, name: 新媒体部}\n") == {"org": {"id": "newsroom", "name": "新媒体部"}}
    assert findings("a: 1\na: 2\n") == ["2:1 yaml-duplicate-key “a”"]
    assert refusals("%YAML 1.3\n---\na: 1\n")[0].startswith("1:1 yaml-syntax")


def test_r032_a_parser_that_takes_other_versions_changes_nothing() -> None:
    fast = fast_parser()
    assert fast is not None

    def begin(text: str | bytes) -> events.Pull:
        pull = fast.begin(text)

        def pull_newer() -> events.Event:
            event = pull()
            if hasattr(event, "version"):
                event.version = (1, 3)
            return event

        return pull_newer

    parsed = parse_with(replace(fast, begin=begin), Lines("team.yaml", "%YAML 1.2\n---\na: 1\n"))
    assert parsed.data is None
    assert [found.rule.id for found in parsed.diagnostics] == ["yaml-syntax"]


def test_a_broken_reference_leaves_the_fast_parsers_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str | bytes) -> events.Pull:
        raise ParserFailure

    monkeypatch.setattr(parse, "reference_parser", lambda: replace(reference_parser(), begin=broken))
    assert refusals("a: [\n") == ["1:5 yaml-syntax “”"]


@pytest.mark.parametrize(
    ("written", "text"), [("'it''s'", "it's"), ("&a x", "x"), ("*a", "*a"), ("[", "["), ('"\\ud83d"', "\ud83d")]
)
def test_the_text_of_one_scalar(written: str, text: str) -> None:
    assert scalar_text(written) == text
