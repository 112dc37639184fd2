"""How each sort of field is read for comparing: texts, references, quantities, sets, scopes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Final, TypeAlias

from mediaorg.differ.quantities import Amount, Pace, duration, offset, rate, share
from mediaorg.differ.values import Extent, Hidden, Outcome, Plain, Ref, Several, Value, wording
from mediaorg.org.claims import Scopes, efforts_of
from mediaorg.spec.duty import ItemEffort, Result
from mediaorg.spec.lineage import Name
from mediaorg.spec.people import Absence
from mediaorg.spec.shape import LocalText
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


def tongue(_: Eyes, value: Any) -> Value | None:
    """A language; Chinese is what is left out."""
    return Plain(value or "zh", WORDS[value or "zh"])


def flag(_: Eyes, value: Any) -> Value | None:
    """Yes or no."""
    return Plain(value)


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
    return unordered(wording(one) for one in values)


def names(_: Eyes, values: Iterable[str]) -> Value | None:
    """Tags and the like, in any order."""
    return unordered(Plain(one) for one in values)


def scope(eyes: Eyes, value: Scope | None) -> Value | None:
    """A scope; left out: everywhere."""
    return extent(eyes, value or {})


def extent(eyes: Eyes, box: Scope, within: Scope | None = None) -> Extent:
    """A scope, in the space of both sides; a dimension that it leaves out means what `within` says of it."""
    region = eyes.scopes.region({**(within or {}), **box})
    written = frozenset((axis, frozenset(values)) for axis, values in box.items())
    return Extent(frozenset({written}), region, eyes.scopes.names)


def united(extents: Iterable[Extent]) -> Extent:
    """Several scopes of one side as one."""
    first, *others = extents
    if not others:
        return first
    region = first.region.space.union(one.region for one in (first, *others))
    written = frozenset(box for one in (first, *others) for box in one.written)
    return Extent(written, region, first.names)


def secret_name(_: Eyes, value: Any) -> Value | None:
    """The name of a person: compared, never told."""
    return Hidden(repr(wording(value)))


def absences(_: Eyes, values: Iterable[Absence]) -> Value | None:
    """When a person is away, and why, in any order: compared, never told."""
    told = sorted(repr((one.from_, one.to, one.reason and wording(one.reason))) for one in values)
    return Hidden("; ".join(told)) if told else None


def setting(value: Any) -> Value:
    """An option of a rule: a bare value, or whatever else it takes; the order of keys and lists means nothing."""
    if isinstance(value, str | int | float):
        return Plain(value)
    return Plain(_canonical(value))


def _canonical(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_canonical(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(sorted(map(_canonical, value))) + "]"
    return str(value)


def unordered(values: Iterable[Value]) -> Value | None:
    """Values in any order; none is nothing."""
    members = frozenset(values)
    return Several(members) if members else None


# What is read where nothing is written, too: everywhere, Chinese.
UNSAID_TOO: Final[tuple[Reader, ...]] = (scope, tongue)
