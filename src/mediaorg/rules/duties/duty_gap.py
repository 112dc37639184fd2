"""Part of a duty's scope has no accountable role."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.coverage import asked_of, gaps, holdings
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=ERROR,
    title=Text("Part of a duty has no accountable role", "职责空白"),
    message=Text("nobody answers for part of “{duty}”: {where}", "“{duty}”有一部分没人负责：{where}"),
    label=Text("to be done: {asked}", "要求覆盖{asked}"),
    help=Text(
        "give {where} to a role as a claim with this scope, or take it out of the duty's scope",
        "让一个岗位认领{where}（认领时写上这个 scope），或从职责的 scope 里去掉",
    ),
    related={"owner": Text("{role} answers for: {own}", "{role}负责{own}")},
    needs=("duty.roles", "duty.scope", "spec.dimensions", "spec.*roles"),
)
def duty_gap(org: Org) -> Iterator[Finding]:
    """Points of a duty that no accountable role claims, where some role answers for the rest."""
    for duty, claims, missing in gaps(org):
        owners = tuple(Related(one.claim.at, "owner", one.args(org)) for one in holdings(org, claims))
        args: Args = {"duty": duty, "where": org.words(missing), "asked": org.words(asked_of(org, duty))}
        yield Finding(duty.at(), args, owners)
