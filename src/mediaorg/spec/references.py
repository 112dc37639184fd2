"""References by name: what each field may name, and which names nothing bears."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any, Final, TypeAlias

from mediaorg.record import Record
from mediaorg.spec.duty import Duty
from mediaorg.spec.element_name import ELEMENT_KINDS
from mediaorg.spec.flow import Handoff, Loop
from mediaorg.spec.governance import Move, Waiver
from mediaorg.spec.joined import Path
from mediaorg.spec.names import NOBODY, Known, Unknown
from mediaorg.spec.organisation import Organisation, Partner, Unit, Value
from mediaorg.spec.people import Approval, Person, Separation
from mediaorg.spec.role import Claim, InPlaceDuty, Role

Found: TypeAlias = Iterator[Unknown]


class _Either(Record):
    """The names of two sets, which are not united: that would cost as much as all roles, for every single role."""

    one: frozenset[str]
    other: frozenset[str]
    prefix: str = ""

    def __contains__(self, name: object) -> bool:
        if name in self.one:
            return True
        return isinstance(name, str) and name.startswith(self.prefix) and name.removeprefix(self.prefix) in self.other


def _one(path: Path, what: str, name: str | None, names: Container[str]) -> Found:
    if name is not None and name not in names:
        yield Unknown(path, what, name)


def _many(path: Path, what: str, values: tuple[Any, ...] | None, names: Container[str], key: str = "role") -> Found:
    for index, value in enumerate(values or ()):
        if isinstance(value, str):
            if value not in names:
                yield Unknown((*path, index), what, value)
        elif (name := getattr(value, key)) not in names:
            yield Unknown((*path, index, key), what, name)


def _scope(path: Path, scope: Mapping[str, tuple[str, ...]] | None, known: Known) -> Found:
    for dimension, values in (scope or {}).items():
        names = known.dimensions.get(dimension)
        if names is None:
            yield Unknown((*path, dimension), "dimension", dimension)
            continue
        if names.issuperset(values):
            continue
        for index, value in enumerate(values):
            if value not in names:
                yield Unknown((*path, dimension, index), "value", value, dimension)


def _duty(duty: Duty, path: Path, known: Known) -> Found:
    if duty.scope:
        yield from _scope((*path, "scope"), duty.scope, known)
    if duty.stage is not None and duty.stage not in known.stage:
        yield Unknown((*path, "stage"), "stage", duty.stage)
    if duty.checked_by is not None and duty.checked_by not in known.role and duty.checked_by not in known.partner:
        yield Unknown((*path, "checked_by"), "party", duty.checked_by)


def of_duty(duty: Duty, known: Known) -> Found:
    """The unknown names in a duty."""
    return _duty(duty, (), known)


def of_role(role: Role, known: Known) -> Found:
    """The unknown names in a role."""
    if role.reports_to is not None and role.reports_to != NOBODY and role.reports_to not in known.role:
        yield Unknown(("reports_to",), "role", role.reports_to)
    if role.layer is not None and role.layer not in known.layer:
        yield Unknown(("layer",), "layer", role.layer)
    if role.unit is not None and role.unit not in known.unit:
        yield Unknown(("unit",), "unit", role.unit)
    yield from _claims_of(role, known)
    yield from _lines_of(role, known)
    yield from _measures_of(role, known)


def _claims_of(role: Role, known: Known) -> Found:
    for index, claim in enumerate(role.duties or ()):
        if isinstance(claim, str):
            if claim not in known.duty:
                yield Unknown(("duties", index), "duty", claim)
        elif type(claim) is Claim:
            yield from _one(("duties", index, "duty"), "duty", claim.duty, known.duty)
            if claim.scope:
                yield from _scope(("duties", index, "scope"), claim.scope, known)
        elif type(claim) is InPlaceDuty:
            yield from _duty(claim, ("duties", index), known)


def _lines_of(role: Role, known: Known) -> Found:
    if role.dotted_to:
        yield from _many(("dotted_to",), "role", role.dotted_to, known.role)
    if role.backup:
        yield from _many(("backup",), "party", role.backup, _Either(known.role, known.partner))
    if role.training:
        yield from _many(("training",), "training", role.training, known.training, "id")
    if role.path:
        yield from _many(("path",), "role", role.path, known.role)


def _measures_of(role: Role, known: Known) -> Found:
    for index, kpi in enumerate(role.kpis or ()):
        by = kpi.measured_by
        if by is not None and by not in known.role and by not in known.partner:
            yield Unknown(("kpis", index, "measured_by"), "party", by)
        if kpi.duties:
            yield from _many(("kpis", index, "duties"), "duty", kpi.duties, known.duty)


def of_handoff(handoff: Handoff, known: Known) -> Found:
    """The unknown names in a handoff."""
    for key, name in (("from", handoff.from_), ("to", handoff.to)):
        if name not in known.role and name not in known.partner:
            yield Unknown((key,), "party", name)
    if handoff.after:
        yield from _many(("after",), "handoff", handoff.after, known.handoff)


def of_loop(loop: Loop, known: Known) -> Found:
    """The unknown names in a loop."""
    stages = frozenset(stage.id for stage in loop.stages) | known.of_kind("stage")
    own = frozenset(stage.id for stage in loop.stages)
    for index, stage in enumerate(loop.stages):
        yield from _many(("stages", index, "roles"), "role", stage.roles, known.role)
        yield from _many(("stages", index, "judges"), "stage", stage.judges, own or stages)


def of_unit(unit: Unit, known: Known) -> Found:
    """The unknown names in a unit."""
    yield from _one(("parent",), "unit", unit.parent, known.unit)
    yield from _one(("head",), "role", unit.head, known.role)


def _tags(path: Path, values: tuple[str, ...], known: Known) -> Found:
    for index, value in enumerate(values):
        if value.startswith("duty/") and value.removeprefix("duty/") not in known.duty:
            yield Unknown((*path, index), "duty", value)


def of_partner(partner: Partner, known: Known) -> Found:
    """The unknown names in a partner."""
    return _tags(("holds",), partner.holds, known)


def of_separation(separation: Separation, known: Known) -> Found:
    """The unknown names in a separation set."""
    return _tags(("among",), separation.among, known)


def of_approval(approval: Approval, known: Known) -> Found:
    """The unknown names in an approval."""
    yield from _many(("requested_by",), "requester", approval.requested_by, _Either(known.role, known.duty, "duty/"))
    for index, tier in enumerate(approval.tiers):
        if tier.by not in known.role and tier.by not in known.partner:
            yield Unknown(("tiers", index, "by"), "party", tier.by)


def of_person(person: Person, known: Known) -> Found:
    """The unknown names in a person's entry."""
    yield from _many(("holds",), "role", person.holds, known.role)
    yield from _many(("trained",), "training", person.trained, known.training, "training")


