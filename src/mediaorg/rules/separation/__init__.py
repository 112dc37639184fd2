"""Whether power is divided: duties that no one may combine, approvals of one's own, and amounts that nobody approves."""

from __future__ import annotations

from typing import Final

from mediaorg.rules.rule import LintRule
from mediaorg.rules.separation.approval_bottleneck import approval_bottleneck
from mediaorg.rules.separation.approval_tier_gap import approval_tier_gap
from mediaorg.rules.separation.approval_tier_overlap import approval_tier_overlap
from mediaorg.rules.separation.checked_by_owner import checked_by_owner
from mediaorg.rules.separation.forbidden_duty import forbidden_duty
from mediaorg.rules.separation.self_approval import self_approval
from mediaorg.rules.separation.separation_breach import separation_breach
from mediaorg.rules.separation.separation_unheld import separation_unheld

FAMILY: Final[tuple[LintRule, ...]] = (
    separation_breach,
    self_approval,
    checked_by_owner,
    separation_unheld,
    approval_tier_gap,
    approval_tier_overlap,
    approval_bottleneck,
    forbidden_duty,
)
