"""A role approves what it asks for itself."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Item, Related
from mediaorg.org.org import Org
from mediaorg.org.separation import DUTY
from mediaorg.org.tiers import tier_at
from mediaorg.rules.rule import rule
from mediaorg.spec.people import Approval
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("Approving one's own request", "自己审批自己"),
    message=Text("“{role}” approves its own requests: {approval}", "“{role}”自己申请、自己审批：{approval}"),
    label=Text("asks and approves", "既是申请人又是审批人"),
    help=Text(
        "let the role above it, or a partner such as finance, approve this tier",
        "请由上级岗位，或财务等外部协作方审批这一档",
    ),
    related={"asks": Text("it asks here", "申请写在这里")},
)
def self_approval(org: Org) -> Iterator[Finding]:
    """Tiers approved by a role that requests, or by one that does the duty for which is requested."""
    for approval in org.approvals:
        requesters = _requesters(org, approval)
        told: set[str] = set()
        for index, tier in enumerate(approval.tiers):
            role = org.role_by_id.get(tier.by)
            if role is not None and tier.by in requesters and tier.by not in told:
                told.add(tier.by)
                asks = Related(approval.at("requested_by", Item(requesters[tier.by])), "asks")
                yield Finding(tier_at(approval, index), {"role": role, "approval": approval}, (asks,))


def _requesters(org: Org, approval: Approval) -> dict[str, str]:
    """The roles that request, each with the entry of `requested_by` that says so."""
    found: dict[str, str] = {}
    for entry in approval.requested_by:
        duty = org.duty_by_id.get(entry.removeprefix(DUTY)) if entry.startswith(DUTY) else None
        doing = (claim.role.id for claim in org.claims_on(duty) if claim.is_doing) if duty else (entry,)
        for role in doing:
            found.setdefault(role, entry)
    return found
