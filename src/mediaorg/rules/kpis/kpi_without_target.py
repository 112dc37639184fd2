"""A KPI has no target, in a document where others have one."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Item
from mediaorg.org.books import keeps_targets, whole_kpis
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A KPI without a target", "KPI 没有目标值"),
    message=Text("“{kpi}” of {role} has no target", "{role}的“{kpi}”没有目标值"),
    label=Text("other KPIs of this document have one", "同一份文件里有别的指标写了目标"),
    help=Text('add `target:`, such as ">= 12%"', '补上 `target:`，例如 ">= 12%"'),
)
def kpi_without_target(org: Org) -> Iterator[Finding]:
    """KPIs without a target, where at least one other KPI has one."""
    if keeps_targets(org):
        for role, kpi in whole_kpis(org):
            if kpi.target is None:
                yield Finding(role.at("kpis", Item(kpi.id)), {"role": role, "kpi": kpi})
