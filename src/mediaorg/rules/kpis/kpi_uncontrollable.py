"""A role is measured by duties that it has no hand in."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Item, Related
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.role import Kpi, Role
from mediaorg.text import Args, Text


@rule(
    severity=WARNING,
    title=Text("A KPI that the role cannot move", "KPI 不可控"),
    message=Text(
        "{role} is measured by “{kpi}”, yet has no hand in “{duties}”", "{role}背着“{kpi}”，却不参与“{duties}”"
    ),
    label=Text("none of these is a duty of {role}", "这些都不是{role}的职责"),
    help=Text(
        "measure {role} by what it does itself, or move the KPI to the role that works on “{duties}”",
        "改考{role}自己做的事，或把这项指标移给真正做“{duties}”的岗位",
    ),
    related={"owner": Text("{owner} answers for “{duty}”", "“{duty}”由{owner}负责")},
    needs=("role.duties", "role.kpis"),
)
def kpi_uncontrollable(org: Org) -> Iterator[Finding]:
    """KPIs that name duties, none of which the role works on; silent for roles that list no duties."""
    for role, work in org.work:
        if role.kpis:
            own = {duty for duty, _ in work}
            for kpi in role.kpis:
                if kpi.duties and own.isdisjoint(kpi.duties):
                    yield from _finding(org, role, kpi)


def _finding(org: Org, role: Role, kpi: Kpi) -> Iterator[Finding]:
    duties = tuple(org.duty_by_id[one] for one in kpi.duties or () if one in org.duty_by_id)
    if duties:
        claims = (claim for duty in duties for claim in org.accountable_claims(duty))
        related = tuple(Related(one.at, "owner", {"owner": one.role, "duty": one.duty}) for one in claims)
        args: Args = {"role": role, "kpi": kpi, "duties": duties}
        yield Finding(role.at("kpis", Item(kpi.id), "duties"), args, related)
