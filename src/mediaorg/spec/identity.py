"""Ids: which there are, which stand twice, and which are easily taken for one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from mediaorg.diagnostic import Diagnostic, RelatedPlace, fault
from mediaorg.record import Record
from mediaorg.spec.faults import CONFUSABLE_ID, DUPLICATE_ENTRY, DUPLICATE_ID
from mediaorg.spec.flow import handoff_key
from mediaorg.spec.joined import Entry, Path
from mediaorg.spec.shelf import Shelf
from mediaorg.text import Text

# Which lists share one name space, and what their things are called together.
NAME_SPACES: Final[tuple[tuple[tuple[str, ...], Text], ...]] = (
    (("roles", "partners"), Text("roles and partners", "岗位与外部协作方")),
    (("duties",), Text("duties", "职责")),
    (("handoffs",), Text("handoffs", "交接")),
    (("loops",), Text("loops", "闭环")),
    (("units",), Text("units", "部门与中心")),
    (("layers",), Text("layers", "层级")),
    (("training",), Text("trainings", "培训")),
    (("separation",), Text("separation sets", "不相容职责组")),
    (("approvals",), Text("approvals", "审批事项")),
    (("people",), Text("people", "人员")),
)
INNER_LISTS: Final[Mapping[str, tuple[str, Text]]] = {
    "roles": ("kpis", Text("the KPIs of one role", "同一岗位的 KPI")),
    "loops": ("stages", Text("the stages of one loop", "同一闭环的阶段")),
}
Line: TypeAlias = frozenset[tuple[str, frozenset[str]]]
LINE_KEYS: Final = ("from", "split", "merge", "id")
LOOK_ALIKES: Final = str.maketrans({"0": "o", "1": "l", "-": ""})


class Bearer(Record):
    """One thing that bears an id: the list and the entry that it stands in, and the way to it."""

    shelf: Shelf
    index: int
    path: Path = ()

    @property
    def entry(self) -> Entry:
        """The entry that the thing stands in."""
        return self.shelf.entries[self.index]

    def order(self) -> tuple[int, int, int]:
        """Where the thing stands among all files: file, line, column."""
        span = self.entry.span(self.path)
        return (self.shelf.file_order[span.file], span.line, span.column)


def identify(shelves: Mapping[str, Shelf], axes: Mapping[str, Shelf]) -> Iterator[Diagnostic]:
    """Sets aside every later bearer of an id, and tells of these and of ids that look alike."""
    for shelf in axes.values():
        values: dict[str, list[Bearer]] = {}
        for identity, bearer in _bearers(shelf):
            values.setdefault(identity, []).append(bearer)
        yield from _duplicates(values, Text("the values of one dimension", "同一维度的取值"))
    for books, among in NAME_SPACES:
        if not _are_apart(_ids(shelves, books)):
            yield from _alike(shelves, books, among)
    yield from _duplicate_handoffs(shelves["handoffs"])
    yield from (one for book in ("moved", "retired") for one in _duplicate_lines(shelves[book]))
    for book, (key, among) in INNER_LISTS.items():
        for index, entry in enumerate(shelves[book].entries):
            if _has_twins(entry.raw, key):
                yield from _duplicates(_inner(shelves[book], index, key), among)


def _alike(shelves: Mapping[str, Shelf], books: tuple[str, ...], among: Text) -> Iterator[Diagnostic]:
    bearers: dict[str, list[Bearer]] = {}
    for book in books:
        for identity, bearer in _bearers(shelves[book]):
            bearers.setdefault(identity, []).append(bearer)
    if books == ("duties",):
        for identity, bearer in _in_place(shelves["roles"]):
            bearers.setdefault(identity, []).append(bearer)
    yield from _duplicates(bearers, among)
    yield from _confusable(bearers)


def identify_phases(head: Shelf) -> Iterator[Diagnostic]:
    """Sets aside every later phase of a campaign that bears the id of another."""
    for index in range(len(head.entries)):
        yield from _duplicates(_inner(head, index, "phases"), Text("the phases of one campaign", "同一活动的阶段"))


def _ids(shelves: Mapping[str, Shelf], books: tuple[str, ...]) -> list[str]:
    """The ids of one name space, as `_bearers` and `_in_place` find them."""
    raws = (entry.raw for book in books for entry in shelves[book].entries)
    ids = [one for raw in raws if isinstance(raw, dict) and isinstance(one := raw.get("id"), str)]
    return [*ids, *in_place_ids(shelves["roles"].entries)] if books == ("duties",) else ids


def _are_apart(ids: Sequence[str]) -> bool:
    """Whether no two ids are alike, not even to the eye: all are looked at as one text, which costs next to nothing."""
    skeletons = _skeleton("\n".join(ids)).split("\n")
    return len(set(skeletons)) == len(skeletons) == len(ids)


def _has_twins(raw: object, key: str) -> bool:
    entries = raw.get(key) if isinstance(raw, dict) else None
    if not isinstance(entries, list):
        return False
    ids = [one for entry in entries if isinstance(entry, dict) and isinstance(one := entry.get("id"), str)]
    return len(set(ids)) < len(ids)


def _bearers(shelf: Shelf) -> Iterator[tuple[str, Bearer]]:
    for index, entry in enumerate(shelf.entries):
        if isinstance(entry.raw, dict) and isinstance(identity := entry.raw.get("id"), str):
            yield identity, Bearer(shelf, index)


def _in_place(shelf: Shelf) -> Iterator[tuple[str, Bearer]]:
    for index, entry in enumerate(shelf.entries):
        for number, identity in _claimed_ids(entry.raw):
            yield identity, Bearer(shelf, index, ("duties", number))


def in_place_ids(entries: Iterable[Entry]) -> Iterator[str]:
    """The ids of duties that are written inside roles."""
    return (identity for entry in entries for _, identity in _claimed_ids(entry.raw))


def _claimed_ids(raw: object) -> list[tuple[int, str]]:
    claims = raw.get("duties") if isinstance(raw, dict) else None
    return [
        (number, identity)
        for number, claim in enumerate(claims if isinstance(claims, list) else ())
        if isinstance(claim, dict) and "duty" not in claim and isinstance(identity := claim.get("id"), str)
    ]


def _inner(shelf: Shelf, index: int, key: str) -> dict[str, list[Bearer]]:
    raw = shelf.entries[index].raw
    entries = raw.get(key) if isinstance(raw, dict) else None
    bearers: dict[str, list[Bearer]] = {}
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict) and isinstance(identity := entry.get("id"), str):
            bearers.setdefault(identity, []).append(Bearer(shelf, index, (key, number)))
    return bearers


def _duplicates(bearers: Mapping[str, list[Bearer]], among: Text) -> Iterator[Diagnostic]:
    for identity, group in bearers.items():
        if len(group) > 1:
            *earlier, last = sorted(group, key=Bearer.order)
            related = (RelatedPlace(one.entry.span((*one.path, "id")), "first", {}) for one in earlier)
            yield fault(DUPLICATE_ID, last.entry.span((*last.path, "id")), *related, id=identity, among=among)
            _set_aside_later([*earlier[1:], last])


def _duplicate_handoffs(shelf: Shelf) -> Iterator[Diagnostic]:
    """Handoffs without an id are told apart by their ends and the artifact; two alike are one written twice."""
    keys = [key for entry in shelf.entries if (key := raw_handoff_key(entry.raw)) is not None]
    if len(set(keys)) == len(keys):
        return
    alike: dict[str, list[Bearer]] = {}
    for index, entry in enumerate(shelf.entries):
        if (key := raw_handoff_key(entry.raw)) is not None:
            alike.setdefault(key, []).append(Bearer(shelf, index))
    for key, group in alike.items():
        if len(group) > 1:
            *earlier, last = sorted(group, key=Bearer.order)
            related = (RelatedPlace(one.entry.span(("artifact",)), "first", {}) for one in earlier)
            yield fault(DUPLICATE_ENTRY, last.entry.span(("artifact",)), *related, entry=key)
            _set_aside_later([*earlier[1:], last])


def _duplicate_lines(shelf: Shelf) -> Iterator[Diagnostic]:
    """A line of lineage that says what another says, in whatever order; and a thing that is retired twice."""
    alike: dict[Line, list[Bearer]] = {}
    for index, entry in enumerate(shelf.entries):
        if isinstance(entry.raw, dict) and (said := _line(entry.raw)):
            alike.setdefault(said, []).append(Bearer(shelf, index))
    for group in alike.values():
        if len(group) > 1:
            *earlier, last = sorted(group, key=Bearer.order)
            raw: Any = last.entry.raw
            key = next(key for key in LINE_KEYS if key in raw)
            related = (RelatedPlace(one.entry.key_span((key,)), "first", {}) for one in earlier)
            yield fault(DUPLICATE_ENTRY, last.entry.key_span((key,)), *related, entry=tuple(_names(raw[key])))
            _set_aside_later([*earlier[1:], last])


def _line(raw: dict[str, Any]) -> Line | None:
    """What a line says; None where something in it is no name."""
    said = {key: frozenset(_names(raw[key])) for key in (*LINE_KEYS, "to", "into") if key in raw}
    return frozenset(said.items()) if raw.keys() & set(LINE_KEYS) and all(said.values()) else None


def _names(value: object) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _set_aside_later(bearers: Iterable[Bearer]) -> None:
    for bearer in bearers:
        bearer.shelf.draft(bearer.index).set_aside_twin(bearer.path)


def raw_handoff_key(raw: object) -> str | None:
    """How a handoff without an id is called, read from plain data; None where it has an id or lacks an end."""
    if not isinstance(raw, dict) or "id" in raw:
        return None
    source, target, artifact = raw.get("from"), raw.get("to"), raw.get("artifact")
    if isinstance(artifact, dict):
        artifact = artifact.get("en") or artifact.get("zh")
    if isinstance(source, str) and isinstance(target, str) and isinstance(artifact, str):
        return handoff_key(source, target, artifact)
    return None


def _confusable(bearers: Mapping[str, list[Bearer]]) -> Iterator[Diagnostic]:
    """Ids that differ only in hyphens or in letters and digits that look alike (0 and o, 1 and l, rn and m)."""
    seen: dict[str, str] = {}
    for identity in bearers:
        first = seen.setdefault(_skeleton(identity), identity)
        if first != identity:
            pair = sorted((bearers[first][0], bearers[identity][0]), key=Bearer.order)
            ids = [str(_raw_id(bearer)) for bearer in pair]
            related = RelatedPlace(pair[0].entry.span((*pair[0].path, "id")), "first", {})
            span = pair[1].entry.span((*pair[1].path, "id"))
            yield fault(CONFUSABLE_ID, span, related, id=ids[1], other=ids[0])


def _raw_id(bearer: Bearer) -> object:
    value: Any = bearer.entry.raw
    for step in (*bearer.path, "id"):
        value = value[step]
    return value


def _skeleton(identity: str) -> str:
    return identity.translate(LOOK_ALIKES).replace("rn", "m")
