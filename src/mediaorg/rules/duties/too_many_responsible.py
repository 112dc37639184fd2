"""Too many roles do one duty in one place."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org import counted
from mediaorg.org.claims import Claimed
from mediaorg.org.coverage import Holding, crowds, holdings
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.duty import Duty
from mediaorg.text import Args, Text


@rule(
    severity=WARNING,
    title=Text("Too many roles do one duty", "执行岗位过多"),
    message=Text("{count} do “{duty}” at once: {where}", "“{duty}”由 {count}同时执行：{where}"),
    label=Text("{roles}; at most {max} in one place", "{roles}；同一范围内最多 {max} 个"),
    help=Text(
        "leave it to those who really do the work: the others `as: consulted` or `as: informed`, or part their scopes",
        "只留真正动手的岗位：其余改为 `as: consulted` 或 `as: informed`，或把 scope 分开",
    ),
    related={"doing": Text("{role} does it", "{role}执行")},
    needs=("duty.roles", "duty.scope"),
)
def too_many_responsible(org: Org, *, max: int = 3) -> Iterator[Finding]:  # noqa: A002 - the option's name
    """Duties that more than `max` roles do at one point; owners count once together: among them it is an overlap."""
    for claims in org.claims_by_duty.values():
        doing = [claim for claim in claims if claim.is_doing]
        if len(doing) > max and _crowd(doing) > max:
            yield from _crowded(org, doing[0].duty, holdings(org, doing), max)


def _crowd(claims: list[Claimed]) -> int:
    owners = {claim.role.id for claim in claims if claim.is_accountable}
    return len({claim.role.id for claim in claims} - owners) + bool(owners)


def _crowded(org: Org, duty: Duty, held: tuple[Holding, ...], limit: int) -> Iterator[Finding]:
    crowded = [one for one in crowds(duty, held) if _crowd([holding.claim for holding in one.holdings]) > limit]
    if not crowded:
        return
    present = {holding.role.id for one in crowded for holding in one.holdings}
    doing = tuple(holding for holding in held if holding.role.id in present)
    roles = tuple(holding.role for holding in doing)
    args: Args = {
        "duty": duty,
        "count": counted.roles(len(roles)),
        "roles": roles,
        "where": org.words(org.scopes.space.union(one.region for one in crowded)),
        "max": limit,
    }
    yield Finding(duty.at(), args, tuple(Related(one.claim.at, "doing", {"role": one.role}) for one in doing))
