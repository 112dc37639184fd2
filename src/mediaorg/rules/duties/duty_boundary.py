"""Two duties mean one thing, and the scope of one lies strictly inside the other's."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org.org import Org
from mediaorg.org.twins import twins
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("One duty lies inside another of the same meaning", "职责交叉无边界"),
    message=Text(
        "“{inner}” lies inside “{outer}”: {roles} each answer for it ({where})",
        "“{inner}”落在“{outer}”里面：{where}由{roles}同时负责，没有划清边界",
    ),
    label=Text("{role} answers for: {own}", "{role}负责{own}"),
    help=Text(
        "take {where} out of the scope of “{outer}”, or make one duty of the two",
        "从“{outer}”的 scope 里去掉{where}，或把两项合并成一项",
    ),
    related={"other": Text("{role} answers for: {own}", "{role}负责{own}")},
    needs=("duty.roles", "duty.scope", "duty.action", "duty.object", "spec.dimensions"),
)
def duty_boundary(org: Org) -> Iterator[Finding]:
    """Duties of one meaning, held by different roles, one scope strictly inside the other."""
    for pair in twins(org):
        if pair.inner:
            first, *others = pair.holdings
            args = {
                **first.args(org),
                "inner": pair.inner,
                "outer": pair.outer,
                "roles": tuple({holding.role.id: holding.role for holding in pair.holdings}.values()),
                "where": org.words(pair.region),
            }
            yield Finding(first.claim.at, args, tuple(Related(one.claim.at, "other", one.args(org)) for one in others))
