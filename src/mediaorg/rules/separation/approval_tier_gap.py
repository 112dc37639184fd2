"""There are amounts that nobody approves."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.org import Org
from mediaorg.org.tiers import Amount, gaps, unit_of
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=ERROR,
    title=Text("Amounts that nobody approves", "审批额度断档"),
    message=Text(
        "“{approval}”: nobody approves amounts above {low} and below {high}",
        "“{approval}”：{low} 以上、{high} 以下的金额没有人审批",
    ),
    label=Text("starts at {high}", "从 {high} 起"),
    help=Text(
        "let this tier start where the last one ends, or leave from out: it then follows the tier before it",
        "请让这一档紧接上一档，或不写 from，自动接在上一档之后",
    ),
    related={"before": Text("the tier before it ends at {low}", "上一档到 {low} 为止")},
    needs=("approval.tiers",),
)
def approval_tier_gap(org: Org) -> Iterator[Finding]:
    """Amounts between one tier and the next, sorted; below the first tier and above the last nothing is asked."""
    for approval in org.approvals:
        unit = unit_of(org, approval)
        for seam in gaps(approval):
            args: Args = {"approval": approval, "low": Amount(seam.low, unit), "high": Amount(seam.high, unit)}
            yield Finding(seam.after.at.below("from"), args, (Related(seam.before.at.below("up_to"), "before"),))
