"""An organisation as it stands on a day: names resolved, scopes solved, ready for questions."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TypeVar

from mediaorg.org.certainty import Certainty
from mediaorg.org.claims import Claimed, Scopes, ScopeWords, claims_of
from mediaorg.org.deliveries import Deliveries
from mediaorg.org.meaning import MeaningKey, meaning_key
from mediaorg.org.scope import Region
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff, Loop, Stage
from mediaorg.spec.names import NOBODY
from mediaorg.spec.organisation import Calendar, Layer, Organisation, Partner, Unit, Value
from mediaorg.spec.pack import Pack
from mediaorg.spec.people import Approval, Person, Separation, Training
from mediaorg.spec.role import InPlaceDuty, Role
from mediaorg.spec.shape import spoken
from mediaorg.spec.spec import Spec
from mediaorg.text import Lang

K = TypeVar("K")
V = TypeVar("V")


def grouped(pairs: Iterator[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Values by key, both in the order met."""
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


class Org:
    """One organisation on the day `as_of`. All answers are worked out when first asked for, and kept.

    A role outside its `from`–`to` is not part of the organisation on that day (`resting`), and what names it rests.
    """

    def __init__(
        self, spec: Spec, as_of: date, certainty: Certainty | None = None, packs: tuple[Pack, ...] = ()
    ) -> None:
        self.spec = spec
        self.packs = packs
        self.certainty = certainty or Certainty()
        self.date_used = False
        self._as_of = as_of

    @property
    def as_of(self) -> date:
        """The day on which the organisation is looked at; asking for it is remembered in `date_used`."""
        self.date_used = True
        return self._as_of

    # What there is

    @property
    def head(self) -> Organisation:
        """The `org` entry."""
        return self.spec.org

    @property
    def calendar(self) -> Calendar:
        """What a working day is."""
        return self.spec.org.calendar

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """The roles that are part of the organisation on the day."""
        return tuple(role for role in self.spec.roles if self._is_live(role))

    @cached_property
    def resting(self) -> Mapping[str, Role]:
        """The roles that are not part of the organisation on the day, by id."""
        return {role.id: role for role in self.spec.roles if not self._is_live(role)}

    def _is_live(self, role: Role) -> bool:
        if role.from_ is None and role.to is None:
            return True
        return (role.from_ is None or role.from_ <= self.as_of) and (role.to is None or role.to >= self.as_of)

    @cached_property
    def role_by_id(self) -> Mapping[str, Role]:
        """The live roles by id."""
        return {role.id: role for role in self.roles}

    @cached_property
    def partner_by_id(self) -> Mapping[str, Partner]:
        """The partners by id."""
        return {partner.id: partner for partner in self.spec.partners}

    def party(self, identity: str) -> Role | Partner | None:
        """A live role or a partner; None where neither bears the id today."""
        return self.role_by_id.get(identity) or self.partner_by_id.get(identity)

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """All duties: those of the list, then those written in place inside live roles."""
        in_place = (claim for role in self.roles for claim in role.duties or () if isinstance(claim, InPlaceDuty))
        return (*self.spec.duties, *in_place)

    @cached_property
    def duty_by_id(self) -> Mapping[str, Duty]:
        """The duties by id."""
        return {duty.id: duty for duty in self.duties}

    @property
    def loops(self) -> tuple[Loop, ...]:
        """The loops."""
        return self.spec.loops

    @property
    def separation(self) -> tuple[Separation, ...]:
        """The sets of duties that no one may combine: the organisation's own, then those of its packs."""
        return (*self.spec.separation, *(one for pack in self.packs for one in pack.separation))

    @property
    def approvals(self) -> tuple[Approval, ...]:
        """What has to be approved."""
        return self.spec.approvals

    @property
    def people(self) -> tuple[Person, ...]:
        """The holders of posts."""
        return self.spec.people

    @cached_property
    def training_by_id(self) -> Mapping[str, Training]:
        """The trainings by id."""
        return {training.id: training for training in self.spec.training}

    @cached_property
    def unit_by_id(self) -> Mapping[str, Unit]:
        """The units by id."""
        return {unit.id: unit for unit in self.spec.units}

    @property
    def dimensions(self) -> Mapping[str, tuple[Value, ...]]:
        """The axes that scopes are drawn on."""
        return self.spec.dimensions

    # Who stands where

    @cached_property
    def layer_rank(self) -> Mapping[str, int]:
        """The place of each layer, 0 at the top."""
        return {layer.id: rank for rank, layer in enumerate(self.spec.layers)}

    @cached_property
    def layer_by_id(self) -> Mapping[str, Layer]:
        """The layers by id."""
        return {layer.id: layer for layer in self.spec.layers}

    def head_of(self, role: Role) -> Role | None:
        """The live role that a role reports to; None for the head of the organisation."""
        if role.reports_to is None or role.reports_to == NOBODY:
            return None
        return self.role_by_id.get(role.reports_to)

    @cached_property
    def reports(self) -> Mapping[str, tuple[Role, ...]]:
        """The roles that report to each role, by its id."""
        return grouped((role.reports_to, role) for role in self.roles if role.reports_to not in (None, NOBODY))

    # Who does what

    @cached_property
    def scopes(self) -> Scopes:
        """The scopes of duties and claims."""
        return Scopes(self.spec.dimensions)

    @cached_property
    def claims(self) -> tuple[Claimed, ...]:
        """All claims of live roles, in file order."""
        duties = self.duty_by_id
        return tuple(claim for role in self.roles for claim in claims_of(role, duties))

    @cached_property
    def claims_by_role(self) -> Mapping[str, tuple[Claimed, ...]]:
        """The claims of each role, by its id."""
        return grouped((claim.role.id, claim) for claim in self.claims)

    @cached_property
    def claims_by_duty(self) -> Mapping[str, tuple[Claimed, ...]]:
        """The claims on each duty, by its id."""
        return grouped((claim.duty.id, claim) for claim in self.claims)

    def claims_on(self, duty: Duty) -> tuple[Claimed, ...]:
        """All claims on a duty."""
        return self.claims_by_duty.get(duty.id, ())

    def accountable_claims(self, duty: Duty) -> tuple[Claimed, ...]:
        """The claims of those who answer for a duty."""
        return tuple(claim for claim in self.claims_on(duty) if claim.is_accountable)

    def claims_by(self, role: Role) -> tuple[Claimed, ...]:
        """All claims of a role."""
        return self.claims_by_role.get(role.id, ())

    def words(self, region: Region) -> ScopeWords:
        """A region as sentences name it."""
        return self.scopes.words(region)

    # How work travels

    @cached_property
    def handoffs(self) -> tuple[Handoff, ...]:
        """The handoffs whose both ends are there today."""
        return tuple(one for one in self.spec.handoffs if self.party(one.from_) and self.party(one.to))

    @cached_property
    def handoffs_from(self) -> Mapping[str, tuple[Handoff, ...]]:
        """The handoffs that leave each role or partner, by its id."""
        return grouped((handoff.from_, handoff) for handoff in self.handoffs)

    @cached_property
    def handoffs_to(self) -> Mapping[str, tuple[Handoff, ...]]:
        """The handoffs that reach each role or partner, by its id."""
        return grouped((handoff.to, handoff) for handoff in self.handoffs)

    @cached_property
    def handoff_by_key(self) -> Mapping[str, Handoff]:
        """The handoffs by id, or by ends and artifact where there is none."""
        return {handoff.key: handoff for handoff in self.handoffs}

    @cached_property
    def deliveries(self) -> Deliveries:
        """The results of all duties, and which handoff takes on which."""
        return Deliveries(self.duties, self.aliases)

    def stage_roles(self, stage: Stage) -> tuple[Role, ...]:
        """The live roles that stand in a stage."""
        return tuple(role for identity in stage.roles if (role := self.role_by_id.get(identity)) is not None)

    def edges(self, loop: Loop) -> Iterator[tuple[Stage, Stage]]:
        """The pairs of stages that must hand over: each and the one after it, the last and the first.

        A loop of a single stage has none.
        """
        if len(loop.stages) > 1:
            yield from zip(loop.stages, (*loop.stages[1:], loop.stages[0]), strict=True)

    def handoffs_between(self, stage: Stage, following: Stage) -> tuple[Handoff, ...]:
        """The handoffs that lead directly from a role of one stage to a role of the next."""
        ends = set(following.roles)
        return tuple(one for role in stage.roles for one in self.handoffs_from.get(role, ()) if one.to in ends)

    def shared_roles(self, stage: Stage, following: Stage) -> tuple[Role, ...]:
        """The live roles that stand in both stages, and so close the edge between them."""
        others = set(following.roles)
        return tuple(role for role in self.stage_roles(stage) if role.id in others)

    # What is said how

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """The organisation's own word for each alias of its glossary, both as they read (NFKC, without case)."""
        return {
            _folded(alias): _folded(word)
            for term in self.spec.glossary
            for alias, word in term.pairs()
            if _folded(alias) != _folded(word)
        }

    @property
    def language(self) -> Lang:
        """The language in which the meaning of texts is read: the organisation's own, Chinese where it says none."""
        return self.spec.org.language or "zh"

    @cached_property
    def duties_of_one_meaning(self) -> tuple[tuple[Duty, ...], ...]:
        """The duties that mean one thing, group by group: all of them give both action and object."""
        lang, aliases = self.language, self.aliases
        meant = (
            (duty, spoken(duty.action, lang), spoken(duty.object, lang))
            for duty in self.duties
            if duty.action and duty.object
        )
        keyed = ((meaning_key(action, thing, aliases), duty) for duty, action, thing in meant)
        groups: dict[MeaningKey | None, tuple[Duty, ...]] = grouped(keyed)
        return tuple(group for key, group in groups.items() if key is not None and len(group) > 1)

    # Who holds what

    @cached_property
    def holders(self) -> Mapping[str, tuple[Person, ...]]:
        """The people who hold each role, by its id."""
        return grouped((role, person) for person in self.people for role in held_roles(person))


def held_roles(person: Person) -> tuple[str, ...]:
    """The ids of the roles that a person holds."""
    return tuple(one if isinstance(one, str) else one.role for one in person.holds or ())


def backups_of(role: Role) -> tuple[str, ...]:
    """The ids of those who stand in for a role."""
    return tuple(one if isinstance(one, str) else one.role for one in role.backup or ())


def trainings_of(role: Role) -> tuple[str, ...]:
    """The ids of the trainings that a role asks for."""
    return tuple(one if isinstance(one, str) else one.id for one in role.training or ())


def dotted_heads_of(role: Role) -> tuple[str, ...]:
    """The ids of the roles that a role reports to by a dotted line."""
    return tuple(one if isinstance(one, str) else one.role for one in role.dotted_to)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()
