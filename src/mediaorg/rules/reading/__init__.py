"""What can be wrong with the files themselves: rules declared beside the code that meets them, their pages here."""

from __future__ import annotations

from typing import Final

from mediaorg.diagnostic import Rule
from mediaorg.source.faults import SOURCE_RULES
from mediaorg.source.gather import GATHER_RULES
from mediaorg.spec.faults import SPEC_RULES

READING: Final[tuple[Rule, ...]] = (*SOURCE_RULES, *GATHER_RULES, *SPEC_RULES)
