"""Where a character stands: lines and columns, counted the way an editor counts them."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from mediaorg.diagnostic import Span

LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of one text. `file` is what spans are labelled with; the table is made when first asked for."""

    __slots__ = ("_starts", "file", "text")

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._starts: array[int] | None = None

    def span(self, start: int, end: int) -> Span:
        """The stretch from one code point of the text up to another; it ends before a line break, not behind it."""
        line, column = self._place(start)
        while end > start and self.text[end - 1 : end] in "\r\n":
            end -= 1
        end_line, end_column = self._place(max(start, end))
        return Span(self.file, line, column, end_line, end_column)

    def start_of(self, offset: int) -> int:
        """Where the line begins that an offset lies in."""
        starts = self._table()
        return starts[bisect_right(starts, offset) - 1]

    def end_of(self, offset: int) -> int:
        """Where the line ends that an offset lies in, before its line break."""
        found = LINE_BREAK.search(self.text, offset)
        return found.start() if found else len(self.text)

    def _place(self, offset: int) -> tuple[int, int]:
        starts = self._table()
        if offset >= len(self.text):
            offset = self._last_column()
        elif self.text[max(0, offset - 1) : offset + 1] == "\r\n":
            offset -= 1
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def _last_column(self) -> int:
        text = self.text
        if text.endswith("\r\n"):
            return len(text) - 2
        return len(text) - 1 if text.endswith(("\n", "\r")) else len(text)

    def _table(self) -> array[int]:
        if self._starts is None:
            breaks = _ends if "\r" in self.text else _line_feeds
            self._starts = array("I", [0])
            self._starts.extend(breaks(self.text))
        return self._starts


def _ends(text: str) -> Iterator[int]:
    return (found.end() for found in LINE_BREAK.finditer(text))


def _line_feeds(text: str) -> Iterator[int]:
    """The same where all lines end alike, as nearly always: a third of the time."""
    find, start = text.find, 0
    while start := find("\n", start) + 1:
        yield start
