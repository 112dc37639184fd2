"""What each verb of a campaign does to a specification."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from mediaorg.diagnostic import At, Item
from mediaorg.overlay.working import Claims, Origin, Working
from mediaorg.spec.campaign import Lend, Transfer
from mediaorg.spec.change_shape import ChangeShape, ListEdit
from mediaorg.spec.clauses import Change, Clause, Target
from mediaorg.spec.edits import merged, names_of, set_values
from mediaorg.spec.elements import duty_of, part_of
from mediaorg.spec.governance import Waiver
from mediaorg.spec.names import NOBODY
from mediaorg.spec.organisation import Value
from mediaorg.spec.role import Claim, InPlaceDuty, Role
from mediaorg.spec.spec import LISTS

WORKING: Final = ("owner", "accountable", "responsible")
# Fields that name one role: a new value rests with the role.
NAMES_ROLE: Final = {"role": ("reports_to",), "duty": ("checked_by",), "handoff": ("from_", "to"), "unit": ("head",)}


@dataclass(frozen=True, slots=True)
class Hand:
    """Who is changing what: the specification as it is by now, and the campaign whose clauses are carried out."""

    working: Working
    campaign: str

    def origin(self, at: At) -> Origin:
        """The campaign, and a place in its file."""
        return Origin(self.campaign, at)

    # add

    def add(self, book: str, clause: Clause[Any]) -> None:
        """Adds an element, without the time for which it is added."""
        model = LISTS[book]
        element: Any = _plain(model, clause.entry)
        if isinstance(element, Waiver):
            self._add_waiver(element)
            return
        self.working.put(element.kind, getattr(element, "key", None) or element.id, element)
        self.working.note(element.at(), self.origin(element.at()))

    def _add_waiver(self, waiver: Waiver) -> None:
        """Adds a waiver; its number among all those of its rule, and among the campaign's own, tells where it stands."""
        alike = sum(1 for one in self.working.waivers if one.rule == waiver.rule)
        own = alike - sum(1 for one in self.working.base.waivers if one.rule == waiver.rule)
        said = At("campaign", self.campaign, ("add", "waivers", Item(waiver.rule, own)))
        self.working.waivers.append(waiver)
        self.working.touched.add("waivers")
        self.working.note(At("waivers", "", (Item(waiver.rule, alike),)), self.origin(said))

    def add_value(self, axis: str, clause: Clause[Any]) -> None:
        """Adds a value to a dimension, and the dimension where it is not there."""
        value: Any = _plain(Value, clause.entry)
        self.working.dimensions[axis] = (*self.working.dimensions.get(axis, ()), value)
        self.working.touched.add("dimensions")
        self.working.note(clause.at, self.origin(clause.at))

    # change

    def change(self, change: Change) -> None:
        """Sets fields anew, takes them away, or edits lists; what names a role outside its dates rests."""
        element = self.working.find(change.kind, change.id)
        if element is None:
            return
        values = {name: value for name, value in change.values.items() if not self._rests(change.kind, name, value)}
        self.working.put(change.kind, change.id, merged(element, values))
        for name, value in values.items():
            self._note_field(element.at(change.keys.get(name, name)), change.at_field(name), value)

    def _rests(self, kind: str, name: str, value: Any) -> bool:
        if name not in NAMES_ROLE.get(kind, ()) or value in (None, NOBODY) or value in self.working.books["partner"]:
            return False
        return self.working.live_role(value) is None

    def _note_field(self, at: At, said: At, value: Any) -> None:
        self.working.note(at, self.origin(said))
        if not isinstance(value, ListEdit):
            return
        for name in value.remove:
            self.working.note(at.below(Item(name)), self.origin(said.below("remove", Item(name))))
        for item in value.add:
            name = next(iter(names_of(item)), "")
            self.working.note(at.below(Item(name)), self.origin(said.below("add", Item(name))))
        for name, part in value.changes.items():
            self._note_part(at.below(Item(name)), said.below("change", name), part)

    def _note_part(self, at: At, said: At, part: ChangeShape) -> None:
        for name, value in set_values(part).items():
            key = type(part).model_fields[name].alias or name
            self._note_field(at.below(key), said.below(key), value)

    # transfer, lend

    def transfer(self, clause: Clause[Transfer]) -> None:
        """Moves the working claims of one role on a duty to another, weight included."""
        move = clause.entry
        self._move(move.duty, move.from_, move.to, clause.at)

    def lend(self, clause: Clause[Lend]) -> None:
        """Moves heads from one headcount to the other, and each covered claim to who covers it."""
        lend = clause.entry
        giver, taker = self.working.live_role(lend.from_), self.working.live_role(lend.to)
        if giver is None or taker is None or giver is taker:
            return
        self.working.put("role", giver.id, giver.model_copy(update=_with_heads(giver, -lend.heads)))
        self.working.put("role", taker.id, taker.model_copy(update=_with_heads(taker, lend.heads)))
        for role in (giver, taker):
            self.working.note(role.at("headcount"), self.origin(clause.at.below("heads")))
        for cover in lend.cover or ():
            self._move(cover.duty, lend.from_, cover.by, clause.at.below("cover", Item(cover.duty)))

    def _move(self, duty: str, source: str, target: str, said: At) -> None:
        giver, taker = self.working.live_role(source), self.working.live_role(target)
        if giver is None or taker is None or giver is taker:
            return
        moved = tuple(claim for claim in giver.duties or () if _works_on(claim, duty))
        if not moved:
            return
        left = tuple(claim for claim in giver.duties or () if claim not in moved)
        taken: Claims = (*(taker.duties or ()), *moved)
        self.working.put("role", giver.id, giver.model_copy(update={"duties": left}))
        self.working.put("role", taker.id, taker.model_copy(update={"duties": taken}))
        for role in (giver, taker):
            self.working.note(role.at("duties"), self.origin(said))
            self.working.note(role.at("duties", Item(duty)), self.origin(said))

    # suspend, remove

    def suspend(self, target: Target) -> None:
        """Takes something away for a time; with a duty, all claims on it."""
        self.remove(target)
        if target.kind == "duty":
            for role in tuple(self.working.books["role"].values()):
                if any(duty_of(claim) == target.id for claim in role.duties or ()):
                    self.working.set_claims(role, lambda claim: None if duty_of(claim) == target.id else claim)
                    self.working.note(role.at("duties"), self.origin(target.at))

    def remove(self, target: Target) -> None:
        """Takes something away for good; what still names it dangles."""
        holder = self.working.holder_of(target.id) if target.kind == "duty" else None
        if holder is not None:
            self.working.note(holder.at("duties"), self.origin(target.at))
        self.working.drop(target.kind, target.id)
        self.working.note(At(target.kind, target.id), self.origin(target.at))


def _plain(model: type[Any], entry: Any) -> Any:
    values = {name: getattr(entry, name) for name in model.model_fields}
    return model.model_construct(_fields_set=entry.model_fields_set & set(values), **values)


def _with_heads(role: Role, heads: int) -> dict[str, int]:
    update = {"headcount": max(0, role.posts + heads)}
    if role.filled is not None:
        update["filled"] = max(0, role.filled + heads)
    return update


def _works_on(claim: str | Claim | InPlaceDuty, duty: str) -> bool:
    return duty_of(claim) == duty and part_of(claim) in WORKING
