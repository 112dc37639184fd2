"""From what is written to the organisation as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from mediaorg.org.certainty import certainty_of
from mediaorg.org.org import Org
from mediaorg.spec.parse import Parsed
from mediaorg.spec.role import InPlaceDuty
from mediaorg.spec.spec import KINDS, Spec

if TYPE_CHECKING:
    from mediaorg.spec.pack import Pack


def load(parsed: Parsed, as_of: date, packs: tuple[Pack, ...] = ()) -> Org | None:
    """The organisation that a parsed specification describes on the day `as_of`; None where nothing could be kept."""
    if parsed.spec is None:
        return None
    known = _elements(parsed.spec) if parsed.asides else ()
    certainty = certainty_of(parsed.asides, parsed.lost, known, incomplete=parsed.incomplete)
    return Org(parsed.spec, as_of, certainty, packs)


def _elements(spec: Spec) -> Iterator[tuple[str, str]]:
    for book, kind in KINDS.items():
        for element in getattr(spec, book):
            yield kind, element.key if kind == "handoff" else element.id
    for role in spec.roles:
        for claim in role.duties or ():
            if isinstance(claim, InPlaceDuty):
                yield "duty", claim.id
    for loop in spec.loops:
        for stage in loop.stages:
            yield "stage", stage.id
