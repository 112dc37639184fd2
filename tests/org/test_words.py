from __future__ import annotations

import pytest

from mediaorg.org.words import any_of, in_own_words, normalised


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Live  Stream 脚本", "live  stream脚本"),
        ("直播 间　主播", "直播间主播"),
        ("“抖音” Live Show", "抖音live show"),
        (" 618 ", "618"),
        ("Write the script", "write the script"),
        ("“”", ""),
    ],
)
def test_spaces_count_between_english_words_only(written: str, read: str) -> None:
    assert normalised(written) == read


def test_the_longest_of_some_words_is_found() -> None:
    assert any_of(["直播", "直播间", "a-b", "]^"]).findall("直播间直播]^ a-b ba-b") == ["直播间", "直播", "]^", "a-b"]


def test_of_no_words_none_is_found() -> None:
    assert any_of([]).findall("直播间") == []


def test_an_alias_of_quotes_alone_stands_for_nothing() -> None:
    assert in_own_words("主播“”开播", {"“”": "场控", "主播": "达人"}) == "达人开播"
