"""Temporary staff leave before the last phase is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.text import Args, Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging


@campaign_rule
@rule(
    severity=WARNING,
    title=Text("Staff that leave too early", "返场未完就撤人"),
    message=Text(
        "“{role}” leaves on {last}, but the campaign goes on until {end}",
        "“{role}”{last} 就撤岗，而活动到 {end} 才结束",
    ),
    label=Text("until {last} only", "只到 {last}"),
    help=Text(
        "returns and questions peak after the sale: keep the post until {end}, or waive this with a reason",
        "退换货和咨询在返场后才到高峰：请留岗到 {end}，确需提前撤的请写明理由豁免",
    ),
    needs=("campaign.phases",),
)
def early_release(stage: Staging) -> Iterator[Finding]:
    """Added roles whose last day lies before the last day of the last phase."""
    if stage.window is None or not stage.head.is_temporary:
        return
    for clause in stage.campaign.added_roles():
        role, life = clause.entry, stage.life(clause)
        last = max((days.last for days in life), default=date.max)
        if last < stage.window.last:
            args: Args = {"role": role, "last": last.isoformat(), "end": stage.window.last.isoformat()}
            yield Finding(role.at("to" if role.to is not None else "phases"), args)
