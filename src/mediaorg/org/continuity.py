"""What goes on when somebody is away: who can carry each critical duty, and what has nobody left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mediaorg.org.org import Org
from mediaorg.org.schooling import is_trained_for
from mediaorg.org.stand_ins import stand_ins
from mediaorg.record import Record
from mediaorg.spec.duty import Duty
from mediaorg.spec.organisation import Partner
from mediaorg.spec.people import Person
from mediaorg.spec.role import Role

Fits = Callable[[Person, Role], bool]


class Carriers(Record):
    """Who can carry a duty: known people, and how many more whom the specification does not name."""

    people: Mapping[str, Person]
    unnamed: int

    @property
    def count(self) -> int:
        """How many people there are in all."""
        return len(self.people) + self.unnamed


class SinglePoint(Record):
    """Critical duties that hang on one: a role with one filled post, or one person behind several posts."""

    who: Role | Person
    role: Role
    duties: tuple[Duty, ...]


def left_alone(org: Org) -> Mapping[str, tuple[Duty, ...]]:
    """For each person the critical duties that have no trained holder left when that person is away, by person id.

    Who counts as trained: holders of the roles that do the duty, and of their backups, who have passed every training
    that these roles ask for. Posts whose holders are not named count as carried by somebody trained.
    """
    alone: dict[str, list[Duty]] = {}
    for duty in _critical(org):
        carriers = carriers_of(org, duty, lambda person, role: is_trained_for(org, person, role))
        if carriers.count == 1:
            for identity in carriers.people:
                alone.setdefault(identity, []).append(duty)
    return {identity: tuple(duties) for identity, duties in alone.items()}


def single_points(org: Org) -> Iterator[SinglePoint]:
    """The critical duties that one person alone can do, trained or not, in groups by who that is."""
    found: dict[tuple[str, str], SinglePoint] = {}
    for duty in _critical(org):
        filled = [role for role in doers(org, duty) if role.posts_filled]
        carriers = carriers_of(org, duty, lambda _person, _role: True)
        if not filled or carriers.count != 1:
            continue
        is_hidden = len(filled) > 1 or filled[0].posts_filled > 1 or bool(_others(org, filled[0]))
        who = next(iter(carriers.people.values())) if is_hidden and carriers.people else filled[0]
        before = found.get((who.kind, who.id))
        found[who.kind, who.id] = SinglePoint(who, filled[0], (*(before.duties if before else ()), duty))
    yield from found.values()


def carriers_of(org: Org, duty: Duty, fits: Fits) -> Carriers:
    """Who can carry a duty: holders of the roles that do it, and of those that stand in for these, who fit the role."""
    people: dict[str, Person] = {}
    unnamed = 0
    for role in doers(org, duty):
        for source in (role, *_others(org, role)):
            if isinstance(source, Partner):
                unnamed += 1
                continue
            holders = org.holders.get(source.id, ())
            unnamed += max(source.posts_filled - len(holders), 0)
            people.update((person.id, person) for person in holders if fits(person, role))
    return Carriers(people, unnamed)


def doers(org: Org, duty: Duty) -> tuple[Role, ...]:
    """The roles that do a duty; those that answer for it where nobody is named as doing it."""
    claims = org.claims_on(duty)
    doing = {claim.role.id: claim.role for claim in claims if claim.is_doing}
    return tuple((doing or {claim.role.id: claim.role for claim in claims if claim.is_accountable}).values())


def _others(org: Org, role: Role) -> tuple[Role | Partner, ...]:
    return tuple(one for one in stand_ins(org, role) if one.id != role.id)


def _critical(org: Org) -> Iterator[Duty]:
    return (duty for duty in org.duties if duty.critical)
