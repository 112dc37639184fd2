"""A training ends after the work has started."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from mediaorg.diagnostic import ERROR, At, Finding, Item
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.spec.role import Role, TrainingDue
from mediaorg.text import Args, Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging
    from mediaorg.overlay.periods import Stretch


@campaign_rule
@rule(
    severity=ERROR,
    title=Text("Trained after the work has started", "培训晚于上岗"),
    message=Text(
        "“{role}” starts on {start}, but passes “{training}” only by {by}",
        "“{role}”{start} 上岗，“{training}”却到 {by} 才通过",
    ),
    label=Text("after {start}", "晚于 {start}"),
    help=Text("move the training before {start}, or the start behind it", "请把培训提前到 {start} 之前，或推迟上岗"),
)
def trained_too_late(stage: Staging) -> Iterator[Finding]:
    """Trainings of added or changed roles with a day that lies after the first day of work."""
    for clause in stage.campaign.added_roles():
        role = clause.entry
        entries = [(one, role.at("training")) for one in role.training or ()]
        yield from _late(stage, role, entries, stage.life(clause))
    for change in stage.campaign.changes:
        changed = stage.elements.find(change.kind, change.id)
        if isinstance(changed, Role):
            yield from _late(stage, changed, stage.entries_given(change, "training"), stage.days(change.when))


def _late(stage: Staging, role: Role, due: Iterable[tuple[Any, At]], days: tuple[Stretch, ...]) -> Iterator[Finding]:
    start = min((one.first for one in days), default=date.min)
    for one, at in due:
        if isinstance(one, TrainingDue) and one.by is not None and date.min < start < one.by:
            training = stage.training(one.id) or one.id
            args: Args = {"role": role, "training": training, "by": one.by.isoformat(), "start": start.isoformat()}
            yield Finding(at.below(Item(one.id), "by"), args)
