"""There are amounts that two approve."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.org import Org
from mediaorg.org.tiers import Band, Seam, overlaps, unit_of
from mediaorg.rules.rule import rule
from mediaorg.spec.people import Tier
from mediaorg.text import Arg, Args, Text


@rule(
    severity=ERROR,
    title=Text("Amounts in two tiers", "审批额度重叠"),
    message=Text(
        "“{approval}”: {band} falls to “{first}” and to “{second}”",
        "“{approval}”：{band} 既归“{first}”批，又归“{second}”批",
    ),
    label=Text("covers {band} again", "{band} 又归这里"),
    help=Text(
        "tiers include both their ends: start this one after the end of the other, or leave from out",
        "每档两端都含在内：请让这一档从上一档之后起，或不写 from",
    ),
    related={"first": Text("“{first}” approves it already", "“{first}”已经在批")},
    needs=("approval.tiers",),
)
def approval_tier_overlap(org: Org) -> Iterator[Finding]:
    """Amounts that a tier and one before it, sorted, both cover; a tier without an end covers all above it."""
    for approval in org.approvals:
        for seam in overlaps(approval):
            band = Band(seam.low, None if seam.high == inf else seam.high, unit_of(org, approval))
            first, second = (_approver(org, one.tier) for one in (seam.before, seam.after))
            args: Args = {"approval": approval, "band": band, "first": first, "second": second}
            yield Finding(seam.after.at.below(_key(seam)), args, (Related(seam.before.at, "first"),))


def _approver(org: Org, tier: Tier) -> Arg:
    return org.party(tier.by) or tier.by


def _key(seam: Seam) -> str:
    return "by" if seam.after.tier.from_ is None else "from"
