from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from mediaorg.renderer.chart.metrics import width_of
from mediaorg.renderer.chart.wrapping import wrapped

FONTS = Path(__file__).resolve().parents[3] / "src" / "mediaorg" / "fonts"
NO_START = "，。、；：？！）》”"


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_widths_are_those_of_the_font(weight: str) -> None:
    font = TTFont(FONTS / f"NotoSansSC-{weight}.otf")
    names, metrics = font.getBestCmap(), font["hmtx"]
    for code, name in names.items():
        if 0xE000 <= code <= 0xF8FF or 0x0300 <= code <= 0x036F:
            continue
        assert width_of(chr(code), 1000, bold=weight == "Bold") == pytest.approx(metrics[name][0]), hex(code)


def test_chinese_is_one_em_wide_whether_the_font_has_it_or_not() -> None:
    assert width_of("中控𠮷", 10) == 30
    assert width_of("e\u0301", 10) == width_of("e", 10)


@given(st.text(max_size=120), st.integers(40, 400), st.booleans(), st.integers(1, 6))
def test_no_line_is_wider_than_there_is_room(text: str, width: int, bold: bool, most: int) -> None:
    lines = wrapped(text, width, 14, bold=bold, most=most)
    assert len(lines) <= most
    assert all(width_of(line, 14, bold=bold) <= width + 0.01 or len(line) == 1 for line in lines)


@given(st.text(alphabet="策划选题 Abc，。（）“”-", max_size=80))
def test_nothing_is_lost_or_added(text: str) -> None:
    lines = wrapped(text, 90, 14)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.lists(st.sampled_from(["策", "划选题", "（脚本）", "成片，", "“达人”。", "、"]), max_size=30))
def test_no_line_begins_with_a_closing_mark_nor_ends_with_an_opening_one(parts: list[str]) -> None:
    lines = wrapped(re.sub("、+", "、", "".join(parts)), 130, 14)
    assert not any(line[0] in NO_START for line in lines[1:])
    assert not any(line[-1] in "（“" for line in lines[:-1])


def test_words_are_kept_whole() -> None:
    assert wrapped("Acceptance standard", 108, 12.5, bold=True) == ("Acceptance", "standard")
    assert wrapped("Publishing record", 90, 12.5, bold=True) == ("Publishing", "record")


def test_lines_break_behind_commas_where_that_costs_no_line() -> None:
    assert wrapped("内容制作、渠道推送与用户触达", 130, 12) == ("内容制作、", "渠道推送与用户触达")


def test_of_several_commas_the_one_in_the_middle_is_taken() -> None:
    assert wrapped("定方向、定调性、分资源", 100, 12) == ("定方向、", "定调性、分资源")


def test_names_are_kept_whole_before_brackets_and_behind_arrows() -> None:
    assert wrapped("小红书渠道负责人（木禾家清）", 150, 13) == ("小红书渠道负责人", "（木禾家清）")
    assert wrapped("广州组内容编辑 → 成都组数据分析师", 150, 13) == ("广州组内容编辑 →", "成都组数据分析师")


def test_lines_are_about_equally_long() -> None:
    assert wrapped("抖音快手渠道负责人", 130, 16) == ("抖音快手渠", "道负责人")


def test_what_has_no_room_is_cut_with_a_mark() -> None:
    lines = wrapped("内容策划" * 20, 100, 14, most=2)
    assert lines[-1].endswith("…")
