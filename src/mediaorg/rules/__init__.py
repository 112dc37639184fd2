"""The rule book: the families in reading order. A rule is in force because it stands in the table of its family."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.diagnostic import Rule
from mediaorg.rules import campaigns, continuity, duties, handoffs, kpis, lineage, loops, separation, structure, wording
from mediaorg.rules.acknowledgements import ACKNOWLEDGEMENTS
from mediaorg.rules.reading import READING
from mediaorg.rules.rule import LintRule
from mediaorg.rules.waivers import WAIVERS

FAMILIES: Final[Mapping[str, tuple[LintRule, ...]]] = {
    "structure": structure.FAMILY,
    "duties": duties.FAMILY,
    "handoffs": handoffs.FAMILY,
    "loops": loops.FAMILY,
    "kpis": kpis.FAMILY,
    "continuity": continuity.FAMILY,
    "separation": separation.FAMILY,
    "campaigns": campaigns.FAMILY,
    "lineage": lineage.FAMILY,
    "wording": wording.FAMILY,
}
RULES: Final[Mapping[str, LintRule]] = {rule.id: rule for family in FAMILIES.values() for rule in family}
READING_RULES: Final[Mapping[str, Rule]] = {rule.id: rule for rule in READING}
WAIVER_RULES: Final[Mapping[str, Rule]] = {rule.id: rule for rule in WAIVERS}
ACKNOWLEDGEMENT_RULES: Final[Mapping[str, Rule]] = {rule.id: rule for rule in ACKNOWLEDGEMENTS}
