"""Campaigns laid over their base: what stands in each period of their time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from mediaorg.diagnostic import At, Item
from mediaorg.org.certainty import Certainty, certainty_of
from mediaorg.org.load import load
from mediaorg.org.loads import Load, loads_of
from mediaorg.org.org import Org
from mediaorg.overlay.apply import Applied, apply
from mediaorg.overlay.periods import Period, Stretch, holds, period_of, periods, stretches, window
from mediaorg.overlay.staged_places import StagedPlaces
from mediaorg.overlay.working import Origin
from mediaorg.record import replace
from mediaorg.spec.campaign import AddedRole, Head
from mediaorg.spec.campaign_places import CampaignPlaces
from mediaorg.spec.change_shape import ListEdit
from mediaorg.spec.clauses import Campaign, Change, Clause, When
from mediaorg.spec.edits import merged
from mediaorg.spec.elements import Elements, works_on
from mediaorg.spec.pack import Pack
from mediaorg.spec.parse import Parsed
from mediaorg.spec.parse_campaign import ParsedCampaign
from mediaorg.spec.role import Access, Role
from mediaorg.spec.shape import spoken
from mediaorg.spec.spec import Spec


@dataclass(frozen=True, slots=True)
class Staged:
    """One period: the organisation as it then stands, where its values come from, and where they are written."""

    period: Period
    org: Org
    applied: Applied
    places: StagedPlaces


class Staging:
    """One or several campaigns over one base. Rules of the family campaigns look at one of them: `campaign`.

    `base` has a specification and known ids, and `parsed` campaigns only; see `staging_of`.
    """

    def __init__(
        self,
        base: Parsed,
        parsed: tuple[ParsedCampaign, ...],
        campaign: Campaign,
        as_of: date,
        packs: tuple[Pack, ...] = (),
    ) -> None:
        self.base = base
        self.packs = packs
        self.parsed = parsed
        self.campaign = campaign
        self.as_of = as_of
        self._loads: tuple[Load, ...] | None = None

    @property
    def head(self) -> Head:
        """The head of the campaign that is looked at."""
        return self.campaign.head

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """All campaigns, in the order given."""
        return tuple(one.campaign for one in self.parsed if one.campaign is not None)

    @property
    def spec(self) -> Spec:
        """The base as it is written."""
        if self.base.spec is None:
            raise ValueError("a base without a specification cannot be staged")
        return self.base.spec

    @cached_property
    def elements(self) -> Elements:
        """The elements of the base."""
        return Elements(self.spec)

    @cached_property
    def window(self) -> Stretch | None:
        """The campaign's whole time; None where it has no phases."""
        return window(self.head)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The distinct periods of all campaigns."""
        return periods(self.spec, self.campaigns, self.as_of)

    @cached_property
    def staged(self) -> tuple[Staged, ...]:
        """The organisation in each period."""
        return tuple(self.on(period) for period in self.periods)

    def on(self, period: Period) -> Staged:
        """The organisation in one period."""
        applied = apply(self.spec, self.campaigns, period.first)
        asides = (*self.base.asides, *(aside for one in self.parsed for aside in one.asides))
        org = load(replace(self.base, spec=applied.spec, asides=asides), period.first, self.packs)
        if org is None:
            raise ValueError("a base without a specification cannot be staged")
        return Staged(period, org, applied, StagedPlaces(self.base.places, self.places_by_campaign, applied.provenance))

    def pick(self, phase: str | None = None) -> Staged | None:
        """The organisation in a phase, by id; where none is named, in the period of the day, else in the first phase.

        None where there is no such phase.
        """
        if phase is not None:
            return next((one for one in self.staged if one.period.phase and one.period.phase.id == phase), None)
        today = period_of(self.periods, self.as_of)
        in_phase = (one for one in self.staged if one.period.phase is not None)
        return next((one for one in self.staged if one.period is today), None) or next(in_phase, self.staged[0])

    @cached_property
    def places_by_campaign(self) -> Mapping[str, CampaignPlaces]:
        """Where each campaign is written, by its id."""
        return {one.campaign.id: one.places for one in self.parsed if one.campaign is not None}

    @cached_property
    def places(self) -> StagedPlaces:
        """Where the campaigns and what they add are written, whatever the day."""
        return StagedPlaces(self.base.places, self.places_by_campaign, dict(self._first_origins()))

    def _first_origins(self) -> Iterator[tuple[At, tuple[Origin, ...]]]:
        for staged in self.staged:
            yield from staged.applied.provenance.items()

    @cached_property
    def certainty(self) -> Certainty:
        """What of the base and of the campaign files is in doubt."""
        asides = (*self.base.asides, *(aside for one in self.parsed for aside in one.asides))
        lost = {*self.base.lost, *(key for one in self.parsed for key in one.lost)}
        known = (one.partition("/") for one in self.elements.names()) if asides else ()
        return certainty_of(asides, lost, ((kind, id_) for kind, _, id_ in known), incomplete=self.base.incomplete)

    def days(self, when: When) -> tuple[Stretch, ...]:
        """The days on which a clause holds."""
        return stretches(self.head, when)

    def holds(self, when: When, period: Period) -> bool:
        """Whether a clause holds in a period."""
        return holds(self.head, when, period.first)

    def life(self, role: Clause[AddedRole]) -> tuple[Stretch, ...]:
        """The days on which an added role is there."""
        own = Stretch(role.entry.from_ or date.min, role.entry.to or date.max)
        return tuple(both for days in self.days(role.when) if (both := days.within(own)) is not None)

    def duty(self, identity: str) -> Any:
        """A duty of the base or one that is added; its id where it is neither."""
        return self.elements.find("duty", identity) or identity

    def training(self, identity: str) -> Any:
        """A training of the base, or one that is added."""
        added = (clause.entry for clause in self.campaign.added.get("training", ()) if clause.entry.id == identity)
        return self.elements.find("training", identity) or next(added, None)

    def given_access(self) -> Iterator[tuple[Role, Access, At]]:
        """Every right that the campaign gives: to whom, what, and where it says so."""
        for clause in self.campaign.added_roles():
            for access in clause.entry.access or ():
                yield clause.entry, access, clause.at.below("access", Item(spoken(access.system, "zh")))
        for change in self.campaign.changes:
            role = self.elements.find(change.kind, change.id)
            if not isinstance(role, Role):
                continue
            for access, at in self.entries_given(change, "access"):
                if access not in (role.access or ()):
                    yield role, access, at.below(Item(spoken(access.system, "zh")))

    def entries_given(self, change: Change, field: str) -> Iterator[tuple[Any, At]]:
        """The entries that a change writes into a list, each with the place of the list."""
        value, at = change.values.get(field), change.at_field(field)
        if isinstance(value, ListEdit):
            yield from ((entry, at.below("add")) for entry in value.add)
        else:
            yield from ((entry, at) for entry in value or ())

    def gained_duties(self, change: Change) -> tuple[str, ...]:
        """The ids of the duties that a role answers for or does by a change, and did not before."""
        before, after = self._duties_by(change)
        return tuple(one for one in after if one not in before)

    def lost_duties(self, change: Change) -> tuple[str, ...]:
        """The ids of the duties that a role no longer answers for or does by a change."""
        before, after = self._duties_by(change)
        return tuple(one for one in before if one not in after)

    def _duties_by(self, change: Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
        role = self.elements.find(change.kind, change.id)
        if not isinstance(role, Role) or "duties" not in change.values:
            return (), ()
        return works_on(role), works_on(merged(role, {"duties": change.values["duties"]}))

    def loads(self) -> tuple[Load, ...]:
        """What the campaign asks for, beside what can be made."""
        if self._loads is None:
            self._loads = tuple(loads_of(self))
        return self._loads

    def beside(self, campaign: Campaign) -> Staging:
        """The same campaigns with another one looked at."""
        return Staging(self.base, self.parsed, campaign, self.as_of, self.packs)


def staging_of(
    base: Parsed, parsed: tuple[ParsedCampaign, ...], as_of: date, packs: tuple[Pack, ...] = ()
) -> Staging | None:
    """Campaigns over a base; None where the base or every campaign could not be kept."""
    kept = tuple(one for one in parsed if one.campaign is not None)
    if base.spec is None or not kept or kept[0].campaign is None:
        return None
    return Staging(base, kept, kept[0].campaign, as_of, packs)
