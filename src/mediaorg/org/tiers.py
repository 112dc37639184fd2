"""Bands of an approval: which amounts fall between two of them, and which fall into both."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from mediaorg.diagnostic import At, Item
from mediaorg.org.org import Org
from mediaorg.record import Record
from mediaorg.spec.people import Approval, Tier
from mediaorg.text import Lang

Number = int | float
SMALLEST = 0.01
"""The smallest step between two amounts where one of them is no whole number."""


class Amount(Record):
    """A sum as sentences name it: “10,000 CNY”; machine formats get the number."""

    number: Number
    unit: str

    def say(self, lang: Lang) -> str:
        """The number with its unit, grouped by thousands."""
        digits = f"{self.number:,.2f}" if isinstance(self.number, float) else f"{self.number:,}"
        return f"{digits} {self.unit}".strip()

    def data(self) -> object:
        """The bare number."""
        return self.number


class Band(Record):
    """The amounts from `low` up to `high`, both included; `high` None: no end."""

    low: Number
    high: Number | None
    unit: str

    def say(self, lang: Lang) -> str:
        """“5,000 to 10,000 CNY”."""
        low, high = Amount(self.low, self.unit).say(lang), self.high
        if high is None:
            return f"{low} 及以上" if lang == "zh" else f"{low} and more"
        if high == self.low:
            return low
        first, last = Amount(self.low, "").say(lang), Amount(high, self.unit).say(lang)
        return f"{first} 至 {last}" if lang == "zh" else f"{first} to {last}"

    def data(self) -> object:
        """`[low, high]`."""
        return [self.low] if self.high is None else [self.low, self.high]


class Step(Record):
    """A tier with the amounts that it covers, `from_` being where it says so itself or follows what comes before it."""

    tier: Tier
    at: At
    low: Number
    high: Number


class Seam(Record):
    """Where one tier ends and the next begins, and the amounts that are between them or in both."""

    before: Step
    after: Step
    low: Number
    high: Number


def gaps(approval: Approval) -> Iterator[Seam]:
    """The amounts above one tier and below the next that nobody approves; `low` and `high` are not among them."""
    for reach, after in _pairs(approval):
        start = after.tier.from_
        if start is not None and start > next_amount(reach.high, start):
            yield Seam(reach, after, reach.high, start)


def overlaps(approval: Approval) -> Iterator[Seam]:
    """The amounts that a tier and one before it both cover; `low` and `high` are among them."""
    for reach, after in _pairs(approval):
        if after.low <= reach.high:
            yield Seam(reach, after, max(after.low, reach.low), min(reach.high, after.high))


def next_amount(number: Number, other: Number) -> Number:
    """The next amount after `number`: one more where both are whole, else a hundredth more."""
    if isinstance(number, int) and isinstance(other, int):
        return number + 1
    return round(number + SMALLEST, 2) if number < inf else inf


def tier_at(approval: Approval, index: int) -> At:
    """The place of a tier, called by who approves."""
    tier = approval.tiers[index]
    nth = sum(one.by == tier.by for one in approval.tiers[:index])
    return approval.at("tiers", Item(tier.by, nth))


def unit_of(org: Org, approval: Approval) -> str:
    """The unit of an approval's amounts: its own, or the organisation's currency."""
    return approval.unit or org.head.currency or ""


def _pairs(approval: Approval) -> Iterator[tuple[Step, Step]]:
    """Each tier but the lowest, with the one below it that reaches highest."""
    reach: Step | None = None
    for step in _steps(approval):
        if reach is not None:
            yield reach, step
        if reach is None or step.high >= reach.high:
            reach = step


def _steps(approval: Approval) -> Iterator[Step]:
    """The tiers by their upper ends; one that starts above its own end covers nothing and is left out."""
    ends = [(inf if tier.up_to is None else tier.up_to, index) for index, tier in enumerate(approval.tiers)]
    reach: Number = 0
    low: Number = 0
    for high, index in sorted(ends):
        tier = approval.tiers[index]
        if tier.from_ is not None and tier.from_ > high:
            continue
        if tier.from_ is not None:
            low = tier.from_
        elif high > reach:
            low = next_amount(reach, high) if reach else 0
        yield Step(tier, tier_at(approval, index), low, high)
        reach = max(reach, high)
