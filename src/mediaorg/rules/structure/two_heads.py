"""More than one role at the top of an organisation in which some report to somebody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org import counted
from mediaorg.org.lines import heads
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text

NAMED: Final = 5


@rule(
    severity=ERROR,
    title=Text("More than one head", "最高岗位不止一个"),
    message=Text("{count} report to nobody: {heads}", "{count}都没有上级：{heads}"),
    label=Text("“{head}” has no superior", "“{head}”没有上级"),
    help=Text(
        "keep one head, and write reports_to for every other role",
        "只保留一个最高岗位，其余岗位请写明 reports_to",
    ),
    related={"head": Text("“{head}” has no superior either", "“{head}”也没有上级")},
)
def two_heads(org: Org) -> Iterator[Finding]:
    """One finding, at the first head; the first few are named in the sentence, all are shown."""
    if not org.reports:
        return
    first, *others = heads(org) or (None,)
    if first is not None and others:
        count = counted.roles(len(others) + 1)
        related = (Related(role.at("reports_to"), "head", {"head": role}) for role in others)
        args: Args = {"count": count, "heads": (first, *others[: NAMED - 1]), "head": first}
        yield Finding(first.at("reports_to"), args, tuple(related))
