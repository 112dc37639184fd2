"""Anchors and aliases: what each anchor stands for, and how far aliases may blow a file up."""

from __future__ import annotations

from mediaorg.source.limits import MAX_ADDED_NODES, MAX_ADDED_TEXT


class Anchor:
    """A named node. Sizes count what aliases inside it add; `height` is its levels; an open one is still being read."""

    def __init__(self, node: int, start: int, value: object, *, depth: int = 0, characters: int = 0) -> None:
        self.node = node
        self.start = start
        self.value = value
        self.is_open = False
        self.depth = depth
        self.nodes = 1
        self.characters = characters
        self.height = 0


class Anchors:
    """The anchors of one document and the sum of what its aliases add."""

    def __init__(self) -> None:
        self.named: dict[str, Anchor] = {}
        self.pending: list[Anchor] = []
        self._added_nodes = 0
        self._added_characters = 0
        self._deepest = 0

    def open(self, name: str, anchor: Anchor) -> None:
        """A collection with an anchor begins, `anchor.depth` levels down."""
        anchor.is_open = True
        anchor.nodes = -anchor.node - self._added_nodes
        anchor.characters = -anchor.start - self._added_characters
        self.named[name] = anchor
        if not self.pending:
            self._deepest = 0
        self.pending.append(anchor)
        self.reach(anchor.depth)

    def close(self, next_node: int, end: int) -> None:
        """The anchored collection that was opened last ends."""
        anchor = self.pending.pop()
        anchor.is_open = False
        anchor.nodes += next_node + self._added_nodes
        anchor.characters += end + self._added_characters
        anchor.height = self._deepest - anchor.depth + 1

    def reach(self, depth: int) -> None:
        """A collection so many levels down was met while an anchored one is open."""
        self._deepest = max(self._deepest, depth)

    def add(self, anchor: Anchor, depth: int) -> None:
        """An alias repeats a complete anchor inside a collection `depth` levels down."""
        self._added_nodes += anchor.nodes
        self._added_characters += anchor.characters
        self.reach(depth + anchor.height)

    def explodes(self) -> bool:
        """Is what the aliases add too much?"""
        return self._added_nodes > MAX_ADDED_NODES or self._added_characters > MAX_ADDED_TEXT
