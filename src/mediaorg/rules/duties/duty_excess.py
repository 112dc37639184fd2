"""A role claims more of a duty than there is."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org.claims import WORKING, Claimed
from mediaorg.org.coverage import asked_of, excess_of, names_more
from mediaorg.org.org import Org
from mediaorg.org.standing import grouped
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=WARNING,
    title=Text("A claim reaches beyond its duty's scope", "认领超出职责范围"),
    message=Text("{role} claims more of “{duty}” than there is: {where}", "{role}认领的范围超出了“{duty}”：{where}"),
    label=Text("the duty asks for {asked} only", "这项职责只要求{asked}"),
    help=Text(
        "take {where} out of the claim, or widen the duty's scope if it has to be done there too",
        "从认领里去掉{where}；如果那里确实也要做，就扩大职责的 scope",
    ),
    related={"duty": Text("the scope of the duty", "职责的范围在这里")},
    needs=("duty.roles", "duty.scope"),
)
def duty_excess(org: Org) -> Iterator[Finding]:
    """Claims that name a value outside the duty's scope; those of one role on one duty are one finding."""
    scoped = (claim for claim in org.claims if claim.scope and claim.part in WORKING and names_more(claim))
    for claims in grouped(((one.role.id, one.duty.id), one) for one in scoped).values():
        exceeding = [claim for claim in claims if excess_of(org, claim)]
        if exceeding:
            yield _finding(org, exceeding)


def _finding(org: Org, claims: list[Claimed]) -> Finding:
    first = claims[0]
    excess = org.scopes.space.union(excess_of(org, claim) for claim in claims)
    asked = org.words(asked_of(org, first.duty))
    args: Args = {"role": first.role, "duty": first.duty, "where": org.words(excess), "asked": asked}
    return Finding(first.at.below("scope"), args, (Related(first.duty.at("scope"), "duty"),))
