"""Who stands in for whom (B 角): the backups that count today, and the roles that have none."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.org.org import Org, backups_of
from mediaorg.spec.organisation import Partner
from mediaorg.spec.role import Role


def stand_ins(org: Org, role: Role) -> tuple[Role | Partner, ...]:
    """The roles and partners of today that stand in for a role; the role itself only where it has several posts."""
    named = (org.party(identity) for identity in backups_of(role) if identity != role.id or role.posts > 1)
    return tuple(one for one in named if one is not None)


def unbacked(org: Org) -> Iterator[Role]:
    """The roles that nobody stands in for: where a role says so itself, or leaves out what another role writes."""
    is_kept = any(role.backup is not None for role in org.roles)
    for role in org.roles:
        if (is_kept or role.backup is not None) and not stand_ins(org, role):
            yield role


def leaning_on(org: Org) -> dict[str, tuple[Role, ...]]:
    """The other roles that each role stands in for, by its id."""
    leaning: dict[str, dict[str, Role]] = {}
    for role in org.roles:
        for identity in backups_of(role):
            if identity in org.role_by_id and identity != role.id:
                leaning.setdefault(identity, {})[role.id] = role
    return {identity: tuple(roles.values()) for identity, roles in leaning.items()}
