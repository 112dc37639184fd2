from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mediaorg.reporter.row import cut, row_of

LINE = "  - {id: host, name: 带货主播 🎬, duties: [口播, 上下架直播商品, 复盘], reports_to: director}"


def test_tabs_go_to_the_next_stop() -> None:
    row = row_of("a\t主\tb", 1)
    assert "".join(row.pieces) == "a   主  b"
    assert [row.cell(column) for column in range(1, 7)] == [0, 1, 4, 6, 8, 9]


def test_hidden_characters_are_spelt_out_and_counted() -> None:
    row = row_of("\x1b[2J\u202e主", 1)
    assert "".join(row.pieces) == "␛[2J\\u202e主"
    assert row.cell(6) == 10


def test_what_fits_is_not_cut() -> None:
    assert cut(row_of(LINE, 1), 0, 4, 120).text == LINE


def test_a_place_at_the_beginning_leaves_the_beginning() -> None:
    assert cut(row_of(LINE, 1), 4, 6, 30).text == "  - {id: host, name: 带货主播…"


def test_a_place_further_on_stands_in_the_middle() -> None:
    row = row_of(LINE, 1)
    start = row.cell(LINE.index("口播") + 1)
    shown = cut(row, start, start + 4, 30)
    assert shown.text == "… , duties: [口播, 上下架直播…"
    assert cell_len(shown.text.partition("口播")[0]) == start - shown.left


def test_of_a_line_without_end_only_what_lies_around_is_looked_at() -> None:
    line = "主" * 3_000_000 + "host" + "播" * 3_000_000
    row = row_of(line, 3_000_001)
    assert len(row.pieces) < 3000
    start, end = row.cell(3_000_001), row.cell(3_000_005)
    shown = cut(row, start, end, 40)
    assert end - start == 4
    assert cell_len(shown.text.partition("host")[0]) == start - shown.left
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")


TEXTS = st.text(st.sampled_from("主播a{: 🎬\t\u0301\u200d\ufe0f☎👩\x1b\u202e“…"), min_size=1, max_size=120)


@given(TEXTS, st.data())
def test_a_cut_never_leaves_its_room_and_keeps_the_place(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line)))
    room = data.draw(st.integers(20, 60))
    row = row_of(line, column)
    start, end = row.cell(column), row.cell(column + 1)
    shown = cut(row, start, end, room)
    assert cell_len(shown.text) <= room
    assert 0 <= start - shown.left < room or row.width == start
    if row.width <= room:
        assert shown.left == 0
