"""Spaces inside lines: one behind a colon or a comma, none inside brackets; and the order of keys in braces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mediaorg.source.layout.arrange import Arranger
from mediaorg.source.layout.key_order import Orders
from mediaorg.source.layout.sheet import BLANKS, Sheet
from mediaorg.source.positions import MAPPING

_COLON: Final = re.compile(r"[ \t]*:([ \t]*)")
_FLOW_COLON: Final = re.compile(r"\s*:\s*")
_BETWEEN: Final = re.compile(r"[\s,]*")
_SPACED: Final = {"[": "[", "{": "{", ",": ", ", ":": ": ", "]": "]", "}": "}", ",]": "]", ",}": "}"}


def spaced(sheet: Sheet, orders: Orders) -> str:
    """The text with its lines spaced and its braces in order."""
    pieces, done = [], 0
    for start, end, text in sorted(_Spacer(sheet).edits(orders)):
        pieces += [sheet.text[done:start], text]
        done = end
    return "".join([*pieces, sheet.text[done:]])


class _Spacer:
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.arranger = Arranger(sheet)

    def edits(self, orders: Orders) -> Iterator[tuple[int, int, str]]:
        """The changes: from which character to which, and what stands there instead."""
        open_nodes = [(0, orders)]
        while open_nodes:
            node, below = open_nodes.pop()
            if self.sheet.is_flow(node):
                start, end = self.sheet.inner(node), self.sheet.end(node)
                yield start, end, self._flow(node, below)
            elif self.sheet.positions.kind(node) == MAPPING:
                keys = list(self.sheet.positions.children(node))[::2]
                arrangement = self.arranger.arrange(node, keys, below)
                for place, key in enumerate(keys):
                    yield from self._colon(key)
                    open_nodes.append((key + 1, arrangement.below(place)))
            elif self.sheet.is_collection(node):
                open_nodes.extend((entry, below) for entry in self.sheet.positions.children(node))

    def _colon(self, key: int) -> Iterator[tuple[int, int, str]]:
        """The blanks around the colon behind a key; those before a comment stay."""
        if self.sheet.is_marked(key):
            return
        text, end = self.sheet.text, self.sheet.end(key)
        found = _COLON.match(text, end)
        if found is None:
            return
        is_last = text[found.end() : found.end() + 1] in ("", "\n", "#")
        if is_last:
            yield end, found.start(1), ":"
        elif found[1]:
            yield end, found.end(), ": "

    def _flow(self, node: int, orders: Orders) -> str:
        """A node in brackets, or inside brackets, without the blanks before and behind it."""
        sheet = self.sheet
        start, inner, end = sheet.positions.starts[node], sheet.inner(node), sheet.end(node)
        if not sheet.is_flow(node):
            return sheet.text[start:end]
        is_mapping = sheet.positions.kind(node) == MAPPING
        if "\n" in sheet.text[inner:end]:
            return self._over_lines(node, orders)
        if is_mapping:
            return self._braces(node, orders)
        entries = [self._marked(entry, orders) for entry in sheet.positions.children(node)]
        return f"[{', '.join(entries)}]"

    def _marked(self, node: int, orders: Orders) -> str:
        """A node with its tag and anchor."""
        start, inner = self.sheet.positions.starts[node], self.sheet.inner(node)
        marks = self.sheet.text[start:inner] if self.sheet.is_flow(node) else ""
        return marks + self._flow(node, orders)

    def _braces(self, node: int, orders: Orders) -> str:
        sheet = self.sheet
        children = list(sheet.positions.children(node))
        pairs = list(zip(children[::2], children[1::2], strict=True))
        inner, end = sheet.inner(node), sheet.end(node)
        if not self._is_plain(inner + 1, pairs):
            return sheet.text[inner:end]
        arrangement = self.arranger.arrange(node, children[::2], orders)
        texts = []
        for place in arrangement.places:
            key, value = pairs[place]
            texts.append(f"{self._flow(key, ())}: {self._marked(value, arrangement.below(place))}")
        return f"{{{', '.join(texts)}}}"

    def _is_plain(self, done: int, pairs: list[tuple[int, int]]) -> bool:
        """Whether nothing but `key: value` stands in braces."""
        sheet = self.sheet
        for key, value in pairs:
            start = sheet.positions.starts[key]
            gap = sheet.text[sheet.end(key) : sheet.positions.starts[value]]
            odd = sheet.is_marked(key) or sheet.is_collection(key) or sheet.is_nothing(value)
            if odd or not _BETWEEN.fullmatch(sheet.text, done, start) or not _FLOW_COLON.fullmatch(gap):
                return False
            done = sheet.end(value)
        return True

    def _over_lines(self, node: int, orders: Orders) -> str:
        """Brackets over several lines keep their lines; what lies in them on one line is spaced and in order."""
        sheet = self.sheet
        children = list(sheet.positions.children(node))
        is_mapping = sheet.positions.kind(node) == MAPPING
        arrangement = self.arranger.arrange(node, children[::2], orders) if is_mapping else None
        pieces, done = [], sheet.inner(node)
        for number, child in enumerate(children):
            if sheet.is_nothing(child):
                continue
            below = orders
            if arrangement is not None:
                below = arrangement.below(number // 2) if number % 2 else ()
            start = sheet.positions.starts[child]
            gap = sheet.text[done:start]
            is_apart = number > 0 and sheet.is_marked(children[number - 1])
            pieces += [gap if is_apart else _on_one_line(gap), self._marked(child, below)]
            done = sheet.end(child)
        return "".join([*pieces, _on_one_line(sheet.text[done : sheet.end(node)])])


def _on_one_line(gap: str) -> str:
    """What stands between two nodes in brackets, without needless blanks; as it is where a line ends in it."""
    sign = gap.strip(BLANKS)
    if "\n" in gap or sign not in _SPACED:
        return gap
    return gap if gap == ":" else _SPACED[sign]
