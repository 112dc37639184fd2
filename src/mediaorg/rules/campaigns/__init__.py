"""Whether a campaign fits its base, ends, and can be carried: judged only where one is applied."""

from __future__ import annotations

from typing import Final

from mediaorg.overlay.faults import OVERLAY_RULES
from mediaorg.rules.campaigns.access_without_expiry import access_without_expiry
from mediaorg.rules.campaigns.campaign_no_return import campaign_no_return
from mediaorg.rules.campaigns.campaign_unapproved import campaign_unapproved
from mediaorg.rules.campaigns.campaign_window import campaign_window
from mediaorg.rules.campaigns.change_in_freeze import change_in_freeze
from mediaorg.rules.campaigns.demand_exceeds_capacity import demand_exceeds_capacity
from mediaorg.rules.campaigns.early_release import early_release
from mediaorg.rules.campaigns.escalation_missing import escalation_missing
from mediaorg.rules.campaigns.kpi_not_updated import kpi_not_updated
from mediaorg.rules.campaigns.loan_too_large import loan_too_large
from mediaorg.rules.campaigns.loan_without_cover import loan_without_cover
from mediaorg.rules.campaigns.no_slack import no_slack
from mediaorg.rules.campaigns.retrospective_missing import retrospective_missing
from mediaorg.rules.campaigns.risky_access_temporary import risky_access_temporary
from mediaorg.rules.campaigns.trained_too_late import trained_too_late
from mediaorg.rules.campaigns.untrained_newcomer import untrained_newcomer
from mediaorg.rules.rule import LintRule, told_elsewhere

OVERLAY: Final[tuple[LintRule, ...]] = tuple(told_elsewhere(words) for words in OVERLAY_RULES)
FAMILY: Final[tuple[LintRule, ...]] = (
    *OVERLAY,
    campaign_window,
    campaign_no_return,
    loan_without_cover,
    loan_too_large,
    trained_too_late,
    untrained_newcomer,
    kpi_not_updated,
    change_in_freeze,
    access_without_expiry,
    early_release,
    retrospective_missing,
    escalation_missing,
    risky_access_temporary,
    campaign_unapproved,
    demand_exceeds_capacity,
    no_slack,
)
