"""A role of the new organisation, what it was before, and the changes that concern it: what has to be done follows from these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mediaorg.diagnostic import At
from mediaorg.differ.change import Change, Obligation
from mediaorg.differ.obligation_kinds import OBLIGATIONS
from mediaorg.differ.pair import Pair
from mediaorg.spec.role import Role
from mediaorg.text import Args


@dataclass(frozen=True, slots=True)
class Errand:
    """One role with all that may ask something of it; `past` are the roles that it came out of."""

    pair: Pair
    role: Role
    past: tuple[Role, ...]
    causes: tuple[Change, ...]

    @property
    def starts(self) -> date | None:
        """The day from which it holds: the role's own, else that of its side."""
        return self.role.from_ or self.pair.new.side.starts

    def because(self, *ids: str, key: str = "") -> tuple[Change, ...]:
        """The changes of some kinds, or of one field of the role; where none is, all that are about the role itself, else all."""
        exact = [
            one
            for one in self.causes
            if one.id in ids or (key and self._is_own(one) and one.subject.path[:1] == (key,))
        ]
        own = [one for one in self.causes if self._is_own(one)]
        return tuple(exact or [one for one in own if not one.subject.path] or own or self.causes)

    def _is_own(self, change: Change) -> bool:
        return change.subject.kind == "role" and change.subject.id == self.role.id

    def is_about(self, change: Change) -> bool:
        """Whether a change is about the role itself, so that its page in the handbook reads differently."""
        if self._is_own(change) or change.id in ("role-split", "role-merged"):
            return True
        return any(one.party == self.role.id and one.direction is not None for one in change.touches)


def do(identity: str, role: str, subject: At, args: Args, causes: Iterable[Change], due: date | None) -> Obligation:
    """Something that has to be done."""
    marks = tuple(dict.fromkeys(one.fingerprint for one in causes))
    return Obligation(OBLIGATIONS[identity], role, subject, args, due, marks)


def past_of(pair: Pair, role: Role) -> tuple[Role, ...]:
    """The roles of the old side that one of the new side came out of: by a split or a merge, by a rename, or as itself."""
    number = pair.kin_of("role", role.id)
    if number is None:
        return tuple(one for one in pair.old.former("role", role.id) if isinstance(one, Role))
    found: Sequence[Role | None] = [pair.old.eyes.elements.get(("role", one)) for one in pair.kins[number].old]
    return tuple(one for one in found if one is not None)
