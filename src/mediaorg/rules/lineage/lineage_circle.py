"""Lines of lineage that lead back to where they start."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.graph import circles
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.lineage import Passage, in_full, name_of
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("Lineage runs in a circle", "沿革成环"),
    message=Text("by these lines “{name}” became itself: {way}", "按这些登记，“{name}”又变回了自己：{way}"),
    label=Text("leads back to where it starts", "从这里绕回了原处"),
    help=Text(
        "take out the line that is wrong; what got its old name back has no line at all",
        "请删去登记错的一行；改名后又改回来的，不必登记",
    ),
    related={"on": Text("and on from here", "又从这里继续")},
)
def lineage_circle(org: Org) -> Iterator[Finding]:
    """One finding for each circle, at its first line in file order."""
    by_edge: dict[tuple[str, str], Passage] = {}
    for passage in org.lineage.passages:
        for name in passage.left if passage.is_sound else ():
            for after in passage.after:
                by_edge.setdefault((in_full(name), in_full(after)), passage)
    for circle in circles(tuple(by_edge)):
        steps = [
            by_edge[pair].at_before(name_of(pair[0])) for pair in zip(circle, (*circle[1:], circle[0]), strict=True)
        ]
        first, *others = dict.fromkeys(steps)
        args = {"name": circle[0], "way": " → ".join((*circle, circle[0]))}
        yield Finding(first, args, tuple(Related(at, "on") for at in others))
