"""A campaign changes the organisation, and nobody has approved it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging


@campaign_rule
@rule(
    severity=ERROR,
    title=Text("A campaign that nobody has approved", "活动方案未经审批"),
    message=Text("nobody has approved “{campaign}”", "“{campaign}”没有审批人"),
    label=Text("not approved", "未审批"),
    help=Text(
        "write under `approved_by` the roles and partners that approved it, staff and finance among them",
        "请在 `approved_by` 写明由哪些岗位或部门审批，人员和预算的变动要有人力与财务",
    ),
    needs=("campaign.approved_by",),
)
def campaign_unapproved(stage: Staging) -> Iterator[Finding]:
    """Temporary campaigns without `approved_by`; a proposal is still to be decided on."""
    head = stage.head
    if head.is_temporary and not head.approved_by:
        yield Finding(head.at("approved_by" if head.approved_by is not None else "id"), {"campaign": head})
