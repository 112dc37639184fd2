"""The time of campaigns: when each clause holds, and the periods into which all its dates cut it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mediaorg.spec.campaign import Head, Phase
from mediaorg.spec.clauses import Campaign, Change, Clause, Target, When
from mediaorg.spec.spec import Spec
from mediaorg.text import Lang

ONE_DAY = timedelta(days=1)
AnyClause = Clause[Any] | Change | Target


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Days in a row, the first and the last included; `date.min` and `date.max` stand for no end."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def within(self, other: Stretch) -> Stretch | None:
        """The days that lie in both; None where there are none."""
        both = Stretch(max(self.first, other.first), min(self.last, other.last))
        return both if both.first <= both.last else None


ALWAYS = Stretch(date.min, date.max)


@dataclass(frozen=True, slots=True)
class Period:
    """A part of the campaign's time in which nothing changes; `phase` is None in a gap and outside all phases."""

    days: Stretch
    phase: Phase | None = None
    is_whole_phase: bool = False

    @property
    def first(self) -> date:
        """The first day."""
        return self.days.first

    @property
    def name(self) -> str:
        """The phase's id where this is all of it, else the days (`2027-05-10/2027-05-25`)."""
        if self.phase is not None and self.is_whole_phase:
            return self.phase.id
        last = "" if self.days.last == date.max else self.days.last.isoformat()
        return f"{self.days.first.isoformat()}/{last}"

    def say(self, lang: Lang) -> str:
        """The phase's name, else the days."""
        return self.phase.say(lang) if self.phase is not None and self.is_whole_phase else self.name

    def data(self) -> object:
        """The phase's id, else the days."""
        return self.name


def days_of(phase: Phase) -> Stretch | None:
    """The days of a phase; None where an end is missing or they run backwards."""
    if phase.from_ is None or phase.to is None or phase.from_ > phase.to:
        return None
    return Stretch(phase.from_, phase.to)


def window(head: Head) -> Stretch | None:
    """The campaign's whole time: from its first phase's first day to its last phase's last; None without phases."""
    stretches = [days for phase in head.phases or () if (days := days_of(phase)) is not None]
    if not stretches:
        return None
    return Stretch(min(one.first for one in stretches), max(one.last for one in stretches))


def stretches(head: Head, when: When) -> tuple[Stretch, ...]:
    """The days on which a clause holds: those of its phases, or from its first day to its last, or all of them.

    An end that is not named is that of the campaign's whole time. What names both phases and days holds where both do.
    """
    whole = window(head) or ALWAYS
    first = when.first or min(whole.first, when.last or date.max)
    last = when.last or max(whole.last, when.first or date.min)
    own = Stretch(first, last)
    if when.phases is None:
        return (own,) if own.first <= own.last else ()
    own = ALWAYS if when.first is None and when.last is None else own
    named = [days for phase in head.phases or () if phase.id in when.phases and (days := days_of(phase)) is not None]
    return tuple(both for days in sorted(named) if (both := days.within(own)) is not None)


def holds(head: Head, when: When, day: date) -> bool:
    """Whether a clause holds on a day."""
    return any(day in days for days in stretches(head, when))


def is_live(role: Any, day: date) -> bool:
    """Whether a role is part of the organisation on a day."""
    return bool((role.from_ is None or role.from_ <= day) and (role.to is None or role.to >= day))


def periods(spec: Spec, campaigns: Sequence[Campaign], as_of: date) -> tuple[Period, ...]:
    """The distinct periods of some campaigns: their time, cut at every date in them and in the roles of the base.

    What has no beginning begins on `as_of`; what has no end, the last period has none either.
    """
    spans = [one for campaign in campaigns for one in _stretches_of(campaign)]
    first = min((one.first for one in spans if one.first != date.min), default=as_of)
    last = max((one.last for one in spans), default=date.max)
    if any(one.first == date.min for one in spans):
        first = min(first, as_of)
    last = max(first, last)
    cuts = {first}
    for span in (*spans, *_stretches_of_roles(spec)):
        cuts.update(day for day in (span.first, _after(span.last)) if day is not None and first < day <= last)
    starts = sorted(cuts)
    ends = [*(start - ONE_DAY for start in starts[1:]), last]
    phases = [phase for campaign in campaigns for phase in campaign.head.phases or ()]
    return tuple(_period(Stretch(start, end), phases) for start, end in zip(starts, ends, strict=True))


def _stretches_of(campaign: Campaign) -> Iterator[Stretch]:
    yield from (days for phase in campaign.head.phases or () if (days := days_of(phase)) is not None)
    for clause in campaign.clauses():
        yield from stretches(campaign.head, clause.when)


def _stretches_of_roles(spec: Spec) -> Iterator[Stretch]:
    for role in spec.roles:
        if role.from_ is not None or role.to is not None:
            yield Stretch(role.from_ or date.min, role.to or date.max)


def _after(day: date) -> date | None:
    return None if day == date.max else day + ONE_DAY


def _period(days: Stretch, phases: Iterable[Phase]) -> Period:
    for phase in phases:
        whole = days_of(phase)
        if whole is not None and days.first in whole:
            return Period(days, phase, whole == days)
    return Period(days)


def in_phases(held: Sequence[Period], periods: Sequence[Period]) -> tuple[Phase | Period, ...]:
    """Some of all periods in the fewest words: a phase that is held in all its parts, else days in a row."""
    whole = [phase for phase in _phases_of(periods) if all(one in held for one in periods if one.phase is phase)]
    told: list[Phase | Period] = []
    for period in held:
        if period.phase is not None and period.phase in whole:
            if period.phase not in told:
                told.append(period.phase)
        elif told and isinstance(last := told[-1], Period) and last.days.last + ONE_DAY == period.days.first:
            told[-1] = Period(Stretch(last.days.first, period.days.last))
        else:
            told.append(Period(period.days))
    return tuple(told)


def told_briefly(held: Sequence[Period], periods: Sequence[Period]) -> tuple[str, ...]:
    """The same by name: a phase by its id, days as `2027-05-10/2027-05-25`."""
    return tuple(one.id if isinstance(one, Phase) else one.name for one in in_phases(held, periods))


def _phases_of(periods: Sequence[Period]) -> Iterator[Phase]:
    """The phases that these periods are all of."""
    for phase in {one.phase.id: one.phase for one in periods if one.phase is not None}.values():
        parts = [one.days for one in periods if one.phase is phase]
        if days_of(phase) == Stretch(parts[0].first, parts[-1].last):
            yield phase


def period_of(found: Sequence[Period], day: date) -> Period | None:
    """The period that a day lies in."""
    return next((period for period in found if day in period.days), None)
