"""Two organisations side by side: their facts, their elements, and one space for the scopes of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from mediaorg.diagnostic import At, Span
from mediaorg.differ.census import Listed, elements_of, eyes_of, named
from mediaorg.differ.change import Side, Term
from mediaorg.differ.doubts import without_doubtful
from mediaorg.differ.half import Half
from mediaorg.differ.kin import kin, renames
from mediaorg.differ.namesakes import namesakes
from mediaorg.differ.normal import Called, form
from mediaorg.differ.values import Extent, Ref
from mediaorg.org.claims import Scopes, ScopeWords
from mediaorg.org.scope import Region
from mediaorg.spec.elements import works_on
from mediaorg.spec.lineage import Name
from mediaorg.spec.organisation import Value
from mediaorg.spec.role import InPlaceDuty, Role
from mediaorg.spec.spec import Spec
from mediaorg.text import Sayable


class Pair:
    """Both halves; old ids in `old.form` are the new ones wherever something was merely renamed."""

    def __init__(self, old: Side, new: Side) -> None:
        is_temporary = Term.TEMPORARY in (old.term, new.term)
        self.term = Term.TEMPORARY if is_temporary else Term.PERMANENT
        before, after = _spec_of(old, is_temporary), _spec_of(new, is_temporary)
        listed = list(elements_of(before)), list(elements_of(after))
        here, there = named(listed[0]), named(listed[1])
        self.kins = kin(before, after, here, there, here)
        told = renames(self.kins, there)
        self.alike = _alike(*listed) - self._involved(after)
        keys = {("handoff", one.old): one.new for one in namesakes(before, after, told)}
        self._keys = {new: old for (_, old), new in keys.items()}
        scopes = Scopes(_axes(before, after))
        self.space = scopes.space
        old_eyes = eyes_of(before, here, {**told, **keys}, scopes, old.org.spec)
        new_eyes = eyes_of(after, there, {}, scopes, new.org.spec)
        self.old = Half(old, before, here, old_eyes)
        self.new = Half(new, after, there, new_eyes)
        self.old.form = form(before, listed[0], old_eyes, Called(_simple(self.kins), keys), self.alike)
        self.new.form = form(after, listed[1], new_eyes, Called({}, {}), self.alike)
        without_doubtful(self.old, self.new)

    def _involved(self, spec: Spec) -> frozenset[Name]:
        """The roles that do what was split or merged: what they write may be alike and mean something else."""
        ids = {one for kin in self.kins if kin.kind == "duty" and not kin.is_rename for one in (*kin.old, *kin.new)}
        if not ids:
            return frozenset()
        return frozenset(("role", role.id) for role in spec.roles if not ids.isdisjoint(works_on(role)))

    def region(self, extents: Iterable[Extent]) -> Region:
        """The points of some scopes of either side; what is left out means all values of both."""
        return self.space.union(one.region for one in extents)

    def common(self, region: Region) -> Region:
        """A region of one side in the space of both: the points that its own side has."""
        full = {axis: values for axis, values in region.space.dimensions if values}
        return self.space.union(self.space.region({**full, **dict(box)}) for box in region.boxes())

    def words(self, region: Region) -> ScopeWords:
        """A region as sentences name it."""
        return self.new.eyes.scopes.words(region)

    def element(self, kind: str, identity: str) -> Any | None:
        """An element by the id that it bears now, or bore."""
        found = self.new.eyes.elements.get((kind, identity))
        return found if found is not None else self.old.eyes.elements.get((kind, identity))

    def named(self, kind: str, identity: str) -> Sayable:
        """What a sentence names an element by; a handoff by what it hands on."""
        if kind != "handoff":
            return Ref(kind, identity, self.element(kind, identity))
        for half in (self.new, self.old):
            found = half.eyes.elements.get((kind, identity)) or half.eyes.elements.get(
                (kind, self._keys.get(identity, identity))
            )
            if found is not None:
                return Ref(kind, identity, next(iter(half.side.org.deliveries.handed_on_by(found)), found))
        return Ref(kind, identity)

    def old_span(self, at: At | None) -> Span | None:
        """Where something stands on the old side."""
        return self.old.side.places.span(at) if at is not None else None

    def new_span(self, at: At | None) -> Span | None:
        """Where something stands on the new side."""
        return self.new.side.places.span(at) if at is not None else None

    # Splits and merges, by their number

    @cached_property
    def _kin_of_past(self) -> Mapping[Name, int]:
        found: dict[Name, int] = {}
        for number, one in enumerate(self.kins):
            if not one.is_rename:
                found.update(((one.kind, identity), number) for identity in one.old)
        return found

    @cached_property
    def _kin_of_today(self) -> Mapping[Name, int]:
        found: dict[Name, int] = {}
        for number, one in enumerate(self.kins):
            if not one.is_rename:
                found.update(((one.kind, identity), number) for identity in one.new)
        return found

    def kin_of(self, kind: str, identity: str) -> int | None:
        """The number of the split or merge that an element went into, or came out of."""
        name = (kind, identity)
        return self._kin_of_today.get(name, self._kin_of_past.get(name))

    def past_of(self, duty: str) -> tuple[str, ...]:
        """The ids under which the old side holds what a duty of the new side is made of."""
        number = self.split_of(duty, is_new=True)
        return (duty,) if number is None else self.kins[number].old

    def split_of(self, duty: str, *, is_new: bool = False) -> int | None:
        """The number of the split that a duty, of the old side or of the new one, is part of."""
        number = (self._kin_of_today if is_new else self._kin_of_past).get(("duty", duty))
        if number is None or len(self.kins[number].new) < 2:
            return None
        return number if is_new or duty not in self.kins[number].new else None

    def kin_between(self, losers: Iterable[str], gainers: Iterable[str]) -> int | None:
        """The number of the split or merge of roles by which something went from some roles to others."""
        old, new = [*losers], [*gainers]
        number = self._kin_of_past.get(("role", old[0])) if old else None
        if number is None:
            return None
        one = self.kins[number]
        return number if set(old) <= set(one.old) and set(new) <= set(one.new) else None


def _simple(kins: Iterable[Any]) -> Mapping[Name, str]:
    """The new ids of what was renamed; what was merged keeps its own: several things cannot be compared with one."""
    return {(one.kind, one.old[0]): one.new[0] for one in kins if one.is_rename}


def _axes(old: Spec, new: Spec) -> Mapping[str, tuple[Value, ...]]:
    """The dimensions of both sides, each with the values of both."""
    axes: dict[str, dict[str, Value]] = {}
    for spec in (old, new):
        for axis, values in spec.dimensions.items():
            axes.setdefault(axis, {}).update((value.id, value) for value in values)
    return {axis: tuple(values.values()) for axis, values in axes.items()}


def _spec_of(side: Side, only_live: bool) -> Spec:
    """A side's specification; under a campaign only the roles that are there on the day, and the handoffs between them."""
    if not only_live or not side.org.resting:
        return side.org.spec
    return side.org.spec.model_copy(update={"roles": side.org.roles, "handoffs": side.org.handoffs})


def _alike(old: Iterable[Listed], new: Iterable[Listed]) -> frozenset[Name]:
    """The elements that both sides write alike: nothing about them can differ."""
    before = {(kind, identity): element for kind, identity, element in old}
    alike: set[Name] = set()
    for kind, identity, element in new:
        was = before.get((kind, identity))
        if was is not None and was == element:
            alike.add((kind, identity))
        elif isinstance(was, Role) and isinstance(element, Role):
            duties = {one.id: one for one in was.duties or () if isinstance(one, InPlaceDuty)}
            here = (one for one in element.duties or () if isinstance(one, InPlaceDuty))
            alike.update(("duty", one.id) for one in here if duties.get(one.id) == one)
    return frozenset(alike)
