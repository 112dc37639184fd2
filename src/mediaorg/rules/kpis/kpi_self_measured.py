"""A role takes the figure by which it is measured."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Item
from mediaorg.org.books import whole_kpis
from mediaorg.org.measures import is_self_filled
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text

TAKES = Text("measured by the role itself", "由本岗自己统计")
FILLS = Text("the role fills this in itself", "数据由本岗自己填报")


@rule(
    severity=ERROR,
    title=Text("A role takes its own figures", "自己考核自己"),
    message=Text("{role} takes the figure for its own KPI “{kpi}”", "{role}自己统计自己的考核指标“{kpi}”"),
    label=Text("{why}", "{why}"),
    help=Text(
        "let another role or a partner take it (`measured_by`), from a source that {role} cannot write to",
        "改由其他岗位或外部部门取数（`measured_by`），数据来源也要换成{role}改不了的",
    ),
)
def kpi_self_measured(org: Org) -> Iterator[Finding]:
    """KPIs that are measured by the role itself, or whose source the role fills in."""
    for role, kpi in whole_kpis(org):
        if kpi.measured_by == role.id:
            yield Finding(role.at("kpis", Item(kpi.id), "measured_by"), {"role": role, "kpi": kpi, "why": TAKES})
        elif kpi.source is not None and is_self_filled(kpi.source):
            yield Finding(role.at("kpis", Item(kpi.id), "source"), {"role": role, "kpi": kpi, "why": FILLS})
