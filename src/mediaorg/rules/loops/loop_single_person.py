"""One person stands in every stage of a loop."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.org import Org
from mediaorg.org.turns import runs_alone
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A loop that one person runs", "一人跑完整环"),
    message=Text("“{who}” stands in every stage of the loop “{loop}”", "“{who}”一个人站满了“{loop}”的每个阶段"),
    label=Text("one person goes all the way round", "一个人转完一圈"),
    help=Text(
        "give at least one stage to somebody else alone: best the one that judges or hears the users",
        "请至少把一个阶段完全交给别人，最好是评判结果或听用户声音的那个",
    ),
    needs=("loop.stages", "role.headcount"),
)
def loop_single_person(org: Org) -> Iterator[Finding]:
    """Loops in all of whose stages stands one role with a single post, or one and the same person."""
    for loop in org.loops:
        who = runs_alone(org, loop)
        if who is not None:
            yield Finding(loop.at(), {"loop": loop, "who": who})
