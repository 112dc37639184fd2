"""From what a file says to what it should say, one small change of its text after another, each read back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from mediaorg.errors import MisuseError
from mediaorg.record import Record
from mediaorg.source.document import Document
from mediaorg.source.layout.key_order import KeyOrder, best_of
from mediaorg.source.patching.cuttings import Cuttings, name_of
from mediaorg.source.patching.nodes import Nodes, Path
from mediaorg.source.patching.places import Change, added, removed, replaced
from mediaorg.source.read import read_text
from mediaorg.text import Text

MOST: Final = 10_000
BY_HAND: Final = Text(
    "{file}: this cannot be written without touching anything else: {place}; make this change by hand",
    "{file}：无法在不动其他内容的前提下改写 {place}，请手工修改这一处",
)


class Difference(Record):
    """One thing that a file says otherwise than it should: where, how it is changed, and the new value."""

    path: Path
    change: Change
    value: Any = None
    key: str = ""


def patched(document: Document, target: Mapping[str, Any], order: KeyOrder, cuttings: Cuttings) -> str:
    """The text of a file changed so that it says `target`; whatever it says already stays as it is written.

    Raises SharedValueError where that would change what an anchor gives to others, MisuseError where it cannot be done.
    """
    for _ in range(MOST):
        found = next(_differences(document.data, target, (), (order,)), None)
        if found is None:
            return document.text
        text = _carried_out(document, found, cuttings)
        read = read_text(text, document.file).document
        if read is None or read.data != _changed(document.data, found):
            raise by_hand(document, found.path)
        document = read
    raise by_hand(document, ())


def by_hand(document: Document, path: Path) -> MisuseError:
    """What to raise where a patch would do more than it should."""
    place = ".".join(str(step) for step in path) or "-"
    return MisuseError(BY_HAND, file=document.file, place=place)


def _carried_out(document: Document, found: Difference, cuttings: Cuttings) -> str:
    nodes = Nodes(document)
    if found.change is Change.REMOVE:
        return removed(nodes, found.path)
    if found.change is Change.REPLACE:
        return replaced(nodes, found.path, found.value)
    return added(nodes, found.path, found.key, found.value, cuttings)


def _changed(data: Any, found: Difference) -> Any:
    """The plain data after one change."""
    if found.change is Change.REPLACE and not found.path:
        return found.value
    if found.change is Change.ADD and not found.path[:-1]:
        return _put(data, found)
    step, *rest = found.path
    inner = Difference(tuple(rest), found.change, found.value, found.key)
    if isinstance(data, list):
        assert isinstance(step, int)  # noqa: S101 - lists have numbers
        if not rest and found.change is Change.REMOVE:
            return [*data[:step], *data[step + 1 :]]
        return [*data[:step], _changed(data[step], inner), *data[step + 1 :]]
    if not rest and found.change is Change.REMOVE:
        return {key: value for key, value in data.items() if key != step}
    return {key: _changed(value, inner) if key == step else value for key, value in data.items()}


def _put(data: Any, found: Difference) -> Any:
    place = found.path[-1]
    if isinstance(data, list):
        assert isinstance(place, int)  # noqa: S101
        return [*data[:place], found.value, *data[place:]]
    return {**data, found.key: found.value}


# What differs


def _differences(now: Any, target: Any, path: Path, orders: Sequence[KeyOrder]) -> Iterator[Difference]:
    """What is said otherwise: what is new first, so that nothing stands empty in between, then what is gone, then what is inside."""
    if isinstance(now, dict) and isinstance(target, Mapping):
        yield from _in_mapping(now, target, path, best_of(tuple(orders), list(target)))
    elif isinstance(now, list) and isinstance(target, list):
        yield from _in_list(now, target, path, orders)
    elif not _is_same(now, target):
        yield Difference(path, Change.REPLACE, target)


def _is_same(now: Any, target: Any) -> bool:
    return type(now) is type(target) and bool(now == target)


def _in_mapping(now: Any, target: Any, path: Path, order: KeyOrder) -> Iterator[Difference]:
    for key, value in target.items():
        if key not in now:
            yield Difference((*path, _place_of(key, list(now), order)), Change.ADD, value, key)
    for key in now:
        if key not in target:
            yield Difference((*path, key), Change.REMOVE)
    for key, value in target.items():
        if key in now:
            yield from _differences(now[key], value, (*path, key), order.below(key))


def _place_of(key: str, written: list[str], order: KeyOrder) -> int:
    """Behind the last key that stands before it in the usual order; at the end where the order does not know it."""
    if key not in order.keys:
        return len(written)
    before = set(order.keys[: order.keys.index(key)])
    places = [number for number, one in enumerate(written, 1) if one in before]
    return max(places, default=len(written))


def _in_list(now: list[Any], target: list[Any], path: Path, orders: Sequence[KeyOrder]) -> Iterator[Difference]:
    mine, wanted = _names(now), _names(target)
    if len(now) == len(target):
        mine = [
            other if one not in wanted and _is_nameless(now[place]) and _is_nameless(target[place]) else one
            for place, (one, other) in enumerate(zip(mine, wanted, strict=True))
        ]
    for place, name in enumerate(wanted):
        if name not in mine:
            before = [mine.index(one) for one in wanted[:place] if one in mine]
            yield Difference((*path, max(before, default=-1) + 1), Change.ADD, target[place])
    for place, name in enumerate(mine):
        if name not in wanted:
            yield Difference((*path, place), Change.REMOVE)
    if mine == wanted:
        for place, (one, other) in enumerate(zip(now, target, strict=True)):
            yield from _differences(one, other, (*path, place), orders)
    elif sorted(mine) == sorted(wanted):  # the same in another order
        yield Difference(path, Change.REPLACE, target)


def _is_nameless(entry: Any) -> bool:
    """Whether an entry is known by what it joins alone, such as a handoff without an id: other ends make no other entry."""
    return isinstance(entry, dict) and "id" not in entry and "from" in entry and "to" in entry


def _names(entries: list[Any]) -> list[str]:
    """By what each entry is known, the second of a name as such."""
    found: list[str] = []
    for entry in entries:
        name = name_of(entry)
        number = sum(1 for one in found if one.partition("\0")[0] == name)
        found.append(f"{name}\0{number}")
    return found
