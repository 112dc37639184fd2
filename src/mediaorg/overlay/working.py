"""A specification while campaigns change it: its elements by id, and which clause set which part of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediaorg.diagnostic import At
from mediaorg.overlay.periods import is_live
from mediaorg.spec.elements import BOOKS, key_in
from mediaorg.spec.role import Claim, InPlaceDuty, Role
from mediaorg.spec.spec import KINDS, Spec


@dataclass(frozen=True, slots=True)
class Origin:
    """Which campaign set something, and where its file says so."""

    campaign: str
    at: At


# What campaigns set: a whole element, a field (`role/editor.headcount`), an entry of a list, or a field of that entry.
Provenance = Mapping[At, tuple[Origin, ...]]
Claims = tuple[str | Claim | InPlaceDuty, ...]


class Working:
    """The lists of a specification by id, open to change; the specification itself stays as it is."""

    def __init__(self, spec: Spec, day: date) -> None:
        self.base = spec
        self.day = day
        self.org = spec.org
        self.books = {kind: {key_in(kind, one): one for one in getattr(spec, book)} for book, kind in KINDS.items()}
        self.dimensions = dict(spec.dimensions)
        self.waivers = list(spec.waivers)
        self.touched: set[str] = set()
        self.provenance: dict[At, tuple[Origin, ...]] = {}

    def note(self, at: At, origin: Origin) -> None:
        """Remembers who set what stands at a place."""
        self.provenance[at] = (*self.provenance.get(at, ()), origin)

    def find(self, kind: str, identity: str) -> Any | None:
        """An element as it is by now; None where it is not, or no longer, there."""
        if kind == "org":
            return self.org if self.org.id == identity else None
        found = self.books.get(kind, {}).get(identity)
        if found is None and kind == "duty":
            holder = self.holder_of(identity)
            return next((one for one in holder.duties or () if _is_duty(one, identity)), None) if holder else None
        return found

    def holder_of(self, duty: str) -> Role | None:
        """The role that a duty is written in."""
        roles: dict[str, Role] = self.books["role"]
        return next((role for role in roles.values() if any(_is_duty(one, duty) for one in role.duties or ())), None)

    def live_role(self, identity: str) -> Role | None:
        """A role that is part of the organisation on the day."""
        role: Role | None = self.books["role"].get(identity)
        return role if role is not None and is_live(role, self.day) else None

    def put(self, kind: str, identity: str, element: Any) -> None:
        """Sets an element anew, or adds it at the end."""
        if kind == "org":
            self.org = element
        elif kind == "duty" and identity not in self.books["duty"] and (holder := self.holder_of(identity)) is not None:
            self.set_claims(holder, lambda claim: element if _is_duty(claim, identity) else claim)
        else:
            self.books[kind][identity] = element
            self.touched.add(BOOKS[kind])

    def set_claims(self, role: Role, change: Callable[[Any], Any]) -> None:
        """Changes each claim of a role; None takes it away."""
        claims = tuple(new for claim in role.duties or () if (new := change(claim)) is not None)
        self.put("role", role.id, role.model_copy(update={"duties": claims}))

    def drop(self, kind: str, identity: str) -> None:
        """Takes an element away."""
        if self.books.get(kind, {}).pop(identity, None) is not None:
            self.touched.add(BOOKS[kind])
        elif kind == "duty" and (holder := self.holder_of(identity)) is not None:
            self.set_claims(holder, lambda claim: None if _is_duty(claim, identity) else claim)

    def spec(self) -> Spec:
        """The specification as it is by now; the very same one where nothing changed."""
        update: dict[str, Any] = {
            book: tuple(self.books[KINDS[book]].values()) for book in self.touched if book in KINDS
        }
        if self.org is not self.base.org:
            update["org"] = self.org
        if "dimensions" in self.touched:
            update["dimensions"] = self.dimensions
        if "waivers" in self.touched:
            update["waivers"] = tuple(self.waivers)
        return self.base.model_copy(update=update) if update else self.base


def _is_duty(claim: Any, identity: str) -> bool:
    return isinstance(claim, InPlaceDuty) and claim.id == identity
