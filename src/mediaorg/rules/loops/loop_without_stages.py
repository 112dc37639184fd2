"""A loop that consists of nothing."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("A loop without stages", "闭环没有阶段"),
    message=Text("the loop “{loop}” has no stage, so there is nothing to close", "“{loop}”一个阶段都没有，谈不上闭环"),
    label=Text("no stage", "没有阶段"),
    help=Text(
        "write the stages in order, each with its roles; if the loop is only an idea yet, take it out",
        "请按顺序写出各阶段和岗位；还没想好的，先把这个闭环删去",
    ),
    needs=("loop.stages",),
)
def loop_without_stages(org: Org) -> Iterator[Finding]:
    """Loops whose list of stages is empty."""
    for loop in org.loops:
        if not loop.stages:
            yield Finding(loop.at("stages"), {"loop": loop})
