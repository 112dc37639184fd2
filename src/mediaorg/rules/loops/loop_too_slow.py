"""One turn of a loop takes longer than it may."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org.lengths import natural
from mediaorg.org.loops import turn_hours
from mediaorg.org.org import Org
from mediaorg.org.turns import may_be_faster, passages
from mediaorg.rules.rule import rule
from mediaorg.text import Arg, Text

EXACTLY = Text("", "")
AT_LEAST = Text("at least ", "至少")


@rule(
    severity=WARNING,
    title=Text("A loop that turns too slowly", "闭环周期超标"),
    message=Text(
        "one turn of the loop “{loop}” takes {qualifier}{turn}, more than its cycle of {cycle}",
        "“{loop}”转一圈{qualifier}要 {turn}，超过周期 {cycle}",
    ),
    label=Text("a turn takes {qualifier}{turn}", "一圈{qualifier}要 {turn}"),
    help=Text(
        "shorten the slowest handoff below, or write the cycle that the team can really hold",
        "请先压缩下面最慢的一步，或把 cycle 改成团队真做得到的周期",
    ),
    related={"passage": Text("from “{stage}” to “{next}”: {sla}", "“{stage}”到“{next}”：{sla}")},
)
def loop_too_slow(org: Org) -> Iterator[Finding]:
    """Loops whose edges, each by its shortest SLA, take longer in sum than the cycle allows."""
    for loop in org.loops:
        if loop.cycle is None:
            continue
        hours, is_exact = turn_hours(org, loop)
        if hours <= org.calendar.hours(loop.cycle) or may_be_faster(org, loop):
            continue
        slowest_first = sorted(passages(org, loop), key=lambda one: -org.calendar.hours(one.sla))
        related = tuple(
            Related(one.handoff.at("sla"), "passage", {"stage": one.stage, "next": one.next, "sla": one.sla})
            for one in slowest_first
        )
        args: dict[str, Arg] = {
            "loop": loop,
            "cycle": loop.cycle,
            "turn": natural(hours),
            "qualifier": EXACTLY if is_exact else AT_LEAST,
        }
        yield Finding(loop.at("cycle"), args, related)
