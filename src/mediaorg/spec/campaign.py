"""A campaign file: what changes for a time, or for good if a proposal is accepted, and nothing else."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff, Loop
from mediaorg.spec.governance import Waiver
from mediaorg.spec.organisation import Layer, Partner, Unit, Value
from mediaorg.spec.people import Approval, Person, Separation, Training
from mediaorg.spec.role import Role, text_or_mapping
from mediaorg.spec.shape import Element, Id, Label, Many, Maybe, Shape
from mediaorg.spec.units import Count, DateText, DurationText, OffsetText, ShareText

TEMPORARY = "temporary"
PROPOSAL = "proposal"


class Phased(Shape):
    """What holds in some phases only; where `phases` is left out, for the campaign's whole time."""

    phases: Maybe[Many[str]] = None


class Timed(Phased):
    """What holds in some phases, or from one day to another."""

    from_: Maybe[DateText] = Field(default=None, alias="from")
    to: Maybe[DateText] = None


class Phase(Element):
    """A part of the campaign's time, both days included."""

    kind: ClassVar[str] = "phase"

    name: Maybe[Label] = None
    from_: Maybe[DateText] = Field(default=None, alias="from")
    to: Maybe[DateText] = None


class Freeze(Shape):
    """A time in which something must not be changed, and who may do so in an emergency."""

    what: Label
    from_: DateText = Field(alias="from")
    to: DateText
    emergency: Maybe[str] = None


class Escalation(Shape):
    """A step of the way up: to whom, and within what time."""

    to: str
    within: Maybe[DurationText] = None


class Retrospective(Shape):
    """Who looks back on the campaign, and within what time after its last phase."""

    by: Maybe[str] = None
    within: Maybe[DurationText] = None


class Handback(Shape):
    """Something that goes back to how it was; `due` counts from the end of the last phase."""

    what: Label
    by: Maybe[str] = None
    due: Maybe[OffsetText] = None


class Head(Element):
    """The head of a campaign file (`campaign`)."""

    kind: ClassVar[str] = "campaign"

    name: Maybe[Label] = None
    sort: Literal["temporary", "proposal"] = Field(alias="kind")
    base: str
    approved_by: Maybe[Many[str]] = None
    phases: Maybe[Many[Phase]] = None
    freeze: Maybe[Many[Freeze]] = None
    escalation: Maybe[Many[Escalation]] = None
    retrospective: Maybe[Retrospective] = None
    handback: Maybe[Many[Handback]] = None

    @property
    def is_temporary(self) -> bool:
        """Whether it ends; a proposal may be promoted into the base instead."""
        return self.sort == TEMPORARY


class AddedRole(Role, Phased):
    """A role that is added; `from` and `to` are its own."""


class AddedHandoff(Handoff, Phased):
    """A handoff that is added; its `from` and `to` are its ends."""


class AddedDuty(Duty, Timed):
    """A duty that is added."""


class AddedLoop(Loop, Timed):
    """A loop that is added."""


class AddedLayer(Layer, Timed):
    """A layer that is added, below those that are there."""


class AddedUnit(Unit, Timed):
    """A unit that is added."""


class AddedPartner(Partner, Timed):
    """A partner that is added."""


class AddedTraining(Training, Timed):
    """A training that is added."""


class AddedSeparation(Separation, Timed):
    """A separation set that is added."""


class AddedApproval(Approval, Timed):
    """An approval that is added."""


class AddedPerson(Person, Timed):
    """A person who is added."""


class AddedWaiver(Waiver, Timed):
    """An accepted finding that comes with the campaign."""


class AddedValue(Value, Timed):
    """A value of a dimension that is added: a channel for the campaign."""


class Added(Shape):
    """What is added: lists like those of a specification."""

    dimensions: dict[Id, Many[AddedValue]] = Field(default={})
    layers: Many[AddedLayer] = ()
    units: Many[AddedUnit] = ()
    partners: Many[AddedPartner] = ()
    duties: Many[AddedDuty] = ()
    roles: Many[AddedRole] = ()
    handoffs: Many[AddedHandoff] = ()
    loops: Many[AddedLoop] = ()
    training: Many[AddedTraining] = ()
    separation: Many[AddedSeparation] = ()
    approvals: Many[AddedApproval] = ()
    people: Many[AddedPerson] = ()
    waivers: Many[AddedWaiver] = ()


ADDABLE: dict[str, type[Shape]] = {
    "layers": AddedLayer,
    "units": AddedUnit,
    "partners": AddedPartner,
    "duties": AddedDuty,
    "roles": AddedRole,
    "handoffs": AddedHandoff,
    "loops": AddedLoop,
    "training": AddedTraining,
    "separation": AddedSeparation,
    "approvals": AddedApproval,
    "people": AddedPerson,
    "waivers": AddedWaiver,
}


class Transfer(Phased):
    """A duty that goes from one role to another; `returns` says that it comes back at the end."""

    duty: str
    from_: str = Field(alias="from")
    to: str
    returns: bool = False


class Cover(Shape):
    """A duty that a lent person leaves behind, and who takes it on meanwhile."""

    duty: str
    by: str


class Lend(Phased):
    """People on loan from one role to another: how many, with what share, what they keep and who covers the rest."""

    from_: str = Field(alias="from")
    to: str
    heads: Count = 1
    share: Maybe[ShareText] = None
    keeps: Maybe[Many[str]] = None
    cover: Maybe[Many[Cover]] = None


class Suspension(Timed):
    """Something that rests for a time, or in a proposal goes for good: `kind/id`."""

    id: str


SuspensionText: TypeAlias = Annotated[
    Annotated[str, Tag("<text>")] | Annotated[Suspension, Tag("<mapping>")], Discriminator(text_or_mapping)
]


class Demand(Timed):
    """What has to be made: so many of an item each day, week or month."""

    item: str
    phase: Maybe[str] = None
    per: Literal["day", "week", "month"] = "day"
    amount: Count


class CampaignFile(Shape):
    """A campaign file as a whole, for its schema; what `change` may hold depends on the kind that each key names."""

    mediaorg: int
    campaign: Head
    add: Added = Added()
    change: dict[str, dict[str, Any]] = Field(default={})
    transfer: Many[Transfer] = ()
    lend: Many[Lend] = ()
    suspend: Many[SuspensionText] = ()
    remove: Many[SuspensionText] = ()
    demand: Many[Demand] = ()
