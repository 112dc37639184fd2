"""The course of some campaigns: the base before them, the organisation in each period, the base after them; and whose line said what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from mediaorg.diagnostic import At, Item, Span
from mediaorg.differ.change import Side, Term
from mediaorg.differ.plan.days import day_after
from mediaorg.org.load import load
from mediaorg.org.org import Org
from mediaorg.org.staging import Staged, Staging
from mediaorg.overlay.periods import Stretch, window
from mediaorg.overlay.working import Origin
from mediaorg.record import Record, replace
from mediaorg.spec.campaign import Head
from mediaorg.spec.clauses import Campaign
from mediaorg.spec.role import InPlaceDuty, Role
from mediaorg.text import Sayable


class Step(Record):
    """One change of the organisation: from a side to the next, into a period or, at the end, back to the base.

    `index` is that of the period that begins; the step back to the base has the number of periods.
    """

    index: int
    old: Side
    new: Side
    before: Staged | None
    after: Staged | None

    @property
    def is_exit(self) -> bool:
        """Whether the base stands again after it."""
        return self.after is None

    @property
    def starts(self) -> date | None:
        """The first day on which it holds; None where no day is known."""
        return self.new.starts


class Course:
    """Campaigns over their base, from before the first period to after the last."""

    def __init__(self, staging: Staging) -> None:
        self.staging = staging
        self.staged = tuple(_at_work(staging, one) for one in staging.staged)
        self.is_dated = any(window(one.head) is not None for one in staging.campaigns)

    @property
    def campaigns(self) -> tuple[Campaign, ...]:
        """The campaigns, in the order given."""
        return self.staging.campaigns

    @cached_property
    def days(self) -> Stretch | None:
        """From the first day of the first campaign to the last of the last; None where no campaign names days."""
        spans = [days for one in self.campaigns if (days := window(one.head)) is not None]
        if not spans:
            return None
        first, last = self.staged[0].period.first, self.staged[-1].period.days.last
        return Stretch(first, max(one.last for one in spans) if last == date.max else last)

    @cached_property
    def ends(self) -> bool:
        """Whether the base stands again after the last period."""
        return all(one.head.is_temporary for one in self.campaigns) and self.staged[-1].period.days.last != date.max

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Into each period, and back to the base where the campaigns end."""
        base = self._base(self.staged[0].period.first, None)
        found: list[Step] = []
        before, old = None, base
        for index, staged in enumerate(self.staged):
            new = self._side(staged)
            found.append(Step(index, old, new, before, staged))
            before, old = staged, new
        if self.ends:
            first = day_after(self.staged[-1].period.days.last)
            found.append(Step(len(self.staged), old, self._base(first or date.max, first), before, None))
        return tuple(found)

    def _term(self) -> Term:
        return Term.TEMPORARY if self.ends else Term.PERMANENT

    def _base(self, day: date, starts: date | None) -> Side:
        org = load(self.staging.base, day, self.staging.packs)
        if org is None:
            raise ValueError("a base without a specification cannot be staged")
        return Side(org, self.staging.base.places, term=self._term(), starts=starts)

    def _side(self, staged: Staged) -> Side:
        starts = staged.period.first if self.is_dated or staged is not self.staged[0] else None
        return Side(staged.org, staged.places, term=self._term(), starts=starts)

    # Who

    @cached_property
    def base(self) -> Org:
        """The base, for those who are named in it."""
        return self.steps[0].old.org

    def party(self, identity: str) -> Sayable | str:
        """A role or partner of any period or of the base, by id; the id where there is none such."""
        for org in (self.base, *(one.org for one in self.staged)):
            found = org.party(identity)
            if found is not None:
                return found
        added = (clause.entry for one in self.campaigns for clause in one.added_roles())
        return next((role for role in added if role.id == identity), identity)

    def superior(self, role: str, org: Org) -> str:
        """Whom a role reports to in an organisation, by id; the role itself where that is nobody."""
        found = org.party(role)
        head = found.reports_to if isinstance(found, Role) else None
        return head if head is not None and org.party(head) is not None else role

    def lead(self, head: Head) -> str:
        """Who leads a campaign: who holds its retrospective, else its first approver, else the owner of the organisation."""
        if head.retrospective is not None and head.retrospective.by is not None:
            return head.retrospective.by
        approvers = head.approved_by or ()
        owner = self.staging.spec.org.owner
        return approvers[0] if approvers else owner or head.id

    # Whose line

    def origin(self, at: At, step: Step) -> Origin | None:
        """The clause that set a place, on the new side of a step or on the old one; the nearest and latest."""
        for staged in (step.after, step.before):
            if staged is not None and (found := _origin_in(at, staged)) is not None:
                return found
        return None

    def span(self, origin: Origin) -> Span:
        """Where a campaign says something."""
        return self.staging.places_by_campaign[origin.campaign].span(origin.at)

    def said(self, campaign: str, at: At) -> Span:
        """Where something stands in the file of a campaign."""
        return self.span(Origin(campaign, at))

    def entry(self, campaign: str, key: str, number: int) -> Span:
        """Where an entry of a list in the head of a campaign stands."""
        parsed = next(one for one in self.staging.parsed if one.campaign is not None and one.campaign.id == campaign)
        return parsed.document.span(("campaign", key, number))

    def why(self, at: At, step: Step) -> Span:
        """The line of a campaign that a place was set by; its head where none is known."""
        found = self.origin(at, step)
        return self.span(found) if found is not None else self.said(self.campaigns[0].id, self.campaigns[0].head.at())


def verb_of(origin: Origin | None) -> str:
    """The verb under which a campaign says something: what is added has a place of its own."""
    if origin is None:
        return ""
    return str(origin.at.path[0]) if origin.at.kind == "campaign" and origin.at.path else "add"


def _origin_in(at: At, staged: Staged) -> Origin | None:
    """The clause that set a place, else something in it, else what it lies in."""
    provenance = staged.applied.provenance
    if at not in provenance:
        for place, inner in provenance.items():
            if (place.kind, place.id, place.path[: len(at.path)]) == (at.kind, at.id, at.path) and at.path:
                return inner[-1]
    for place in _around(at, staged):
        if found := provenance.get(place):
            rest = at.path[len(place.path) :] if (place.kind, place.id) == (at.kind, at.id) else ()
            return Origin(found[-1].campaign, found[-1].at.below(*rest))
    return None


def _around(at: At, staged: Staged) -> Iterator[At]:
    """A place, what it lies in, and for a duty the role that it is written in."""
    for length in range(len(at.path), -1, -1):
        yield At(at.kind, at.id, at.path[:length])
    if at.kind == "duty":
        for role in staged.org.spec.roles:
            if any(isinstance(one, InPlaceDuty) and one.id == at.id for one in role.duties or ()):
                inside = role.at("duties", Item(at.id))
                yield from (At(inside.kind, inside.id, inside.path[:length]) for length in (2, 1, 0))


def _at_work(staging: Staging, staged: Staged) -> Staged:
    """A period without the handoffs that rest in it: one of their ends is a role that is not there."""
    spec = staged.org.spec
    kept = tuple(one for one in spec.handoffs if all(staged.org.party(end) is not None for end in (one.from_, one.to)))
    if len(kept) == len(spec.handoffs):
        return staged
    base = replace(staging.base, spec=spec.model_copy(update={"handoffs": kept}))
    org = load(base, staged.period.first, staging.packs)
    return staged if org is None else Staged(staged.period, org, staged.applied, staged.places)
