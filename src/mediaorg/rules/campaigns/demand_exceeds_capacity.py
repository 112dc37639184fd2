"""A campaign asks for more than the staff can make."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging


@campaign_rule
@rule(
    severity=ERROR,
    title=Text("More asked for than can be made", "需求超过产能"),
    message=Text(
        "{when}: {demand} × {item} a day are asked for, {capacity} can be made",
        "{when}每天需要 {demand} 个 {item}，产能只有 {capacity}",
    ),
    label=Text("{capacity} can be made a day, by {roles}", "每天产能 {capacity}，来自：{roles}"),
    help=Text(
        "add posts or lend people for this time, lighten the effort, or ask for less",
        "请在这段时间增加编制或借调人手、降低单件工时，或下调需求",
    ),
    needs=("duty.roles", "role.duties"),
)
def demand_exceeds_capacity(stage: Staging) -> Iterator[Finding]:
    """Demand above the capacity of those who do a duty with an effort per this item."""
    for load in stage.loads():
        if load.demand > load.capacity.per_day:
            yield Finding(load.clause.at.below("amount"), load.args())
