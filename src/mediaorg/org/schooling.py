"""What people have been taught: which trainings they have passed, which have run out, which they still owe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from mediaorg.org.lapse import day_after
from mediaorg.org.org import Org, held_roles
from mediaorg.record import Record
from mediaorg.spec.people import Pass, Person, Training
from mediaorg.spec.role import Role


class Lapsed(Record):
    """A pass that no longer holds: its training, the day on which it ended, and which entry of that training it is."""

    training: Training
    ended: date
    nth: int


def passed(org: Org, person: Person) -> Mapping[str, Pass]:
    """The latest pass of each training that a person has had until today, by the training's id."""
    latest: dict[str, Pass] = {}
    for one in person.trained or ():
        if one.on is not None and one.on > org.as_of:
            continue
        before = latest.get(one.training)
        if before is None or (before.on is not None and (one.on is None or one.on >= before.on)):
            latest[one.training] = one
    return latest


def owed(org: Org, role: Role) -> Iterator[Training]:
    """The trainings that a holder of a role must have passed by today: those with a later day are not owed yet."""
    for one in role.training or ():
        identity, by = (one, None) if isinstance(one, str) else (one.id, one.by)
        if identity in org.training_by_id and (by is None or by < org.as_of):
            yield org.training_by_id[identity]


def roles_held(org: Org, person: Person) -> tuple[Role, ...]:
    """The roles of today that a person holds, each once."""
    held = dict.fromkeys(held_roles(person))
    return tuple(org.role_by_id[identity] for identity in held if identity in org.role_by_id)


def lapsed(org: Org, person: Person, wanted: frozenset[str]) -> Iterator[Lapsed]:
    """The wanted trainings that a person has passed so long ago that the pass no longer holds."""
    latest = passed(org, person)
    seen: dict[str, int] = {}
    for one in person.trained or ():
        nth = seen.get(one.training, 0)
        seen[one.training] = nth + 1
        if latest.get(one.training) is not one or one.training not in wanted:
            continue
        end = end_of(org, one)
        if end is not None and end < org.as_of:
            yield Lapsed(org.training_by_id[one.training], end, nth)


def end_of(org: Org, one: Pass) -> date | None:
    """The last day on which a pass holds; None where it holds for good or its day is not known."""
    training = org.training_by_id.get(one.training)
    if training is None or training.valid is None or one.on is None:
        return None
    return day_after(one.on, training.valid, org.calendar)


def is_trained_for(org: Org, person: Person, role: Role) -> bool:
    """Whether a person has passed all trainings that a role asks for by today, and every pass still holds."""
    latest = passed(org, person)
    for training in owed(org, role):
        if training.id not in latest:
            return False
        end = end_of(org, latest[training.id])
        if end is not None and end < org.as_of:
            return False
    return True
