"""What a role asks for and what it decides on, tier by tier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mediaorg.renderer.narrator import Narrator, clean
from mediaorg.renderer.views import ApprovalRow, TierRow
from mediaorg.spec.people import Approval, Tier
from mediaorg.spec.role import Role
from mediaorg.text import Text

ANY: Final = Text("any", "全部")
UP_TO: Final = Text("up to {high}", "不超过 {high}")
ABOVE: Final = Text("above {low}", "超过 {low}")
BETWEEN: Final = Text("above {low}, up to {high}", "超过 {low}，不超过 {high}")
FROM_TO: Final = Text("{low} to {high}", "{low} 至 {high}")
FROM_ON: Final = Text("{low} and more", "{low} 及以上")
CURRENCIES: Final = {"CNY": Text("CNY", "元")}


def approvals_of(narrator: Narrator, role: Role) -> Iterator[ApprovalRow]:
    """The approvals that a role asks for or decides on, in file order, with all their tiers."""
    for approval in narrator.org.approvals:
        asks = _asks(narrator, approval, role)
        if asks or any(tier.by == role.id for tier in approval.tiers):
            yield ApprovalRow(narrator.say(approval.subject), asks, tuple(_tiers(narrator, approval, role)))


def _asks(narrator: Narrator, approval: Approval, role: Role) -> bool:
    """Whether a role asks for it: named itself, or by a duty that it does."""
    wanted = set(approval.requested_by)
    if not wanted:
        return False
    if role.id in wanted:
        return True
    return any(claim.is_doing and f"duty/{claim.duty.id}" in wanted for claim in narrator.org.claims_by(role))


def _tiers(narrator: Narrator, approval: Approval, role: Role) -> Iterator[TierRow]:
    written = clean(approval.unit or (narrator.org.head.currency if _has_amounts(approval) else "") or "")
    unit = CURRENCIES[written].say(narrator.lang) if written in CURRENCIES else written
    low: int | float | None = None
    for tier in approval.tiers:
        yield TierRow(_amount(narrator, tier, low, unit), narrator.ref(tier.by), tier.by == role.id)
        low = tier.up_to if tier.up_to is not None else low


def _has_amounts(approval: Approval) -> bool:
    return any(tier.up_to is not None or tier.from_ is not None for tier in approval.tiers)


def _amount(narrator: Narrator, tier: Tier, below: int | float | None, unit: str) -> str:
    low, high = tier.from_ if tier.from_ is not None else below, tier.up_to
    words = {"low": _money(low, unit), "high": _money(high, unit)}
    if tier.from_ is not None:
        return (FROM_ON if high is None else FROM_TO).say(narrator.lang, words)
    if low is None:
        return (ANY if high is None else UP_TO).say(narrator.lang, words)
    return (ABOVE if high is None else BETWEEN).say(narrator.lang, words)


def _money(number: int | float | None, unit: str) -> str:
    if number is None:
        return ""
    digits = f"{number:,.2f}" if isinstance(number, float) else f"{number:,}"
    return f"{digits} {unit}".strip()
