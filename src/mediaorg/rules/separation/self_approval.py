"""A role, or one person in several roles, approves what it asks for itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mediaorg.diagnostic import ERROR, Finding, Item, Related
from mediaorg.org.org import Org, held_roles
from mediaorg.org.separation import DUTY
from mediaorg.org.tiers import tier_at
from mediaorg.rules.rule import rule
from mediaorg.spec.people import Approval
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("Approving one's own request", "自己审批自己"),
    message=Text("“{who}” approves its own requests: {approval}", "“{who}”自己申请、自己审批：{approval}"),
    label=Text("asks and approves", "既是申请人又是审批人"),
    help=Text(
        "let the role above it, or a partner such as finance, approve this tier",
        "请由上级岗位，或财务等外部协作方审批这一档",
    ),
    related={
        "asks": Text("it asks here", "申请写在这里"),
        "approves": Text("this tier falls to the other of the posts held", "这一档由其兼任的另一岗位审批"),
    },
)
def self_approval(org: Org) -> Iterator[Finding]:
    """Tiers approved by a role that requests, or by one that does the duty for which is requested.

    A person who asks in one role and approves in another is told of once for each approval, at what the person holds.
    """
    for approval in org.approvals:
        requesters = _requesters(org, approval)
        yield from _by_role(org, approval, requesters)
        yield from _by_person(org, approval, requesters)


def _by_role(org: Org, approval: Approval, requesters: Mapping[str, str]) -> Iterator[Finding]:
    told: set[str] = set()
    for index, tier in enumerate(approval.tiers):
        role = org.role_by_id.get(tier.by)
        if role is not None and tier.by in requesters and tier.by not in told:
            told.add(tier.by)
            asks = Related(approval.at("requested_by", Item(requesters[tier.by])), "asks")
            yield Finding(tier_at(approval, index), {"who": role, "approval": approval}, (asks,))


def _by_person(org: Org, approval: Approval, requesters: Mapping[str, str]) -> Iterator[Finding]:
    tiers = {tier.by: index for index, tier in reversed([*enumerate(approval.tiers)]) if tier.by in org.role_by_id}
    for person in org.people if requesters and tiers else ():
        held = [role for role in held_roles(person) if role in org.role_by_id]
        approving = next((role for role in held if role in tiers and role not in requesters), None)
        asking = next((role for role in held if role in requesters and role not in tiers), None)
        if approving is not None and asking is not None:
            asks = Related(approval.at("requested_by", Item(requesters[asking])), "asks")
            approves = Related(tier_at(approval, tiers[approving]), "approves")
            yield Finding(person.at("holds", Item(approving)), {"who": person, "approval": approval}, (approves, asks))


def _requesters(org: Org, approval: Approval) -> dict[str, str]:
    """The roles that request, each with the entry of `requested_by` that says so."""
    found: dict[str, str] = {}
    for entry in approval.requested_by:
        duty = org.duty_by_id.get(entry.removeprefix(DUTY)) if entry.startswith(DUTY) else None
        doing = (claim.role.id for claim in org.claims_on(duty) if claim.is_doing) if duty else (entry,)
        for role in doing:
            found.setdefault(role, entry)
    return found
