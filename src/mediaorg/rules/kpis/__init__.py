"""How work is measured: by what source, against what target, and by whom."""

from __future__ import annotations

from typing import Final

from mediaorg.rules.kpis.duty_without_kpi import duty_without_kpi
from mediaorg.rules.kpis.kpi_contradiction import kpi_contradiction
from mediaorg.rules.kpis.kpi_count import kpi_count
from mediaorg.rules.kpis.kpi_no_guardrail import kpi_no_guardrail
from mediaorg.rules.kpis.kpi_self_measured import kpi_self_measured
from mediaorg.rules.kpis.kpi_shared_by_all import kpi_shared_by_all
from mediaorg.rules.kpis.kpi_uncontrollable import kpi_uncontrollable
from mediaorg.rules.kpis.kpi_unlinked import kpi_unlinked
from mediaorg.rules.kpis.kpi_weights import kpi_weights
from mediaorg.rules.kpis.kpi_without_source import kpi_without_source
from mediaorg.rules.kpis.kpi_without_target import kpi_without_target
from mediaorg.rules.rule import LintRule

FAMILY: Final[tuple[LintRule, ...]] = (
    kpi_weights,
    kpi_without_source,
    kpi_without_target,
    kpi_self_measured,
    kpi_uncontrollable,
    kpi_unlinked,
    duty_without_kpi,
    kpi_count,
    kpi_shared_by_all,
    kpi_no_guardrail,
    kpi_contradiction,
)
