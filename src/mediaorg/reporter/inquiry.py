"""One question about a duty, with all that its answer is put into words from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediaorg.org.answer import Answer, Scope
from mediaorg.org.org import Org
from mediaorg.org.search import AtRest, Found
from mediaorg.org.staging import Staged, Staging
from mediaorg.overlay.periods import Period
from mediaorg.spec.campaign import Head
from mediaorg.spec.duty import Duty


@dataclass(frozen=True, slots=True)
class Occasion:
    """The campaigns that are laid over the organisation, and the period that is looked at."""

    campaigns: tuple[Head, ...]
    period: Period


def occasion_of(staged: tuple[Staging, Staged] | None, as_of: date) -> tuple[Occasion | None, date]:
    """What is under way, and the day to look at: the one asked for where it lies in the period, else the period's first."""
    if staged is None:
        return None, as_of
    staging, now = staged
    occasion = Occasion(tuple(campaign.head for campaign in staging.campaigns), now.period)
    return occasion, as_of if as_of in now.period.days else now.period.first


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What was asked, of whom, for which day; what was found: an answer, else several duties, else only near ones.

    `at_rest` is the duty that is meant, where it is only there without the campaigns or at another time.
    """

    query: str
    org: Org
    day: date
    scope: Scope
    occasion: Occasion | None
    found: Found
    answer: Answer | None
    near: tuple[Duty, ...]
    at_rest: AtRest | None
    with_people: bool
