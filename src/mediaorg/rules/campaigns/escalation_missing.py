"""When something goes wrong in a campaign, nobody knows whom to call, or how fast."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediaorg.diagnostic import WARNING, Finding, Item
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging

NONE = Text("no step is named", "一级也没有写")
NO_TIME = Text("this step has no time", "这一级没有时限")


@campaign_rule
@rule(
    severity=WARNING,
    title=Text("No way up for trouble", "没有升级路径"),
    message=Text(
        "“{campaign}” does not say whom to call in trouble, and how fast: {why}",
        "“{campaign}”没有写清出事找谁、多久内：{why}",
    ),
    label=Text("{why}", "{why}"),
    help=Text(
        "write `escalation:` with each step and its time: {{to: …, within: 15min}}",
        "请写 `escalation:`，逐级列出找谁、多久内：{{to: …, within: 15min}}",
    ),
    needs=("campaign.escalation",),
)
def escalation_missing(stage: Staging) -> Iterator[Finding]:
    """A temporary campaign without escalation, or with a step that has no time."""
    head = stage.head
    if not head.is_temporary:
        return
    if not head.escalation:
        yield Finding(head.at("escalation" if head.escalation is not None else "id"), {"campaign": head, "why": NONE})
    for step in head.escalation or ():
        if step.within is None:
            yield Finding(head.at("escalation", Item(step.to)), {"campaign": head, "why": NO_TIME})
