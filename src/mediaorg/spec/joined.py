"""The files of one specification joined: every entry with the file and the path that it came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from mediaorg.diagnostic import Diagnostic, RelatedPlace, Span, fault
from mediaorg.record import Record
from mediaorg.source.document import Document
from mediaorg.spec.faults import DUPLICATE_ENTRY, UNKNOWN_KEY, WRONG_TYPE
from mediaorg.spec.spec import LISTS, SINGLES, Spec
from mediaorg.spec.words import LIST, MAPPING, TEXT, TOP, found_words, key_advice, value_advice
from mediaorg.text import Text

Path: TypeAlias = tuple[str | int, ...]


class Entry(Record):
    """One entry of a specification: plain data, and where it stands."""

    document: Document
    path: Path
    raw: object

    def span(self, path: Path = ()) -> Span:
        """Where the value that lies `path` into this entry stands."""
        return self.document.span(self.path + path)

    def key_span(self, path: Path = ()) -> Span:
        """Where the key of what lies `path` into this entry stands."""
        return self.document.key_span(self.path + path)


class Joined:
    """All entries by top-level key: lists joined, dimensions joined by axis, every other key from one file."""

    def __init__(self) -> None:
        self.lists: dict[str, list[Entry]] = {key: [] for key in LISTS}
        self.singles: dict[str, Entry] = {}
        self.dimensions: dict[str, list[Entry]] = {}
        self.axes: list[Entry] = []
        self.lost: set[str] = set()
        self.diagnostics: list[Diagnostic] = []


def join(documents: Sequence[Document]) -> Joined:
    """Joins the documents of one specification, the root first; what does not fit is set aside with a diagnostic."""
    joined = Joined()
    for document in documents:
        for key in document.data:
            joined.diagnostics.extend(_place(joined, Entry(document, (key,), document.data[key]), key))
    return joined


def _place(joined: Joined, entry: Entry, key: str) -> Iterator[Diagnostic]:
    if key in LISTS:
        yield from _extend(joined, entry, key)
    elif key == "dimensions":
        yield from _add_axes(joined, entry)
    elif key in SINGLES:
        yield from _set_single(joined, entry, key)
    elif key == "include":
        yield from _wrong_includes(entry)
    elif key not in Spec.model_fields and not key.startswith("x-"):
        advice, near = key_advice(key, Spec.model_fields)
        joined.lost.update([near] if near else [])
        yield fault(UNKNOWN_KEY, entry.key_span(), key=key, place=TOP, advice=advice)


def _extend(joined: Joined, entry: Entry, key: str) -> Iterator[Diagnostic]:
    if not isinstance(entry.raw, list):
        joined.lost.add(key)
        yield _wrong_container(entry, key, LIST)
        return
    document = entry.document
    joined.lists[key].extend(Entry(document, (key, index), raw) for index, raw in enumerate(entry.raw))


def _add_axes(joined: Joined, entry: Entry) -> Iterator[Diagnostic]:
    if not isinstance(entry.raw, dict):
        joined.lost.add("dimensions")
        yield _wrong_container(entry, "dimensions", MAPPING)
        return
    for axis, values in entry.raw.items():
        if axis.startswith("x-"):
            continue
        path = ("dimensions", axis)
        place = Entry(entry.document, path, values)
        if not isinstance(values, list):
            joined.lost.add("dimensions")
            yield _wrong_container(place, axis, LIST)
            continue
        if axis not in joined.dimensions:
            joined.axes.append(place)
        entries = (Entry(entry.document, (*path, index), raw) for index, raw in enumerate(values))
        joined.dimensions.setdefault(axis, []).extend(entries)


def _wrong_includes(entry: Entry) -> Iterator[Diagnostic]:
    """What “include” holds that names no file; what it names is read before anything is joined."""
    if not isinstance(entry.raw, list):
        yield _wrong_container(entry, "include", LIST)
        return
    for index, pattern in enumerate(entry.raw):
        if not isinstance(pattern, str):
            advice = value_advice(pattern, "string_type", TEXT)
            found = found_words(pattern)
            yield fault(WRONG_TYPE, entry.span((index,)), key="include", expected=TEXT, found=found, advice=advice)


def _set_single(joined: Joined, entry: Entry, key: str) -> Iterator[Diagnostic]:
    if key in joined.singles:
        first = RelatedPlace(joined.singles[key].key_span(), "first", {})
        yield fault(DUPLICATE_ENTRY, entry.key_span(), first, entry=key)
    elif isinstance(entry.raw, dict):
        joined.singles[key] = entry
    else:
        joined.lost.add(key)
        yield _wrong_container(entry, key, MAPPING)


def _wrong_container(entry: Entry, key: str, expected: Text) -> Diagnostic:
    span = entry.key_span() if entry.raw is None else entry.span()
    advice = value_advice(entry.raw, "container", expected)
    return fault(WRONG_TYPE, span, key=key, expected=expected, found=found_words(entry.raw), advice=advice)
