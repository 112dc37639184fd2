"""Acknowledged changes: a file that says which changes somebody has decided on, why, and until when that is good."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mediaorg.diagnostic import Diagnostic, RelatedPlace, Span, fault
from mediaorg.record import Record
from mediaorg.source.document import Document
from mediaorg.spec.faults import DUPLICATE_ENTRY, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from mediaorg.spec.joined import Entry
from mediaorg.spec.parse import version_faults
from mediaorg.spec.shape import Label, Many, Maybe, Shape
from mediaorg.spec.shelf import Shelf
from mediaorg.spec.units import DateText
from mediaorg.spec.words import LIST, TOP, found_words, key_advice, value_advice

BOOK: Final = "acknowledgements"


class Acknowledgement(Shape):
    """A change that somebody has decided on: its fingerprint, why it is accepted, who decided (a role or partner), until when."""

    change: str
    reason: Label
    by: str
    until: DateText


class AcknowledgementFile(Shape):
    """A file of acknowledgements."""

    mediaorg: Maybe[int] = None
    acknowledgements: Many[Acknowledgement]


class Placed(Record):
    """An acknowledgement, and where it is written."""

    entry: Acknowledgement
    written: Entry

    def span(self, key: str) -> Span:
        """Where one of its values stands."""
        return self.written.span((key,))


class ParsedAcknowledgements(Record):
    """What parsing gives: the acknowledgements, and the faults."""

    entries: tuple[Placed, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def parse_acknowledgements(document: Document) -> ParsedAcknowledgements:
    """The acknowledgements of a file; never raises for a fault in it: each is a diagnostic."""
    written = document.data.get(BOOK)
    entries = (
        [Entry(document, (BOOK, index), raw) for index, raw in enumerate(written)] if isinstance(written, list) else []
    )
    shelf = Shelf(BOOK, "acknowledgement", Acknowledgement, entries, {document.file: 0})
    found = [*version_faults(document, required=False), *_faults_at_top(document), *shelf.fill()]
    kept = tuple(Placed(model, entry) for model, entry in zip(shelf.models, entries, strict=True) if model is not None)
    return ParsedAcknowledgements(kept, tuple(sorted([*found, *_twins(kept)], key=lambda one: one.place)))


def _faults_at_top(document: Document) -> Iterator[Diagnostic]:
    keys = AcknowledgementFile.model_fields
    misspelt = False
    for key in document.data:
        if key not in keys and not key.startswith("x-"):
            advice, near = key_advice(key, keys)
            misspelt = misspelt or near == BOOK
            yield fault(UNKNOWN_KEY, document.key_span((key,)), key=key, place=TOP, advice=advice)
    if BOOK not in document.data:
        if not misspelt:
            yield fault(MISSING_KEY, document.span(()), key=BOOK, place=TOP)
    elif not isinstance(value := document.data[BOOK], list):
        span = document.key_span((BOOK,)) if value is None else document.span((BOOK,))
        advice = value_advice(value, "container", LIST)
        yield fault(WRONG_TYPE, span, key=BOOK, expected=LIST, found=found_words(value), advice=advice)


def _twins(entries: tuple[Placed, ...]) -> Iterator[Diagnostic]:
    first: dict[str, Placed] = {}
    for one in entries:
        other = first.setdefault(one.entry.change, one)
        if other is not one:
            place = RelatedPlace(other.span("change"), "first", {})
            yield fault(DUPLICATE_ENTRY, one.span("change"), place, entry=one.entry.change)
