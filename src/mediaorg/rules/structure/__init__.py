"""Who reports to whom, in which layer, with how many posts."""

from __future__ import annotations

from typing import Final

from mediaorg.rules.rule import LintRule
from mediaorg.rules.structure.dotted_line_rules import dotted_line_rules
from mediaorg.rules.structure.duplicate_code import duplicate_code
from mediaorg.rules.structure.layer_inverted import layer_inverted
from mediaorg.rules.structure.layer_skipped import layer_skipped
from mediaorg.rules.structure.no_head import no_head
from mediaorg.rules.structure.placeholder_holder import placeholder_holder
from mediaorg.rules.structure.reporting_loop import reporting_loop
from mediaorg.rules.structure.reports_to_ended_role import reports_to_ended_role
from mediaorg.rules.structure.role_dates_inverted import role_dates_inverted
from mediaorg.rules.structure.role_name_clash import role_name_clash
from mediaorg.rules.structure.role_without_layer import role_without_layer
from mediaorg.rules.structure.span_of_control import span_of_control
from mediaorg.rules.structure.two_heads import two_heads
from mediaorg.rules.structure.unit_loop import unit_loop
from mediaorg.rules.structure.vacancy_uncovered import vacancy_uncovered

FAMILY: Final[tuple[LintRule, ...]] = (
    reporting_loop,
    two_heads,
    no_head,
    layer_skipped,
    layer_inverted,
    role_without_layer,
    span_of_control,
    vacancy_uncovered,
    placeholder_holder,
    role_name_clash,
    dotted_line_rules,
    reports_to_ended_role,
    role_dates_inverted,
    unit_loop,
    duplicate_code,
)
