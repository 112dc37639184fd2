"""Something changes in a time in which nothing must be changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from mediaorg.diagnostic import WARNING, Finding, Item, Related
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.spec.shape import literal, spoken
from mediaorg.text import Args, Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging


@campaign_rule
@rule(
    severity=WARNING,
    title=Text("A change in the freeze", "冻结期仍有变更"),
    message=Text(
        "this takes effect or ends on {day}, in the freeze ({what}), and nobody may decide in an emergency",
        "这项调整在 {day} 生效或结束，正处于冻结期（{what}），又没有指定应急审批人",
    ),
    label=Text("on {day}", "{day} 变更"),
    help=Text(
        "move the change out of the freeze, or name under `emergency` who may let it through",
        "请把变更移出冻结期，或在 `emergency` 指定可以放行的人",
    ),
    related={"freeze": Text("frozen: {what}", "冻结：{what}")},
    needs=("campaign.freeze",),
)
def change_in_freeze(stage: Staging) -> Iterator[Finding]:
    """Clauses whose first day, or the day after their last, lies in a freeze without an emergency way."""
    for freeze in stage.head.freeze or ():
        if freeze.emergency is not None:
            continue
        at = stage.head.at("freeze", Item(spoken(freeze.what, "zh")))
        for clause in stage.campaign.clauses():
            day = next((day for day in _switches(stage, clause) if freeze.from_ <= day <= freeze.to), None)
            if day is not None:
                args: Args = {"day": day.isoformat(), "what": literal(freeze.what)}
                yield Finding(clause.at, args, (Related(at, "freeze"),))


def _switches(stage: Staging, clause: Any) -> Iterator[date]:
    life = stage.life(clause) if clause in stage.campaign.added_roles() else stage.days(clause.when)
    for days in life:
        yield days.first
        if days.last < date.max:
            yield days.last + timedelta(days=1)
