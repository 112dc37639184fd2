"""How a kind of change is written down: in a line or two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from mediaorg.differ.change import ChangeKind, Direction, Impact
from mediaorg.text import Text

CRITICAL: Final = Impact.CRITICAL
MAJOR: Final = Impact.MAJOR
MINOR: Final = Impact.MINOR
INFO: Final = Impact.INFO
GAINS: Final = Direction.GAINS
LOSES: Final = Direction.LOSES
TIGHTENS: Final = Direction.TIGHTENS
LOOSENS: Final = Direction.LOOSENS


class Area:
    """The kinds of change of one area of the organisation, by id."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.kinds: dict[str, ChangeKind] = {}

    def add(
        self,
        identity: str,
        impact: Impact,
        title: tuple[str, str],
        message: tuple[str, str],
        direction: Direction | None = None,
        *,
        is_consequence: bool = False,
    ) -> None:
        """Enters a kind; title and message in English and Chinese."""
        kind = ChangeKind(identity, self.name, impact, Text(*title), Text(*message), direction, is_consequence)
        self.kinds[identity] = kind


def joined(areas: Iterable[Area]) -> Mapping[str, ChangeKind]:
    """The kinds of all areas, by id."""
    return {identity: kind for area in areas for identity, kind in area.kinds.items()}
