"""The normal form of a specification: every fact by its place, as it is compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from mediaorg.diagnostic import At, Item
from mediaorg.differ.census import Listed
from mediaorg.differ.fields import FIELDS, Apart, Entries, Field, Fields, Part, Sequence
from mediaorg.differ.quantities import in_sum, share
from mediaorg.differ.reading import UNSAID_TOO, Eyes, effort, extent, setting, united
from mediaorg.differ.values import Extent, Order, Plain, Ref, Several, Value, wording
from mediaorg.record import Record
from mediaorg.spec.elements import duty_of, part_of
from mediaorg.spec.lineage import Name
from mediaorg.spec.role import Claim, InPlaceDuty, Role
from mediaorg.spec.shape import Element, LocalText, spoken
from mediaorg.spec.spec import Spec
from mediaorg.text import data_of

PRESENT: Final = Plain(value=True)


class Leaf(NamedTuple):
    """One fact: what it says, and the place that it is written at."""

    value: Value
    at: At


Leaves: TypeAlias = Iterator[tuple[At, Leaf]]
Form: TypeAlias = Mapping[At, Leaf]


class Called(Record):
    """What elements of one side are called by on the other: what was renamed, and handoffs that merely got another key."""

    renamed: Mapping[Name, str]
    keys: Mapping[Name, str]


def form(
    spec: Spec, listed: Iterable[Listed], eyes: Eyes, called: Called, skipped: Container[Name] = frozenset()
) -> Form:
    """Every fact of a specification by its place, under the ids that things bear in the new organisation (`called`).

    Elements that are `skipped` are left out. Lineage, format and includes are no facts about the organisation.
    """
    writer = _Writer(spec, eyes, called, skipped)
    found: dict[At, Leaf] = {}
    for kind, identity, element in listed:
        if (kind, identity) not in skipped:
            found.update(writer.element(kind, identity, element))
    found.update(writer.frames())
    return found


class _Writer:
    def __init__(self, spec: Spec, eyes: Eyes, called: Called, skipped: Container[Name]) -> None:
        self.spec = spec
        self.skipped = skipped
        self.eyes = eyes
        self.called = called

    def element(self, kind: str, identity: str, element: Any) -> Leaves:
        name = (kind, identity)
        new = self.called.renamed.get(name) or self.called.keys.get(name, identity)
        if kind == "org":
            new = ""  # there is one organisation, whatever it is called
        at, origin = At(kind, new), At(kind, identity)
        yield at.below("id"), Leaf(Plain(self.called.keys.get(name, identity)), origin)
        yield from self._fields(FIELDS[kind], element, at, origin)
        if isinstance(element, Role):
            yield from self._posts(element, at, origin)
            yield from self._claims(element, at, origin)

    def _fields(self, fields: Fields, owner: Any, at: At, origin: At) -> Leaves:
        for name, how in fields.items():
            if not isinstance(how, Apart):
                key = name.rstrip("_")
                yield from self._field(how, getattr(owner, name), at.below(key), origin.below(key))

    def _field(self, how: Field, value: Any, at: At, origin: At) -> Leaves:
        if isinstance(how, Part):
            if value is not None:
                yield from self._fields(how.fields, value, at, origin)
        elif isinstance(how, Entries):
            yield from self._entries(how, value or (), at, origin)
        elif isinstance(how, Sequence):
            listed = tuple(self._ref(how.entries, key, one) for key, _, one in _keyed(how.entries, value))
            yield at, Leaf(Order(listed), origin)
            yield from self._entries(how.entries, value, at, origin)
        elif not isinstance(how, Apart) and (value is not None or how in UNSAID_TOO):
            told = how(self.eyes, value)
            if told is not None:
                yield at, Leaf(told, origin)

    def _entries(self, how: Entries, values: Iterable[Any], at: At, origin: At) -> Leaves:
        seen: dict[str, int] = {}
        named = [(self._ref(how, key, value), key, nth, value) for key, nth, value in _keyed(how, values)]
        for ref, key, nth, value in _in_one_order(named):
            number = seen.get(ref.id, 0)
            seen[ref.id] = number + 1
            here, there = at.below(Item(ref.id, number)), origin.below(Item(key, nth))
            label = how.label(self.eyes, getattr(value, how.by)) if how.label is not None else None
            yield here, Leaf(label if label is not None else ref, there)
            if not isinstance(value, str | LocalText):
                yield from self._fields(how.fields, value, here, there)

    def _ref(self, how: Entries, key: str, value: Any) -> Ref:
        named = how.names(self.eyes, key) if how.names is not None else None
        return named if isinstance(named, Ref) else Ref("", key, value if isinstance(value, Element) else None)

    def _posts(self, role: Role, at: At, origin: At) -> Leaves:
        yield at.below("headcount"), Leaf(Plain(role.posts), origin.below("headcount"))
        yield at.below("filled"), Leaf(Plain(role.posts_filled), origin.below("filled"))

    def _claims(self, role: Role, at: At, origin: At) -> Leaves:
        held: dict[tuple[str, str], list[Any]] = {}
        places: dict[tuple[str, str], Item] = {}
        seen: dict[str, int] = {}
        for claim in role.duties or ():
            duty = duty_of(claim)
            key = (self.eyes.renames.get(("duty", duty), duty), part_of(claim))
            held.setdefault(key, []).append(claim)
            places.setdefault(key, Item(duty, seen.get(duty, 0)))
            seen[duty] = seen.get(duty, 0) + 1
            if isinstance(claim, InPlaceDuty) and ("duty", claim.id) not in self.skipped:
                yield from self.element("duty", claim.id, claim)
        for (duty, part), claims in held.items():
            there = origin.below("duties", places[duty, part])
            yield from self._claim(claims, at.below("duties", Item(duty), part), there)

    def _claim(self, claims: list[Any], at: At, origin: At) -> Leaves:
        yield at.below("scope"), Leaf(united(self._extent(one) for one in claims), origin)
        weighed = [one for one in claims if not isinstance(one, str) and one.weight is not None]
        if weighed:
            shares = [share(one.weight) for one in weighed]
            are_merged = len({duty_of(one) for one in weighed}) > 1
            told = shares[0] if len(shares) == 1 else in_sum(shares) if are_merged else _several(shares)
            yield at.below("weight"), Leaf(told, origin.below("weight"))
        efforts = [one.effort for one in claims if isinstance(one, Claim) and one.effort is not None]
        paces = [value for one in efforts if (value := effort(self.eyes, one)) is not None]
        if paces:
            yield at.below("effort"), Leaf(paces[0] if len(paces) == 1 else _several(paces), origin.below("effort"))

    def _extent(self, claim: str | Claim | InPlaceDuty) -> Extent:
        element = self.eyes.elements.get(("duty", duty_of(claim)))
        own = claim.scope if isinstance(claim, Claim) else None
        return extent(self.eyes, own or {}, element.scope if element is not None else None)

    # What has no list of its own in which ids are unique

    def frames(self) -> Leaves:
        """The order of the layers, the axes and their values, the glossary, packs, policy and waivers."""
        if self.spec.layers:
            at = At("layers", "")
            yield at, Leaf(Order(tuple(self.eyes.ref("layer", layer.id) for layer in self.spec.layers)), at)
        for axis, values in self.spec.dimensions.items():
            yield At("dimension", axis), Leaf(PRESENT, At("dimension", axis))
            for value in values:
                at = At("value", f"{axis}/{value.id}")
                yield at, Leaf(PRESENT, at)
                yield from self._fields(FIELDS["value"], value, at, at)
        for term in self.spec.glossary:
            at = At("glossary", "", (Item(spoken(term.term, "zh")),))
            yield at, Leaf(wording(term.term), at)
            yield from self._fields(FIELDS["term"], term, at, at)
        yield from self._governance()

    def _governance(self) -> Leaves:
        for pack in self.spec.packs:
            at = At("packs", "", (Item(pack.pack or pack.path or ""),))
            yield at, Leaf(PRESENT, at)
            yield from self._fields(FIELDS["pack"], pack, at, at)
        for rule, options in self.spec.policy.rules.items():
            for option, value in options.items():
                at = At("policy", "", ("rules", rule, option))
                yield at, Leaf(setting(value), at)
        yield from self._waivers()

    def _waivers(self) -> Leaves:
        """What is waived, by rule and place: those of places that are one now in the order of what these were called."""
        seen: Counter[str] = Counter()
        listed = []
        for waiver in self.spec.waivers:
            listed.append((f"{waiver.rule} {self._place(waiver.at)}", waiver.at, seen[waiver.rule], waiver))
            seen[waiver.rule] += 1
        again: Counter[str] = Counter()
        for name, place, nth, waiver in sorted(listed, key=lambda one: (one[0], not one[0].endswith(one[1]), one[1])):
            at, origin = At("waivers", "", (Item(name, again[name]),)), At("waivers", "", (Item(waiver.rule, nth),))
            again[name] += 1
            yield at, Leaf(self._waived(place), origin)
            yield from self._fields(FIELDS["waiver"], waiver, at, origin)

    def _waived(self, place: str) -> Ref:
        """What a waiver is about."""
        kind, _, rest = place.partition("/")
        return self.eyes.ref(kind, rest.partition(".")[0])

    def _place(self, place: str) -> str:
        """A place as it is written in a waiver, under the new id of its element."""
        kind, slash, rest = place.partition("/")
        identity = rest.partition(".")[0]
        new = self.eyes.renames.get((kind, identity), identity)
        return f"{kind}/{new}{rest[len(identity) :]}" if slash else place


def _several(values: Iterable[Value]) -> Several:
    return Several(tuple(sorted(values, key=lambda one: str(data_of(one)))))


def _keyed(how: Entries, values: Iterable[Any]) -> Iterator[tuple[str, int, Any]]:
    """The entries of a list, each with what it is known by and its number among those that share that."""
    seen: dict[str, int] = {}
    for value in values:
        named = value if isinstance(value, str | LocalText) else getattr(value, how.by)
        key = spoken(named, "zh")
        yield key, seen.get(key, 0), value
        seen[key] = seen.get(key, 0) + 1


def _in_one_order(entries: list[tuple[Ref, str, int, Any]]) -> list[tuple[Ref, str, int, Any]]:
    """Entries of which some go by one name, in an order that does not hang on how they are listed: what always bore it first."""
    if len({ref.id for ref, _, _, _ in entries}) == len(entries):
        return entries
    return sorted(entries, key=lambda one: (one[0].id, one[1] != one[0].id, one[1], repr(one[3])))


def differs(old: Leaf | None, new: Leaf | None) -> bool:
    """Whether a fact is another one on the other side; of two orders only what both list counts."""
    if old is None or new is None:
        return True
    if isinstance(old.value, Order) and isinstance(new.value, Order):
        return old.value.among(new.value) != new.value.among(old.value)
    return old.value != new.value
