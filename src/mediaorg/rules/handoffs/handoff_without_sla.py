"""A handoff does not say by when."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.artifacts import named
from mediaorg.org.doubts import says_all
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A handoff without a time limit", "交接没有时限"),
    message=Text(
        "“{giver}” hands “{artifact}” to “{taker}” without saying by when",
        "“{giver}”交给“{taker}”的“{artifact}”没有写时限",
    ),
    label=Text("no sla and no due", "缺 sla 或 due"),
    help=Text(
        "write sla: 24h (natural hours) or 1wd (working days), or due: T-3d before an event",
        "请写 sla: 24h（自然时）或 1wd（工作日），有节点的写 due: T-3d",
    ),
)
def handoff_without_sla(org: Org) -> Iterator[Finding]:
    """Handoffs without `sla` and `due`, where another handoff has one of them."""
    if not any(handoff.sla or handoff.due for handoff in org.handoffs):
        return
    for handoff in org.handoffs:
        if handoff.sla is None and handoff.due is None and says_all(org, handoff, "sla", "due"):
            yield Finding(handoff.at(), named(org, handoff))
