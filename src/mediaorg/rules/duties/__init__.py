"""Who does what, where: overlaps, gaps, and claims that do not fit their duty."""

from __future__ import annotations

from typing import Final

from mediaorg.rules.duties.accountable_below_responsible import accountable_below_responsible
from mediaorg.rules.duties.accountable_without_responsible import accountable_without_responsible
from mediaorg.rules.duties.capability_gap import capability_gap
from mediaorg.rules.duties.dimension_lead_missing import dimension_lead_missing
from mediaorg.rules.duties.duty_above_layer import duty_above_layer
from mediaorg.rules.duties.duty_boundary import duty_boundary
from mediaorg.rules.duties.duty_count import duty_count
from mediaorg.rules.duties.duty_excess import duty_excess
from mediaorg.rules.duties.duty_gap import duty_gap
from mediaorg.rules.duties.duty_near_duplicate import duty_near_duplicate
from mediaorg.rules.duties.duty_overlap import duty_overlap
from mediaorg.rules.duties.duty_weights import duty_weights
from mediaorg.rules.duties.duty_without_owner import duty_without_owner
from mediaorg.rules.duties.duty_without_result import duty_without_result
from mediaorg.rules.duties.effort_implausible import effort_implausible
from mediaorg.rules.duties.too_many_responsible import too_many_responsible
from mediaorg.rules.duties.unused_duty import unused_duty
from mediaorg.rules.rule import LintRule

FAMILY: Final[tuple[LintRule, ...]] = (
    duty_overlap,
    duty_boundary,
    duty_gap,
    duty_excess,
    duty_without_owner,
    unused_duty,
    capability_gap,
    accountable_without_responsible,
    accountable_below_responsible,
    too_many_responsible,
    duty_weights,
    duty_count,
    duty_without_result,
    duty_above_layer,
    dimension_lead_missing,
    effort_implausible,
    duty_near_duplicate,
)
