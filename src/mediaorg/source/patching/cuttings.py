"""Entries of lists as their authors wrote them: what moves to another place keeps its wording, order and comments."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from mediaorg.source.document import Document
from mediaorg.source.patching.nodes import Nodes
from mediaorg.source.positions import MAPPING, SEQUENCE

NAMED_BY: Final = (
    "id",
    "duty",
    "role",
    "training",
    "check",
    "system",
    "term",
    "rule",
    "pack",
    "by",
    "to",
    "item",
    "what",
    "from",
)
_SHARING: Final = ("&", "*", "<<")


def name_of(entry: Any) -> str:
    """By what an entry of a list is known: its first naming key, else all that it says."""
    if isinstance(entry, dict):
        key = next((one for one in NAMED_BY if one in entry and not isinstance(entry[one], dict | list)), None)
        if key is not None:
            also = f" {entry['to']}" if key == "from" and "to" in entry else ""
            return f"{entry[key]}{also}"
    return entry if isinstance(entry, str) else json.dumps(entry, ensure_ascii=False, sort_keys=True)


class Cuttings:
    """The entries of all lists without brackets in some documents, by what they say; found when first asked for."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = tuple(documents)
        self._found: dict[str, tuple[str, ...]] | None = None

    def lines(self, value: Any) -> tuple[str, ...] | None:
        """The lines of an entry that says the same, the first without its dash and the others from below it on."""
        if self._found is None:
            self._found = {}
            for document in self._documents:
                nodes = Nodes(document)
                for entry, node in _entries(document.data, 0, nodes):
                    if (cut := _cut(nodes, node)) is not None:
                        self._found.setdefault(_plain(entry), cut)
        return self._found.get(_plain(value))


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _entries(value: Any, node: int, nodes: Nodes) -> Iterator[tuple[Any, int]]:
    """Every mapping that is an entry of a list without brackets, with its node."""
    kind = nodes.positions.kind(node)
    if kind == SEQUENCE and isinstance(value, list):
        for entry, child in zip(value, nodes.positions.children(node), strict=False):
            if isinstance(entry, dict) and not nodes.is_flow(node):
                yield entry, child
            yield from _entries(entry, child, nodes)
    elif kind == MAPPING and isinstance(value, dict):
        for name, inner in value.items():
            key = nodes.lookup.first_key(node, name)
            if key is not None:
                yield from _entries(inner, key + 1, nodes)


def _cut(nodes: Nodes, node: int) -> tuple[str, ...] | None:
    """The lines of an entry, less their indentation; None where they cannot stand elsewhere as they are."""
    start = nodes.start(node)
    indent = start - nodes.line_start(start)
    text = nodes.text[start : nodes.line_end(nodes.end(node))].rstrip("\r\n")
    first, *rest = text.replace("\r\n", "\n").split("\n")
    if any(sign in text for sign in _SHARING) or any(one.strip() and one[:indent].strip() for one in rest):
        return None
    return (first, *(one[indent:] for one in rest))
