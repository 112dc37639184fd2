"""Every kind of change, by id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.differ.change import ChangeKind
from mediaorg.differ.kinds.consequences import CONSEQUENCES
from mediaorg.differ.kinds.duties import DUTIES
from mediaorg.differ.kinds.flow import HANDOFFS, LOOPS
from mediaorg.differ.kinds.frame import CONTROL, FRAME, GOVERNANCE, PEOPLE, TRAINING, WORDING
from mediaorg.differ.kinds.kind import Area, joined
from mediaorg.differ.kinds.roles import ROLES

AREAS: Final[tuple[Area, ...]] = (
    CONSEQUENCES,
    ROLES,
    DUTIES,
    HANDOFFS,
    LOOPS,
    FRAME,
    TRAINING,
    CONTROL,
    PEOPLE,
    GOVERNANCE,
    WORDING,
)
KINDS: Final[Mapping[str, ChangeKind]] = joined(AREAS)
UNCLASSIFIED: Final = KINDS["unclassified-change"]
