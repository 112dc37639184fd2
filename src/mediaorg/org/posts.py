"""Whether anybody is there in a post on a day, who stands in for it, and who acts where nobody is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediaorg.org.org import Org
from mediaorg.spec.organisation import Partner
from mediaorg.spec.people import Person
from mediaorg.spec.role import Role, StandIn
from mediaorg.spec.shape import LocalText


class State(StrEnum):
    """Whether a post is manned."""

    FILLED = "filled"
    VACANT = "vacant"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Deputy:
    """Who stands in for a post, under what control, and whether anybody is there to do so; `people` hold that role."""

    party: Role | Partner
    control: str | LocalText | None
    is_there: bool
    people: tuple[Person, ...]
    away: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A role on a day: its holders, those of them who are away, its stand-ins in the order written."""

    role: Role
    state: State
    people: tuple[Person, ...]
    away: tuple[Person, ...]
    deputies: tuple[Deputy, ...]

    @property
    def acting(self) -> Deputy | None:
        """Who acts where nobody is in the post: the first stand-in who is there."""
        if self.state is State.FILLED:
            return None
        return next((one for one in self.deputies if one.is_there), None)


def post_of(org: Org, role: Role, day: date) -> Post:
    """How a role is manned on a day."""
    people = org.holders.get(role.id, ())
    away = tuple(person for person in people if is_away(person, day))
    return Post(role, _state(org, role, day), people, away, tuple(_deputies(org, role, day)))


def is_away(person: Person, day: date) -> bool:
    """Whether a person is away on a day; both ends of an absence are included."""
    return any(absence.from_ <= day <= absence.to for absence in person.away)


def _state(org: Org, role: Role, day: date) -> State:
    """Holders whom the specification does not name are taken to be there."""
    if role.posts_filled == 0:
        return State.VACANT
    people = org.holders.get(role.id, ())
    is_known = len(people) >= role.posts_filled
    return State.AWAY if is_known and all(is_away(person, day) for person in people) else State.FILLED


def _deputies(org: Org, role: Role, day: date) -> Iterator[Deputy]:
    for one in role.backup or ():
        identity, control = (one.role, one.control) if isinstance(one, StandIn) else (one, None)
        party = org.party(identity)
        if party is None or (identity == role.id and role.posts < 2):
            continue
        is_there = isinstance(party, Partner) or _state(org, party, day) is State.FILLED
        people = org.holders.get(identity, ()) if identity != role.id else ()
        yield Deputy(party, control, is_there, people, tuple(person for person in people if is_away(person, day)))
