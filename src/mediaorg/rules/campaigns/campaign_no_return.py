"""Nothing says how something temporary goes back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging

ALL: Final = Text("the temporary posts, people and duties", "临时岗位、借调人员和移交的职责")


@campaign_rule
@rule(
    severity=ERROR,
    title=Text("A temporary change that nobody takes back", "临时调整没有归位安排"),
    message=Text("“{campaign}” does not say how {what} will go back", "“{campaign}”没有写明{what}如何归位"),
    label=Text("no way back", "没有归位安排"),
    help=Text(
        "write `returns: true` for a duty, `suspend` in place of `remove`, and under `handback` who takes back what by when",
        "移交的职责请写 `returns: true`，撤销请改用 `suspend`，并在 `handback` 写明谁在何时收回什么",
    ),
    needs=("campaign.handback",),
)
def campaign_no_return(stage: Staging) -> Iterator[Finding]:
    """Transfers that do not return, removals, and temporary campaigns without a handback."""
    campaign, head = stage.campaign, stage.head
    if not head.is_temporary:
        return
    if not head.handback and (campaign.added_roles() or campaign.transfers or campaign.lends):
        yield Finding(head.at("id"), {"campaign": head, "what": ALL})
    for clause in campaign.transfers:
        duty = stage.elements.find("duty", clause.entry.duty)
        if not clause.entry.returns and duty is not None:
            yield Finding(clause.at, {"campaign": head, "what": duty})
    for target in campaign.removals:
        element = stage.elements.find(target.kind, target.id)
        if element is not None:
            yield Finding(target.at, {"campaign": head, "what": element})
