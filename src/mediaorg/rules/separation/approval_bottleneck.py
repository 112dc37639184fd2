"""Too many kinds of approval wait for one."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Item, Related
from mediaorg.org.org import Org
from mediaorg.org.standing import grouped
from mediaorg.rules.rule import rule
from mediaorg.text import Count, Text


@rule(
    severity=WARNING,
    title=Text("Approvals that pile up with one", "审批集中"),
    message=Text(
        "“{approver}” approves {count}, at most {max}: {approvals}",
        "“{approver}”一手审批 {count}，上限 {max} 类：{approvals}",
    ),
    label=Text("{count} wait here", "{count}都等在这里"),
    help=Text("let somebody else decide the smaller tiers, or whole kinds of it", "请把小额档位或其中几类授权给别人批"),
    related={"waits": Text("“{approval}” waits here", "“{approval}”要在这里等")},
)
def approval_bottleneck(org: Org, *, max: int = 3) -> Iterator[Finding]:  # noqa: A002 - the word of the policy
    """Roles and partners that approve in more than `max` approvals."""
    pairs = ((by, approval) for approval in org.approvals for by in dict.fromkeys(tier.by for tier in approval.tiers))
    for by, approvals in grouped(pairs).items():
        approver = org.party(by)
        if approver is None or len(approvals) <= max:
            continue
        count = Count(len(approvals), "kind", "kinds", "类事项")
        related = tuple(Related(one.at("tiers", Item(by)), "waits", {"approval": one}) for one in approvals)
        args = {"approver": approver, "count": count, "max": max, "approvals": approvals}
        yield Finding(approver.at(), args, related)
