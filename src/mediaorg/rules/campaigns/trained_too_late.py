"""A training ends after the work has started."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from mediaorg.diagnostic import ERROR, Finding, Item
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.spec.change_shape import ListEdit
from mediaorg.spec.role import TrainingDue
from mediaorg.text import Text

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
        new = clause.entry
        yield from _late(stage, new, new.training or (), new.at("training"), stage.life(clause))
    for change in stage.campaign.changes:
        value = change.values.get("training")
        role = stage.elements.find(change.kind, change.id)
        if change.kind != "role" or role is None or not value:
            continue
        at = change.at_field("training")
        is_edit = isinstance(value, ListEdit)
        yield from _late(
            stage, role, value.add if is_edit else value, at.below("add") if is_edit else at, stage.days(change.when)
        )


def _late(stage: Staging, role: Any, due: Iterable[Any], at: Any, days: tuple[Stretch, ...]) -> Iterator[Finding]:
    start = min((one.first for one in days), default=date.min)
    for one in due:
        if isinstance(one, TrainingDue) and one.by is not None and date.min < start < one.by:
            training = stage.training(one.id) or one.id
            args = {"role": role, "training": training, "by": one.by.isoformat(), "start": start.isoformat()}
            yield Finding(at.below(Item(one.id), "by"), args)
