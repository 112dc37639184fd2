"""A pack: what a trade asks of every organisation in it, as data with an edition, each demand with its source."""

from __future__ import annotations

from typing import ClassVar

from mediaorg.spec.people import Separation
from mediaorg.spec.shape import Element, Id, Label, Many, Maybe, Shape, literal, spoken
from mediaorg.spec.units import DateText
from mediaorg.text import LIST_SEPARATORS, Lang, Text


class Source(Shape):
    """The regulation that a demand comes from: its name, who issued it, and from when it holds."""

    name: Label
    issuer: Maybe[Label] = None
    published: Maybe[DateText] = None
    in_force: Maybe[DateText] = None
    article: Maybe[Label] = None

    def say(self, lang: Lang) -> str:
        """The name of the regulation with its date."""
        dates = (("in force", "施行", self.in_force), ("published", "公布", self.published))
        said = [
            f"{day.isoformat()} {zh}" if lang == "zh" else f"{en} {day.isoformat()}" for en, zh, day in dates if day
        ]
        named = f"《{spoken(self.name, lang)}》" if lang == "zh" else spoken(self.name, lang)
        joined = LIST_SEPARATORS[lang].join(said)
        return f"{named}（{joined}）" if lang == "zh" and said else f"{named} ({joined})" if said else named

    def data(self) -> object:
        """The name of the regulation, in English where there is one."""
        return spoken(self.name, "en")


class Capability(Element):
    """Something that somebody must own: a duty says with `fulfils` that it is this one."""

    kind: ClassVar[str] = "capability"

    name: Label
    asks: Label
    source: Source

    @property
    def demand(self) -> Text:
        """What is asked, as a sentence."""
        return literal(self.asks)


class Forbidden(Shape):
    """Words that no duty may contain, because what they name is against the law."""

    words: Many[str]
    reason: Label
    source: Maybe[Source] = None


class Pack(Shape):
    """One edition of a pack. `notice` says what it is not: legal advice."""

    mediaorg: int
    pack: Id
    edition: Maybe[str] = None
    name: Label
    notice: Maybe[Label] = None
    capabilities: Many[Capability] = ()
    separation: Many[Separation] = ()
    forbidden: Many[Forbidden] = ()
