"""What tells an element by its surroundings: whom it works with and on what, as sets that two sides can be compared by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from mediaorg.org.meaning import meaning_key
from mediaorg.org.org import backups_of, dotted_heads_of, trainings_of
from mediaorg.record import Record
from mediaorg.spec.duty import Duty, Result
from mediaorg.spec.elements import duty_of, part_of
from mediaorg.spec.flow import Handoff, Loop
from mediaorg.spec.lineage import Name
from mediaorg.spec.people import Approval
from mediaorg.spec.role import InPlaceDuty, Role
from mediaorg.spec.shape import LocalText, spoken
from mediaorg.spec.spec import Spec

Traits: TypeAlias = Mapping[str, frozenset[str]]
Found: TypeAlias = "defaultdict[Name, defaultdict[str, set[str]]]"
BOOKS: Final[Mapping[str, str]] = {
    "roles": "role", "duties": "duty", "handoffs": "handoff", "loops": "loop", "units": "unit", "layers": "layer",
    "training": "training", "partners": "partner", "separation": "separation", "approvals": "approval",
}  # fmt: skip


class Portrait(Record):
    """An element as it is compared: the element, and its traits."""

    element: Any
    traits: Traits


def portraits(spec: Spec, renames: Mapping[Name, str]) -> Mapping[Name, Portrait]:
    """Every element that bears an id, with its traits; ids stand as `renames` says that they are called today."""
    painter = _Painter(renames, {partner.id for partner in spec.partners})
    found = painter.paint(spec)
    return {
        name: Portrait(element, {key: frozenset(value) for key, value in found[name].items() if value})
        for name, element in painter.elements.items()
    }


class _Painter:
    def __init__(self, renames: Mapping[Name, str], partners: set[str]) -> None:
        self.renames = renames
        self.partners = partners
        self.elements: dict[Name, Any] = {}
        self.found: Found = defaultdict(lambda: defaultdict(set))

    def paint(self, spec: Spec) -> Found:
        for book, kind in BOOKS.items():
            for element in getattr(spec, book):
                if element.id is not None:
                    self.elements[kind, element.id] = element
        for role in spec.roles:
            self._role(role)
        for duty in spec.duties:
            self._duty(duty)
        for handoff in spec.handoffs:
            self._handoff(handoff)
        for loop in spec.loops:
            self._loop(loop)
        for approval in spec.approvals:
            self._approval(approval)
        self._frames(spec)
        return self.found

    def now(self, kind: str, identity: str) -> str:
        return f"{kind}/{self.renames.get((kind, identity), identity)}"

    def party(self, identity: str) -> str:
        return self.now("partner" if identity in self.partners else "role", identity)

    def full(self, name: str) -> str:
        kind, slash, identity = name.partition("/")
        return self.now(kind, identity) if slash else name

    def _role(self, role: Role) -> None:
        mine = self.found["role", role.id]
        for claim in role.duties or ():
            duty = duty_of(claim)
            mine["duties"].add(f"{part_of(claim)} {self.now('duty', duty)}")
            self.found["duty", duty]["holders"].add(f"{part_of(claim)} {self.now('role', role.id)}")
            if isinstance(claim, InPlaceDuty):
                self.elements["duty", claim.id] = claim
                self._duty(claim)
        for kpi in role.kpis or ():
            mine["kpis"].add(kpi.id)
            for duty in kpi.duties or ():
                self.found["duty", duty]["kpis"].add(f"{self.now('role', role.id)} {kpi.id}")
        self._lines(role, mine)
        for training in trainings_of(role):
            mine["training"].add(self.now("training", training))
            self.found["training", training]["roles"].add(self.now("role", role.id))
        mine["access"].update(_words(one.system) for one in role.access or ())
        for kind, identity in (("unit", role.unit), ("layer", role.layer)):
            if identity is not None:
                mine["frame"].add(self.now(kind, identity))
                self.found[kind, identity]["members"].add(self.now("role", role.id))

    def _lines(self, role: Role, mine: defaultdict[str, set[str]]) -> None:
        if role.reports_to not in (None, "none"):
            mine["reports_to"].add(self.now("role", str(role.reports_to)))
            self.found["role", str(role.reports_to)]["reports"].add(self.now("role", role.id))
        for head in dotted_heads_of(role):
            self.found["role", head]["reports"].add(f"dotted {self.now('role', role.id)}")
        for other in backups_of(role):
            mine["stand_ins"].add(f"by {self.party(other)}")
            self.found["role", other]["stand_ins"].add(f"for {self.now('role', role.id)}")

    def _duty(self, duty: Duty) -> None:
        mine = self.found["duty", duty.id]
        if duty.action and duty.object:
            key = meaning_key(spoken(duty.action, "zh"), spoken(duty.object, "zh"))
            mine["meaning"].update([repr(key)] if key is not None else ())
        if duty.result is not None:
            mine["result"].add(_result(duty.result))
        if duty.stage is not None:
            mine["stage"].add(duty.stage)
        if duty.checked_by is not None:
            mine["checker"].add(self.now("role", duty.checked_by))
        mine["bounds"].update(f"{axis}={value}" for axis, values in (duty.scope or {}).items() for value in values)
        mine["bounds"].update((*duty.tags, *duty.fulfils))

    def _handoff(self, handoff: Handoff) -> None:
        giver, taker, artifact = self.party(handoff.from_), self.party(handoff.to), _words(handoff.artifact)
        for end, told in ((handoff.from_, f"to {taker} {artifact}"), (handoff.to, f"from {giver} {artifact}")):
            self.found["partner" if end in self.partners else "role", end]["handoffs"].add(told)
        if handoff.id is not None:
            mine = self.found["handoff", handoff.id]
            mine["ends"].update((f"from {giver}", f"to {taker}"))
            mine["artifact"].add(artifact)
            terms = (handoff.sla, handoff.due, handoff.event, handoff.accept)
            mine["terms"].update(str(term) for term in terms if term is not None)

    def _loop(self, loop: Loop) -> None:
        mine = self.found["loop", loop.id]
        for stage in loop.stages:
            mine["stages"].add(stage.id)
            mine["roles"].update(self.now("role", role) for role in stage.roles)
            for role in stage.roles:
                self.found["role", role]["stages"].add(f"{self.now('loop', loop.id)}/{stage.id}")
        mine["cycle"].update([str(loop.cycle)] if loop.cycle is not None else ())

    def _approval(self, approval: Approval) -> None:
        mine = self.found["approval", approval.id]
        mine["tiers"].update(self.party(tier.by) for tier in approval.tiers)
        mine["requesters"].update(map(self.full, approval.requested_by or ()))

    def _frames(self, spec: Spec) -> None:
        for unit in spec.units:
            mine = self.found["unit", unit.id]
            if unit.parent is not None:
                mine["parent"].add(self.now("unit", unit.parent))
                self.found["unit", unit.parent]["units"].add(self.now("unit", unit.id))
            mine["head"].update([self.now("role", unit.head)] if unit.head is not None else ())
        for training in spec.training:
            terms = (training.hours, training.valid, training.assessment)
            self.found["training", training.id]["terms"].update(str(term) for term in terms if term is not None)
        for partner in spec.partners:
            self.found["partner", partner.id]["holds"].update(map(self.full, partner.holds))
        for one in spec.separation:
            self.found["separation", one.id]["among"].update(map(self.full, one.among))


def _words(label: str | LocalText) -> str:
    return spoken(label, "zh").casefold().strip()


def _result(result: str | LocalText | Result) -> str:
    if isinstance(result, Result):
        return result.id or _words(result.name or result.text or "")
    return _words(result)
