"""The order of keys in mappings without brackets: entries move as stretches of lines, with the comments above them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from mediaorg.source.layout.arrange import Arranger
from mediaorg.source.layout.key_order import Orders
from mediaorg.source.layout.outline import Block, Entry, outline
from mediaorg.source.layout.sheet import BLANK, Sheet

_FOR_EDITORS: Final = re.compile(r"#\s*(?:yaml-language-server:|-\*-|vim?:|ex:|\$schema|!)|#!")
"""Comments that editors look for at the top of a file."""


def ordered(sheet: Sheet, orders: Orders) -> str:
    """The text with the keys of its mappings in order."""
    block = outline(sheet)
    if block is None:
        return sheet.text
    lines = [*sheet.lines[: block.start], *_Orderer(sheet).block(block, orders), *sheet.lines[block.stop :]]
    return "\n".join(lines) + ("" if sheet.ends_open else "\n")


@dataclass(slots=True)
class _Chunk:
    """The lines of one entry: blank ones before it, comments above it, its own."""

    gap: list[str]
    lead: list[str]
    own: list[str] = field(default_factory=list)


class _Orderer:
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.lines = sheet.lines
        self.arranger = Arranger(sheet)

    def block(self, block: Block, orders: Orders) -> list[str]:
        """The lines of a mapping or list that begins on a line of its own."""
        head, chunks = self._chunks(block, orders)
        lines = [line for chunk in chunks for line in (*chunk.gap, *chunk.lead, *chunk.own)]
        return [*head, *lines, *(self.lines[line] for line in block.tail)]

    def _compact(self, block: Block, orders: Orders) -> tuple[list[str], list[str]]:
        """The same for one that begins on the line of a dash: comments that now stand above that line, and the lines."""
        before = self.lines[block.entries[0].line][: block.column]
        _, chunks = self._chunks(block, orders)
        first = chunks[0]
        margin = before[: before.index("-")]
        above = [margin + line.lstrip(" ") if line else "" for line in first.lead]
        first.lead = []
        lines = [line for chunk in chunks for line in (*chunk.gap, *chunk.lead, *chunk.own)]
        lines[0] = before + lines[0][block.column :]
        return above, [*lines, *(self.lines[line] for line in block.tail)]

    def _chunks(self, block: Block, orders: Orders) -> tuple[list[str], list[_Chunk]]:
        """The entries in their new order, and the lines above them all, which stay."""
        below = [orders] * len(block.entries)
        places = list(range(len(block.entries)))
        if not block.is_list:
            arrangement = self.arranger.arrange(block.node, [entry.key for entry in block.entries], orders)
            below = [arrangement.below(place) for place in places]
            places = list(arrangement.places)
        chunks = [self._chunk(block, entry, inner) for entry, inner in zip(block.entries, below, strict=True)]
        old_first, new_first = chunks[0], chunks[places[0]]
        lead = [*old_first.gap, *old_first.lead]
        cut = self._cut(lead, is_top=block.node == 0)
        head, old_first.lead, old_first.gap = lead[:cut], lead[cut:], []
        old_first.gap, new_first.gap = new_first.gap or [line for line in head[-1:] if not line], []
        moved = [chunks[place] for place in places]
        if block.node == 0 and moved != chunks:
            _air(moved)
        return head, moved

    def _cut(self, lead: list[str], *, is_top: bool) -> int:
        """How many of the lines above the first entry stay: to the last blank one, or to what an editor looks for."""
        stay = [number + 1 for number, line in enumerate(lead) if not line or (is_top and _FOR_EDITORS.match(line))]
        return stay[-1] if stay else 0

    def _chunk(self, block: Block, entry: Entry, orders: Orders) -> _Chunk:
        kinds = self.sheet.kinds
        comment = entry.start
        while comment < entry.line and kinds[comment] == BLANK:
            comment += 1
        chunk = _Chunk(self.lines[entry.start : comment], self.lines[comment : entry.line])
        above: list[str] = []
        if entry.body is None:
            chunk.own = self.lines[entry.line : entry.stop]
        elif entry.body.is_compact:
            above, chunk.own = self._compact(entry.body, orders)
        else:
            chunk.own = [self.lines[entry.line], *self.block(entry.body, orders)]
        if block.is_compact and entry is block.entries[0]:
            chunk.own[0] = " " * block.column + chunk.own[0][block.column :]
        chunk.lead += above
        return chunk


def _air(sections: list[_Chunk]) -> None:
    """Sections of a file that blank lines part are parted in their new order too, where they have several lines."""
    if any(section.gap for section in sections):
        for before, section in pairwise(sections):
            if len(before.own) > 1 or len(section.own) > 1:
                section.gap = [""]
