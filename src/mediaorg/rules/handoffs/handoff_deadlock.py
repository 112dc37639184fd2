"""Handoffs that wait for one another, so that none can ever begin."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Item, Related
from mediaorg.org.graph import circles
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("Handoffs that wait for one another", "交接互相等待"),
    message=Text(
        "none of these can begin, since each waits for the next: {circle}", "这些交接互相等待，谁都没法开始：{circle}"
    ),
    label=Text("waits for “{before}”", "要等“{before}”"),
    help=Text(
        "take out the `after` that is not true; a repeated cycle is a loop, and its first handoff waits for nothing",
        "请删去不属实的 `after`；如果说的是循环往复，请用闭环表达，第一步交接不用等",
    ),
    related={"next": Text("waits for “{before}”", "要等“{before}”")},
)
def handoff_deadlock(org: Org) -> Iterator[Finding]:
    """One finding for each circle of `after`, at its first handoff in file order."""
    if not any(one.after for one in org.handoffs):
        return
    handoffs = org.handoff_by_key
    edges = tuple((one.key, before) for one in org.handoffs for before in one.after if before in handoffs)
    for circle in circles(edges):
        chain = [handoffs[one] for one in circle]
        pairs = list(zip(chain, (*chain[1:], chain[0]), strict=True))
        at = [one.at("after", Item(before.key)) for one, before in pairs]
        related = (Related(place, "next", {"before": before}) for place, (_, before) in zip(at, pairs, strict=True))
        yield Finding(at[0], {"circle": tuple(chain), "before": pairs[0][1]}, tuple(related)[1:])
