"""What is asked for leaves no room for anything to go wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging


@campaign_rule
@rule(
    severity=WARNING,
    title=Text("No room left", "没有机动余量"),
    message=Text(
        "{when}: {demand} × {item} a day take up {used} % of what {roles} can make",
        "{when}每天 {demand} 个 {item} 已占满{roles}产能的 {used}%",
    ),
    label=Text("{used} % taken up, {limit} % is the limit", "占用 {used}%，上限 {limit}%"),
    help=Text(
        "keep 15 to 20 percent free for sickness, reshoots and trouble: add hands or ask for less",
        "请留出 15%–20% 的余量应付病假、返工和突发：加人手或减需求",
    ),
    needs=("duty.roles", "role.duties"),
)
def no_slack(stage: Staging, *, percent: int = 85) -> Iterator[Finding]:
    """Demand that can be met, but takes up more than `percent` of the capacity."""
    for load in stage.loads():
        used = load.used_percent
        if load.demand <= load.capacity.per_day and used > percent:
            yield Finding(
                load.clause.at.below("amount"), {**load.args(), "used": float(round(used, 1)), "limit": percent}
            )
