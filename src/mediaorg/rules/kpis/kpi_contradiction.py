"""Two KPIs pull in opposite directions."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Item, Related
from mediaorg.org.books import kpis
from mediaorg.org.measures import (
    Measure,
    are_linked,
    is_cost_amount,
    is_cost_ratio,
    is_lower_better,
    may_name_cost,
    shared_names,
)
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text

SAME_NAME = Text("one figure, two directions", "同一个数，一个要高、一个要低")
SUM_AND_RATIO = Text("one is paid for spending, the other for saving", "一个奖励多花，一个奖励少花")


@rule(
    severity=WARNING,
    title=Text("KPIs that work against each other", "KPI 互相打架"),
    message=Text(
        "“{kpi}” of {role} works against “{other}” of {rival}: {why}",
        "{role}的“{kpi}”与{rival}的“{other}”互相打架：{why}",
    ),
    label=Text("{role} wants this {direction}", "{role}希望它{direction}"),
    help=Text(
        "let both roles be measured the same way, or give {role} the counterweight as well",
        "统一方向，或让{role}同时背一项制衡指标",
    ),
    related={"other": Text("{rival} wants the opposite", "{rival}希望相反")},
    needs=("role.kpis",),
)
def kpi_contradiction(org: Org) -> Iterator[Finding]:
    """KPIs of one name with opposite `better`; and money spent that is to rise where a linked role has to lower its ratio."""
    for measures in shared_names(org):
        up = [one for one in measures if one.kpi.better == "higher"]
        down = [one for one in measures if one.kpi.better == "lower"]
        if up and down:
            first, rival = (up[0], down[0]) if measures.index(up[0]) < measures.index(down[0]) else (down[0], up[0])
            yield _finding(first, rival, SAME_NAME)
    yield from _spending_against_saving(org)


def _spending_against_saving(org: Org) -> Iterator[Finding]:
    rising = [one for one in org.kpis if one[1].better == "higher"]
    if not may_name_cost(kpi for _, kpi in rising):
        return
    rewarded = [Measure(role, kpi) for role, kpi in rising if is_cost_amount(kpi)]
    if not rewarded:
        return
    saved = [Measure(role, kpi) for role, kpi in kpis(org) if is_lower_better(kpi) and is_cost_ratio(kpi)]
    savers = {one.role.id for one in saved}
    for spender in rewarded:
        rival = next((one for one in saved if are_linked(org, spender, one)), None)
        if rival is not None and spender.role.id not in savers:
            yield _finding(spender, rival, SUM_AND_RATIO)


def _finding(one: Measure, rival: Measure, why: Text) -> Finding:
    direction = HIGHER if one.kpi.better == "higher" else LOWER
    args: Args = {
        "role": one.role,
        "kpi": one.kpi,
        "rival": rival.role,
        "other": rival.kpi,
        "why": why,
        "direction": direction,
    }
    related = Related(rival.role.at("kpis", Item(rival.kpi.id)), "other")
    return Finding(one.role.at("kpis", Item(one.kpi.id)), args, (related,))


HIGHER = Text("higher", "越高越好")
LOWER = Text("lower", "越低越好")
