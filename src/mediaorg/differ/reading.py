"""How each sort of field is read for comparing: texts, references, quantities, sets, scopes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any, Final, TypeAlias

from mediaorg.differ.values import (
    Amount,
    Extent,
    Hidden,
    Outcome,
    Pace,
    Plain,
    Ref,
    Several,
    Value,
    duration,
    offset,
    rate,
    share,
    wording,
)
from mediaorg.org.claims import Scopes, efforts_of
from mediaorg.org.scope import Space
from mediaorg.spec.duty import ItemEffort, Result
from mediaorg.spec.lineage import Name
from mediaorg.spec.shape import LocalText
from mediaorg.spec.spec import Spec
from mediaorg.spec.units import Duration, Offset, Rate, Share
from mediaorg.text import Text

Scope: TypeAlias = Mapping[str, tuple[str, ...]]
WORDS: Final[Mapping[str, Text]] = {
    "owner": Text("owner", "负责（担责并执行）"),
    "accountable": Text("accountable", "担责"),
    "responsible": Text("responsible", "执行"),
    "consulted": Text("consulted", "咨询"),
    "informed": Text("informed", "知会"),
    "permanent": Text("permanent", "正式"),
    "part-time": Text("part-time", "兼职"),
    "loan": Text("on loan", "借调"),
    "agency": Text("agency", "外包"),
    "temporary": Text("temporary", "临时"),
    "shift": Text("shift", "每班"),
    "day": Text("day", "每日"),
    "week": Text("week", "每周"),
    "month": Text("month", "每月"),
    "quarter": Text("quarter", "每季"),
    "year": Text("year", "每年"),
    "campaign": Text("campaign", "每次活动"),
    "higher": Text("higher", "越高越好"),
    "lower": Text("lower", "越低越好"),
    "low": Text("low", "低"),
    "medium": Text("medium", "中"),
    "high": Text("high", "高"),
    "none": Text("nobody", "无"),
    "zh": Text("Chinese", "中文"),
    "en": Text("English", "英文"),
}


@dataclass(frozen=True, slots=True)
class Eyes:
    """With what one side's values are read: the new ids of what is renamed, its elements by name, its scopes,
    its stages in full by each name that they go by."""

    renames: Mapping[Name, str]
    elements: Mapping[Name, Any]
    scopes: Scopes
    stages: Mapping[str, str]

    def ref(self, kind: str, identity: str) -> Ref:
        """What an id of one kind names."""
        return Ref(kind, self.renames.get((kind, identity), identity), self.elements.get((kind, identity)))

    def party(self, identity: str) -> Ref:
        """What the id of a role or partner names; both share one name space."""
        kind = "partner" if ("partner", identity) in self.elements else "role"
        return self.ref(kind, identity)


Reader: TypeAlias = "Callable[[Eyes, Any], Value | None]"


def text(_: Eyes, value: Any) -> Value | None:
    """A human text."""
    return wording(value)


def word(_: Eyes, value: Any) -> Value | None:
    """A word of the format, a number, a day, yes or no."""
    return Plain(value, WORDS.get(value) if isinstance(value, str) else None)


def name(_: Eyes, value: Any) -> Value | None:
    """A text that no language changes: a code, a currency."""
    return Plain(value)


def flag(_: Eyes, value: Any) -> Value | None:
    """Yes or no; no is what is left out."""
    return Plain(value) if value else None


def quantity(_: Eyes, value: Any) -> Value | None:
    """A duration, a time around an event, a rate, a share."""
    readers: dict[type, Callable[[Any], Amount]] = {Duration: duration, Offset: offset, Rate: rate, Share: share}
    return readers[type(value)](value)


def money(_: Eyes, value: Any) -> Value | None:
    """An amount of money, with its unit elsewhere."""
    return Plain(Fraction(str(value)), Text(f"{value:,}", f"{value:,}"))


def day(_: Eyes, value: date) -> Value | None:
    """A day."""
    return Plain(value)


def effort(_: Eyes, value: Any) -> Value | None:
    """Working time: rates, and time for each item made."""
    return Several(frozenset(_pace(one) for one in efforts_of(value))) if value else None


def _pace(one: Rate | ItemEffort) -> Amount | Pace:
    return Pace(one.per, duration(one.takes)) if isinstance(one, ItemEffort) else rate(one)


def result(_: Eyes, value: str | LocalText | Result) -> Value | None:
    """What comes out of a duty: `x` and `{id: x}` are one."""
    if isinstance(value, Result):
        named = [wording(one) if one is not None else None for one in (value.name, value.text)]
        return Outcome(value.id, named[0], named[1], value.kept)
    return Outcome(value) if isinstance(value, str) else Outcome(name=wording(value))


def texts(_: Eyes, values: Iterable[Any]) -> Value | None:
    """Human texts, in any order."""
    return _set(wording(one) for one in values)


def names(_: Eyes, values: Iterable[str]) -> Value | None:
    """Tags and the like, in any order."""
    return _set(Plain(one) for one in values)


def marks(eyes: Eyes, values: Iterable[str]) -> Value | None:
    """Tags, and elements as `kind/id`, in any order."""
    return _set(_mark(eyes, one) for one in values)


def _mark(eyes: Eyes, value: str) -> Value:
    kind, slash, identity = value.partition("/")
    return eyes.ref(kind, identity) if slash else Plain(value)


def askers(eyes: Eyes, values: Iterable[str]) -> Value | None:
    """Roles by id and duties as `duty/id`, in any order."""
    return _set(_mark(eyes, one) if "/" in one else eyes.party(one) for one in values)


def _set(values: Iterable[Value]) -> Value | None:
    members = frozenset(values)
    return Several(members) if members else None


def ref(kind: str) -> Reader:
    """A reference to an element of one kind."""
    return lambda eyes, value: eyes.ref(kind, value)


def party(eyes: Eyes, value: str) -> Value | None:
    """A reference to a role or a partner."""
    return eyes.party(value)


def head(eyes: Eyes, value: str) -> Value | None:
    """Whom a role reports to; nobody is what is left out."""
    return None if value == "none" else eyes.ref("role", value)


def refs(kind: str) -> Reader:
    """References to elements of one kind, in any order."""
    return lambda eyes, values: _set(eyes.ref(kind, one) for one in values)


def ordered(kind: str) -> Reader:
    """References to elements of one kind, in their order."""
    return lambda eyes, values: Several(tuple(eyes.ref(kind, one) for one in values)) if values else None


def scope(eyes: Eyes, value: Scope | None) -> Value | None:
    """A scope; left out: everywhere."""
    return extent(eyes, value or {})


def extent(eyes: Eyes, box: Scope, within: Scope | None = None) -> Extent:
    """A scope; a dimension that it leaves out means what `within` says of it."""
    region = eyes.scopes.region({**(within or {}), **box})
    written = frozenset((axis, frozenset(values)) for axis, values in box.items())
    return Extent(frozenset({written}), eyes.scopes.words(region), eyes.scopes.space)


def united(extents: Iterable[Extent]) -> Extent:
    """Several scopes of one side as one."""
    first, *others = extents
    if not others:
        return first
    space: Space = first.space
    region = space.union(space.region(dict(box)) for one in (first, *others) for box in one.words.boxes)
    written = frozenset(box for one in (first, *others) for box in one.written)
    return Extent(written, replace(first.words, boxes=region.boxes()), space)


def stage(eyes: Eyes, value: str) -> Value | None:
    """A stage, by its own id or as `loop/stage`."""
    return Ref("stage", eyes.stages.get(value, value), eyes.elements.get(("stage", value)))


def secret(_: Eyes, value: Any) -> Value | None:
    """What concerns a person: compared, never told."""
    return Hidden(repr(value)) if value else None


def stage_names(spec: Spec, renames: Mapping[Name, str], known: dict[Name, Any]) -> Mapping[str, str]:
    """Every stage as `loop/stage` by each name that it goes by; what it is called by is added to what is `known`."""
    found: dict[str, str] = {}
    for loop in spec.loops:
        new = renames.get(("loop", loop.id), loop.id)
        for one in loop.stages:
            for called in (f"{loop.id}/{one.id}", one.id):
                found.setdefault(called, f"{new}/{one.id}")
                known.setdefault(("stage", called), one)
    return found
