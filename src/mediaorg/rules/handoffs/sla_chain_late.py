"""A handoff cannot be there by its own due time, because what it waits for comes too late."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.artifacts import named
from mediaorg.org.chain import Late, late_handoffs
from mediaorg.org.lengths import natural
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("A chain of handoffs that runs late", "交接链赶不上节点"),
    message=Text(
        "“{artifact}” cannot reach “{taker}” by {due}: it waits for “{before}”, due {promise}, and comes {late} late",
        "“{artifact}”赶不上 {due} 交到“{taker}”：它要等的“{before}”{promise} 才到，至少晚 {late}",
    ),
    label=Text("{late} too early", "早了 {late}"),
    help=Text(
        "bring the earlier due time forward, shorten the SLAs in between, or move this due time back",
        "请把前一步的 due 提前、压缩中间的 sla，或把这里的 due 后移",
    ),
    related={"before": Text("it waits for this, due {promise}", "要等这一步，{promise} 才到")},
    needs=("handoff.due", "handoff.sla"),
)
def sla_chain_late(org: Org) -> Iterator[Finding]:
    """Handoffs whose due time passes before what they wait for is there, plus their own SLA."""
    for late in late_handoffs(org):
        yield _finding(org, late)


def _finding(org: Org, late: Late) -> Finding:
    handoff, promise = late.handoff, late.arrival.promise
    args = {
        **named(org, handoff),
        "due": handoff.due or "",
        "before": named(org, promise)["artifact"],
        "promise": promise.due or "",
        "through": late.arrival.through,
        "late": natural(late.hours),
    }
    return Finding(handoff.at("due"), args, (Related(promise.at("due"), "before"),))
