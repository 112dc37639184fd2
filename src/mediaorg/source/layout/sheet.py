"""A document as the layout sees it: where its nodes really end, and what stands on its lines."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mediaorg.source.document import Document
from mediaorg.source.events import scalar_text
from mediaorg.source.positions import ALIAS, MAPPING, SCALAR, SEQUENCE

BLANKS: Final = " \t"
BLANK, COMMENT, CONTENT, INSIDE = range(4)
"""What a line is: empty; a comment alone; the first line of something; a further line of a text or of brackets."""

_PROPERTIES: Final = re.compile(r"(?:[&!][^\s,\[\]{}]*(?:\s+|(?<=\s)#[^\n]*)*)+")
_ALIAS: Final = re.compile(r"\*[^\s,\[\]{}]*")
_TO_BRACKET: Final = re.compile(r"(?:[\s,:?]|#[^\n]*)*")
_HEADER: Final = re.compile(r"[|>]([-+]?)([1-9]?)([-+]?)")


@dataclass(frozen=True, slots=True)
class BlockText:
    """A literal or folded text: its header's line, its last line, the column of what it says.

    `is_fixed` where the blank lines or the end of the file behind it are part of what it says.
    """

    header: int
    last: int
    column: int
    is_explicit: bool
    is_fixed: bool


class Sheet:
    """The text of a document whose line breaks are all line feeds."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.positions = document.positions
        self.lines = self.text.split("\n")
        self.ends_open = self.lines[-1] != ""
        if not self.ends_open:
            self.lines.pop()
        self._starts = array("I", [0])
        self._starts.extend(found.end() for found in re.finditer("\n", self.text))
        self._ends: dict[int, int] = {}

    def line(self, offset: int) -> int:
        """The number of the line, from 0, that an offset lies in."""
        return bisect_right(self._starts, offset) - 1

    def column(self, offset: int) -> int:
        """How many characters stand before an offset in its line."""
        return offset - self._starts[self.line(offset)]

    def inner(self, node: int) -> int:
        """The offset of a node behind its tag and its anchor."""
        start = self.positions.starts[node]
        found = _PROPERTIES.match(self.text, start) if self.text[start : start + 1] in ("&", "!") else None
        return found.end() if found else start

    def is_collection(self, node: int) -> bool:
        """Whether a node is a mapping or a list."""
        return self.positions.kind(node) in (MAPPING, SEQUENCE)

    def is_flow(self, node: int) -> bool:
        """Whether a node is a mapping or a list in brackets."""
        return self.is_collection(node) and self.text.startswith(("[", "{"), self.inner(node))

    def is_nothing(self, node: int) -> bool:
        """Whether a node is a value that is not written."""
        return self.positions.kind(node) == SCALAR and self.positions.end(node) <= self.positions.starts[node]

    def end(self, node: int) -> int:
        """The offset behind a node; behind the bracket that closes it."""
        if self.positions.kind(node) == SCALAR:
            return self.positions.end(node)
        if self.positions.kind(node) == ALIAS:
            found = _ALIAS.match(self.text, self.positions.starts[node])
            return found.end() if found else self.positions.starts[node]
        if node not in self._ends:
            self._ends[node] = self._end_of_collection(node)
        return self._ends[node]

    def _end_of_collection(self, node: int) -> int:
        start, is_flow = self.inner(node), self.is_flow(node)
        end = start + is_flow
        for child in self.positions.children(node):
            end = max(end, self.end(child))
        if is_flow:
            found = _TO_BRACKET.match(self.text, end)
            end = found.end() + 1 if found else end
        return end

    def is_marked(self, node: int) -> bool:
        """Whether a node is an alias, or bears a tag or an anchor: a colon right behind could become part of that."""
        return self.text.startswith(("*", "&", "!"), self.positions.starts[node])

    def name(self, key: int) -> str | None:
        """The text of a key; None for a key that is no scalar."""
        if self.positions.kind(key) != SCALAR:
            return None
        written = self.text[self.positions.starts[key] : self.positions.end(key)]
        return scalar_text(written) if written[:1] in tuple("'\"&!|>") else written

    def block_text(self, node: int) -> BlockText | None:
        """What there is to know of a literal or folded text; None for any other node."""
        start = self.inner(node)
        if self.positions.kind(node) != SCALAR or not self.text.startswith(("|", ">"), start):
            return None
        header = _HEADER.match(self.text, start)
        chomping, indent = (header[1] or header[3], header[2]) if header else ("", "")
        first, end = self.line(start), self.positions.end(node)
        last = self.line(end) - (end == self._starts[self.line(end)])
        lines = self.lines[first + 1 : last + 1]
        column = self._column_of_text(first, lines, indent)
        keeps = chomping == "+"
        while not keeps and last > first and not self.lines[last].strip(" ") and len(self.lines[last]) <= column:
            last -= 1
        reaches_end = self.ends_open and last == len(self.lines) - 1 and chomping != "-"
        return BlockText(first, last, column, bool(indent), keeps or reaches_end)

    def _column_of_text(self, header: int, lines: list[str], indent: str) -> int:
        if indent:
            return self.indent(header) + int(indent) + self._dashes(header)
        written = [line for line in lines if line.strip(" ")]
        shortest = max((len(line) for line in lines), default=0)
        return len(written[0]) - len(written[0].lstrip(" ")) if written else shortest

    def _dashes(self, line: int) -> int:
        """How much deeper than its line the mapping or list is that a line ends in: `- - id: |2`."""
        text = self.lines[line]
        found = re.match(r" *((?:-[ \t]+)*)", text)
        dashes = found[1] if found else ""
        if text[found.end() if found else 0 :].startswith(("|", ">", "!", "&")):
            dashes = dashes[: dashes.rstrip(BLANKS).rfind("-")] if dashes else ""  # the text is an entry of the list
        return len(dashes)

    def indent(self, line: int) -> int:
        """How many blanks a line begins with."""
        text = self.lines[line]
        return len(text) - len(text.lstrip(BLANKS))

    @cached_property
    def fixed(self) -> list[int]:
        """The literal and folded texts that must stay where they are."""
        if not re.search("[|>]", self.text):
            return []
        texts = ((node, self.block_text(node)) for node in range(len(self.positions)))
        return [node for node, text in texts if text is not None and text.is_fixed]

    @cached_property
    def kinds(self) -> list[int]:
        """What every line is."""
        kinds = [_kind(line) for line in self.lines]
        node = 0
        while node < len(self.positions):
            is_flow = self.is_flow(node)
            if is_flow or not self.is_collection(node):
                text = self.block_text(node)
                last = text.last if text else self.line(self.end(node))
                for line in range(self.line(self.positions.starts[node]) + 1, min(last + 1, len(kinds))):
                    kinds[line] = INSIDE
            node = self.positions.following(node) if is_flow else node + 1
        return kinds


def _kind(line: str) -> int:
    stripped = line.strip(BLANKS)
    if not stripped:
        return BLANK
    return COMMENT if stripped.startswith("#") else CONTENT
