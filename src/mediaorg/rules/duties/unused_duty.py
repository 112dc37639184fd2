"""A duty of the list is claimed only by roles that are outside their dates."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org.coverage import carried_outside
from mediaorg.org.org import Org
from mediaorg.org.rest import claimed_by_resting
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("Nobody uses a duty today", "职责闲置"),
    message=Text(
        "nobody claims “{duty}” today (outside their dates: {roles})", "“{duty}”今天没有岗位认领：{roles}不在任期内"
    ),
    label=Text("claimed only by: {roles}", "只有{roles}认领过"),
    help=Text(
        "give it to a role that stays, or write it inside the temporary role so that it comes and goes with it",
        "平时也要做的，交给常设岗位；只在大促期间做的，写进临时岗位里，随岗位一起来去",
    ),
    related={"claim": Text("{role} claims it within its dates only", "{role}只在任期内认领")},
    needs=("duty.roles", "spec.*roles"),
)
def unused_duty(org: Org) -> Iterator[Finding]:
    """Duties of the list that only resting roles work on."""
    resting = claimed_by_resting(org)
    if not resting:
        return
    outside = carried_outside(org)
    for duty in org.spec.duties:
        if duty.id in resting and duty.id not in outside and not org.claims_on(duty):
            roles = tuple(role for role, _ in resting[duty.id])
            related = tuple(Related(at, "claim", {"role": role}) for role, at in resting[duty.id])
            yield Finding(duty.at(), {"duty": duty, "roles": roles}, related)
