"""Roles that no change names but whose work a change reaches: what they are handed, or the loop they stand in, is another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mediaorg.differ.change import Change, Impact, Indirect
from mediaorg.differ.pair import Pair
from mediaorg.spec.flow import Handoff, Loop
from mediaorg.spec.role import Role
from mediaorg.text import Sayable

# What changes how much a role can do, or who does its work: all who give to it and take from it will feel that.
STRENGTH: Final = frozenset(
    {
        "role-added", "role-removed", "role-split", "role-merged", "headcount-decreased", "role-dates-changed",
        "employment-changed",
    }
)  # fmt: skip
Reached = dict[str, Sayable]


def neighbours(pair: Pair, changes: Sequence[Change]) -> Iterator[Indirect]:
    """The roles that are reached indirectly, in the order of the new organisation.

    Over a handoff: its other end has more or fewer hands, or what is handed on comes out of a duty that changed. Over a
    loop: the stage before or after changed.
    """
    felt = _Felt(pair, [one for one in changes if one.impact is not Impact.INFO])
    for role in pair.new.side.org.roles:
        if role.id in felt.named:
            continue
        over: Reached = {}
        because: dict[str, None] = {}
        for name, thing, marks in felt.by(role):
            over[name] = thing
            because |= dict.fromkeys(marks)
        if over:
            yield Indirect(role, tuple(over.values()), tuple(because))


class _Felt:
    """What changed in a way that others feel: roles, duties, loops, each with the fingerprints of its changes."""

    def __init__(self, pair: Pair, changes: Sequence[Change]) -> None:
        self.org = pair.new.side.org
        self.named = {touch.party for change in changes for touch in change.touches}
        self.roles: dict[str, list[str]] = {}
        self.duties: dict[str, list[str]] = {}
        self.loops: dict[str, list[Change]] = {}
        for change in changes:
            subject = change.subject
            if change.id in STRENGTH:
                for party in _strengthened(change):
                    self.roles.setdefault(party, []).append(change.fingerprint)
            elif subject.kind == "duty" and change.impact in (Impact.CRITICAL, Impact.MAJOR):
                self.duties.setdefault(subject.id, []).append(change.fingerprint)
            elif subject.kind == "loop":
                self.loops.setdefault(subject.id, []).append(change)
        self.loops_of = _loops_of([one for one in self.org.loops if one.id in self.loops])

    def by(self, role: Role) -> Iterator[tuple[str, Sayable, list[str]]]:
        """Over what a role is reached, and by which changes."""
        for handoff in self.org.handoffs_to.get(role.id, ()):
            if marks := [*self.roles.get(handoff.from_, ()), *self._of_result(handoff)]:
                yield f"handoff/{handoff.key}", handoff, marks
        for handoff in self.org.handoffs_from.get(role.id, ()):
            if marks := self.roles.get(handoff.to, []):
                yield f"handoff/{handoff.key}", handoff, marks
        for loop in self.loops_of.get(role.id, ()):
            yield f"loop/{loop.id}", loop, [one.fingerprint for one in self.loops[loop.id]]

    def _of_result(self, handoff: Handoff) -> Iterator[str]:
        if self.duties:
            for result in self.org.deliveries.handed_on_by(handoff):
                yield from self.duties.get(result.duty.id, ())


def _strengthened(change: Change) -> tuple[str, ...]:
    """The roles that a change is about, not those that it merely names."""
    parties = (one.party for one in change.touches if one.direction is not None)
    return tuple(dict.fromkeys((change.subject.id, *parties)))


def _loops_of(loops: Sequence[Loop]) -> dict[str, list[Loop]]:
    found: dict[str, list[Loop]] = {}
    for loop in loops:
        for role in dict.fromkeys(one for stage in loop.stages for one in stage.roles):
            found.setdefault(role, []).append(loop)
    return found
