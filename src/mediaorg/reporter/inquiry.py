"""One question about a duty, with all that its answer is put into words from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediaorg.org.answer import Answer, Scope
from mediaorg.org.org import Org
from mediaorg.org.search import Found
from mediaorg.overlay.periods import Period
from mediaorg.spec.campaign import Head
from mediaorg.spec.duty import Duty


@dataclass(frozen=True, slots=True)
class Occasion:
    """The campaigns that are laid over the organisation, and the period that is looked at."""

    campaigns: tuple[Head, ...]
    period: Period


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What was asked, of whom, for which day; what was found: an answer, else several duties, else only near ones.

    `at_rest` is the duty that is meant, where it is only there without the campaigns: suspended or taken away.
    """

    query: str
    org: Org
    day: date
    scope: Scope
    occasion: Occasion | None
    found: Found
    answer: Answer | None
    near: tuple[Duty, ...]
    at_rest: Duty | None
    with_people: bool
