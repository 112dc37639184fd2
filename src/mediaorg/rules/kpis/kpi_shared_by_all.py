"""Many roles are measured by one and the same figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from mediaorg.diagnostic import WARNING, Finding, Item, Related
from mediaorg.org import counted
from mediaorg.org.measures import Measure, shared_names
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("Everybody is measured by one figure", "同一结果多岗共背"),
    message=Text("{count} are measured by “{kpi}”: {roles}", "{count}都背“{kpi}”：{roles}"),
    label=Text("the same figure for each of them", "几个岗位背的是同一个数"),
    help=Text(
        "leave it to the one role that decides it; give the others the part that they can move, such as click rate or stock-outs",
        "只留给最能决定它的一个岗位；其余岗位改背自己能影响的那一段，如点击率、缺货率",
    ),
    related={"other": Text("{role} as well", "{role}也背它")},
)
def kpi_shared_by_all(org: Org, *, roles: int = 3, weight: int = 0) -> Iterator[Finding]:
    """KPIs of one name in `roles` roles or more, whose weights add up to `weight` percent or more where all are given."""
    for measures in shared_names(org):
        if len(measures) < roles:
            continue
        sharing = tuple({one.role.id: one.role for one in measures}.values())
        if len(sharing) >= roles and not _is_light(measures, weight):
            first, *others = measures
            count = counted.roles(len(sharing))
            related = (Related(one.role.at("kpis", Item(one.kpi.id)), "other", {"role": one.role}) for one in others)
            at = first.role.at("kpis", Item(first.kpi.id))
            yield Finding(at, {"kpi": first.kpi, "roles": sharing, "count": count}, tuple(related))


def _is_light(measures: Sequence[Measure], percent: int) -> bool:
    weights = [one.kpi.weight.percent for one in measures if one.kpi.weight is not None]
    return len(weights) == len(measures) and sum(weights, Fraction(0)) < percent
