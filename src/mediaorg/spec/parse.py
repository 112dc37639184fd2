"""From the files of one specification to a `Spec`: shape, ids and references, all faults in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from mediaorg.diagnostic import Diagnostic, Edit, Span, fault
from mediaorg.record import Record, replace
from mediaorg.source.document import Document
from mediaorg.spec.asides import Aside
from mediaorg.spec.faults import BAD_ID, FORMAT_VERSION, MISSING_KEY, UNKNOWN_REFERENCE, WRONG_TYPE
from mediaorg.spec.identity import identify
from mediaorg.spec.joined import Entry, Joined, Path, join
from mediaorg.spec.known import known_of
from mediaorg.spec.lineage import Lineage
from mediaorg.spec.mistakes import is_id
from mediaorg.spec.names import NAMED_IN, WHAT, Known, Unknown, bearers
from mediaorg.spec.nearest import nearest
from mediaorg.spec.organisation import Organisation, Value
from mediaorg.spec.places import Places
from mediaorg.spec.references import REFERENCES
from mediaorg.spec.shelf import Shelf
from mediaorg.spec.spec import FORMAT, KINDS, LISTS, SINGLES, Spec
from mediaorg.spec.whereabouts import Whereabouts, whereabouts
from mediaorg.spec.words import TOP, WHOLE, found_words, value_advice
from mediaorg.text import Text, literal

SINGLE_STAGE: Final = Text("single stage", "唯一闭环阶段")
NO_HEAD: Final = Organisation.model_construct(id="unnamed", name="unnamed")


class Parsed(Record):
    """What parsing gives: the specification (None where nothing could be kept), what was set aside, and the faults.

    `incomplete` is true where a file that belongs to the specification could not be read at all.
    """

    spec: Spec | None
    places: Places
    asides: tuple[Aside, ...] = ()
    lost: frozenset[str] = frozenset()
    incomplete: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()
    known: Known | None = None


def parse(documents: Sequence[Document], *, incomplete: bool = False) -> Parsed:
    """Makes a `Spec` of the documents of one specification, the root first.

    `incomplete` says that further files belong to it which could not be read: names that are not found may stand there.
    Never raises for a fault in the files: each is a diagnostic, and the least that it spoils is set aside.
    """
    readable = []
    diagnostics: list[Diagnostic] = []
    for number, document in enumerate(documents):
        problems = list(version_faults(document, required=number == 0))
        diagnostics.extend(problems)
        if not any(problem.rule is FORMAT_VERSION for problem in problems):
            readable.append(document)
    if not readable or readable[0] is not documents[0]:
        return Parsed(None, Places({}), diagnostics=tuple(diagnostics))
    incomplete = incomplete or len(readable) < len(documents)
    return _Parser(join(readable), readable, incomplete, diagnostics).run()


def version_faults(document: Document, *, required: bool) -> Iterator[Diagnostic]:
    """What is wrong with the format version that a file names."""
    if "mediaorg" not in document.data:
        if required:
            yield fault(MISSING_KEY, document.span(()), key="mediaorg", place=TOP)
        return
    value = document.data["mediaorg"]
    if type(value) is int and value == FORMAT:
        return
    span = document.key_span(("mediaorg",)) if value is None else document.span(("mediaorg",))
    if isinstance(value, bool) or not isinstance(value, int):
        advice = value_advice(value, "int_type", WHOLE)
        yield fault(WRONG_TYPE, span, key="mediaorg", expected=WHOLE, found=found_words(value), advice=advice)
    else:
        yield fault(FORMAT_VERSION, span, found=value)


class _Parser:
    """The state of one parse: the lists as shelves, and the faults so far."""

    def __init__(self, joined: Joined, documents: list[Document], incomplete: bool, diagnostics: list[Diagnostic]):
        self.joined = joined
        self.documents = documents
        self.incomplete = incomplete
        self.diagnostics = [*diagnostics, *joined.diagnostics]
        order = {document.file: number for number, document in enumerate(documents)}
        self.shelves = {
            book: Shelf(book, KINDS.get(book, book), model, joined.lists[book], order) for book, model in LISTS.items()
        }
        self.singles = {
            book: Shelf(book, book, SINGLES[book], [joined.singles[book]] if book in joined.singles else [], order)
            for book in SINGLES
        }
        self.axes = {
            axis: Shelf("dimensions", "dimension", Value, entries, order) for axis, entries in joined.dimensions.items()
        }
        self.asides: list[Aside] = []
        self.guesses: dict[tuple[str, str, str], tuple[str | None, tuple[str, ...]]] = {}
        self.lineage: Lineage | None = None
        self.bearers: dict[tuple[str, ...], Mapping[str, frozenset[str]]] = {}

    def run(self) -> Parsed:
        """All steps: ids, shapes, references."""
        self._required()
        self._check_axes()
        self.diagnostics.extend(identify(self.shelves, self.axes))
        for shelf in self._all_shelves():
            self.diagnostics.extend(shelf.fill())
        known = known_of(self.shelves, self.axes)
        for shelf in self._all_shelves():
            self._check_references(shelf, known)
        self.asides.extend(aside for shelf in self._all_shelves() for aside in shelf.asides())
        return Parsed(
            self._spec(),
            Places({**self.shelves, **self.singles}, self.axes, self.joined.axes, self.documents[0]),
            tuple(self.asides),
            frozenset(self.joined.lost),
            self.incomplete,
            each_once(self.diagnostics),
            known,
        )

    def _all_shelves(self) -> Iterator[Shelf]:
        yield from self.singles.values()
        yield from self.shelves.values()
        yield from self.axes.values()

    def _required(self) -> None:
        root = self.documents[0]
        for key, there in (("org", "org" in self.joined.singles), ("roles", self._has("roles"))):
            if not there and key not in self.joined.lost and not self.incomplete:
                self.joined.lost.add(key)
                self.diagnostics.append(fault(MISSING_KEY, root.span(()), key=key, place=TOP))

    def _has(self, key: str) -> bool:
        return any(key in document.data for document in self.documents)

    def _check_axes(self) -> None:
        for entry in self.joined.axes:
            axis = str(entry.path[-1])
            if not is_id(axis):
                advice = Text("for example channel", "例如 channel")
                self.diagnostics.append(fault(BAD_ID, entry.key_span(), found=axis, advice=advice))

    def _check_references(self, shelf: Shelf, known: Known) -> None:
        unknown_in = REFERENCES.get(shelf.book)
        if unknown_in is None:
            return
        for index, model in enumerate(shelf.models):
            found = list(unknown_in(model, known)) if model is not None else ()
            if found:
                self._set_aside(shelf, index, found, known)

    def _set_aside(self, shelf: Shelf, index: int, found: Sequence[Unknown], known: Known) -> None:
        taken: list[tuple[Path, tuple[str, ...]]] = []
        entry = shelf.entries[index]
        for unknown in found:
            path = shelf.in_file(index, unknown.path)
            near, shared = self._guess(unknown, known)
            if not self.incomplete:
                gone = self._gone(unknown, known)
                self.diagnostics.append(unknown_reference(entry, path, unknown, near, shared, gone))
            taken.append((path, (near,) if near else ()))
        self.diagnostics.extend(shelf.take_out(index, taken))

    def _guess(self, unknown: Unknown, known: Known) -> tuple[str | None, tuple[str, ...]]:
        """The name that was most likely meant, and the several that end like it; one wrong name often stands in many places."""
        key = (unknown.what, unknown.within, unknown.name)
        if key not in self.guesses:
            names = known.of(unknown.what, unknown.within)
            shared = tuple(sorted(name for name in names if name.endswith(f"/{unknown.name}")))
            near = shared[0] if len(shared) == 1 else None if shared else self._meant(unknown, names)
            self.guesses[key] = (near, shared)
        return self.guesses[key]

    def _gone(self, unknown: Unknown, known: Known) -> Whereabouts | None:
        """What became of a name, where lineage knows it."""
        if not known.past:
            return None
        if self.lineage is None:
            moved, retired = (_kept(self.shelves[book].models) for book in ("moved", "retired"))
            self.lineage = Lineage.of_lines(moved, retired)
        return whereabouts(self.lineage, unknown.what, unknown.name, known.of(unknown.what, unknown.within))

    def _meant(self, unknown: Unknown, names: frozenset[str]) -> str | None:
        """The id that was most likely meant: that of the one thing called so, else the nearest."""
        shelves = self.axes if unknown.what == "value" else self.shelves
        books = (unknown.within,) if unknown.what == "value" else NAMED_IN.get(unknown.what, ())
        if books not in self.bearers:
            self.bearers[books] = bearers(entry for book in books if book in shelves for entry in shelves[book].entries)
        called = self.bearers[books].get(unknown.name, frozenset()) & names
        return min(called) if len(called) == 1 else nearest(unknown.name, names)

    def _spec(self) -> Spec:
        values: dict[str, Any] = {book: _kept(shelf.models) for book, shelf in self.shelves.items()}
        for book, shelf in self.singles.items():
            if shelf.models and shelf.models[0] is not None:
                values[book] = shelf.models[0]
        values.setdefault("org", NO_HEAD)
        values["dimensions"] = {axis: _kept(shelf.models) for axis, shelf in self.axes.items() if is_id(axis)}
        return Spec.model_construct(mediaorg=FORMAT, **values)


def _kept(models: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(model for model in models if model is not None)


def each_once(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The faults without repetitions: what stands at an anchor is read once for every entry that it is merged into."""
    told: dict[tuple[str, Span, str], Diagnostic] = {}
    for one in diagnostics:
        words = repr([(name, value) for name, value in one.args.items() if name != "place"])
        told.setdefault((one.rule.id, one.span, words), one)
    return tuple(told.values())


