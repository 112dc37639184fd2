"""An organisation as it stands on a day: names resolved, scopes solved, ready for questions."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property

from mediaorg.org.claims import Claimed, Claims, Scopes, ScopeWords, working_claims
from mediaorg.org.deliveries import Deliveries, plain
from mediaorg.org.meaning import MeaningKey, meaning_key
from mediaorg.org.scope import Region
from mediaorg.org.standing import Standing, grouped, repeated
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff, Loop, Stage
from mediaorg.spec.people import Person
from mediaorg.spec.role import Kpi, Role
from mediaorg.spec.shape import spoken
from mediaorg.spec.units import Share
from mediaorg.text import Lang


class Org(Standing):
    """One organisation on the day `as_of`. All answers are worked out when first asked for, and kept."""

    # Who does what

    @cached_property
    def scopes(self) -> Scopes:
        """The scopes of duties and claims."""
        return Scopes(self.spec.dimensions)

    @cached_property
    def _claimed(self) -> Claims:
        return Claims(self.roles, self.duty_by_id)

    @property
    def claims(self) -> tuple[Claimed, ...]:
        """All claims of live roles, in file order."""
        return self._claimed.all

    @property
    def claims_by_duty(self) -> Mapping[str, tuple[Claimed, ...]]:
        """The claims on each duty, by its id."""
        return self._claimed.by_duty

    @cached_property
    def work(self) -> tuple[tuple[Role, tuple[tuple[str, Share | None], ...]], ...]:
        """The duties that each role has to work on, as written, with their weights; roles that list none are left out."""
        return tuple([(role, working_claims(role)) for role in self.roles if role.duties is not None])

    def claims_on(self, duty: Duty) -> tuple[Claimed, ...]:
        """All claims on a duty."""
        return self._claimed.by_duty.get(duty.id, ())

    @property
    def answered(self) -> Mapping[str, tuple[Claimed, ...]]:
        """The claims of those who answer for a duty, by its id: every duty that somebody answers for."""
        return self._claimed.answered

    def accountable_claims(self, duty: Duty) -> tuple[Claimed, ...]:
        """The claims of those who answer for a duty."""
        return self._claimed.answered.get(duty.id, ())

    def claims_by(self, role: Role) -> tuple[Claimed, ...]:
        """All claims of a role."""
        return self._claimed.by_role.get(role.id, ())

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
        return repeated(self._meant())

    def _meant(self) -> Iterator[tuple[MeaningKey, Duty]]:
        lang, aliases = self.language, self.aliases
        for duty in self.duties:
            action, thing = duty.action, duty.object
            if action and thing:
                key = meaning_key(spoken(action, lang), spoken(thing, lang), aliases)
                if key is not None:
                    yield key, duty

    @cached_property
    def kpis_of_one_name(self) -> tuple[tuple[tuple[Role, Kpi], ...], ...]:
        """The KPIs that bear a name which another bears as well, name by name, with the roles that they measure."""
        lang, aliases = self.language, self.aliases
        return repeated((plain(spoken(one[1].name, lang), aliases), one) for one in self.kpis)

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
