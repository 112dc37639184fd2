"""A KPI does not say which duties it measures, in a document where others do."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Item
from mediaorg.org.books import keeps_measured_duties, whole_kpis
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A KPI that measures no duty", "KPI 没有对应职责"),
    message=Text("“{kpi}” of {role} measures no duty", "{role}的“{kpi}”没有对应任何职责"),
    label=Text("other KPIs of this document name their duties", "同一份文件里有别的指标写明了对应职责"),
    help=Text(
        "add `duties:` with the duties that move this figure; where there are none, drop the KPI",
        "补上 `duties:`，写明做哪几项职责能影响它；一项都没有的，删掉这个指标",
    ),
)
def kpi_unlinked(org: Org) -> Iterator[Finding]:
    """KPIs that name no duty, where at least one other KPI does."""
    if keeps_measured_duties(org):
        for role, kpi in whole_kpis(org):
            if not kpi.duties:
                yield Finding(role.at("kpis", Item(kpi.id)), {"role": role, "kpi": kpi})
