from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mediaorg.reporter.wrap import wrap


def test_english_breaks_at_spaces() -> None:
    assert wrap("say what changes when the work is done well", 16) == [
        "say what changes",
        "when the work is",
        "done well",
    ]


def test_chinese_breaks_anywhere_but_before_closing_and_after_opening_marks() -> None:
    assert wrap("请把“上下架直播商品”分开，再交给中控。", 12) == ["请把“上下架", "直播商品”分", "开，再交给中", "控。"]
    assert wrap("一二三四五。", 10) == ["一二三四", "五。"]
    assert wrap("一二三四（五）", 10) == ["一二三四", "（五）"]
    assert wrap("由“主播”交出", 8) == ["由“主播”", "交出"]


def test_the_first_line_may_be_shorter() -> None:
    assert wrap("two roles own one duty", 12, taken=6) == ["two", "roles own", "one duty"]


def test_a_long_word_is_broken() -> None:
    assert wrap("https://example.org", 8) == ["https://", "example.", "org"]


def test_no_line_begins_like_a_workflow_command() -> None:
    assert wrap("the role ::error::x", 10) == ["the", "role ::err", "or::x"]
    assert wrap("aaaaaaaaaa::error", 10) == ["aaaaaaaaa", "a::error"]
    assert wrap("::::::::::::error::x", 8) == [":::::::::::", ":error::", "x"]


@given(st.text(st.sampled_from("主播中控，。：“”（）ab c🎬\u0301")), st.integers(8, 40))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(line) <= width for line in lines)
