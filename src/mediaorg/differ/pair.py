"""Two organisations side by side: their facts, their elements, and one space for the scopes of both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mediaorg.diagnostic import At, Span
from mediaorg.differ.change import Side, Term
from mediaorg.differ.kin import kin, renames
from mediaorg.differ.namesakes import namesakes
from mediaorg.differ.normal import Form, elements_of, eyes_of, form
from mediaorg.differ.reading import Eyes
from mediaorg.differ.values import Extent, Ref
from mediaorg.org.claims import ScopeWords
from mediaorg.org.scope import Region, Space
from mediaorg.spec.elements import Elements
from mediaorg.spec.spec import Spec
from mediaorg.text import Sayable


@dataclass(frozen=True, slots=True)
class Half:
    """One side as it is compared."""

    side: Side
    spec: Spec
    eyes: Eyes
    form: Form

    def has(self, kind: str, identity: str) -> bool:
        """Whether an element is there."""
        return (kind, identity) in self.eyes.elements


class Pair:
    """Both halves; old ids in `old.form` are the new ones wherever something was merely renamed."""

    def __init__(self, old: Side, new: Side) -> None:
        is_temporary = Term.TEMPORARY in (old.term, new.term)
        before, after = _spec_of(old, is_temporary), _spec_of(new, is_temporary)
        self.term = Term.TEMPORARY if is_temporary else Term.PERMANENT
        self.kins = kin(before, after, _names(before), _names(after))
        told = renames(self.kins)
        self.handoffs = namesakes(before, after, told)
        moved = {**told, **{("handoff", one.old): one.new for one in self.handoffs}}
        # what was merged keeps its own ids: several things cannot be compared with one
        own = {name: new_id for name, new_id in moved.items() if name not in self._merged()}
        same = _same(before, after)
        old_eyes, new_eyes = eyes_of(before, moved), eyes_of(after, {})
        self.old = Half(old, before, old_eyes, form(before, old_eyes, own, same))
        self.new = Half(new, after, new_eyes, form(after, new_eyes, {}, same))

    def _merged(self) -> set[tuple[str, str]]:
        return {(one.kind, identity) for one in self.kins if one.is_merge for identity in one.old}

    @cached_property
    def space(self) -> Space:
        """The dimensions of both sides, with the values of both."""
        axes: dict[str, dict[str, None]] = {}
        for half in (self.old, self.new):
            for axis, values in half.spec.dimensions.items():
                axes.setdefault(axis, {}).update(dict.fromkeys(value.id for value in values))
        return Space(tuple((axis, tuple(values)) for axis, values in axes.items()))

    def region(self, extents: Iterable[Extent]) -> Region:
        """The points of some scopes of either side."""
        boxes = (box for one in extents for box in one.words.boxes)
        return self.space.union(self.space.region(dict(box)) for box in boxes)

    def words(self, region: Region) -> ScopeWords:
        """A region as sentences name it."""
        return ScopeWords(region.boxes(), {**self.old.eyes.scopes.names, **self.new.eyes.scopes.names})

    def element(self, kind: str, identity: str) -> Any | None:
        """An element by the id that it bears now, or bore."""
        found = self.new.eyes.elements.get((kind, identity))
        return found if found is not None else self.old.eyes.elements.get((kind, identity))

    def named(self, kind: str, identity: str) -> Sayable:
        """What a sentence names an element by; a handoff by what it hands on."""
        if kind != "handoff":
            return Ref(kind, identity, self.element(kind, identity))
        for half in (self.new, self.old):
            found = half.eyes.elements.get((kind, identity)) or half.eyes.elements.get((kind, self._former(identity)))
            if found is not None:
                return Ref(kind, identity, next(iter(half.side.org.deliveries.handed_on_by(found)), found))
        return Ref(kind, identity)

    def _former(self, handoff: str) -> str:
        """The key that a handoff bore."""
        return next((one.old for one in self.handoffs if one.new == handoff), handoff)

    def old_span(self, at: At | None) -> Span | None:
        """Where something stands on the old side."""
        return self.old.side.places.span(at) if at is not None else None

    def new_span(self, at: At | None) -> Span | None:
        """Where something stands on the new side."""
        return self.new.side.places.span(at) if at is not None else None

    # Splits and merges, by their number

    def past_of(self, duty: str) -> tuple[str, ...]:
        """The ids under which the old side holds what a duty of the new side is made of."""
        for one in self.kins:
            if one.kind == "duty" and len(one.new) > 1 and duty in one.new:
                return one.old
        return (duty,)

    def split_of(self, duty: str, *, is_new: bool = False) -> int | None:
        """The number of the split that a duty, of the old side or of the new one, is part of."""
        for number, one in enumerate(self.kins):
            if one.kind == "duty" and len(one.new) > 1:
                is_part = duty in one.new if is_new else duty in one.old and duty not in one.new
                if is_part:
                    return number
        return None

    def kin_between(self, losers: Iterable[str], gainers: Iterable[str]) -> int | None:
        """The number of the split or merge of roles by which something went from some roles to others."""
        old, new = set(losers), set(gainers)
        for number, one in enumerate(self.kins):
            if one.kind == "role" and not one.is_rename and old <= set(one.old) and new <= set(one.new):
                return number
        return None


def _spec_of(side: Side, only_live: bool) -> Spec:
    """A side's specification; under a campaign only the roles that are there on the day."""
    return side.org.spec.model_copy(update={"roles": side.org.roles}) if only_live else side.org.spec


def _names(spec: Spec) -> list[tuple[str, str]]:
    entries = (name.partition("/") for name in Elements(spec).names())
    return [(kind, identity) for kind, _, identity in entries if kind != "org"]


def _same(old: Spec, new: Spec) -> frozenset[tuple[str, str]]:
    """The elements that both sides write alike: nothing about them can differ."""
    before = {(kind, identity): element for kind, identity, element in elements_of(old)}
    return frozenset(
        (kind, identity)
        for kind, identity, element in elements_of(new)
        if (kind, identity) in before and before[kind, identity] == element
    )
