"""One of two organisations as it is compared: its facts, and its elements under the ids that they bear in the new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from mediaorg.differ.change import Side
from mediaorg.differ.normal import Form
from mediaorg.differ.reading import Eyes
from mediaorg.differ.values import Ref
from mediaorg.org.claims import WORKING
from mediaorg.org.org import trainings_of
from mediaorg.org.standing import grouped
from mediaorg.spec.elements import works_on
from mediaorg.spec.flow import Handoff, Loop
from mediaorg.spec.lineage import Name
from mediaorg.spec.role import Role
from mediaorg.spec.spec import Spec


class Half:
    """One side. Every question takes an id as the new organisation has it; answers are worked out once."""

    def __init__(self, side: Side, spec: Spec, elements: Mapping[Name, Any], eyes: Eyes) -> None:
        self.side = side
        self.spec = spec
        self.eyes = eyes
        self.form: Form = {}
        self._elements = elements

    def has(self, kind: str, identity: str) -> bool:
        """Whether an element is there under just this id."""
        return (kind, identity) in self._elements

    def now(self, kind: str, identity: str) -> str:
        """The id that an element of this side bears in the new organisation."""
        return self.eyes.renames.get((kind, identity), identity)

    @cached_property
    def _former(self) -> Mapping[Name, tuple[str, ...]]:
        return grouped(((kind, new), old) for (kind, old), new in self.eyes.renames.items())

    def former(self, kind: str, identity: str) -> tuple[Any, ...]:
        """The elements of this side that bear an id now: several where some were merged."""
        ids = dict.fromkeys((*self._former.get((kind, identity), ()), identity))
        found = (self._elements.get((kind, one)) for one in ids if self.now(kind, one) == identity)
        return tuple(one for one in found if one is not None)

    def doers(self, duty: str) -> tuple[str, ...]:
        """The roles that answer for a duty or do it."""
        ids = (one for one in (*self._former.get(("duty", duty), ()), duty) if self.now("duty", one) == duty)
        claims = (claim for one in ids for claim in self.side.org.claims_by_duty.get(one, ()))
        working = (self.now("role", claim.role.id) for claim in claims if claim.part in WORKING)
        return tuple(dict.fromkeys((*working, *self._resting_doers.get(duty, ()))))

    @cached_property
    def _resting_doers(self) -> Mapping[str, tuple[str, ...]]:
        """The roles that are compared although they are not there on the day, by the duties that they do."""
        resting = [role for role in self.side.org.resting.values() if self.has("role", role.id)]
        pairs = ((self.now("duty", duty), self.now("role", role.id)) for role in resting for duty in works_on(role))
        return grouped(pairs)

    @cached_property
    def handoffs(self) -> Mapping[str, Handoff]:
        """The handoffs by key."""
        return {self.now("handoff", one.key): one for one in reversed(self.spec.handoffs)}

    def ends_of(self, key: str) -> tuple[Ref, ...]:
        """Who gives and who takes in a handoff; nobody where there is none such."""
        found = self.handoffs.get(key)
        return () if found is None else (self.eyes.party(found.from_), self.eyes.party(found.to))

    @cached_property
    def loops(self) -> Mapping[str, Loop]:
        """The loops by id."""
        return {self.now("loop", one.id): one for one in reversed(self.spec.loops)}

    def standing_in(self, loop: str, stage: str | None = None) -> Iterator[str]:
        """The roles in a loop, or in one of its stages."""
        found = self.loops.get(loop)
        for one in found.stages if found is not None else ():
            if stage in (None, one.id):
                yield from (self.now("role", role) for role in one.roles)

    @cached_property
    def learners(self) -> Mapping[str, tuple[str, ...]]:
        """The roles that ask for each training."""
        return grouped(
            (self.now("training", one), self.now("role", role.id))
            for role in self.spec.roles
            for one in trainings_of(role)
        )

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """The roles by id; of those that were merged the one that kept its id, else the first."""
        found: dict[str, Role] = {}
        for role in self.spec.roles:
            new = self.now("role", role.id)
            if new not in found or role.id == new:
                found[new] = role
        return found

    def refs(self, kind: str, identities: Iterable[str]) -> tuple[Ref, ...]:
        """Elements of this side as sentences name them."""
        return tuple(self.eyes.ref(kind, one) for one in identities)
