"""Somebody is accountable for a duty that nobody does."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.coverage import carried_outside, holdings, together
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A duty is answered for, and nobody does it", "有人负责、无人执行"),
    message=Text(
        "{role} is accountable for “{duty}”, and nobody does it: {where}",
        "{role}对“{duty}”负责，但没有岗位执行：{where}",
    ),
    label=Text("accountable only", "只负责，不执行"),
    help=Text(
        "add the role that does the work with `as: responsible`, or drop `as: accountable` if {role} does it",
        "给动手的岗位加上 `as: responsible`；如果{role}自己做，就去掉 `as: accountable`",
    ),
    needs=("duty.roles", "duty.scope", "spec.*roles"),
)
def accountable_without_responsible(org: Org) -> Iterator[Finding]:
    """Points that a role is accountable for and nobody is responsible for, where the document says who does the work."""
    only = {claim.duty.id: claim.duty for claim in org.claims if claim.part == "accountable"}
    if not only or not any(claim.is_doing for claim in org.claims):
        return
    outside = carried_outside(org)
    for duty in only.values():
        claims = org.claims_on(duty)
        done = together(org, [claim for claim in claims if claim.is_doing])
        for holding in holdings(org, [claim for claim in claims if claim.part == "accountable"]):
            undone = holding.region - done
            if undone and duty.id not in outside:
                yield Finding(holding.claim.at, {"role": holding.role, "duty": duty, "where": org.words(undone)})
                break
