"""Values as they are compared: what counts, in a form that is equal where the meaning is, and sayable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, TypeAlias

from mediaorg.differ.quantities import Amount, Pace, Stretch
from mediaorg.org.claims import ScopeWords
from mediaorg.org.scope import Region
from mediaorg.spec.shape import LocalText, spoken
from mediaorg.text import LIST_SEPARATORS, Lang, Sayable, Text, data_of, say_arg

Value: TypeAlias = "Wording | Ref | Amount | Several | Extent | Plain | Pace | Outcome | Hidden | Order | Stretch"


@dataclass(frozen=True, slots=True)
class Ref:
    """Another element that is named: equal by kind and id, said by its name."""

    kind: str
    id: str
    element: Any = field(default=None, compare=False, repr=False)

    def say(self, lang: Lang) -> str:
        """The name of what is named; the id where nothing is known of it."""
        return str(self.element.say(lang)) if self.element is not None else self.id

    def data(self) -> object:
        """`kind/id`."""
        return f"{self.kind}/{self.id}"


@dataclass(frozen=True, slots=True)
class Wording:
    """A human text in both languages; a plain string is the same in both."""

    zh: str
    en: str

    def say(self, lang: Lang) -> str:
        """The text."""
        return self.zh if lang == "zh" else self.en

    def data(self) -> object:
        """The text, or both where they differ."""
        return self.zh if self.zh == self.en else {"zh": self.zh, "en": self.en}


@dataclass(frozen=True, slots=True)
class Plain:
    """A bare value: a word of the format, a number, a day, yes or no."""

    value: Any
    words: Text | None = field(default=None, compare=False)

    def say(self, lang: Lang) -> str:
        """The value; words of the format as people say them."""
        if self.words is not None:
            return self.words.say(lang)
        if isinstance(self.value, bool):
            return YES_NO[self.value].say(lang)
        return str(self.value)

    def data(self) -> object:
        """The value; a day as text."""
        return self.value if isinstance(self.value, str | int | float | bool) else str(self.value)


YES_NO: Final = {True: Text("yes", "是"), False: Text("no", "否")}


@dataclass(frozen=True, slots=True)
class Several:
    """Several values: in any order where `members` is a set, else in this one."""

    members: frozenset[Any] | tuple[Any, ...]

    @property
    def listed(self) -> tuple[Any, ...]:
        """The members, sorted where their order means nothing."""
        if isinstance(self.members, tuple):
            return self.members
        return tuple(sorted(self.members, key=lambda one: str(data_of(one))))

    def say(self, lang: Lang) -> str:
        """The members as the language lists them."""
        return LIST_SEPARATORS[lang].join(say_arg(one, lang) for one in self.listed)

    def data(self) -> object:
        """A list."""
        return [data_of(one) for one in self.listed]


@dataclass(frozen=True, slots=True)
class Order:
    """The order of things that are facts of their own: it counts among those that both sides have."""

    members: tuple[Ref, ...]

    def among(self, other: Order) -> tuple[Ref, ...]:
        """The members that the other has as well; what stands twice counts as often as it does in both."""
        left = Counter(other.members)
        kept = []
        for one in self.members:
            if left[one]:
                left[one] -= 1
                kept.append(one)
        return tuple(kept)

    def say(self, lang: Lang) -> str:
        """One after the other."""
        return " → ".join(one.say(lang) for one in self.members)

    def data(self) -> object:
        """A list."""
        return [one.id for one in self.members]


@dataclass(frozen=True, eq=False)
class Extent:
    """A scope: as written, and all that it comes to in its own space; equal where either is."""

    written: frozenset[Any]
    region: Region
    names: Mapping[tuple[str, str], object] = field(repr=False)

    @cached_property
    def words(self) -> ScopeWords:
        """The fewest boxes that say it."""
        return ScopeWords(self.region.boxes(), self.names)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Extent):
            return NotImplemented
        is_one_space = self.region.space == other.region.space
        return self.written == other.written or (is_one_space and self.region.node == other.region.node)

    def __hash__(self) -> int:
        return 0

    def say(self, lang: Lang) -> str:
        """The fewest boxes that say it."""
        return self.words.say(lang)

    def data(self) -> object:
        """The boxes."""
        return self.words.data()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes out of a duty: handed on by its id, or kept."""

    id: str | None = None
    name: Wording | None = None
    text: Wording | None = None
    kept: bool = False

    def say(self, lang: Lang) -> str:
        """Its name, else its text, else its id."""
        told = self.name or self.text
        return told.say(lang) if told is not None else self.id or ""

    def data(self) -> object:
        """What it has, by key."""
        told = {"id": self.id, "name": self.name and self.name.data(), "text": self.text and self.text.data()}
        return {
            **{key: value for key, value in told.items() if value is not None},
            **({"kept": True} if self.kept else {}),
        }


@dataclass(frozen=True, slots=True)
class Within:
    """An entry of a list, by the element that it lies in and by itself."""

    outer: Sayable
    entry: Sayable

    def say(self, lang: Lang) -> str:
        """“主播·停留时长”, “Host, minutes watched”."""
        return INSIDE.say(lang, {"outer": self.outer, "entry": self.entry})

    def data(self) -> object:
        """Both."""
        return [data_of(self.outer), data_of(self.entry)]


INSIDE: Final = Text("{outer}, {entry}", "{outer}·{entry}")


@dataclass(frozen=True, slots=True)
class Hidden:
    """What concerns a person: it can change, but is not told."""

    value: str = field(repr=False)

    def say(self, lang: Lang) -> str:
        """That it is not shown."""
        return NOT_SHOWN.say(lang)

    def data(self) -> object:
        """Nothing of it."""
        return None


NOT_SHOWN: Final = Text("(not shown)", "（不显示）")


def wording(label: str | LocalText) -> Wording:
    """A human text as it is compared."""
    return Wording(spoken(label, "zh"), spoken(label, "en"))