def unknown_reference(
    entry: Entry,
    path: Path,
    unknown: Unknown,
    near: str | None,
    shared: Sequence[str] = (),
    gone: Whereabouts | None = None,
) -> Diagnostic:
    """The diagnostic of a name that nothing bears; `near` is the name that was most likely meant.

    `shared` are the full names where several things, each in a place of its own, go by the name; `gone` says what
    became of the thing that bore it.
    """
    what = SINGLE_STAGE if len(shared) > 1 and unknown.what == "stage" else WHAT[unknown.what]
    span = entry.key_span(path) if unknown.what == "dimension" else entry.span(path)
    if gone is not None:
        told = fault(UNKNOWN_REFERENCE, span, what=what, name=unknown.name, advice=gone.advice)
        return replace(told, repair=Edit(span, gone.name)) if gone.name is not None else told
    is_sound = near is not None and is_id(near.rpartition("/")[2])
    if len(shared) > 1:
        advice = Text(f"say which one: {literal(', '.join(shared))}", f"请写明是哪一个：{literal('、'.join(shared))}")
    elif near is None or not is_sound:
        advice = Text(f"add the {what.en}, or name one that is there", f"请先定义这个{what.zh}，或改用已有的{what.zh}")
    else:
        advice = Text(f"did you mean “{literal(near)}”?", f"是不是想写“{literal(near)}”？")
    told = fault(UNKNOWN_REFERENCE, span, what=what, name=unknown.name, advice=advice)
    return replace(told, repair=Edit(span, near)) if near is not None and is_sound else told
