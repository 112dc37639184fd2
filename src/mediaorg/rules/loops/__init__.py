"""Whether the loops close: every stage hands over to the next, in time, and nobody judges their own work."""

from __future__ import annotations

from typing import Final

from mediaorg.rules.loops.loop_broken_edge import loop_broken_edge
from mediaorg.rules.rule import LintRule

FAMILY: Final[tuple[LintRule, ...]] = (loop_broken_edge,)
