"""A new post asks for no training at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging


@campaign_rule
@rule(
    severity=ERROR,
    title=Text("A new post without training", "新岗未安排培训"),
    message=Text("the new role “{role}” starts work without any training", "新增岗位“{role}”没有安排任何培训就上岗"),
    label=Text("no training", "没有培训"),
    help=Text(
        "list under `training` what must be passed before work starts, best with the day: {{id: …, by: …}}",
        "请在 `training` 列出上岗前必须通过的培训，最好写明日期：{{id: …, by: …}}",
    ),
    needs=("role.training",),
)
def untrained_newcomer(stage: Staging) -> Iterator[Finding]:
    """Added roles whose `training` is left out or empty."""
    for clause in stage.campaign.added_roles():
        if not clause.entry.training:
            yield Finding(clause.entry.at(), {"role": clause.entry})
