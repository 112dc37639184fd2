"""From which character to which a node reaches, for the eye: without the blanks, comments and tags around it."""

from __future__ import annotations

import re
from typing import Final

from mediaorg.record import Record
from mediaorg.source.lines import LINE_BREAK
from mediaorg.source.positions import ALIAS, MAPPING, SEQUENCE, Positions

_PROPERTIES: Final = r"(?:[&!][^\s,\[\]{}]*(?:\s+|(?<=\s)#[^\r\n]*)*)+"
_ALIAS: Final = r"\*[^\s,\[\]{}]*"
_COMMENT: Final = r"(?<!\S)#[^\r\n]*"
_INDICATOR: Final = r"\s*[-:,?\[{]"
_TO_BRACKET: Final = r"[\s,:?]*"


class Extents(Record):
    """The extents of the nodes of one text: start and end offsets."""

    text: str
    positions: Positions

    def of(self, node: int) -> tuple[int, int]:
        """A scalar as it is written; a mapping or list in brackets from bracket to bracket, or to the end of the line.

        A mapping or list without brackets has no end that the eye could see: its first key or entry stands for it.
        """
        kind = self.positions.kind(node)
        if kind == ALIAS:
            return self._alias(node)
        start = self._inner_start(node)
        if kind not in (MAPPING, SEQUENCE):
            return self._scalar(node, start)
        if self.text.startswith(("[", "{"), start):
            return start, self._closing(node, start)
        leaf = self.positions.first_leaf(node)
        return self.of(leaf) if leaf != node else (start, start)  # empty: what was to come could not be read

    def _scalar(self, node: int, start: int) -> tuple[int, int]:
        end = self.positions.end(node)
        if start < end:
            is_block = self.text.startswith(("|", ">"), start)
            return start, start + len(self.text[start:end].rstrip()) if is_block else end
        start = self.positions.starts[node]
        if start < end:  # a tag or an anchor, and nothing behind it
            return start, start + len(self.text[start:end].rstrip())
        return self._nothing(node)

    def _nothing(self, node: int) -> tuple[int, int]:
        """Where a value is missing: right behind the colon, dash or comma that it would follow."""
        before = 0 if node == 0 else self._leaf_end(node - 1)
        between = self.text[before : self.positions.starts[node]]
        between = re.compile(_COMMENT).sub(lambda comment: " " * len(comment.group()), between)
        indicator = re.compile(_INDICATOR).match(between)
        place = before + (indicator.end() if indicator else 0)
        return place, place

    def _leaf_end(self, node: int) -> int:
        kind = self.positions.kind(node)
        if kind in (MAPPING, SEQUENCE):
            return self._inner_start(node)
        return self._alias(node)[1] if kind == ALIAS else self.positions.end(node)

    def _alias(self, node: int) -> tuple[int, int]:
        start = self.positions.starts[node]
        written = re.compile(_ALIAS).match(self.text, start)
        return start, written.end() if written else start

    def _inner_start(self, node: int) -> int:
        start = self.positions.starts[node]
        properties = re.compile(_PROPERTIES).match(self.text, start)
        return properties.end() if properties else start

    def _closing(self, node: int, start: int) -> int:
        """The offset behind the bracket that closes a collection, or of the end of the line that it begins on."""
        line_break = LINE_BREAK.search(self.text, start)
        line_end = line_break.start() if line_break else len(self.text)
        if self.positions.starts[self.positions.following(node) - 1] >= line_end:
            return line_end
        end = start + 1
        for child in self.positions.children(node):
            end = max(end, self._end(child))
        bracket = re.compile(_TO_BRACKET).match(self.text, end, line_end)
        return min(bracket.end() + 1, line_end) if bracket else line_end

    def _end(self, node: int) -> int:
        """The offset behind a node inside brackets; a pair such as `[a: b]` ends with its value."""
        kind = self.positions.kind(node)
        if kind not in (MAPPING, SEQUENCE):
            return self.of(node)[1]
        start = self._inner_start(node)
        if self.text.startswith(("[", "{"), start):
            return self._closing(node, start)
        return max((self._end(child) for child in self.positions.children(node)), default=start)
