"""A role hands something to itself."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.artifacts import named
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A role hands something to itself", "自己交给自己"),
    message=Text("“{giver}” hands “{artifact}” to itself", "“{giver}”把“{artifact}”交给了自己"),
    label=Text("the same as from", "与 from 相同"),
    help=Text(
        "name who really takes it on; where shifts hand over to each other, give each shift a role of its own",
        "请写真正的接收岗位；若是班次之间交接，请按班次拆成两个岗位",
    ),
)
def handoff_to_self(org: Org) -> Iterator[Finding]:
    """Handoffs whose two ends are one."""
    for handoff in org.handoffs:
        if handoff.from_ == handoff.to:
            yield Finding(handoff.at("to"), named(org, handoff))
