"""The two languages a reader is spoken to in, and sentences written in both."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from typing import Final, Literal, Protocol, TypeAlias, get_args, runtime_checkable

from mediaorg.record import Record

Lang = Literal["en", "zh"]
LANGS: Final[tuple[Lang, ...]] = get_args(Lang)


@runtime_checkable
class Sayable(Protocol):
    """Something of the organisation that a sentence may name: it knows its words in both languages."""

    def say(self, lang: Lang) -> str:
        """The words for a reader of `lang`."""
        ...

    def data(self) -> object:
        """The plain value that machine formats print (ids, boxes, numbers): never translated."""
        ...


Arg: TypeAlias = "str | int | float | Sayable | Sequence[Arg]"
Args: TypeAlias = Mapping[str, Arg]
LIST_SEPARATORS: Final[Mapping[Lang, str]] = {"en": ", ", "zh": "、"}


def say_arg(arg: Arg, lang: Lang) -> str:
    """The words for one argument of a sentence; a list is joined the way the language joins lists."""
    if isinstance(arg, str):
        return arg
    if isinstance(arg, int | float):
        return f"{arg:g}" if isinstance(arg, float) else str(arg)
    if isinstance(arg, Sayable):
        return arg.say(lang)
    return LIST_SEPARATORS[lang].join(say_arg(item, lang) for item in arg)


def literal(words: str) -> str:
    """Words of a user's file as they may stand inside a `Text`: braces are no placeholders there."""
    return words.replace("{", "{{").replace("}", "}}")


def data_of(arg: Arg) -> object:
    """The plain value of one argument for machine formats."""
    if isinstance(arg, str | int | float):
        return arg
    if isinstance(arg, Sayable):
        return arg.data()
    return [data_of(item) for item in arg]


class Text(Record):
    """One sentence in English and in Chinese; `{name}` stands for an argument. Both tongues use the same names."""

    en: str
    zh: str

    def say(self, lang: Lang, args: Args | None = None) -> str:
        """The sentence for a reader of `lang`; raises KeyError when an argument that it names is missing."""
        template = self.zh if lang == "zh" else self.en
        return template.format_map({name: say_arg(arg, lang) for name, arg in (args or {}).items()})

    def data(self) -> object:
        """The English wording: what machine formats print when a sentence itself is an argument."""
        return self.en

    def placeholders(self, lang: Lang) -> frozenset[str]:
        """The argument names that the sentence uses in `lang`."""
        template = self.zh if lang == "zh" else self.en
        return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


class Count(Record):
    """A number of things: `Count(3, "role", "roles", "个岗位")` says “3 roles” and “3 个岗位”."""

    number: int
    one: str
    many: str
    zh: str

    def say(self, lang: Lang) -> str:
        """The number with its noun."""
        if lang == "zh":
            return f"{self.number} {self.zh}"
        return f"{self.number} {self.one if self.number == 1 else self.many}"

    def data(self) -> object:
        """The bare number."""
        return self.number
