"""A handoff does not say what happens when it is refused."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import INFO, Finding
from mediaorg.org.artifacts import named
from mediaorg.org.doubts import says_all
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=INFO,
    title=Text("A handoff without a way back", "交接没有退回路径"),
    message=Text(
        "nothing says what happens when “{taker}” refuses “{artifact}” from “{giver}”",
        "“{taker}”退回“{giver}”交来的“{artifact}”时怎么办，没有写",
    ),
    label=Text("no on_reject", "缺 on_reject"),
    help=Text("write on_reject: who mends it, within what time", "请写 on_reject：退给谁改、多久改回"),
)
def handoff_no_reject_path(org: Org) -> Iterator[Finding]:
    """Handoffs without `on_reject`, where another handoff has it."""
    if not any(handoff.on_reject for handoff in org.handoffs):
        return
    for handoff in org.handoffs:
        if not handoff.on_reject and says_all(org, handoff, "on_reject"):
            yield Finding(handoff.at(), named(org, handoff))
