"""A YAML file that could be read: its data, and where each part of it is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from mediaorg.diagnostic import Span
from mediaorg.source.extent import Extents
from mediaorg.source.lines import Lines
from mediaorg.source.lookup import Lookup
from mediaorg.source.positions import Positions

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data (mappings, lists, texts, numbers, true, false, nothing) and the places of all of it.

    A path is a tuple of keys and indexes from the top. It may lead through aliases and merges: the place is then the
    anchor's. A path that ends in nothing gives the place of the deepest thing on its way.
    """

    file: str
    text: str
    data: dict[str, object]
    positions: Positions = field(repr=False)
    _lines: Lines = field(init=False, repr=False, compare=False)
    _lookup: Lookup = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lines", Lines(self.file, self.text))
        object.__setattr__(self, "_lookup", Lookup(self.text, self.positions))

    def has(self, path: Path) -> bool:
        """Is anything written at this path?"""
        return self._lookup.find(path).steps == len(path)

    def span(self, path: Path) -> Span:
        """The value at a path. A mapping or list without brackets is shown by its first key or entry."""
        return self._span_of(self._lookup.find(path).value)

    def key_span(self, path: Path) -> Span:
        """The key that a path ends with; for an entry of a list, the entry."""
        found = self._lookup.find(path)
        is_key = found.steps == len(path) > 0 and isinstance(path[-1], str)
        return self._span_of(found.key if is_key else found.value)

    def start_span(self) -> Span:
        """The beginning of the file: no width."""
        return self._lines.span(0, 0)

    def end_span(self) -> Span:
        """The end of the last line that has text: no width."""
        return self._lines.span(len(self.text), len(self.text))

    def _span_of(self, node: int) -> Span:
        return self._lines.span(*Extents(self.text, self.positions).of(node))
