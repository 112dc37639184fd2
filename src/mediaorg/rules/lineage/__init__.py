"""What a specification says about its past: where things went must be true and clear."""

from __future__ import annotations

from typing import Final

from mediaorg.rules.lineage.lineage_circle import lineage_circle
from mediaorg.rules.lineage.lineage_kind_changed import lineage_kind_changed
from mediaorg.rules.lineage.lineage_still_here import lineage_still_here
from mediaorg.rules.lineage.lineage_too_few import lineage_too_few
from mediaorg.rules.lineage.lineage_two_ways import lineage_two_ways
from mediaorg.rules.rule import LintRule

FAMILY: Final[tuple[LintRule, ...]] = (
    lineage_still_here,
    lineage_two_ways,
    lineage_circle,
    lineage_kind_changed,
    lineage_too_few,
)
