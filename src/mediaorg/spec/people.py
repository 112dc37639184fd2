"""What holders of posts must be taught, what no one may combine, who approves what, and the people themselves."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Discriminator, Field, Tag

from mediaorg.spec.role import text_or_mapping
from mediaorg.spec.shape import Element, Label, Many, Maybe, Named, Shape
from mediaorg.spec.units import Count, DateText, DurationText, Money, ShareText
from mediaorg.text import Lang


class Assessment(Shape):
    """How a training is examined, and with how many points it is passed."""

    method: Maybe[Label] = None
    pass_: Maybe[Count] = Field(default=None, alias="pass")


class Training(Named):
    """A training that roles ask for; `valid` is how long a pass holds."""

    kind: ClassVar[str] = "training"

    hours: Maybe[DurationText] = None
    assessment: Maybe[Assessment] = None
    valid: Maybe[DurationText] = None


class Separation(Element):
    """Duties that no one may combine: of the tags and duties in `among`, one may hold `at_most`."""

    kind: ClassVar[str] = "separation"

    name: Maybe[Label] = None
    among: Many[str]
    at_most: Count = 1
    reason: Label


class Tier(Shape):
    """A band of an approval: from and up to an amount (inclusive), and who approves it."""

    from_: Maybe[Money] = Field(default=None, alias="from")
    up_to: Maybe[Money] = None
    by: str


class Approval(Element):
    """What has to be approved, who asks for it, and who approves how much."""

    kind: ClassVar[str] = "approval"

    subject: Label
    requested_by: Many[str] = ()
    unit: Maybe[str] = None
    tiers: Many[Tier]

    def say(self, lang: Lang) -> str:
        """The subject."""
        return self.subject if isinstance(self.subject, str) else self.subject.say(lang)


class Holding(Shape):
    """A post that a person holds, and with which share of the working time."""

    role: str
    share: Maybe[ShareText] = None


HoldingText: TypeAlias = Annotated[
    Annotated[str, Tag("<text>")] | Annotated[Holding, Tag("<mapping>")], Discriminator(text_or_mapping)
]


class Pass(Shape):
    """A training that a person has passed, and when."""

    training: str
    on: Maybe[DateText] = None


class Check(Shape):
    """A check that was done on a person, and when; never what it found."""

    check: str
    on: Maybe[DateText] = None


class Absence(Shape):
    """A time in which a person is away."""

    from_: DateText = Field(alias="from")
    to: DateText
    reason: Maybe[Label] = None


class Person(Element):
    """A holder of posts. Sentences name the id only: names stay where they are written."""

    kind: ClassVar[str] = "person"

    name: Maybe[Label] = None
    holds: Maybe[Many[HoldingText]] = None
    trained: Maybe[Many[Pass]] = None
    checks: Maybe[Many[Check]] = None
    away: Many[Absence] = ()

    def say(self, lang: Lang) -> str:
        """The id, never the name."""
        return self.id
