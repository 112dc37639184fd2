"""Roles that no change names but that work next to one: over one handoff, or in the same loop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mediaorg.differ.change import Change, Impact, Indirect
from mediaorg.differ.pair import Pair
from mediaorg.text import Sayable


def neighbours(pair: Pair, changes: Sequence[Change]) -> Iterator[Indirect]:
    """The roles that are touched indirectly, in the order of the new organisation."""
    org = pair.new.side.org
    causes: dict[str, list[str]] = {}
    for change in changes:
        for touch in change.touches if change.impact is not Impact.INFO else ():
            causes.setdefault(touch.party, []).append(change.fingerprint)
    for role in org.roles:
        if role.id in causes:
            continue
        over: dict[str, Sayable] = {}
        because: dict[str, None] = {}
        for handoff in (*org.handoffs_from.get(role.id, ()), *org.handoffs_to.get(role.id, ())):
            other = handoff.to if handoff.from_ == role.id else handoff.from_
            if other in causes:
                over[f"handoff/{handoff.key}"] = handoff
                because |= dict.fromkeys(causes[other])
        for loop in org.loops:
            standing = {one for stage in loop.stages for one in stage.roles}
            if role.id in standing and (others := [one for one in causes if one in standing]):
                over[f"loop/{loop.id}"] = loop
                because |= dict.fromkeys(cause for one in others for cause in causes[one])
        if over:
            yield Indirect(role, tuple(over.values()), tuple(because))
