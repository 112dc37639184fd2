"""A duty takes no time at all, or more than anybody has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.claims import Claimed
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.duty import Duty, ItemEffort
from mediaorg.spec.units import Rate
from mediaorg.text import Text

DAYS: Final[Mapping[str, int]] = {"day": 1, "week": 7, "month": 31}
NONE = Text("work that takes no time is no work", "不花时间的工作等于没有")


@rule(
    severity=WARNING,
    title=Text("An effort that cannot be", "工时不合理"),
    message=Text("the effort of “{duty}” cannot be: {effort}", "“{duty}”的工时不合理：{effort}"),
    label=Text("{why}", "{why}"),
    help=Text(
        "check number and unit: a rate is for each post that does the duty, `takes` for one item",
        "核对数字和单位：按日、周、月写的是每个在岗人员的工时，`takes` 写的是做一件的工时",
    ),
)
def effort_implausible(org: Org, *, hours_a_day: int = 24, hours_an_item: int = 168) -> Iterator[Finding]:
    """Efforts of nothing, above `hours_a_day` for one post, or above `hours_an_item` of working time for one item."""
    plausible: set[tuple[str, str]] = set()  # few efforts are written, many times
    for duty, holder, effort in _efforts(org):
        per = effort.per if isinstance(effort, Rate) else ""
        if (per, effort.takes.text) in plausible:
            continue
        hours = org.calendar.working_hours(effort.takes)
        limit = hours_a_day * DAYS[per] if per else hours_an_item
        if 0 < hours <= limit:
            plausible.add((per, effort.takes.text))
        else:
            said = effort if isinstance(effort, Rate) else effort.takes
            at = holder.at("effort") if isinstance(holder, Duty) else holder.at.below("effort")
            yield Finding(at, {"duty": duty, "effort": said, "why": _why(effort, hours, limit)})


def _why(effort: Rate | ItemEffort, hours: Fraction, limit: int) -> Text:
    if not hours:
        return NONE
    if isinstance(effort, Rate):
        return Text(
            f"one post has {limit} hours a {effort.per} at the very most",
            f"一个人一{PERIODS[effort.per]}最多 {limit} 小时",
        )
    return Text(f"one item takes {limit} hours at the very most", f"做一件最多 {limit} 小时")


PERIODS: Final[Mapping[str, str]] = {"day": "天", "week": "周", "month": "个月"}


def _efforts(org: Org) -> Iterator[tuple[Duty, Duty | Claimed, Rate | ItemEffort]]:
    """Every effort with its duty and with what says it."""
    for duty in org.duties:
        if isinstance(duty.effort, tuple):
            yield from ((duty, duty, effort) for effort in duty.effort)
        elif duty.effort is not None:
            yield duty, duty, duty.effort
    for claim in org.claims:
        if claim.effort is not None:
            yield from ((claim.duty, claim, effort) for effort in claim.effort)
