"""How work is handed on: by when, to be accepted how, and whether anybody receives it."""

from __future__ import annotations

from typing import Final

from mediaorg.rules.handoffs.handoff_artifact_unmade import handoff_artifact_unmade
from mediaorg.rules.handoffs.handoff_bottleneck import handoff_bottleneck
from mediaorg.rules.handoffs.handoff_deadlock import handoff_deadlock
from mediaorg.rules.handoffs.handoff_no_reject_path import handoff_no_reject_path
from mediaorg.rules.handoffs.handoff_orphan_result import handoff_orphan_result
from mediaorg.rules.handoffs.handoff_to_self import handoff_to_self
from mediaorg.rules.handoffs.handoff_two_sources import handoff_two_sources
from mediaorg.rules.handoffs.handoff_without_acceptance import handoff_without_acceptance
from mediaorg.rules.handoffs.handoff_without_sla import handoff_without_sla
from mediaorg.rules.handoffs.sla_chain_late import sla_chain_late
from mediaorg.rules.handoffs.sla_infeasible import sla_infeasible
from mediaorg.rules.rule import LintRule

FAMILY: Final[tuple[LintRule, ...]] = (
    handoff_orphan_result,
    handoff_artifact_unmade,
    handoff_without_sla,
    handoff_without_acceptance,
    handoff_two_sources,
    handoff_no_reject_path,
    handoff_to_self,
    handoff_bottleneck,
    sla_chain_late,
    sla_infeasible,
    handoff_deadlock,
)
