"""A whole specification: everything that its files say, with names not yet resolved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pydantic import Field

from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff, Loop
from mediaorg.spec.governance import Move, PackUse, Policy, Retirement, Waiver
from mediaorg.spec.organisation import Layer, Organisation, Partner, Term, Unit, Value
from mediaorg.spec.people import Approval, Person, Separation, Training
from mediaorg.spec.role import Role
from mediaorg.spec.shape import Id, Many, Shape

FORMAT: Final = 1


class Spec(Shape):
    """The specification as written, all files joined. Lists keep the order of the files."""

    mediaorg: int
    include: Many[str] = ()
    org: Organisation
    glossary: Many[Term] = ()
    dimensions: dict[Id, Many[Value]] = Field(default_factory=dict)
    layers: Many[Layer] = ()
    units: Many[Unit] = ()
    partners: Many[Partner] = ()
    duties: Many[Duty] = ()
    roles: Many[Role]
    handoffs: Many[Handoff] = ()
    loops: Many[Loop] = ()
    training: Many[Training] = ()
    separation: Many[Separation] = ()
    approvals: Many[Approval] = ()
    people: Many[Person] = ()
    packs: Many[PackUse] = ()
    policy: Policy = Field(default_factory=Policy)
    waivers: Many[Waiver] = ()
    moved: Many[Move] = ()
    retired: Many[Retirement] = ()


REQUIRED: Final = ("mediaorg", "org", "roles")
SINGLES: Final[Mapping[str, type[Shape]]] = {"org": Organisation, "policy": Policy}
LISTS: Final[Mapping[str, type[Shape]]] = {
    "glossary": Term,
    "layers": Layer,
    "units": Unit,
    "partners": Partner,
    "duties": Duty,
    "roles": Role,
    "handoffs": Handoff,
    "loops": Loop,
    "training": Training,
    "separation": Separation,
    "approvals": Approval,
    "people": Person,
    "packs": PackUse,
    "waivers": Waiver,
    "moved": Move,
    "retired": Retirement,
}
KINDS: Final[Mapping[str, str]] = {
    "layers": "layer",
    "units": "unit",
    "partners": "partner",
    "duties": "duty",
    "roles": "role",
    "handoffs": "handoff",
    "loops": "loop",
    "training": "training",
    "separation": "separation",
    "approvals": "approval",
    "people": "person",
}
