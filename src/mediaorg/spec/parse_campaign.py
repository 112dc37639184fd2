"""From a campaign file to its clauses: shape, names and targets, all faults in one run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from mediaorg.diagnostic import At, Diagnostic, fault
from mediaorg.source.document import Document
from mediaorg.spec.asides import Aside
from mediaorg.spec.campaign import ADDABLE, Added, AddedValue, CampaignFile, Demand, Head, Lend, Suspension, Transfer
from mediaorg.spec.campaign_names import CampaignNames
from mediaorg.spec.campaign_places import CampaignPlaces, item_in
from mediaorg.spec.change_draft import ChangeDraft
from mediaorg.spec.change_shape import change_shape
from mediaorg.spec.clauses import Campaign, Clause, Target, when_of
from mediaorg.spec.elements import Elements
from mediaorg.spec.faults import FORMAT_VERSION, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from mediaorg.spec.identity import identify, identify_phases
from mediaorg.spec.joined import Entry
from mediaorg.spec.names import Known
from mediaorg.spec.parse import Parsed, each_once, version_faults
from mediaorg.spec.role import InPlaceDuty
from mediaorg.spec.shape import Shape
from mediaorg.spec.shelf import Shelf
from mediaorg.spec.spec import KINDS, LISTS
from mediaorg.spec.words import LIST, MAPPING, TOP, found_words, key_advice, value_advice
from mediaorg.text import Text

VERB_LISTS: Final[Mapping[str, type[Shape]]] = {
    "transfer": Transfer, "lend": Lend, "suspend": Suspension, "remove": Suspension, "demand": Demand,
}  # fmt: skip
# What a clause of a verb goes by in a place.
CALLED: Final = {"transfer": "duty", "lend": "from", "suspend": "id", "remove": "id", "demand": "item"}


@dataclass(frozen=True, slots=True)
class ParsedCampaign:
    """What parsing gives: the campaign (None where its head could not be kept), what was set aside, and the faults."""

    campaign: Campaign | None
    places: CampaignPlaces
    document: Document
    asides: tuple[Aside, ...] = ()
    lost: frozenset[str] = frozenset()
    diagnostics: tuple[Diagnostic, ...] = ()
    known: Known | None = None


def parse_campaign(document: Document, base: Parsed | None) -> ParsedCampaign:
    """Makes a campaign of its file; without a base, names and targets cannot be judged and are taken as they are.

    Never raises for a fault in the file: each is a diagnostic, and the least that it spoils is set aside.
    """
    parser = CampaignParser(document, base)
    if any(one.rule is FORMAT_VERSION for one in parser.diagnostics):
        return ParsedCampaign(None, CampaignPlaces(document, {}), document, diagnostics=tuple(parser.diagnostics))
    return parser.run()


class CampaignParser:
    """The state of one parse: everything that the file holds as shelves and drafts, and the faults so far."""

    def __init__(self, document: Document, base: Parsed | None) -> None:
        self.document = document
        self.base = base
        self.order = {document.file: 0}
        self.diagnostics = list(version_faults(document, required=True))
        self.lost: set[str] = set()
        self.head = Shelf("campaign", "campaign", Head, [], self.order)
        self.shelves = {
            book: Shelf(book, KINDS.get(book, book), ADDABLE.get(book, model), [], self.order)
            for book, model in LISTS.items()
        }
        self.axes: dict[str, Shelf] = {}
        self.verbs = {verb: Shelf(verb, verb, model, [], self.order) for verb, model in VERB_LISTS.items()}
        self.drafts: list[ChangeDraft] = []
        self.elements = Elements(base.spec) if base is not None and base.spec is not None else None

    def run(self) -> ParsedCampaign:
        """All steps: what there is, ids, shapes, names and targets."""
        self.diagnostics.extend(self._sort_in())
        self.diagnostics.extend(identify(self.shelves, self.axes))
        self.diagnostics.extend(identify_phases(self.head))
        for shelf in self.all_shelves():
            self.diagnostics.extend(shelf.fill())
        for draft in self.drafts:
            self.diagnostics.extend(draft.settle())
        known = None
        if self.base is not None and self.base.known is not None:
            names = CampaignNames(self, self.base, self.base.known)
            known = names.added
            self.diagnostics.extend(names.check())
        places = CampaignPlaces(self.document, self.shelves, self.axes)
        asides = tuple(self._asides())
        return ParsedCampaign(
            self._campaign(), places, self.document, asides, frozenset(self.lost), each_once(self.diagnostics), known
        )

    def all_shelves(self) -> Iterator[Shelf]:
        """Everything but the entries of `change`."""
        yield self.head
        yield from self.shelves.values()
        yield from self.axes.values()
        yield from self.verbs.values()

    # What there is

    def _sort_in(self) -> Iterator[Diagnostic]:
        for key, value in self.document.data.items():
            entry = Entry(self.document, (key,), value)
            if key == "campaign":
                self.head.entries.append(entry)
            elif key == "add":
                yield from self._sort_in_added(entry)
            elif key == "change":
                yield from self._sort_in_changes(entry)
            elif key in self.verbs:
                yield from self._sort_in_list(entry, key, self.verbs[key])
            elif key not in CampaignFile.model_fields and not key.startswith("x-"):
                advice, near = key_advice(key, CampaignFile.model_fields)
                self.lost.update([near] if near else [])
                yield fault(UNKNOWN_KEY, entry.key_span(), key=key, place=TOP, advice=advice)
        if "campaign" not in self.document.data and "campaign" not in self.lost:
            yield fault(MISSING_KEY, self.document.span(()), key="campaign", place=TOP)

    def _sort_in_added(self, added: Entry) -> Iterator[Diagnostic]:
        if not isinstance(added.raw, dict):
            yield self._wrong(added, "add", MAPPING)
            return
        for book, value in added.raw.items():
            entry = Entry(self.document, ("add", book), value)
            if book == "dimensions" and isinstance(value, dict):
                for axis, values in value.items():
                    if axis.startswith("x-"):
                        continue
                    shelf = self.axes[axis] = Shelf("dimensions", "dimension", AddedValue, [], self.order)
                    yield from self._sort_in_list(Entry(self.document, ("add", book, axis), values), axis, shelf)
            elif book == "dimensions":
                yield self._wrong(entry, book, MAPPING)
            elif book in ADDABLE:
                yield from self._sort_in_list(entry, book, self.shelves[book])
            elif not book.startswith("x-"):
                advice, near = key_advice(book, Added.model_fields)
                self.lost.update([near] if near else [])
                yield fault(UNKNOWN_KEY, entry.key_span(), key=book, place="add", advice=advice)

    def _sort_in_list(self, entry: Entry, key: str, shelf: Shelf) -> Iterator[Diagnostic]:
        if not isinstance(entry.raw, list):
            yield self._wrong(entry, key, LIST)
            return
        bare = key in ("suspend", "remove")
        for index, raw in enumerate(entry.raw):
            whole = {"id": raw} if bare and isinstance(raw, str) else raw
            shelf.entries.append(Entry(self.document, (*entry.path, index), whole))

    def _sort_in_changes(self, changes: Entry) -> Iterator[Diagnostic]:
        if not isinstance(changes.raw, dict):
            yield self._wrong(changes, "change", MAPPING)
            return
        for name, raw in changes.raw.items():
            kind, _, identity = name.partition("/")
            if name.startswith("x-"):
                continue
            element = self.elements.find(kind, identity) if self.elements else None
            shape = change_shape(kind, in_place=isinstance(element, InPlaceDuty))
            entry = Entry(self.document, ("change", name), raw)
            if shape is not None:
                self.drafts.append(ChangeDraft(entry, shape, "change", kind, identity=identity, element=element))

    def _wrong(self, entry: Entry, key: str, expected: Text) -> Diagnostic:
        self.lost.add(key)
        span = entry.key_span() if entry.raw is None else entry.span()
        advice = value_advice(entry.raw, "container", expected)
        return fault(WRONG_TYPE, span, key=key, expected=expected, found=found_words(entry.raw), advice=advice)

    # What was understood

    def _campaign(self) -> Campaign | None:
        head = next((model for model in self.head.models if model is not None), None)
        if head is None:
            return None
        changes = (
            draft.change(At("campaign", head.id, ("change", f"{draft.kind}/{draft.id}"))) for draft in self.drafts
        )
        return Campaign(
            head,
            {book: clauses for book, shelf in self.shelves.items() if (clauses := tuple(_added(shelf)))},
            {axis: tuple(_values(axis, shelf)) for axis, shelf in self.axes.items()},
            tuple(change for change in changes if change is not None),
            tuple(self._clauses("transfer", head)),
            tuple(self._clauses("lend", head)),
            tuple(self._named("suspend", head)),
            tuple(self._named("remove", head)),
            tuple(self._clauses("demand", head)),
        )

    def _clauses(self, verb: str, head: Head) -> Iterator[Clause[Any]]:
        shelf = self.verbs[verb]
        written = self.document.data.get(verb)
        for entry, model in zip(shelf.entries, shelf.models, strict=True):
            if model is not None and isinstance(entry.raw, dict):
                step = item_in(written, int(entry.path[-1]), str(entry.raw[CALLED[verb]]))
                yield Clause(model, At("campaign", head.id, (verb, step)))

    def _named(self, verb: str, head: Head) -> Iterator[Target]:
        for clause in self._clauses(verb, head):
            kind, _, identity = clause.entry.id.partition("/")
            yield Target(kind, identity, clause.at, when_of(clause.entry))

    def _asides(self) -> Iterator[Aside]:
        for shelf in (self.head, *self.shelves.values(), *self.axes.values()):
            yield from shelf.asides()
        for draft in self.drafts:
            yield from draft.changes_asides()
        for shelf in self.verbs.values():
            for aside in shelf.asides():
                yield Aside("roles", "role", None, "duties", aside.names)


def _added(shelf: Shelf) -> Iterator[Clause[Any]]:
    for model in shelf.models:
        if model is not None:
            yield Clause(model, model.at() if hasattr(model, "at") and callable(model.at) else At(shelf.book, ""))


def _values(axis: str, shelf: Shelf) -> Iterator[Clause[Any]]:
    for model in shelf.models:
        if model is not None:
            yield Clause(model, At("value", f"{axis}/{model.id}"))
