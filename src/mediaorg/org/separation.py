"""Who holds how much of a separation set: roles, partners, people, and those who stand in for others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mediaorg.org.claims import WORKING
from mediaorg.org.org import Org, held_roles
from mediaorg.org.standing import grouped
from mediaorg.record import Record
from mediaorg.spec.duty import Duty
from mediaorg.spec.organisation import Partner
from mediaorg.spec.people import Person, Separation
from mediaorg.spec.role import Role, StandIn
from mediaorg.text import Arg

Held = Mapping[str, frozenset[str]]
DUTY = "duty/"


class Breach(Record):
    """More of a set in one hand than the set allows: whose hand, what is held, and by standing in for whom."""

    separation: Separation
    holder: Role | Partner | Person
    members: tuple[str, ...]
    role: Role | None = None


def carried_by(duty: Duty) -> tuple[str, ...]:
    """The members of separation sets that whoever does the duty holds: its tags, and itself as `duty/x`."""
    return (*duty.tags, DUTY + duty.id)


def holdings(org: Org) -> Held:
    """The members of separation sets that each role and partner holds, by its id."""
    wanted = {member for separation in org.separation for member in separation.among}
    if not wanted:
        return {}
    carried: dict[str, set[str]] = {}
    for duty in org.duties:
        members = wanted.intersection(duty.tags) if duty.tags else set()
        if (itself := DUTY + duty.id) in wanted:
            members.add(itself)
        if members:
            carried[duty.id] = members
    held: dict[str, set[str]] = {}
    for claim in org.claims:
        if claim.part in WORKING and claim.duty.id in carried:
            held.setdefault(claim.role.id, set()).update(carried[claim.duty.id])
    for partner in org.partner_by_id.values():
        if theirs := wanted.intersection(partner.holds):
            held[partner.id] = theirs
    return {identity: frozenset(members) for identity, members in held.items()}


def too_many(separation: Separation, held: frozenset[str]) -> tuple[str, ...]:
    """The members of a set that are held, in the order of the set, where they are more than it allows; else none."""
    if len(held) <= separation.at_most:
        return ()
    members = tuple(one for one in dict.fromkeys(separation.among) if one in held)
    return members if len(members) > separation.at_most else ()


def breaches_by_role(org: Org, held: Held) -> Iterator[Breach]:
    """The roles that hold more of a set than it allows."""
    holders = [(role, held[role.id]) for role in org.roles if role.id in held]
    for separation in org.separation:
        for role, own in holders:
            if members := too_many(separation, own):
                yield Breach(separation, role, members)


def breaches_by_person(org: Org, held: Held) -> Iterator[Breach]:
    """The people who hold more of a set than it allows in several roles together, none of which breaks it alone."""
    for person in org.people:
        roles = [held[role] for role in dict.fromkeys(held_roles(person)) if role in held]
        if len(roles) < 2:
            continue
        together = frozenset[str]().union(*roles)
        for separation in org.separation:
            members = too_many(separation, together)
            if members and not any(too_many(separation, one) for one in roles):
                yield Breach(separation, person, members)


def breaches_by_stand_in(org: Org, held: Held) -> Iterator[Breach]:
    """The backups that would hold more of a set than it allows while they stand in, and name no control for it.

    Where the role or the backup breaks the set already, standing in adds nothing. Where the backup's post has known
    holders, what they hold in other roles counts, if it bars every one of them.
    """
    for role in org.roles:
        own = held.get(role.id, frozenset())
        for one in role.backup or () if own else ():
            if isinstance(one, StandIn) and one.control:
                continue
            backup = org.party(one if isinstance(one, str) else one.role)
            if backup is not None and backup.id != role.id:
                yield from _standing_in(org, held, role, own, backup)


def _standing_in(org: Org, held: Held, role: Role, own: frozenset[str], backup: Role | Partner) -> Iterator[Breach]:
    candidates = [held.get(backup.id, frozenset())]
    holders = org.holders.get(backup.id, ())
    if holders:
        candidates = [
            frozenset[str]().union(*(held.get(one, frozenset()) for one in held_roles(person))) for person in holders
        ]
    for separation in org.separation:
        if too_many(separation, own) or any(too_many(separation, one) for one in candidates):
            continue
        broken = [too_many(separation, own | one) for one in candidates]
        if all(broken):
            yield Breach(separation, backup, broken[0], role)


def named_members(org: Org, members: tuple[str, ...]) -> tuple[Arg, ...]:
    """Members of a set as sentences name them: duties by their names, tags as they are written."""
    return tuple(_named(org, member) for member in members)


def _named(org: Org, member: str) -> Arg:
    duty = org.duty_by_id.get(member.removeprefix(DUTY)) if member.startswith(DUTY) else None
    return duty or member


def carriers_of_members(org: Org, role: Role, members: tuple[str, ...]) -> Iterator[tuple[Arg, Duty]]:
    """Through which of its duties a role holds each of the members, the first duty for each."""
    by_member = grouped(
        (member, claim.duty)
        for claim in org.claims_by(role)
        if claim.part in WORKING
        for member in carried_by(claim.duty)
    )
    for member in members:
        if member in by_member:
            yield _named(org, member), by_member[member][0]


def unheld_tags(org: Org) -> Mapping[str, tuple[Separation, ...]]:
    """The tags of separation sets that no duty bears and no partner holds, with the sets that speak of them."""
    borne = {tag for duty in org.duties for tag in duty.tags}
    borne.update(tag for partner in org.partner_by_id.values() for tag in partner.holds)
    return grouped(
        (member, separation)
        for separation in org.spec.separation
        for member in dict.fromkeys(separation.among)
        if member not in borne and not member.startswith(DUTY)
    )
