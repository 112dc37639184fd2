"""A post: where it stands, what it does, how it is measured, what it may, and what its holder needs."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, final

from pydantic import AfterValidator, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from mediaorg.spec.duty import Duty, EffortText, ScopeText
from mediaorg.spec.element_name import NOBODY
from mediaorg.spec.shape import Id, Label, Many, Maybe, Named, Shape
from mediaorg.spec.units import Count, DateText, ShareText

Part: TypeAlias = Literal["owner", "accountable", "responsible", "consulted", "informed"]
Period: TypeAlias = Literal["shift", "day", "week", "month", "quarter", "year", "campaign"]
Employment: TypeAlias = Literal["permanent", "part-time", "loan", "agency", "temporary"]


def text_or_mapping(value: Any) -> str:
    """Which of the two shapes a list entry has: a bare reference, or a mapping that says more."""
    return "<mapping>" if isinstance(value, dict) else "<text>"


@final
class Claim(Shape):
    """What a role has to do with a duty, on the whole of its scope or on part of it."""

    duty: str
    as_: Part = Field(default="owner", alias="as")
    scope: Maybe[ScopeText] = None
    weight: Maybe[ShareText] = None
    effort: Maybe[EffortText] = None


@final
class InPlaceDuty(Duty):
    """A duty written inside the role that owns it."""

    weight: Maybe[ShareText] = None


def _claim_shape(value: Any) -> str:
    if not isinstance(value, dict):
        return "<text>"
    return "<claim>" if "duty" in value else "<in-place>"


ClaimText: TypeAlias = Annotated[
    Annotated[str, Tag("<text>")] | Annotated[Claim, Tag("<claim>")] | Annotated[InPlaceDuty, Tag("<in-place>")],
    Discriminator(_claim_shape),
]


class Kpi(Named):
    """A measure of a role's work: target, weight, where the figure comes from and who takes it."""

    kind: ClassVar[str] = "kpi"

    definition: Maybe[Label] = None
    target: Maybe[Label] = None
    weight: Maybe[ShareText] = None
    period: Maybe[Period] = None
    source: Maybe[Label] = None
    measured_by: Maybe[str] = None
    duties: Maybe[Many[str]] = None
    better: Maybe[Literal["higher", "lower"]] = None


class DottedLine(Shape):
    """A second line of reporting, with the share of working time that it takes."""

    role: str
    share: Maybe[ShareText] = None


class StandIn(Shape):
    """A backup (B 角) with the control that makes it acceptable."""

    role: str
    control: Maybe[Label] = None


class Access(Shape):
    """A right in a system."""

    system: Label
    rights: Maybe[Label] = None
    risk: Maybe[Literal["low", "medium", "high"]] = None
    expires: Maybe[DateText] = None


class Needs(Shape):
    """What the holder of a post must bring."""

    education: Maybe[Label] = None
    experience: Maybe[Label] = None
    skills: Many[Label] = ()
    certificates: Many[Label] = ()
    checks: Many[str] = ()


class TrainingDue(Shape):
    """A training that must be passed, and by which day."""

    id: str
    by: Maybe[DateText] = None


DottedText: TypeAlias = Annotated[
    Annotated[str, Tag("<text>")] | Annotated[DottedLine, Tag("<mapping>")], Discriminator(text_or_mapping)
]
StandInText: TypeAlias = Annotated[
    Annotated[str, Tag("<text>")] | Annotated[StandIn, Tag("<mapping>")], Discriminator(text_or_mapping)
]
TrainingText: TypeAlias = Annotated[
    Annotated[str, Tag("<text>")] | Annotated[TrainingDue, Tag("<mapping>")], Discriminator(text_or_mapping)
]


def _not_reserved(value: str) -> str:
    if value == NOBODY:
        raise PydanticCustomError("reserved_id", "a word of the format")
    return value


RoleId: TypeAlias = Annotated[Id, AfterValidator(_not_reserved)]


class Role(Named):
    """A post of the organisation; roles are not people."""

    kind: ClassVar[str] = "role"

    id: RoleId = Field(json_schema_extra={"not": {"const": NOBODY}})
    code: Maybe[str] = None
    layer: Maybe[str] = None
    unit: Maybe[str] = None
    reports_to: Maybe[str] = None
    dotted_to: Many[DottedText] = ()
    headcount: Maybe[Count] = None
    filled: Maybe[Count] = None
    employment: Maybe[Employment] = None
    purpose: Maybe[Label] = None
    critical: bool = False
    backup: Maybe[Many[StandInText]] = None
    duties: Maybe[Many[ClaimText]] = None
    kpis: Maybe[Many[Kpi]] = None
    authority: Maybe[Many[Label]] = None
    access: Maybe[Many[Access]] = None
    needs: Maybe[Needs] = None
    training: Maybe[Many[TrainingText]] = None
    path: Many[str] = ()
    from_: Maybe[DateText] = Field(default=None, alias="from")
    to: Maybe[DateText] = None

    @property
    def posts(self) -> int:
        """How many posts there are: one where the specification does not say."""
        return 1 if self.headcount is None else self.headcount

    @property
    def posts_filled(self) -> int:
        """How many posts are filled today: all where the specification does not say."""
        return self.posts if self.filled is None else self.filled
