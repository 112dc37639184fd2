"""The nodes of a text with where they begin and end, for patches: an end lies behind the last character of what is written."""

from __future__ import annotations

import re
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.source.document import Document
from mediaorg.source.extent import Extents
from mediaorg.source.lookup import Lookup
from mediaorg.source.positions import ALIAS, MAPPING, SCALAR, SEQUENCE
from mediaorg.text import Text

Path = tuple[str | int, ...]
SHARED: Final = Text(
    "{place}: what stands here is shared with other places by an anchor: write it out first",
    "{place}：这里的内容通过锚点与别处共用，请先展开写清楚",
)
_TO_CLOSING: Final = re.compile(r"(?:[\s,]|(?<=[\s,\[{])#[^\r\n]*)*")
_ANCHOR: Final = re.compile(r"&[^\s,\[\]{}]+")


class SharedValueError(MisuseError):
    """What is to be changed is written once and used in several places."""


class Nodes:
    """The nodes of one document, by path; nothing is found through an alias or a merge."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.positions = document.positions
        self.extents = Extents(document.text, document.positions)
        self.lookup = Lookup(document.text, document.positions)
        ends, kinds = document.positions.ends, document.positions
        self.shared = {kinds.resolved(node) for node in range(len(ends)) if kinds.kind(node) == ALIAS}

    def key(self, path: Path) -> int:
        """The node of the key that a path ends with; of an entry of a list, the entry.

        Raises SharedValueError where it is reached through an alias or a merge, or lies in what others use.
        """
        node = key = 0
        for count, step in enumerate(path, 1):
            found = self.lookup.first_key(node, step) if isinstance(step, str) else self.lookup.child(node, step)
            if found is None or self.positions.kind(node) == ALIAS:
                raise self.refusal(path[:count])
            key = found
            node = found if isinstance(step, int) else found + 1
            if self.positions.kind(node) == ALIAS or node in self.shared:
                raise self.refusal(path[:count])
        return key

    def value(self, path: Path) -> int:
        """The node of the value at a path; SharedValueError as `key`."""
        key = self.key(path)
        return key + 1 if path and isinstance(path[-1], str) else key

    def refusal(self, path: Path) -> SharedValueError:
        """What to raise where something is shared."""
        span = self.document.span(path)
        return SharedValueError(SHARED, place=f"{span.file}:{span.line}:{span.column}")

    def start(self, node: int) -> int:
        """The offset of the first character; of an anchor or a tag, where there is one."""
        return self.positions.starts[node]

    def is_flow(self, node: int) -> bool:
        """Whether a mapping or list stands in brackets."""
        if self.positions.kind(node) not in (MAPPING, SEQUENCE):
            return False
        begin = _ANCHOR.match(self.text, self.start(node))
        at = begin.end() if begin else self.start(node)
        return self.text[at:].lstrip()[:1] in ("[", "{")

    def end(self, node: int) -> int:
        """The offset behind the last character of a node."""
        kind = self.positions.kind(node)
        if kind in (SCALAR, ALIAS):
            return self.extents.of(node)[1]
        children = list(self.positions.children(node))
        if not self.is_flow(node):
            return self.end(children[-1]) if children else self.start(node)
        opening = self._opening(node)
        inside = self.end(children[-1]) if children else opening + 1
        gap = _TO_CLOSING.match(self.text, inside)
        return (gap.end() if gap else inside) + 1

    def _opening(self, node: int) -> int:
        start = self.start(node)
        found = re.compile(r"[\[{]").search(self.text, start)
        return found.start() if found else start

    def line_start(self, offset: int) -> int:
        """Where the line begins that an offset lies in."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Behind the line break of the line that an offset lies in; the end of the text where there is none."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found + 1

    def entries(self, node: int) -> list[int]:
        """The entries of a list, or the keys of a mapping."""
        children = list(self.positions.children(node))
        return children if self.positions.kind(node) == SEQUENCE else children[::2]
