from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediaorg.source.problems import ambiguous, unsafe
from mediaorg.source.scalars import FIRST_LETTER, WORDS, resolve
from tests.source.reading import data, findings, refusals, said


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("Null", None),
        ("NULL", None),
        ("nULL", "nULL"),
        ("true", True),
        ("False", False),
        ("tRUE", "tRUE"),
        ("0", 0),
        ("-19", -19),
        ("+5", 5),
        ("0x1F", 31),
        ("-0x1F", "-0x1F"),
        ("0x", "0x"),
        ("1.5", 1.5),
        ("1.", 1.0),
        (".5", 0.5),
        ("-.5e3", -500.0),
        ("6e-2", 0.06),
        (".", "."),
        ("+", "+"),
        ("-", "-"),
        ("1e", "1e"),
        ("2.1.0", "2.1.0"),
        ("3 个", "3 个"),
        ("24h", "24h"),
        ("T-3d", "T-3d"),
        ("30%", "30%"),
        ("0b1010", "0b1010"),
        ("<<", "<<"),
        ("抖音", "抖音"),
        ("２４", "２４"),
        ("٣", "٣"),
    ],
)
def test_core_schema(written: str, value: object) -> None:
    resolved, problem = resolve(written)
    assert (resolved, type(resolved)) == (value, type(value))
    assert problem is None


@pytest.mark.parametrize("word", ["yes", "Yes", "YES", "no", "NO", "on", "On", "off", "OFF"])
def test_r007_yes_and_no_stay_text_and_are_told(word: str) -> None:
    assert resolve(word) == (word, ambiguous.WORD)
    assert findings(f"urgent: {word}\n") == [f"1:9 yaml-ambiguous “{word}”"]


def test_r007_quoted_words_are_plain_text() -> None:
    assert data("urgent: 'no'\nlive: \"yes\"\n") == {"urgent": "no", "live": "yes"}


def test_r008_on_as_a_key_stays_text_silently() -> None:
    assert data("on: [live-session]\nno: 3\n'yes': 1\n") == {"on": ["live-session"], "no": 3, "yes": 1}


def test_r009_times_stay_text() -> None:
    assert data("start: 12:30:45\nend: 22:22\n") == {"start": "12:30:45", "end": "22:22"}


def test_r010_leading_zero_is_decimal_and_told() -> None:
    assert findings("code: 010\nmode: 0o10\nzero: 0\n") == ["1:7 yaml-ambiguous “010”"]
    assert resolve("010") == (10, ambiguous.LEADING_ZERO)
    assert resolve("-007")[0] == -7
    assert resolve("0o10") == (8, None)
    assert said("code: 010\n", "zh").endswith('数字请写 10；如果是编号，请加引号："010"')


def test_r011_underscored_number_is_text_and_told() -> None:
    assert resolve("1_000") == ("1_000", ambiguous.UNDERSCORE)
    assert findings("up_to: 1_000\n") == ["1:8 yaml-ambiguous “1_000”"]
    assert data("name: live_1_000\n") == {"name": "live_1_000"}


def test_r012_versions_are_numbers_for_the_spec_to_refuse() -> None:
    assert data("edition: 1.10\nquoted: '1.10'\n") == {"edition": 1.1, "quoted": "1.10"}


def test_r013_r014_r015_dates_stay_text_whatever_they_say() -> None:
    assert data("a: 2026-13-45\nb: 0000-00-00\nc: 2027-06-18\nd: 2027-06-18T25:00:00Z\n") == {
        "a": "2026-13-45",
        "b": "0000-00-00",
        "c": "2027-06-18",
        "d": "2027-06-18T25:00:00Z",
    }


@pytest.mark.parametrize("digits", [101, 5_000, 60_000])
def test_r016_r017_numbers_without_measure_are_refused_at_once(digits: int) -> None:
    for number in ("1" * digits, "0x" + "f" * digits, "0o" + "7" * digits, "1." + "1" * digits):
        begin = time.process_time()
        assert refusals(f"headcount: {number}\n") == [f"1:12 yaml-unsafe “{number}”"]
        assert time.process_time() - begin < 0.5
    assert "of 101 digits" in said("headcount: " + "1" * 101 + "\n")


def test_r016_a_million_digits_are_too_long_a_value() -> None:
    assert refusals("headcount: " + "1" * 1_000_000 + "\n") == ["1:12 yaml-unsafe “1”"]


@pytest.mark.parametrize("written", [".inf", "-.INF", "+.Inf", ".nan", ".NaN", "1e999", "-1e999"])
def test_r018_what_is_no_finite_number_is_refused(written: str) -> None:
    assert resolve(written)[1] is unsafe.NOT_FINITE
    assert refusals(f"amount: {written}\n") == [f"1:9 yaml-unsafe “{written}”"]


def test_r063_full_width_digits_are_text() -> None:
    assert data("headcount: ２４\n") == {"headcount": "２４"}


@given(st.text(min_size=1))
def test_only_words_and_what_sorts_before_letters_can_be_anything_but_text(written: str) -> None:
    if written >= FIRST_LETTER and written not in WORDS:
        assert resolve(written) == (written, None)


@given(st.integers(min_value=-(10**90), max_value=10**90))
def test_integers_are_read_as_python_writes_them(number: int) -> None:
    assert resolve(str(number)) == (number, None)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_are_read_as_python_writes_them(number: float) -> None:
    assert resolve(repr(number)) == (number, None)
