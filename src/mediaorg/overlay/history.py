"""Which clauses of campaigns set what stands at a place, one after the other, and what it then was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediaorg.diagnostic import At
from mediaorg.overlay.apply import Move, moves
from mediaorg.overlay.look import NOTHING, look
from mediaorg.overlay.working import Origin, Working
from mediaorg.spec.clauses import Campaign
from mediaorg.spec.spec import Spec
from mediaorg.spec.written import as_written


@dataclass(frozen=True, slots=True)
class Write:
    """A clause that set something on a day: its verb, where it says so, and the value after it (NOTHING: taken away)."""

    verb: str
    campaign: str
    said: At
    value: Any


def history(spec: Spec, campaigns: Sequence[Campaign], at: At, day: date) -> Iterator[Write]:
    """The clauses that set what stands at a place on a day, in the order in which they count.

    A clause counts that names the very place, or after which something else stands there.
    """
    working = Working(spec, day)
    before = written_at(working, at)
    for move in moves(working, campaigns):
        noted = {place: len(origins) for place, origins in working.provenance.items() if _touches(place, at)}
        move.carry_out()
        after = written_at(working, at)
        grown = [
            (place, origins[-1])
            for place, origins in working.provenance.items()
            if _touches(place, at) and len(origins) > noted.get(place, 0)
        ]
        if after != before or any(place == at for place, _ in grown):
            yield Write(move.verb, move.campaign.id, _said(move, grown, at), after)
        before = after


def written_at(working: Working, at: At) -> Any:
    """What stands at a place, as plain data; NOTHING where nothing does."""
    value = look(working, at)
    return NOTHING if value is NOTHING else as_written(value)


def _touches(place: At, at: At) -> bool:
    """Whether one of two places lies in the other."""
    if (place.kind, place.id) != (at.kind, at.id):
        return False
    shorter = min(len(place.path), len(at.path))
    return place.path[:shorter] == at.path[:shorter]


def _said(move: Move, grown: list[tuple[At, Origin]], at: At) -> At:
    """Where the clause says it: at the very place, else at the first thing in it or the nearest around it, else at the clause."""
    origins = dict(grown)
    if at in origins:
        return origins[at].at
    inside = next((origin for place, origin in grown if len(place.path) > len(at.path)), None)
    if inside is not None:
        return inside.at if at.path else move.clause.at
    for length in range(len(at.path) - 1, -1, -1):
        around = At(at.kind, at.id, at.path[:length])
        if around in origins:
            return origins[around].at.below(*at.path[length:])
    return move.clause.at
