"""What roles hold that are not part of the organisation on the day: temporary ones before and after their time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mediaorg.diagnostic import At, Item
from mediaorg.org.claims import working_claims
from mediaorg.org.org import Org
from mediaorg.org.standing import grouped
from mediaorg.spec.role import Role


def claimed_by_resting(org: Org) -> Mapping[str, tuple[tuple[Role, At], ...]]:
    """The resting roles that work on each duty when they are there, with the places of their claims, by the duty's id."""
    return grouped(_claims(org))


def _claims(org: Org) -> Iterator[tuple[str, tuple[Role, At]]]:
    for role in org.resting.values():
        for duty in dict.fromkeys(identity for identity, _ in working_claims(role)):
            yield duty, (role, role.at("duties", Item(duty)))
