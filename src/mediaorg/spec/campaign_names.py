"""Whether everything that a campaign file names is there, in its base or among what it adds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from mediaorg.diagnostic import At, Diagnostic, RelatedPlace, fault
from mediaorg.spec.campaign import Head
from mediaorg.spec.campaign_faults import OVERLAY_ADD_EXISTS, OVERLAY_TARGET_MISSING
from mediaorg.spec.campaign_ids import ids_of, of_head, phase_ids
from mediaorg.spec.campaign_targets import Missing, Targets
from mediaorg.spec.change_draft import ChangeDraft
from mediaorg.spec.change_shape import CHANGEABLE, ListEdit
from mediaorg.spec.draft import Draft
from mediaorg.spec.element_name import ELEMENT_KINDS
from mediaorg.spec.elements import duty_of
from mediaorg.spec.joined import Entry, Path
from mediaorg.spec.known import known_of
from mediaorg.spec.names import WHAT, Known, Unknown
from mediaorg.spec.nearest import nearest
from mediaorg.spec.parse import Parsed, unknown_reference
from mediaorg.spec.references import REFERENCES
from mediaorg.spec.role import InPlaceDuty
from mediaorg.spec.shelf import Shelf
from mediaorg.spec.spec import KINDS
from mediaorg.spec.whereabouts import Whereabouts
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.spec.parse_campaign import CampaignParser

# Under which kinds an added id may be taken already.
TAKEN_BY: Final[Mapping[str, tuple[str, ...]]] = {"role": ("role", "partner"), "partner": ("role", "partner")}
THING: Final = Text("element (kind/id)", "对象（类别/id）")


class CampaignNames:
    """The check of one campaign: names against the base and what is added; what names nothing is set aside."""

    def __init__(self, parser: CampaignParser, base: Parsed, known: Known) -> None:
        self.parser = parser
        self.base = base
        self.old = known
        self.added = known_of({**parser.shelves, **_brought_in(parser)}, parser.axes)
        self.known = known.joined(self.added)
        self.targets = Targets(base, self.known)
        self.phases = frozenset(phase_ids(parser.head))

    def check(self) -> Iterator[Diagnostic]:
        """All faults, in no order."""
        for book, shelf in self.parser.shelves.items():
            yield from self._check_added(shelf, KINDS.get(book, ""))
        for axis, shelf in self.parser.axes.items():
            yield from self._check_axis(axis, shelf)
        for shelf in (self.parser.head, *self.parser.shelves.values(), *self.parser.axes.values()):
            yield from self._each(shelf, self._unknown_in(shelf.book))
        for verb in ("transfer", "lend", "suspend", "remove", "demand"):
            yield from self._check_verb(verb, self.parser.verbs[verb])
        yield from self._check_change_targets()
        for draft in self.parser.drafts:
            yield from self._check_change(draft)

    # What is added

    def _check_added(self, shelf: Shelf, kind: str) -> Iterator[Diagnostic]:
        for index, entry in enumerate(shelf.entries):
            for path, name in ids_of(entry, kind):
                taken = "duty" if path else kind
                holder = (
                    next((one for one in TAKEN_BY.get(taken, (taken,)) if name in self.old.of_kind(one)), None)
                    if taken
                    else None
                )
                if holder is not None:
                    yield self._exists(entry, (*path, "id"), name, At(holder, name))
                    yield from self._drop(shelf, index, path)

    def _check_axis(self, axis: str, shelf: Shelf) -> Iterator[Diagnostic]:
        for index, entry in enumerate(shelf.entries):
            for _, name in ids_of(entry, "value"):
                if name in self.old.dimensions.get(axis, frozenset()):
                    yield self._exists(entry, ("id",), name, At("value", f"{axis}/{name}"))
                    yield from self._drop(shelf, index, ())

    def _exists(self, entry: Entry, path: Path, name: str, old: At) -> Diagnostic:
        related = RelatedPlace(self.base.places.span(old), "base", {}, old)
        return fault(OVERLAY_ADD_EXISTS, entry.span(path), related, name=name)

    def _drop(self, shelf: Shelf, index: int, path: Path) -> Iterator[Diagnostic]:
        draft = shelf.draft(index)
        draft.set_aside_twin(path)
        yield from shelf.take_out(index, [])

    # Names inside

    def _unknown_in(self, book: str) -> Callable[[Any], Iterator[Unknown]]:
        def unknown(model: Any) -> Iterator[Unknown]:
            if isinstance(model, Head):
                yield from of_head(model, self.known)
            elif book in REFERENCES:
                yield from REFERENCES[book](model, self.known)
            yield from self._unknown_phases(model)

        return unknown

    def _unknown_phases(self, model: Any) -> Iterator[Unknown]:
        if isinstance(model, Head):
            return
        for index, name in enumerate(getattr(model, "phases", None) or ()):
            if name not in self.phases:
                yield Unknown(("phases", index), "phase", name)
        if (name := getattr(model, "phase", None)) is not None and name not in self.phases:
            yield Unknown(("phase",), "phase", name)

    def _each(self, shelf: Shelf, unknown_in: Callable[[Any], Iterator[Unknown]]) -> Iterator[Diagnostic]:
        for index, model in enumerate(shelf.models):
            found = list(unknown_in(model)) if model is not None else []
            taken: list[tuple[Path, tuple[str, ...]]] = []
            for unknown in found:
                path = shelf.in_file(index, unknown.path)
                near = self._near(unknown)
                if not self.base.incomplete or unknown.what == "phase":
                    yield unknown_reference(shelf.entries[index], path, unknown, near, gone=self._gone(unknown))
                taken.append((() if path == ("phase",) else path, (near,) if near else ()))
            if taken:
                yield from shelf.take_out(index, taken)

    def _near(self, unknown: Unknown) -> str | None:
        candidates = self.phases if unknown.what == "phase" else self.known.of(unknown.what, unknown.within)
        return nearest(unknown.name, candidates)

    def _gone(self, unknown: Unknown) -> Whereabouts | None:
        names = self.known.of(unknown.what, unknown.within) if unknown.what != "phase" else ()
        return self.targets.gone(unknown.what, unknown.name, names)

    # What the verbs name

    def _check_verb(self, verb: str, shelf: Shelf) -> Iterator[Diagnostic]:
        yield from self._each(shelf, self._unknown_phases)
        for index, model in enumerate(shelf.models):
            if model is None:
                continue
            missing = list(self._missing_in(verb, shelf.entries[index], model))
            yield from (one for _, one in missing)
            if missing:
                paths = [shelf.in_file(index, path) for path, _ in missing]
                pieces = [path[:2] if path[:1] in (("keeps",), ("cover",)) else () for path in paths]
                yield from shelf.take_out(index, [(piece, ()) for piece in pieces])

    def _missing_in(self, verb: str, entry: Entry, model: Any) -> Iterator[Missing]:
        if verb == "transfer":
            yield from self.targets.of_transfer(entry, model)
        elif verb == "lend":
            yield from self.targets.of_lend(entry, model)
        elif (
            verb in ("suspend", "remove")
            and (one := self._missing_element(entry.span(("id",)), verb, model.id)) is not None
        ):
            yield ("id",), one

    def _missing_element(self, span: Any, verb: str, name: str) -> Diagnostic | None:
        kind, _, identity = name.partition("/")
        kinds = CHANGEABLE if verb == "change" else ELEMENT_KINDS
        if kind == "org" and self.base.spec is not None and identity == self.base.spec.org.id and verb == "change":
            return None
        if (kind in kinds and kind != "org" and identity in self.old.of_kind(kind)) or self.base.incomplete:
            return None
        gone = self.targets.gone(kind, name)
        advice = gone.advice if gone is not None else None
        if advice is None:
            names = [f"{one}/{known}" for one in kinds if one != "org" for known in self.old.of_kind(one)]
            same = next((one for one in names if one.partition("/")[2] == name), None)
            advice = self.targets.advice("", same or name, names)
        return fault(OVERLAY_TARGET_MISSING, span, verb=verb, what=WHAT.get(kind, THING), name=name, advice=advice)

    def _check_change_targets(self) -> Iterator[Diagnostic]:
        changes = self.parser.document.data.get("change")
        for name in changes if isinstance(changes, dict) else ():
            span = self.parser.document.key_span(("change", name))
            if not name.startswith("x-") and (missing := self._missing_element(span, "change", name)) is not None:
                yield missing

    def _taken_duties(self, draft: ChangeDraft) -> Iterator[Missing]:
        """The duties written in place that a change adds although the base has one of that id elsewhere."""
        edit = draft.set_fields().get("duties")
        held = {duty_of(claim) for claim in getattr(draft.element, "duties", None) or ()}
        for index, claim in enumerate(edit.add if isinstance(edit, ListEdit) else ()):
            if isinstance(claim, InPlaceDuty) and claim.id in self.old.duty and claim.id not in held:
                path: Path = ("duties", "add", index)
                yield path, self._exists(draft.entry, draft.in_file((*path, "id")), claim.id, At("duty", claim.id))

    def _check_change(self, draft: ChangeDraft) -> Iterator[Diagnostic]:
        if draft.value is None:
            return
        missing = [*self.targets.of_edits(draft), *self._taken_duties(draft)]
        yield from (one for _, one in missing)
        unknown = [*draft.unknown_names(self.known), *self._unknown_phases(draft.value)]
        for one in unknown:
            if not self.base.incomplete or one.what == "phase":
                near, gone = self._near(one), self._gone(one)
                yield unknown_reference(draft.entry, draft.in_file(one.path), one, near, gone=gone)
        paths = [draft.in_file(path) for path in (*(path for path, _ in missing), *(one.path for one in unknown))]
        yield from _settle_without(draft, paths)


def _brought_in(parser: CampaignParser) -> dict[str, Shelf]:
    """Roles and loops with what changes bring into them: duties that are written in place, and stages."""
    widened = {}
    for book, key in (("roles", "duties"), ("loops", "stages")):
        shelf = parser.shelves[book]
        entries = [
            *shelf.entries,
            *(entry for draft in parser.drafts if (entry := _new_entries(draft, key)) is not None),
        ]
        widened[book] = Shelf(book, shelf.kind, shelf.model, entries, shelf.file_order)
    return widened


def _new_entries(draft: ChangeDraft, key: str) -> Entry | None:
    value = draft.entry.raw.get(key) if isinstance(draft.entry.raw, dict) else None
    entries = value.get("add") if isinstance(value, dict) else value
    if not isinstance(entries, list):
        return None
    identity = {"id": draft.id} if key == "stages" else {}
    return Entry(draft.entry.document, draft.entry.path, {**identity, key: entries})


def _settle_without(draft: Draft, paths: list[Path]) -> Iterator[Diagnostic]:
    for path in paths:
        draft.set_aside(path)
    if paths:
        yield from draft.settle()
