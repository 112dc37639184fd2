from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediaorg.source.one_line import one_line
from mediaorg.source.read import read_text

TEXTS = st.text(st.characters(exclude_categories=["C"]), max_size=12)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | TEXTS
    | st.sampled_from(["12:30", "010", "yes", "~", ">= 12%", "- a"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "名称", "x-own"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (3, "3"),
        (True, "true"),
        (None, "null"),
        ("24h", "24h"),
        ("内容策划", "内容策划"),
        ("Names audience, key message", "Names audience, key message"),
        (["Names audience, key message"], '["Names audience, key message"]'),
        (">= 12%", '">= 12%"'),
        ("618", '"618"'),
        ("010", '"010"'),
        ("yes", '"yes"'),
        ("", '""'),
        ("选题: 618", '"选题: 618"'),
        ("T-3d", "T-3d"),
        ("2027-06-18", "2027-06-18"),
        ([], "[]"),
        ({}, "{}"),
        (
            {"duty": "live-script", "scope": {"channel": ["douyin"]}, "weight": "30%"},
            "{duty: live-script, scope: {channel: [douyin]}, weight: 30%}",
        ),
    ],
)
def test_values_are_written_as_a_user_would(value: object, written: str) -> None:
    assert one_line(value) == written


def read(text: str) -> object:
    document = read_text(text, "team.yaml").document
    assert document is not None
    return document.data["x-value"]


@given(VALUES)
def test_what_is_written_reads_as_the_same(value: object) -> None:
    assert read(f"x-value: {one_line(value)}\n") == value
    assert read(f"x-value: [{one_line(value, inside=True)}]\n") == [value]
