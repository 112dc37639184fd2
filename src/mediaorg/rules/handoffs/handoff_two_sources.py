"""One role gets one thing from two others."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org.artifacts import named, rival_sources
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("One artifact from two sources", "同一交付物多个来源"),
    message=Text(
        "“{taker}” gets “{artifact}” from several sides: {givers}", "“{taker}”的“{artifact}”有多个来源：{givers}"
    ),
    label=Text("from “{giver}”", "来自“{giver}”"),
    help=Text(
        "let one of them hand it over; the others give theirs to that one, or call what they give by another name",
        "请只留一个出口，其余先汇总到它那里；若本来就是两样东西，请用不同名称",
    ),
    related={"rival": Text("and from “{giver}”", "又来自“{giver}”")},
)
def handoff_two_sources(org: Org) -> Iterator[Finding]:
    """Artifacts that one role receives from more than one giver, told at the first of the handoffs."""
    for handoffs in rival_sources(org):
        first, *others = handoffs
        related = tuple(Related(one.at(), "rival", named(org, one)) for one in others)
        givers = tuple(org.party(one.from_) or one.from_ for one in handoffs)
        yield Finding(first.at(), {**named(org, first), "givers": givers}, related)
