"""Who and what there is in an organisation on a day, and who stands where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from mediaorg.org.certainty import Certainty
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Loop
from mediaorg.spec.lineage import Lineage
from mediaorg.spec.names import NOBODY
from mediaorg.spec.organisation import Calendar, Layer, Organisation, Partner, Unit, Value
from mediaorg.spec.people import Approval, Person, Separation, Training
from mediaorg.spec.role import InPlaceDuty, Kpi, Role
from mediaorg.spec.spec import Spec

if TYPE_CHECKING:
    from mediaorg.spec.pack import Pack

K = TypeVar("K")
V = TypeVar("V")


def grouped(pairs: Iterator[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Values by key, both in the order met."""
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def repeated(pairs: Iterable[tuple[K, V]]) -> tuple[tuple[V, ...], ...]:
    """The values that share a key with others, key by key in the order met: nothing is gathered for the many that stand alone."""
    first: dict[K, V] = {}
    several: dict[K, list[V]] = {}
    for key, value in pairs:
        if key not in first:
            first[key] = value
        elif key in several:
            several[key].append(value)
        else:
            several[key] = [first[key], value]
    return tuple([tuple(several[key]) for key in first if key in several]) if several else ()


class Standing:
    """The elements of one organisation on the day `as_of`, and the lines between its roles.

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
    def wordings_of_duties(self) -> str:
        """The names, actions and objects of all duties in every language, a line each: a word that no duty says is not in it."""
        lines: list[str] = []
        for duty in self.duties:
            for label in (duty.name, duty.action, duty.object):
                if isinstance(label, str):
                    lines.append(label)
                elif label is not None:
                    lines += (label.zh or "", label.en or "")
        return "\n".join(lines)

    @cached_property
    def duty_by_id(self) -> Mapping[str, Duty]:
        """The duties by id."""
        return {duty.id: duty for duty in self.duties}

    @cached_property
    def kpis(self) -> tuple[tuple[Role, Kpi], ...]:
        """All KPIs of live roles, each with the role that it measures, in file order."""
        return tuple([(role, kpi) for role in self.roles for kpi in role.kpis or ()])

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

    @cached_property
    def lineage(self) -> Lineage:
        """Where things of the past are today."""
        return Lineage.of(self.spec)

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
