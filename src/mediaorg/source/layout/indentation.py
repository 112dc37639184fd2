"""Indentation: two blanks a level, entries of a list two below their key, no blanks at the end of a line."""

from __future__ import annotations

import re
from typing import Final

from mediaorg.source.layout.key_order import Orders
from mediaorg.source.layout.outline import Block, Entry, outline
from mediaorg.source.layout.sheet import BLANK, BLANKS, COMMENT, CONTENT, INSIDE, Sheet

STEP: Final = 2
_DASH: Final = re.compile(r"-[ \t]+(?=[^ \t#])")


def indented(sheet: Sheet, _: Orders = ()) -> str:
    """The text with every line at its place, and never two blank lines in a row."""
    block = outline(sheet)
    indenter = _Indenter(sheet)
    if block is not None:
        indenter.block(block, 0)
    return indenter.text()


class _Indenter:
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.lines = list(sheet.lines)
        self.exact: set[int] = set()

    def text(self) -> str:
        """The lines with their breaks."""
        kept: list[str] = []
        was_blank = True
        for number, line in enumerate(self.lines):
            is_blank = self.sheet.kinds[number] == BLANK
            if not (is_blank and was_blank):
                kept.append(line if number in self.exact else _trimmed(line))
            was_blank = is_blank
        while kept and was_blank:
            kept.pop()
            was_blank = False
        end = "" if self.sheet.ends_open and self.sheet.kinds[-1] == INSIDE and self.sheet.fixed else "\n"
        return "\n".join(kept) + end

    def block(self, block: Block, column: int, lead: str | None = None) -> None:
        """Puts a mapping or list at a column; `lead` are the dashes before the first entry of a compact one."""
        for entry in block.entries:
            for line in range(entry.start, entry.line):
                self._place(line, column)
            before = " " * column if lead is None else lead
            lead = None
            if entry.body is not None and entry.body.is_compact:
                self.block(entry.body, column + STEP, before + "- ")
            else:
                self._first_line(block, entry, before)
                self._inner(block, entry, column)
        for line in block.tail:
            self._place(line, column)

    def _first_line(self, block: Block, entry: Entry, before: str) -> None:
        rest = self.sheet.lines[entry.line][block.column :]
        if block.is_list and not entry.is_odd:
            rest = _DASH.sub("- ", rest, count=1)
        self.lines[entry.line] = before + rest

    def _inner(self, block: Block, entry: Entry, column: int) -> None:
        """The lines of an entry below its first."""
        if entry.body is not None:
            self.block(entry.body, column + STEP)
            return
        if self._block_text(block, entry, column):
            return
        depths = self._depths(entry.value)
        is_flow = self.sheet.is_flow(entry.value)
        base = column + STEP if block.is_list or not is_flow or not self._begins_on(entry) else column
        for line in range(entry.line + 1, entry.stop):
            kind = self.sheet.kinds[line]
            if kind in (CONTENT, INSIDE) and not entry.is_odd:
                self._place(line, base + STEP * depths.get(line, 0))
            elif kind != BLANK:
                self._shift(line, column - block.column, exact=entry.is_odd)

    def _begins_on(self, entry: Entry) -> bool:
        """Whether the value stands on the line of its key."""
        return self.sheet.line(self.sheet.inner(entry.value)) == entry.line

    def _depths(self, node: int) -> dict[int, int]:
        """In how many brackets the lines of a value begin; a bracket that closes does not count."""
        depths: dict[int, int] = {}
        sheet = self.sheet
        if not sheet.is_flow(node):
            return depths
        for inner in range(node, sheet.positions.following(node)):
            if sheet.is_flow(inner):
                close = sheet.end(inner) - 1
                before = sheet.text[close - sheet.column(close) : close]
                last = sheet.line(close) + bool(before.strip(BLANKS + "]}"))
                for line in range(sheet.line(sheet.inner(inner)) + 1, last):
                    depths[line] = depths.get(line, 0) + 1
        return depths

    def _block_text(self, block: Block, entry: Entry, column: int) -> bool:
        """A literal or folded text below its key; False where the value is no such."""
        text = self.sheet.block_text(entry.value)
        if text is None:
            return False
        new = column - block.column + text.column if text.is_explicit else column + STEP
        if text.header != entry.line:
            new = text.column
        for line in range(entry.line + 1, entry.stop):
            if text.header < line <= text.last:
                said = self.sheet.lines[line][text.column :]
                self.lines[line] = " " * new + said if said else ""
                self.exact.add(line)
            else:
                self._place(line, column)
        return True

    def _place(self, line: int, column: int) -> None:
        stripped = self.sheet.lines[line].lstrip(BLANKS)
        self.lines[line] = " " * column + stripped if stripped else ""

    def _shift(self, line: int, by: int, *, exact: bool) -> None:
        text = self.sheet.lines[line]
        stripped = text.lstrip(" ")
        if not stripped.startswith("\t"):
            self.lines[line] = " " * max(0, len(text) - len(stripped) + by) + stripped
        if exact and self.sheet.kinds[line] != COMMENT:
            self.exact.add(line)


def _trimmed(line: str) -> str:
    """A line without blanks at its end; in double quotes a backslash may make them part of the text."""
    trimmed = line.rstrip(BLANKS)
    return line if trimmed.endswith("\\") else trimmed
