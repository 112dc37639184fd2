"""Exit codes, the same for every command."""

from __future__ import annotations

from typing import Final

FINE: Final = 0
FINDINGS: Final = 1
MISUSE: Final = 2
UNREADABLE_SPEC: Final = 3
BUG: Final = 4
INTERRUPTED: Final = 130
