"""Where every node of a document stands: two numbers a node, in the order in which the nodes are written."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Final

SCALAR: Final = 0 << 30
MAPPING: Final = 1 << 30
SEQUENCE: Final = 2 << 30
ALIAS: Final = 3 << 30
_KIND: Final = 3 << 30
_REST: Final = (1 << 30) - 1


class Positions:
    """The nodes of a document in preorder; keys are nodes too, and a node is named by its number.

    `starts` holds offsets into the text, never falling. `ends` holds a kind in the two high bits and, below them,
    the end offset of a scalar, the number of the next node after a mapping or list, or the node that an alias means.
    """

    __slots__ = ("ends", "starts")

    def __init__(self) -> None:
        self.starts = array("I")
        self.ends = array("I")

    def __len__(self) -> int:
        return len(self.starts)

    def kind(self, node: int) -> int:
        """One of SCALAR, MAPPING, SEQUENCE, ALIAS."""
        return self.ends[node] & _KIND

    def end(self, scalar: int) -> int:
        """The offset behind a scalar."""
        return self.ends[scalar] & _REST

    def following(self, node: int) -> int:
        """The number of the first node that is neither this one nor inside it."""
        packed = self.ends[node]
        return packed & _REST if packed & _KIND in (MAPPING, SEQUENCE) else node + 1

    def resolved(self, node: int) -> int:
        """The node itself, or the one that an alias means."""
        while self.kind(node) == ALIAS:
            node = self.ends[node] & _REST
        return node

    def children(self, collection: int) -> Iterator[int]:
        """The nodes right inside a mapping (keys and values in turn) or a list."""
        child, stop = collection + 1, self.following(collection)
        while child < stop:
            yield child
            child = self.following(child)

    def first_leaf(self, node: int) -> int:
        """What a node begins with: a scalar, an alias, or a collection that is empty."""
        while self.kind(node) in (MAPPING, SEQUENCE) and self.following(node) > node + 1:
            node += 1
        return node