def of_organisation(org: Organisation, known: Known) -> Found:
    """The unknown names in the head of the specification."""
    yield from _one(("owner",), "role", org.owner, known.role)


def of_value(value: Value, known: Known) -> Found:
    """The unknown names in one value of a dimension."""
    yield from _one(("lead",), "role", value.lead, known.role)


def of_waiver(waiver: Waiver, known: Known) -> Found:
    """The unknown names in a waiver; what it is about is judged by the rule waiver-unused."""
    yield from _one(("approved_by",), "party", waiver.approved_by, _Either(known.role, known.partner))


def of_move(move: Move, known: Known) -> Found:
    """The unknown names in a line of lineage: where things went must be there, or have gone on from there."""
    into = (move.into,) if isinstance(move.into, str) else move.into or ()
    if move.to is not None and not _is_element(move.to, known):
        yield Unknown(("to",), "element", move.to)
    for index, name in enumerate(into):
        if not _is_element(name, known):
            yield Unknown(("into",) if isinstance(move.into, str) else ("into", index), "element", name)


def _is_element(name: str, known: Known) -> bool:
    kind, _, identity = name.partition("/")
    if name in known.past:
        return True
    return kind in ELEMENT_KINDS and identity in known.of_kind(kind)


REFERENCES: Final[Mapping[str, Callable[[Any, Known], Found]]] = {
    "org": of_organisation,
    "dimensions": of_value,
    "units": of_unit,
    "partners": of_partner,
    "duties": of_duty,
    "roles": of_role,
    "handoffs": of_handoff,
    "loops": of_loop,
    "separation": of_separation,
    "approvals": of_approval,
    "people": of_person,
    "waivers": of_waiver,
    "moved": of_move,
}
