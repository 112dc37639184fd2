"""Nothing urgent can travel inside a loop."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org.org import Org
from mediaorg.org.turns import is_within, may_have_lane, urgent_lanes
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A loop without an urgent lane", "闭环没有紧急通道"),
    message=Text(
        "in the loop “{loop}” bad news has no lane of {max} h or less: it waits for the next turn",
        "“{loop}”里没有 {max} 小时以内的紧急通道，坏消息只能等下一圈",
    ),
    label=Text("no urgent handoff inside the loop", "环内没有加急交接"),
    help=Text(
        "add a handoff with urgent: true and sla: 2h from whoever hears it first to whoever can act on it",
        "请补一条 urgent: true、sla: 2h 的交接，由最先知道的岗位直达能处置的岗位",
    ),
    related={"slow": Text("marked as urgent, but takes {sla}", "标了加急，却要 {sla}")},
    needs=("loop.stages",),
)
def loop_no_urgent_lane(org: Org, *, max: int = 2) -> Iterator[Finding]:  # noqa: A002 - the word of the policy
    """Loops without an urgent handoff of at most `max` hours between their roles, where the team marks any as urgent."""
    if not any(handoff.urgent for handoff in org.handoffs):
        return
    for loop in (one for one in org.loops if one.stages):
        lanes = urgent_lanes(org, loop)
        if not any(is_within(org, lane, max) for lane in lanes) and not may_have_lane(org, loop):
            related = tuple(Related(lane.at("sla"), "slow", {"sla": lane.sla or ""}) for lane in lanes)
            yield Finding(loop.at(), {"loop": loop, "max": max}, related)
