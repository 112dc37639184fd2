"""From a place in the organisation to a stretch of a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Any, Final, TypeAlias

from mediaorg.diagnostic import At, Item, Span, Step
from mediaorg.source.document import Document
from mediaorg.spec.identity import raw_handoff_key
from mediaorg.spec.joined import Entry, Path
from mediaorg.spec.shelf import Shelf
from mediaorg.spec.spec import KINDS

# By which key an entry of a list is called, the first that it bears.
CALLED_BY: Final = (
    "id", "duty", "role", "training", "check", "system", "term", "rule", "pack", "path", "by", "to", "item", "what", "from",
    "split", "merge",
)  # fmt: skip
OF_PACKS: Final = ("separation", "capability")
BOOKS: Final[Mapping[str, str]] = {kind: book for book, kind in KINDS.items()}


Element: TypeAlias = tuple[tuple[str, str], Entry, Path]


class Places:
    """Where everything of one specification is written; looked up only when there is something to show."""

    def __init__(
        self,
        shelves: Mapping[str, Shelf],
        axes: Mapping[str, Shelf] | None = None,
        axis_entries: list[Entry] | None = None,
        root: Document | None = None,
    ) -> None:
        self._shelves = shelves
        self._axes = axes or {}
        self._axis_entries = axis_entries or []
        self._root = root
        self._index: dict[tuple[str, str], tuple[Entry, Path]] | None = None

    def span(self, at: At) -> Span:
        """The stretch of a file that a place stands in: its value, or the nearest thing around it that is written."""
        entry, path, steps = self.start(at)
        if entry is None:
            return self._root.span(()) if self._root else Span("", 1, 1, 1, 1)
        return self._walk(entry, path, steps)

    def entries(self, book: str) -> list[Entry]:
        """All entries of one top-level list, in file order, those that were set aside among them."""
        return self._shelves[book].entries if book in self._shelves else []

    def reaches(self, at: At) -> bool:
        """Whether what stands at a place is itself written there."""
        entry, path, steps = self.start(at)
        return entry is not None and _descend(entry, path, steps)[2]

    def start(self, at: At) -> tuple[Entry | None, Path, tuple[Step, ...]]:
        """The entry that a place lies in, the way to its element in there, and the steps that are left from it."""
        if self._index is None:
            self._index = self._make_index()
        if not at.id:
            found = self._listed_at(at)
            return (found, (), at.path[1:]) if found is not None else (self._top(at.kind), (), at.path)
        if (at.kind, at.id) not in self._index and at.kind in OF_PACKS:
            return self._top("packs"), (), ()
        entry, path = self._index.get((at.kind, at.id), (None, ()))
        return entry, path, at.path

    def key_span(self, at: At) -> Span:
        """The key of what stands at a place; where that is not written, as `span`."""
        entry = self._top(at.kind) if not at.id else None
        if entry is None:
            return self.span(at)
        path: Path = ()
        value: Any = entry.raw
        for step in at.path:
            found = _into(value, step)
            if found is None:
                break
            path, value = (*path, found), value[found]
        return entry.key_span(path)

    def _listed_at(self, at: At) -> Entry | None:
        """The entry of a list of things without ids (waivers, lineage) that a place leads to, in whichever file it is."""
        shelf = self._shelves.get(at.kind)
        step = at.path[0] if at.path else None
        if shelf is None or not isinstance(step, Item):
            return None
        kept = (entry for entry, model in zip(shelf.entries, shelf.models, strict=True) if model is not None)
        called = (entry for entry in kept if is_called(entry.raw, step.id))
        return next(islice(called, step.nth, None), None)

    def _top(self, key: str) -> Entry | None:
        if self._root is None:
            return None
        for shelf in self._shelves.values():
            if shelf.book == key and shelf.entries:
                document = shelf.entries[0].document
                return Entry(document, (key,), document.data[key])
        return Entry(self._root, (key,), self._root.data[key]) if key in self._root.data else None

    def _walk(self, entry: Entry, path: Path, steps: tuple[Step, ...]) -> Span:
        path, value, _ = _descend(entry, path, steps)
        if isinstance(value, dict):
            for key in CALLED_BY:
                if key in value and not isinstance(value[key], dict | list):
                    return entry.span((*path, key))
        if isinstance(value, list | dict) and path and isinstance(path[-1], str):
            return entry.key_span(path)
        if isinstance(value, list | dict) and not path and isinstance(entry.path[-1], str):
            return entry.key_span()
        return entry.span(path)

    def _make_index(self) -> dict[tuple[str, str], tuple[Entry, Path]]:
        """Every element by kind and id; of two that share them the first counts."""
        index: dict[tuple[str, str], tuple[Entry, Path]] = {}
        for key, entry, path in chain(self._listed(), self._in_place(), self._on_axes(), self._head()):
            index.setdefault(key, (entry, path))
        return index

    def _listed(self) -> Iterator[Element]:
        for book, kind in KINDS.items():
            for entry in self.entries(book):
                if isinstance(entry.raw, dict):
                    identity = entry.raw.get("id") or (raw_handoff_key(entry.raw) if book == "handoffs" else None)
                    yield (kind, str(identity)), entry, ()

    def _in_place(self) -> Iterator[Element]:
        for entry in self.entries("roles"):
            claims = entry.raw.get("duties") if isinstance(entry.raw, dict) else None
            for number, claim in enumerate(claims if isinstance(claims, list) else ()):
                if isinstance(claim, dict) and "duty" not in claim and "id" in claim:
                    yield ("duty", str(claim["id"])), entry, ("duties", number)

    def _on_axes(self) -> Iterator[Element]:
        for entry in self._axis_entries:
            yield ("dimension", str(entry.path[-1])), entry, ()
        for axis, shelf in self._axes.items():
            for entry in shelf.entries:
                if isinstance(entry.raw, dict):
                    yield ("value", f"{axis}/{entry.raw.get('id')}"), entry, ()

    def _head(self) -> Iterator[Element]:
        for entry in self.entries("org")[:1]:
            if isinstance(entry.raw, dict):
                yield ("org", str(entry.raw.get("id", ""))), entry, ()


def _descend(entry: Entry, path: Path, steps: tuple[Step, ...]) -> tuple[Path, Any, bool]:
    """As far into an entry as the steps lead: the way, what stands there, and whether it is where they all lead."""
    value: Any = entry.raw
    for inner in path:
        value = value[inner]
    for step in steps:
        found = _into(value, step)
        if found is None:
            return path, value, False
        path = (*path, found)
        value = value[found]
    return path, value, True


def _into(value: Any, step: Step) -> str | int | None:
    """The key or index in plain data that one step leads to; None where there is nothing."""
    if isinstance(step, str):
        return step if isinstance(value, dict) and step in value else None
    if not isinstance(value, list):
        return None
    nth = step.nth
    for index, entry in enumerate(value):
        if is_called(entry, step.id):
            if nth == 0:
                return index
            nth -= 1
    return None


def is_called(entry: Any, name: str) -> bool:
    """Whether an entry of a list goes by a name: one of its naming keys holds it, or it is the text itself."""
    if isinstance(entry, dict):
        return any(name in _wordings(entry[key]) for key in CALLED_BY if key in entry)
    return str(entry) == name


def _wordings(value: Any) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(map(str, value))
    return tuple(map(str, value.values())) if isinstance(value, dict) else (str(value),)
