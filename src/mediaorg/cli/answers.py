"""One run of `who`: read, find the duty that is meant, ask, print."""

from __future__ import annotations

from dataclasses import dataclass

from mediaorg.cli.campaign_at_hand import stage
from mediaorg.cli.exits import FINDINGS, FINE
from mediaorg.cli.options import day
from mediaorg.cli.output import emit, width
from mediaorg.cli.spec_at_hand import take
from mediaorg.org.answer import answer
from mediaorg.org.named_scope import named_scope
from mediaorg.org.search import near_duties, search, search_at_rest
from mediaorg.reporter.inquiry import Inquiry, occasion_of


@dataclass(frozen=True, slots=True)
class Wish:
    """What `who` was asked."""

    path: str
    query: str
    scope: tuple[str, ...]
    as_of: str | None
    campaigns: tuple[str, ...]
    phase: str | None
    with_people: bool
    format: str
    lang: str | None


def carry_out(wish: Wish) -> int:
    """Answers, or lists what may be meant; 1 where no duty is."""
    as_of = day(wish.as_of)
    hand = take(wish.path, as_of, wish.lang)
    staged = stage(hand, wish.campaigns, wish.phase, as_of)
    org = staged[1].org if staged else hand.org
    occasion, now = occasion_of(staged, as_of)
    scope = named_scope(org.dimensions, wish.scope)
    found = search(org, wish.query)
    inquiry = Inquiry(
        wish.query,
        org,
        now,
        scope,
        occasion,
        found,
        answer(org, found.meant, scope, now) if found.meant is not None else None,
        () if found.matches else near_duties(org, wish.query),
        None if found.matches else search_at_rest(org, hand.org, wish.query),
        wish.with_people,
    )
    if wish.format == "json":
        from mediaorg.reporter.answer_json import answer_json

        emit(answer_json(inquiry, hand.lang))
    else:
        from mediaorg.reporter.answer_text import answer_text

        emit(answer_text(inquiry, hand.lang, width()))
    return FINE if found.matches else FINDINGS
