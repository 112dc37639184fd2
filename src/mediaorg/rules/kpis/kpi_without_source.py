"""A KPI does not say where its figure comes from."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Item
from mediaorg.org.books import whole_kpis
from mediaorg.org.measures import names_no_source
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text

MISSING = Text("`source` is not written", "没有写 `source`")
OPINION = Text("nobody can look the figure up there", "这里查不到数")


@rule(
    severity=ERROR,
    title=Text("A KPI without a source of data", "KPI 没有数据来源"),
    message=Text("“{kpi}” of {role} has no source of data", "{role}的“{kpi}”没有数据来源"),
    label=Text("{why}", "{why}"),
    help=Text(
        "add `source:` with the report or backend page that the figure is read from; for ratings the form they are given on",
        "补上 `source:`，写明从哪张报表、哪个后台页面取数；打分类指标写明用哪张评分表",
    ),
)
def kpi_without_source(org: Org) -> Iterator[Finding]:
    """KPIs whose source is left out, or is nothing but somebody's opinion."""
    for role, kpi in whole_kpis(org):
        if names_no_source(kpi.source):
            at = role.at("kpis", Item(kpi.id))
            yield Finding(
                at.below("source") if kpi.source else at,
                {"role": role, "kpi": kpi, "why": OPINION if kpi.source else MISSING},
            )
