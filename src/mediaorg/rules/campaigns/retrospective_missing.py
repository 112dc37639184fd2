"""Nobody is to look back on the campaign, or too late."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging

NONE = Text("none is planned", "没有安排复盘")
NOBODY = Text("nobody leads it", "没有负责人")
NO_TIME = Text("no time is set", "没有时限")


@campaign_rule
@rule(
    severity=WARNING,
    title=Text("No retrospective", "没有复盘安排"),
    message=Text("the retrospective of “{campaign}” is not settled: {why}", "“{campaign}”的复盘没有落实：{why}"),
    label=Text("{why}", "{why}"),
    help=Text(
        "write `retrospective: {{by: …, within: 3d}}`: after a week nobody remembers what went wrong",
        "请写 `retrospective: {{by: …, within: 3d}}`：过了一周，问题就没人记得清了",
    ),
    needs=("campaign.retrospective",),
)
def retrospective_missing(stage: Staging, *, days: int = 7) -> Iterator[Finding]:
    """A temporary campaign without a retrospective, without a lead or a time for it, or with one after more than `days`."""
    head, plan = stage.head, stage.head.retrospective
    if not head.is_temporary:
        return
    if plan is None:
        yield Finding(head.at("id"), {"campaign": head, "why": NONE})
        return
    if plan.by is None:
        yield Finding(head.at("retrospective"), {"campaign": head, "why": NOBODY})
    if plan.within is None:
        yield Finding(head.at("retrospective"), {"campaign": head, "why": NO_TIME})
    elif stage.spec.org.calendar.hours(plan.within) > days * 24:
        late = Text(f"later than {days} days after the end", f"晚于结束后 {days} 天")
        yield Finding(head.at("retrospective", "within"), {"campaign": head, "why": late})
