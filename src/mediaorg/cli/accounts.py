"""One run of `why`: read, find the place, give account of it, print."""

from __future__ import annotations

from dataclasses import dataclass

from mediaorg.cli.campaign_at_hand import stage
from mediaorg.cli.options import day
from mediaorg.cli.output import emit, width
from mediaorg.cli.spec_at_hand import take
from mediaorg.errors import UnreadableSpec
from mediaorg.linter.policy_default import policy_default
from mediaorg.org.accounts import Accounts
from mediaorg.org.named_place import named_place
from mediaorg.reporter.account_text import Provenance, account_text
from mediaorg.reporter.inquiry import occasion_of


@dataclass(frozen=True, slots=True)
class Wish:
    """What `why` was asked."""

    path: str
    place: str
    as_of: str | None
    campaigns: tuple[str, ...]
    phase: str | None
    format: str
    lang: str | None


def carry_out(wish: Wish) -> None:
    """Gives account of one place, of a list entry by entry."""
    as_of = day(wish.as_of)
    hand = take(wish.path, as_of, wish.lang)
    staged = stage(hand, wish.campaigns, wish.phase, as_of)
    base = hand.checked.parsed
    if base is None or base.spec is None:
        raise UnreadableSpec
    org = staged[1].org if staged is not None else hand.org
    occasion, now = occasion_of(staged, as_of)
    at = named_place(wish.place, base.spec, staged[0] if staged is not None else None)
    accounts = Accounts(base, base.spec, now, staged, policy_default).of(at)
    told = Provenance(at, accounts, now, occasion, org.resting.get(at.id) if at.kind == "role" else None)
    if wish.format == "json":
        from mediaorg.reporter.account_json import account_json

        emit(account_json(told))
    else:
        emit(account_text(told, hand.lang, width()))
