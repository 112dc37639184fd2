"""From a path of keys and indexes to the node that it means, through aliases and merges."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from typing import Final

from mediaorg.record import Record, field
from mediaorg.source.events import scalar_text
from mediaorg.source.positions import ALIAS, MAPPING, SEQUENCE, Positions

MERGE_SIGN: Final = "<<"
_AS_WRITTEN: Final = "[^\"'&!|>*\n\r\x85\u2028\u2029][^\n\r\x85\u2028\u2029]*"


class Found(Record):
    """Where a path led: the node of the value, that of its key (an entry of a list is its own), and how many steps."""

    value: int
    key: int
    steps: int


class Lookup(Record):
    """The nodes of one document by name. What a mapping or list holds is listed once, when first asked for."""

    text: str
    positions: Positions
    _keys: dict[int, dict[str, int]] = field(default_factory=dict)
    _merges: dict[int, tuple[int, ...]] = field(default_factory=dict)
    _entries: dict[int, array[int]] = field(default_factory=dict)

    def find(self, path: tuple[str | int, ...]) -> Found:
        """The node at the end of a path from the top, or the deepest one on the way that is there."""
        found = Found(0, 0, 0)
        for count, step in enumerate(path, 1):
            key = self.child(found.value, step)
            if key is None:
                return found
            found = Found(self.positions.resolved(key if isinstance(step, int) else key + 1), key, count)
        return found

    def child(self, node: int, step: str | int) -> int | None:
        """The key with this text in a mapping, or the entry with this index of a list."""
        kind = self.positions.kind(node)
        if isinstance(step, int):
            entries = self.entries(node) if kind == SEQUENCE else ()
            return entries[step] if 0 <= step < len(entries) else None
        return self._key(node, step) if kind == MAPPING else None

    def first_key(self, mapping: int, name: str) -> int | None:
        """The first of the keys with this text that are written in a mapping, merges among them."""
        own = self._own(mapping).get(name)
        return next(iter(self._merges[mapping]), None) if own is None and name == MERGE_SIGN else own

    def entries(self, sequence: int) -> array[int]:
        """The entries of a list."""
        if sequence not in self._entries:
            self._entries[sequence] = array("I", self.positions.children(sequence))
        return self._entries[sequence]

    def _own(self, mapping: int) -> dict[str, int]:
        if mapping not in self._keys:
            self._list_keys(mapping)
        return self._keys[mapping]

    def _key(self, mapping: int, name: str) -> int | None:
        own = self._own(mapping).get(name)
        if own is not None:
            return own
        merged = (self._key(source, name) for source in self._sources(mapping))
        return next((key for key in merged if key is not None), None)

    def _sources(self, mapping: int) -> Iterator[int]:
        for merge in self._merges[mapping]:
            value = self.positions.resolved(merge + 1)
            sources = self.entries(value) if self.positions.kind(value) == SEQUENCE else (value,)
            for source in sources:
                node = self.positions.resolved(source)
                if self.positions.kind(node) == MAPPING:
                    yield node

    def _list_keys(self, mapping: int) -> None:
        keys: dict[str, int] = {}
        merges = []
        children = self.positions.children(mapping)
        for key in children:
            next(children, None)  # its value
            name, is_merge = self._name(key)
            if is_merge:
                merges.append(key)
            else:
                keys.setdefault(name, key)
        self._keys[mapping] = keys
        self._merges[mapping] = tuple(merges[:1])

    def _name(self, key: int) -> tuple[str, bool]:
        positions = self.positions
        if positions.kind(key) == ALIAS:
            key = positions.resolved(key)
        written = self.text[positions.starts[key] : positions.end(key)]
        if re.compile(_AS_WRITTEN).fullmatch(written) is None:
            return scalar_text(written), False
        return written, written == MERGE_SIGN
