from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mediaorg.source.lines import Lines


@given(st.text(alphabet="ab中\r\n"), st.integers(0, 30), st.integers(0, 30))
def test_spans_lie_inside_the_file(text: str, start: int, end: int) -> None:
    lines = re.split("\r\n|\r|\n", text)
    span = Lines("team.yaml", text).span(start, end)
    assert 1 <= span.line <= span.end_line <= len(lines)
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1


@given(st.text(alphabet="ab中\r\n", min_size=1), st.data())
def test_a_character_is_found_at_its_line_and_column(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text) - 1))
    if text[offset] in "\r\n":
        return
    span = Lines("team.yaml", text).span(offset, offset + 1)
    line = re.split("\r\n|\r|\n", text)[span.line - 1]
    assert line[span.column - 1 : span.end_column - 1] == text[offset]
