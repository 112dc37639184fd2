"""Which parts of an organisation are complete enough to speak of: what was set aside while reading is not."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from typing import Final

from mediaorg.spec.asides import Aside

ANY: Final = "*"


@dataclass(frozen=True, slots=True)
class Certainty:
    """What is in doubt, as (kind, id, field) triples.

    `field` is a key of the element, or a top-level key when something in that list which names the element was set
    aside (`("duty", "topic-plan", "roles")`: some role's claim on it was lost). `ANY` as id: some element of the kind.
    `nothing_is_complete`: a whole file could not be read.
    """

    doubts: frozenset[tuple[str, str, str]] = field(default_factory=frozenset)
    nothing_is_complete: bool = False
    asides: tuple[Aside, ...] = ()
    _entries: frozenset[tuple[str, str | None, str | None, str | None]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        entries = frozenset((one.kind, one.id, one.field, one.item) for one in self.asides)
        object.__setattr__(self, "_entries", entries)

    @property
    def is_whole(self) -> bool:
        """Whether nothing was set aside."""
        return not self.doubts and not self.nothing_is_complete

    def may_have_linked(self, sources: Iterable[str], targets: Iterable[str], parties: Container[str]) -> bool:
        """Whether a handoff that was set aside may have led from one of `sources` to one of `targets`."""
        if self.nothing_is_complete or ("spec", ANY, "*handoffs") in self.doubts:
            return True
        givers, takers = set(sources), set(targets)
        for aside in self.asides:
            if aside.book == "handoffs" and aside.field is None:
                ends = {name for name in aside.names if name in parties}
                touched = bool(ends & givers), bool(ends & takers)
                if all(touched) or (len(ends) < 2 and (any(touched) or not ends)):
                    return True
        return False

    def is_entry_complete(self, kind: str, identity: str, field: str, item: str) -> bool:
        """Whether nothing was set aside in one entry of a list of an element: one KPI of a role."""
        return (kind, identity, field, item) not in self._entries

    def is_complete(self, kind: str, identity: str, *fields: str) -> bool:
        """Whether all that was written of these fields of an element was kept (ANY: of all elements of the kind)."""
        if self.nothing_is_complete:
            return False
        if not self.doubts:
            return True
        return not any((kind, identity, one) in self.doubts or (kind, identity, ANY) in self.doubts for one in fields)


def certainty_of(
    asides: Iterable[Aside], lost: Iterable[str], known: Iterable[tuple[str, str]], *, incomplete: bool
) -> Certainty:
    """What the pieces that were set aside leave in doubt; `known` are (kind, id) of all elements."""
    asides = tuple(asides)
    doubts: set[tuple[str, str, str]] = {("spec", ANY, sign + key) for key in lost for sign in ("", "*")}
    if asides:
        kinds: dict[str, list[str]] = {}
        for kind, identity in known:
            kinds.setdefault(identity, []).append(kind)
        for aside in asides:
            doubts.update(_doubts_of(aside, kinds))
    return Certainty(frozenset(doubts), incomplete, asides)


def _doubts_of(aside: Aside, kinds: dict[str, list[str]]) -> Iterable[tuple[str, str, str]]:
    part = aside.field or ANY
    yield ("spec", ANY, aside.book)
    for identity in (aside.id, ANY):
        if identity is not None:
            yield (aside.kind, identity, part)
    for name in aside.names:
        bare = name.rpartition("/")[2]
        for kind in kinds.get(bare, ()):
            yield (kind, bare, aside.book)
            yield (kind, ANY, aside.book)
