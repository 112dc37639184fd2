"""Too much passes through one role."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Count, Text


@rule(
    severity=WARNING,
    title=Text("A role that everything passes through", "流程瓶颈"),
    message=Text(
        "“{role}” is a bottleneck: {incoming} in, {outgoing} out, at most {max} either way",
        "“{role}”是流程瓶颈：收进 {incoming}，交出 {outgoing}，单向上限 {max} 条",
    ),
    label=Text("{incoming} in, {outgoing} out", "收进 {incoming}，交出 {outgoing}"),
    help=Text(
        "let givers and takers hand over directly, or split the role; the limit is max under policy",
        "请让上下游直接交接，或拆分岗位；上限可在 policy 里用 max 调整",
    ),
)
def handoff_bottleneck(org: Org, *, max: int = 10) -> Iterator[Finding]:  # noqa: A002 - the word of the policy
    """Roles with more than `max` handoffs in or out."""
    for role in org.roles:
        incoming, outgoing = len(org.handoffs_to.get(role.id, ())), len(org.handoffs_from.get(role.id, ()))
        if incoming > max or outgoing > max:
            yield Finding(
                role.at(), {"role": role, "incoming": _count(incoming), "outgoing": _count(outgoing), "max": max}
            )


def _count(number: int) -> Count:
    return Count(number, "handoff", "handoffs", "条交接")
