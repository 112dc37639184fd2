"""Changes that weigh more than their kind does, because of what is around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mediaorg.differ.change import Change, Impact
from mediaorg.differ.pair import Pair
from mediaorg.spec.flow import Handoff
from mediaorg.spec.shape import spoken


def weighed(pair: Pair, changes: Iterable[Change]) -> Iterator[Change]:
    """The changes with their final impact and term."""
    for change in changes:
        impact = Impact.CRITICAL if change.id == "handoff-removed" and _was_only_way(pair, change) else change.impact
        yield replace(change, impact=impact, term=pair.term)


def _was_only_way(pair: Pair, change: Change) -> bool:
    """Whether nothing takes the place of a handoff: its taker is still there, and gets neither this nor anything from there."""
    handoff = pair.old.side.org.handoff_by_key.get(change.subject.id)
    if handoff is None:
        return False
    new = pair.new.side.org
    giver, taker = (pair.old.eyes.party(end).id for end in (handoff.from_, handoff.to))
    if new.party(taker) is None or giver == taker:
        return False
    return not any(one.from_ == giver or _same_artifact(one, handoff) for one in new.handoffs_to.get(taker, ()))


def _same_artifact(one: Handoff, other: Handoff) -> bool:
    return spoken(one.artifact, "zh") == spoken(other.artifact, "zh")
