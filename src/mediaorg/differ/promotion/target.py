"""What the files of a base have to say once a proposal holds: plain data by file, as it is written wherever nothing changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final

from mediaorg.source.document import Document
from mediaorg.source.patching.cuttings import name_of
from mediaorg.spec.elements import key_in
from mediaorg.spec.identity import raw_handoff_key
from mediaorg.spec.spec import KINDS, Spec
from mediaorg.spec.written import as_written

Data = dict[str, Any]
# What makes entries siblings, the closest first; all others stand at the end of their list.
SIBLINGS: Final[Mapping[str, tuple[str, ...]]] = {"roles": ("unit", "layer", "reports_to"), "handoffs": ("from",)}


def targets(
    documents: Sequence[Document], before: Spec, after: Spec, changed: Collection[str] = ()
) -> Mapping[str, Data]:
    """The plain data of every file, by its name; the first is the root.

    `changed` are the handoffs that are changed, by their keys: one without an id goes by another key when its ends do.
    """
    files: dict[str, Data] = {one.file: dict(one.data) for one in documents}
    root = documents[0].file
    for book, kind in KINDS.items():
        old = {key_in(kind, one): as_written(one) for one in getattr(before, book)}
        new = {key_in(kind, one): as_written(one) for one in getattr(after, book)}
        if old == new:
            continue
        renamed = _renamed(list(old), list(new), changed) if book == "handoffs" else {}
        _edit_lists(files, book, old, {**new, **{one: new[other] for one, other in renamed.items()}})
        for key, value in new.items():
            if key not in old and key not in renamed.values():
                _put(files, root, book, value)
    _edit_org(files, before, after)
    _edit_axes(files, root, before, after)
    added = after.waivers[len(before.waivers) :]
    for waiver in added:
        _put(files, root, "waivers", as_written(waiver))
    return files


def _renamed(old: list[str], new: list[str], changed: Collection[str]) -> dict[str, str]:
    """The new keys of what goes by another one: what is changed keeps its place in the list."""
    gone = [one for one in old if one not in new and one in changed]
    return dict(zip(gone, (one for one in new if one not in old), strict=False))


def _key(book: str, raw: Any) -> str:
    if not isinstance(raw, dict):
        return ""
    return str(raw_handoff_key(raw) if book == "handoffs" and "id" not in raw else raw.get("id"))


def _edit_lists(files: dict[str, Data], book: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
    for data in files.values():
        if isinstance(data.get(book), list):
            data[book] = [
                merged(raw, old.get(_key(book, raw)), new[_key(book, raw)]) if _key(book, raw) in new else raw
                for raw in data[book]
                if _key(book, raw) in new or _key(book, raw) not in old
            ]


def _put(files: dict[str, Data], root: str, book: str, value: Any) -> None:
    """Adds an entry behind the last of its closest siblings, in the file that holds most of them."""
    holding = [name for name, data in files.items() if isinstance(data.get(book), list) and data[book]]
    empty = [name for name, data in files.items() if book in data]
    best = max(holding, key=lambda one: (_kinship(book, files[one][book], value), holding.index(one)), default=None)
    data = files[best or next(iter(empty), root)]
    entries = data.get(book, [])
    place = _behind(book, entries, value)
    data[book] = [*entries[:place], value, *entries[place:]]


def _is_sibling(entry: Any, value: Any, key: str) -> bool:
    return isinstance(entry, dict) and key in value and entry.get(key) == value[key]


def _kinship(book: str, entries: Iterable[Any], value: Any) -> tuple[int, ...]:
    return tuple(sum(_is_sibling(one, value, key) for one in entries) for key in SIBLINGS.get(book, ()))


def _behind(book: str, entries: Sequence[Any], value: Any) -> int:
    """The number of the place behind the last of the closest siblings."""
    for key in SIBLINGS.get(book, ())[:1]:
        places = [number for number, one in enumerate(entries, 1) if _is_sibling(one, value, key)]
        if places:
            return places[-1]
    return len(entries)


def _edit_org(files: dict[str, Data], before: Spec, after: Spec) -> None:
    old, new = as_written(before.org), as_written(after.org)
    for data in files.values():
        if "org" in data and old != new:
            data["org"] = merged(data["org"], old, new)


def _edit_axes(files: dict[str, Data], root: str, before: Spec, after: Spec) -> None:
    for axis, values in after.dimensions.items():
        added = [as_written(one) for one in values if one not in before.dimensions.get(axis, ())]
        if not added:
            continue
        holding = [name for name, data in files.items() if axis in data.get("dimensions", {})]
        some = [name for name, data in files.items() if "dimensions" in data]
        data = files[next(iter(holding), next(iter(some), root))]
        written = data.get("dimensions", {})
        data["dimensions"] = {**written, axis: [*written.get(axis, []), *added]}


# One element


def merged(raw: Any, old: Any, new: Any) -> Any:
    """What an element is to say, in the words of the file wherever it says so already."""
    if old == new:
        return raw
    if isinstance(raw, dict) and isinstance(old, dict) and isinstance(new, dict):
        kept = {key: value for key, value in raw.items() if key in new or key not in old}
        changed = {key: merged(raw[key], old.get(key), value) if key in raw else value for key, value in new.items()}
        return {**kept, **changed}
    if isinstance(raw, list) and isinstance(old, list) and isinstance(new, list) and len(raw) == len(old):
        return [_entry(raw, old, one) for one in new]
    return new


def _entry(raw: list[Any], old: list[Any], new: Any) -> Any:
    """An entry of a list: the one that says the same, else the one of the same name, else a new one."""
    for place, one in enumerate(old):
        if one == new:
            return raw[place]
    for place, one in enumerate(old):
        if name_of(one) == name_of(new):
            return merged(raw[place], one, new)
    return new
