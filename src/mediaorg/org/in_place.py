"""Duties written inside the role that owns them: what was set aside there is kept in mind under the role."""

from __future__ import annotations

from mediaorg.org.org import Org
from mediaorg.spec.duty import Duty


def is_whole(org: Org, duty: Duty) -> bool:
    """Whether nothing was set aside in the list of duties that this one is written in; a duty of the top list is."""
    return all(
        org.certainty.is_complete("role", claim.role.id, "duties") for claim in org.claims_on(duty) if claim.in_place
    )
