"""A role that speaks to the outside or spends money is rewarded for more, and for nothing that must stay low."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org.books import keeps_directions
from mediaorg.org.measures import exposed_claims, is_lower_better
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A role in the open without a guardrail", "缺反向指标"),
    message=Text(
        "{role} has “{duty}”, yet every KPI rewards more and none keeps anything low",
        "{role}承担“{duty}”，KPI 却全是越高越好，没有一项管住风险",
    ),
    label=Text("none of these is `better: lower`", "没有一项是 `better: lower`"),
    help=Text(
        "add a KPI with `better: lower`: violations, returns, wrong prices, complaints, cost ratio",
        "加一项 `better: lower` 的指标：违规次数、退货率、报错价次数、投诉量或费用率",
    ),
    related={"duty": Text("this is seen by the outside, or costs money", "这项职责对外发声或花钱")},
    needs=("role.kpis",),
)
def kpi_no_guardrail(org: Org) -> Iterator[Finding]:
    """Such roles with KPIs of which none is better when lower, where the document says which way is better."""
    if not keeps_directions(org):
        return
    for role in org.roles:
        if role.kpis and not any(map(is_lower_better, role.kpis)):
            claim = next(exposed_claims(org, role), None)
            if claim is not None:
                yield Finding(role.at("kpis"), {"role": role, "duty": claim.duty}, (Related(claim.at, "duty"),))
