"""Every field of every kind of element, and how it is read for comparing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from mediaorg.differ.reading import (
    Reader,
    absences,
    day,
    effort,
    flag,
    money,
    name,
    names,
    quantity,
    result,
    scope,
    secret_name,
    text,
    texts,
    tongue,
    word,
)
from mediaorg.differ.references import askers, head, marks, ordered, party, ref, refs, stage, stages


@dataclass(frozen=True, slots=True)
class Part:
    """A mapping inside an element: its fields."""

    fields: Fields


@dataclass(frozen=True, slots=True)
class Entries:
    """A list inside an element, keyed: by which field an entry is known, what that names (None: itself), its other fields.

    A bare text stands for an entry that says no more than its key. `label` reads a key that is a text for people.
    """

    by: str
    names: Reader | None
    fields: Fields
    label: Reader | None = None


@dataclass(frozen=True, slots=True)
class Sequence:
    """A keyed list whose order counts."""

    entries: Entries


class Apart:
    """A field that is compared elsewhere: the claims of a role, what identifies an element."""


APART: Final = Apart()
Field: TypeAlias = "Reader | Part | Entries | Sequence | Apart"
Fields: TypeAlias = Mapping[str, Field]

DUTY: Final[Fields] = {
    "id": APART, "name": text, "action": text, "object": text, "scope": scope, "result": result, "stage": stage,
    "fulfils": names, "tags": names, "effort": effort, "checked_by": party, "critical": flag,
}  # fmt: skip
KPI: Final[Fields] = {
    "name": text, "definition": text, "target": text, "weight": quantity, "period": word, "source": text,
    "measured_by": party, "duties": refs("duty"), "better": word,
}  # fmt: skip
ROLE: Final[Fields] = {
    "id": APART, "name": text, "code": name, "layer": ref("layer"), "unit": ref("unit"), "reports_to": head,
    "dotted_to": Entries("role", ref("role"), {"share": quantity}),
    "headcount": APART, "filled": APART, "employment": word, "purpose": text, "critical": flag,
    "backup": Entries("role", party, {"control": text}),
    "duties": APART,
    "kpis": Entries("id", None, KPI),
    "authority": texts,
    "access": Entries("system", None, {"rights": text, "risk": word, "expires": day}, label=text),
    "needs": Part({"education": text, "experience": text, "skills": texts, "certificates": texts, "checks": names}),
    "training": Entries("id", ref("training"), {"by": day}),
    "path": ordered("role"), "from_": day, "to": day,
}  # fmt: skip
HANDOFF: Final[Fields] = {
    "id": APART, "from_": party, "to": party, "artifact": text, "sla": quantity, "due": quantity, "event": text,
    "accept": text, "after": refs("handoff"), "on_reject": text, "via": text, "urgent": flag,
}  # fmt: skip
LOOP: Final[Fields] = {
    "id": APART, "name": text, "cycle": quantity,
    "stages": Sequence(Entries("id", None, {"name": text, "roles": refs("role"), "judges": stages})),
}  # fmt: skip
TRAINING: Final[Fields] = {
    "id": APART, "name": text, "hours": quantity,
    "assessment": Part({"method": text, "pass_": word}),
    "valid": quantity,
}  # fmt: skip
ORGANISATION: Final[Fields] = {
    "id": APART, "name": text, "language": tongue, "owner": ref("role"), "currency": name,
    "review": Part({"every": quantity, "last": day}),
    "calendar": Part({"workday": quantity, "workdays": word}),
    "matrix": Part({"solid": text, "dotted": text, "conflict": text}),
}  # fmt: skip
PERSON: Final[Fields] = {
    "id": APART, "name": secret_name,
    "holds": Entries("role", ref("role"), {"share": quantity}),
    "trained": Entries("training", ref("training"), {"on": day}),
    "checks": Entries("check", None, {"on": day}),
    "away": absences,
}  # fmt: skip
FIELDS: Final[Mapping[str, Fields]] = {
    "org": ORGANISATION,
    "value": {"id": APART, "name": text, "lead": ref("role")},
    "layer": {"id": APART, "name": text, "mandate": text},
    "unit": {"id": APART, "name": text, "parent": ref("unit"), "head": ref("role")},
    "partner": {"id": APART, "name": text, "holds": marks},
    "duty": DUTY,
    "role": ROLE,
    "handoff": HANDOFF,
    "loop": LOOP,
    "training": TRAINING,
    "separation": {"id": APART, "name": text, "among": marks, "at_most": word, "reason": text},
    "approval": {
        "id": APART, "subject": text, "requested_by": askers, "unit": name,
        "tiers": Sequence(Entries("by", party, {"from_": money, "up_to": money})),
    },
    "person": PERSON,
    "term": {"term": APART, "also": texts, "means": text},
    "pack": {"pack": APART, "edition": name, "path": APART},
    "waiver": {"rule": APART, "at": APART, "reason": text, "control": text, "approved_by": party, "until": day},
}  # fmt: skip
