"""The weights of a role's KPIs do not add up."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.org.books import are_all_weighed, wrong_sum
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Count, Text

EXACTLY = Text("it has to be 100%", "应为 100%")
AT_MOST = Text("that is more than 100%, and some KPIs bear no weight yet", "已超过 100%，而且还有指标没写权重")


@rule(
    severity=ERROR,
    title=Text("The weights of a role's KPIs do not add up to 100%", "KPI 权重不为 100%"),
    message=Text("the KPI weights of {role} add up to {sum}: {due}", "{role}的 KPI 权重合计 {sum}，{due}"),
    label=Text("{count}, {sum} in all", "共 {count}，合计 {sum}"),
    help=Text("set the weights so that they add up to 100%", "调整各项权重，合计 100%"),
    needs=("role.kpis",),
)
def kpi_weights(org: Org) -> Iterator[Finding]:
    """Roles whose KPIs all bear weights that are not 100 % (± 0.1) together, or whose weights pass 100 %."""
    for role in org.roles:
        weights = [kpi.weight for kpi in role.kpis or ()]
        if (total := wrong_sum(weights)) is not None:
            count = Count(len(weights), "KPI", "KPIs", "项指标")
            due = EXACTLY if are_all_weighed(weights) else AT_MOST
            yield Finding(role.at("kpis"), {"role": role, "sum": total, "count": count, "due": due})
