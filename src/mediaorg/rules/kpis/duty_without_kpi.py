"""A core duty is measured by no KPI, in a document where KPIs name their duties."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import INFO, Finding
from mediaorg.org.books import kpis
from mediaorg.org.claims import Claimed
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text

CRITICAL = Text("critical, and nothing measures it", "关键职责，却没有指标衡量")
HEAVY = Text("a large share of the work, and nothing measures it", "占了大块工作量，却没有指标衡量")


@rule(
    severity=INFO,
    title=Text("A core duty without a KPI", "核心职责没有 KPI"),
    message=Text("no KPI measures “{duty}”", "没有任何 KPI 衡量“{duty}”"),
    label=Text("{why}", "{why}"),
    help=Text(
        "name it under `duties` of a KPI of {role}, or give {role} a KPI for it",
        "在{role}的某项 KPI 的 `duties` 里写上它，或为它设一项 KPI",
    ),
    needs=("duty.roles", "duty.critical"),
)
def duty_without_kpi(org: Org, *, weight: int = 30, all: bool = False) -> Iterator[Finding]:  # noqa: A002 - the options' names
    """Duties that are critical or make up `weight` percent of a role (`all`: any duty), which no KPI names."""
    measured = {duty for _, kpi in kpis(org) for duty in kpi.duties or ()}
    if not measured:
        return
    is_heavy = _Scales(weight).is_heavy
    for identity, claims in org.answered.items():
        if identity in measured:
            continue
        duty = claims[0].duty
        if all or duty.critical or is_heavy(claims):
            why = CRITICAL if duty.critical else HEAVY if is_heavy(claims) else PLAIN
            yield Finding(duty.at(), {"duty": duty, "role": claims[0].role, "why": why})


PLAIN = Text("nothing measures it", "没有指标衡量")


class _Scales:
    """Tells heavy claims from light ones; each weight is weighed once."""

    def __init__(self, percent: int) -> None:
        self._percent = percent
        self._known: dict[str, bool] = {}

    def is_heavy(self, claims: tuple[Claimed, ...]) -> bool:
        for claim in claims:
            weight = claim.weight
            if weight is None:
                continue
            if weight.text not in self._known:
                self._known[weight.text] = weight.percent >= self._percent
            if self._known[weight.text]:
                return True
        return False
