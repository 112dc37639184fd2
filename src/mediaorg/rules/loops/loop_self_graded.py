"""A role judges work that it takes part in."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Item
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A stage judges its own people's work", "自产自评"),
    message=Text(
        "in the loop “{loop}”, “{stage}” judges “{judged}” but shares people with it: {roles}",
        "“{loop}”里{roles}既在“{judged}”，又在评判它的“{stage}”",
    ),
    label=Text("the same people do and judge the work", "做的人和评的人相同"),
    help=Text(
        "let a role that had no part in the work judge it, or take it out of the stage that does the work",
        "请换由没有参与的岗位评判，或把它移出做事的那个阶段",
    ),
)
def loop_self_graded(org: Org) -> Iterator[Finding]:
    """Stages that share a role with a stage whose work they judge, one finding for each such pair."""
    for loop in org.loops:
        stages = {stage.id: stage for stage in loop.stages}
        for stage in loop.stages:
            for judged in dict.fromkeys(stage.judges):
                if judged in stages and (both := org.shared_roles(stage, stages[judged])):
                    at = loop.at("stages", Item(stage.id), "judges", Item(judged))
                    yield Finding(at, {"loop": loop, "stage": stage, "judged": stages[judged], "roles": both})
