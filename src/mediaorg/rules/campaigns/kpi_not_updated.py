"""A role's duties change, and it goes on being measured by the old ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediaorg.diagnostic import WARNING, At, Finding, Item, Related
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.spec.elements import works_on
from mediaorg.spec.role import Role
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging


@campaign_rule
@rule(
    severity=WARNING,
    title=Text("Duties change, KPIs do not", "职责变了，考核没变"),
    message=Text(
        "the duties of “{role}” change ({duties}), but its KPIs stay as they are",
        "“{role}”的职责有变（{duties}），KPI 却没有跟着调整",
    ),
    label=Text("{duties}", "{duties}"),
    help=Text(
        "say under `change` what “{role}” is measured by meanwhile: take the old KPI away, add one, or shift the weights",
        "请在 `change` 写明“{role}”这段时间考什么：去掉旧指标、增加新指标或调整权重",
    ),
    related={"kpis": Text("still measured by these", "仍按这些指标考核")},
    needs=("role.kpis",),
)
def kpi_not_updated(stage: Staging) -> Iterator[Finding]:
    """Roles of the base with KPIs that gain or lose a duty in a campaign which does not touch their KPIs."""
    measured_anew = {one.id for one in stage.campaign.changes if one.kind == "role" and "kpis" in one.values}
    moved: dict[str, list[tuple[str, At]]] = {}
    for who, duty, at in _moves(stage):
        moved.setdefault(who, []).append((duty, at))
    for identity, moves in moved.items():
        role = stage.elements.find("role", identity)
        if isinstance(role, Role) and role.kpis and identity not in measured_anew:
            duties = tuple(dict.fromkeys(stage.duty(one) for one, _ in moves))
            yield Finding(moves[0][1], {"role": role, "duties": duties}, (Related(role.at("kpis"), "kpis"),))


def _moves(stage: Staging) -> Iterator[tuple[str, str, At]]:
    """Every gain and loss: the role, the duty, and the place that says so."""
    campaign = stage.campaign
    for transfer in campaign.transfers:
        yield transfer.entry.from_, transfer.entry.duty, transfer.at
        yield transfer.entry.to, transfer.entry.duty, transfer.at
    for lend in campaign.lends:
        for cover in lend.entry.cover or ():
            at = lend.at.below("cover", Item(cover.duty))
            yield lend.entry.from_, cover.duty, at
            yield cover.by, cover.duty, at
    for target in (*campaign.suspensions, *campaign.removals):
        for role in stage.spec.roles if target.kind == "duty" else ():
            if target.id in works_on(role):
                yield role.id, target.id, target.at
    for change in campaign.changes:
        for duty in (*stage.gained_duties(change), *stage.lost_duties(change)):
            yield change.id, duty, change.at_field("duties")
