"""A role has so many KPIs that none counts, or a single one that decides everything."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import INFO, Finding
from mediaorg.org.books import are_all_weighed, most_reach
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.role import Role
from mediaorg.text import Count, Text

DROP = Text("keep those that the role can move most", "只留这个岗位最能影响的几项")
BALANCE = Text("set a counterweight beside it: quality, returns, compliance", "配一项制衡指标：质量、退货或合规")


@rule(
    severity=INFO,
    title=Text("A role has too many KPIs, or too few", "KPI 条数异常"),
    message=Text("{role} has {count}: {limit}", "{role}有 {count}，{limit}"),
    label=Text("{count}", "{count}"),
    help=Text("{advice}", "{advice}"),
    needs=("role.kpis",),
)
def kpi_count(org: Org, *, min: int = 2, max: int = 6) -> Iterator[Finding]:  # noqa: A002 - the options' names
    """Roles with more than `max` KPIs, or with fewer than `min` where the list is whole.

    It is whole where all of it bears weights, or where most roles list `min` or more.
    """
    listed = [role for role in org.roles if role.kpis is not None]
    full = most_reach((len(role.kpis or ()) for role in listed), min)
    for role in listed:
        count = len(role.kpis or ())
        if count > max:
            yield _finding(
                role, count, Text(f"more than {max} pull in all directions", f"超过 {max} 项就分不清主次了"), DROP
            )
        elif count < min and (full or are_all_weighed([kpi.weight for kpi in role.kpis or ()])):
            limit = Text(f"fewer than {min} reward one thing at the cost of all others", f"少于 {min} 项，容易只顾一头")
            yield _finding(role, count, limit, BALANCE)


def _finding(role: Role, count: int, limit: Text, advice: Text) -> Finding:
    number = Count(count, "KPI", "KPIs", "项 KPI")
    return Finding(role.at("kpis"), {"role": role, "count": number, "limit": limit, "advice": advice})
