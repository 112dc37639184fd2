"""The mappings and lists of a document without brackets, as stretches of lines: every comment belongs to one entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mediaorg.source.layout.sheet import BLANK, BLANKS, COMMENT, CONTENT, Sheet
from mediaorg.source.positions import MAPPING, SCALAR

_COLON: Final = re.compile(r"[ \t]*:(?=[ \t\n]|$)")
_DASH: Final = re.compile(r"-(?=[ \t]|$)")
_END_MARK: Final = re.compile(r"\.\.\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value, or an entry of a list: the lines [`start`, `stop`), of which `line` is the first of its own.

    What stands before `line` leads to it: blanks and comments. `body` is its mapping or list; an odd one has none, and
    `is_odd` says so.
    """

    key: int
    value: int
    start: int
    line: int
    stop: int
    body: Block | None = None
    is_odd: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A mapping or list: the lines [`start`, `stop`); those behind the last entry are comments on the whole.

    One that begins on the line of a dash is compact.
    """

    node: int
    is_list: bool
    is_compact: bool
    column: int
    start: int
    stop: int
    entries: tuple[Entry, ...]

    @property
    def tail(self) -> range:
        """The lines behind the last entry."""
        return range(self.entries[-1].stop, self.stop)


def outline(sheet: Sheet) -> Block | None:
    """The outline of a whole document; None where it is in brackets, or too odd to be touched."""
    if sheet.is_flow(0):
        return None
    limit = len(sheet.lines)
    for number, line in enumerate(sheet.lines):
        if sheet.kinds[number] == CONTENT and _END_MARK.match(line):
            limit = number
            break
    start = first = sheet.line(sheet.positions.starts[1])
    while start > 0 and sheet.kinds[start - 1] in (BLANK, COMMENT):
        start -= 1
    return _Outliner(sheet).block(0, start, first, limit)


class _Outliner:
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def block(self, node: int, start: int, first: int, limit: int) -> Block | None:
        """The outline of a mapping or list whose lead begins at the line `start` and whose first entry is at `first`."""
        is_list = self.sheet.positions.kind(node) != MAPPING
        found = self._items(node, first, limit) if is_list else self._pairs(node)
        if found is None or any(self.sheet.kinds[line] not in (BLANK, COMMENT) for line in range(start, first)):
            return None
        column, places = found
        is_compact = self.sheet.indent(first) < column
        entries = tuple(self._entries(places, column, start, limit))
        return Block(node, is_list, is_compact, column, start, limit, entries)

    def _entries(self, places: list[tuple[int, int, int]], column: int, start: int, limit: int) -> Iterator[Entry]:
        following = [*(line for _, _, line in places[1:]), limit]
        for (key, value, line), until in zip(places, following, strict=True):
            stop = self._stop(line, until, column)
            body, is_odd = self._body(value, line, stop)
            yield Entry(key, value, start, line, stop, body, is_odd)
            start = stop

    def _stop(self, line: int, until: int, column: int) -> int:
        """Behind the last line of an entry: deeper comments that follow are its own."""
        kinds = self.sheet.kinds
        stop = until
        while stop > line + 1 and kinds[stop - 1] in (BLANK, COMMENT):
            stop -= 1
        for number in range(stop, until):
            if kinds[number] == COMMENT:
                if self.sheet.indent(number) <= column:
                    break
                stop = number + 1
        return stop

    def _body(self, value: int, line: int, stop: int) -> tuple[Block | None, bool]:
        sheet = self.sheet
        if not sheet.is_collection(value) or sheet.is_flow(value):
            return None, False
        first = sheet.line(sheet.inner(value))
        body = self.block(value, first if first == line else line + 1, first, stop)
        return body, body is None

    def _pairs(self, node: int) -> tuple[int, list[tuple[int, int, int]]] | None:
        """The column of a mapping, and its keys, values and their lines; None where a key is not plainly written."""
        sheet = self.sheet
        places: list[tuple[int, int, int]] = []
        children = sheet.positions.children(node)
        column = sheet.column(sheet.positions.starts[node + 1])
        for key, value in zip(children, children, strict=True):
            start, end = sheet.positions.starts[key], sheet.end(key)
            line = sheet.line(start)
            is_plain = sheet.positions.kind(key) == SCALAR and start < end and _COLON.match(sheet.text, end)
            before = sheet.text[start - sheet.column(start) : start].strip(BLANKS if places else BLANKS + "-")
            if not is_plain or before or sheet.column(start) != column or line != sheet.line(end):
                return None
            places.append((key, value, line))
        return column, places

    def _items(self, node: int, first: int, limit: int) -> tuple[int, list[tuple[int, int, int]]] | None:
        """The column of a list, and its entries and the lines of their dashes; None where they are not plain."""
        sheet = self.sheet
        start = sheet.inner(node)
        column = sheet.column(start)
        others = (
            line
            for line in range(first + 1, limit)
            if sheet.kinds[line] == CONTENT and sheet.indent(line) == column and _DASH.match(sheet.lines[line], column)
        )
        lines = [first, *others]
        nodes = list(sheet.positions.children(node))
        if len(lines) != len(nodes) or not _DASH.match(sheet.lines[first], column):
            return None
        return column, [(entry, entry, line) for entry, line in zip(nodes, lines, strict=True)]
