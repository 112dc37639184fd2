"""Whether the loops close: every stage hands over to the next, in time, and nobody judges their own work."""

from __future__ import annotations

from typing import Final

from mediaorg.rules.loops.loop_broken_edge import loop_broken_edge
from mediaorg.rules.loops.loop_misrouted import loop_misrouted
from mediaorg.rules.loops.loop_no_urgent_lane import loop_no_urgent_lane
from mediaorg.rules.loops.loop_self_graded import loop_self_graded
from mediaorg.rules.loops.loop_single_person import loop_single_person
from mediaorg.rules.loops.loop_stage_empty import loop_stage_empty
from mediaorg.rules.loops.loop_too_slow import loop_too_slow
from mediaorg.rules.loops.loop_without_stages import loop_without_stages
from mediaorg.rules.rule import LintRule

FAMILY: Final[tuple[LintRule, ...]] = (
    loop_broken_edge,
    loop_misrouted,
    loop_self_graded,
    loop_too_slow,
    loop_no_urgent_lane,
    loop_stage_empty,
    loop_single_person,
    loop_without_stages,
)
