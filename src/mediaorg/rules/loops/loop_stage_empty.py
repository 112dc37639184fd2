"""Nobody stands in a stage of a loop."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Item
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("A loop stage with nobody in it", "闭环阶段无人"),
    message=Text("nobody stands in “{stage}”: the loop “{loop}” cannot turn", "“{stage}”没有岗位，“{loop}”转不起来"),
    label=Text("no role of today stands here", "这里没有在用的岗位"),
    help=Text(
        "name the role that does this stage's work; if nobody does it, take the stage out of the loop",
        "请写上承担这一阶段的岗位；确实没人做的，就把这个阶段去掉",
    ),
    needs=("loop.stages", "stage.loops"),
)
def loop_stage_empty(org: Org) -> Iterator[Finding]:
    """Stages without a role that is part of the organisation on the day."""
    for loop in org.loops:
        for stage in loop.stages:
            if not org.stage_roles(stage):
                yield Finding(loop.at("stages", Item(stage.id)), {"loop": loop, "stage": stage})
