"""Which changes a consequence follows from: the changes by what they are about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from mediaorg.diagnostic import At, Item
from mediaorg.differ.change import Change, Touch
from mediaorg.differ.kinds import KINDS
from mediaorg.differ.pair import Pair
from mediaorg.spec.lineage import Name
from mediaorg.text import Arg

Where: TypeAlias = tuple[At, At | None, At | None]  # the subject, its place on the old side and on the new one
Told: TypeAlias = (
    "tuple[dict[str, Arg], Arg | None, Arg | None]"  # what fills the sentence, what was before, what is now
)
GROWING: Final = ("value-added", "dimension-added")  # what widens the scope of duties that say nothing of it


class Causes:
    """The changes by element, and by the part of it that they are about."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self._by_element: dict[Name, list[str]] = {}
        self._by_part: dict[tuple[str, str, str], list[str]] = {}
        self.growth: tuple[str, ...] = ()
        for change in changes:
            self._enter(change)

    def _enter(self, change: Change) -> None:
        mark = change.fingerprint
        if change.id in GROWING:
            self.growth += (mark,)
        for kind, identity in dict.fromkeys((at.kind, at.id) for at in (change.subject, *change.explains)):
            self._by_element.setdefault((kind, identity), []).append(mark)
        for kind, identity, part in dict.fromkeys(map(_part_of, (change.subject, *change.explains))):
            self._by_part.setdefault((kind, identity, part), []).append(mark)
        for duty in dict.fromkeys(
            at.path[1].id for at in change.explains if _is_claim(at) and isinstance(at.path[1], Item)
        ):
            self._by_element.setdefault(("duty", duty), []).append(mark)

    def of(self, *names: Name) -> tuple[str, ...]:
        """The fingerprints of all changes that are about any of these elements."""
        return tuple(dict.fromkeys(one for name in names for one in self._by_element.get(name, ())))

    def of_part(self, name: Name, *parts: str) -> tuple[str, ...]:
        """The fingerprints of the changes of some keys of an element; `id`: it came, went, or became another."""
        return tuple(dict.fromkeys(one for part in parts for one in self._by_part.get((*name, part), ())))

    def of_part_each(self, names: Iterable[Name], *parts: str) -> tuple[str, ...]:
        """The same over several elements."""
        return tuple(dict.fromkeys(mark for name in names for mark in self.of_part(name, *parts)))


def _is_claim(at: At) -> bool:
    return at.kind == "role" and at.path[:1] == ("duties",) and len(at.path) > 1


def _part_of(at: At) -> tuple[str, str, str]:
    first = at.path[0] if at.path else "id"
    return at.kind, at.id, first if isinstance(first, str) else first.id


def follows(
    pair: Pair, identity: str, where: Where, told: Told, touched: Iterable[str], caused_by: tuple[str, ...]
) -> Change:
    """A consequence, and those whom it concerns."""
    kind = KINDS[identity]
    at, old, new = where
    args, before, after = told
    touches = tuple(Touch(one, kind.direction) for one in dict.fromkeys(touched))
    return Change(
        kind, at, args, before, after, kind.impact, kind.direction, touches=touches, caused_by=caused_by,
        old=pair.old_span(old), new=pair.new_span(new),
    )  # fmt: skip
