"""A handoff does not say by what it is accepted."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.artifacts import named
from mediaorg.org.doubts import says_all
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A handoff without a standard of acceptance", "交接没有验收标准"),
    message=Text(
        "“{taker}” gets “{artifact}” from “{giver}” with nothing to accept it by",
        "“{giver}”交给“{taker}”的“{artifact}”没有写验收标准",
    ),
    label=Text("no accept", "缺 accept"),
    help=Text(
        "write accept: what the receiver checks, so that both sides would judge alike",
        "请写 accept：接收方照着核对的条件，双方看了结论一致",
    ),
)
def handoff_without_acceptance(org: Org) -> Iterator[Finding]:
    """Handoffs without `accept`, where another handoff has it."""
    if not any(handoff.accept for handoff in org.handoffs):
        return
    for handoff in org.handoffs:
        if not handoff.accept and says_all(org, handoff, "accept"):
            yield Finding(handoff.at(), named(org, handoff))
