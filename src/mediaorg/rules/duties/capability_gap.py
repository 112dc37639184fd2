"""A capability that a pack in use asks for has no owner."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, At, Finding, Item
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.nearest import nearest
from mediaorg.text import Args, Text


@rule(
    severity=ERROR,
    title=Text("A duty that the trade demands has no owner", "必备职能无人承担"),
    message=Text(
        "nobody owns “{capability}”, which the pack {pack} demands: {asks}",
        "规则包 {pack} 要求的“{capability}”没有人负责：{asks}",
    ),
    label=Text("demanded by: {source}", "依据：{source}"),
    help=Text(
        "let a role own a duty with fulfils: [{id}]; a pack is no legal advice",
        "请安排岗位负责，并在对应职责上写 fulfils: [{id}]；规则包不构成法律意见",
    ),
    needs=("role.duties", "duty.fulfils", "spec.*duties", "spec.*roles"),
)
def capability_gap(org: Org) -> Iterator[Finding]:
    """Capabilities of packs in use that no duty with an accountable role fulfils; a misspelt one is told as such."""
    owned = {name for duty in org.duties if duty.fulfils and org.accountable_claims(duty) for name in duty.fulfils}
    known = sorted({capability.id for pack in org.packs for capability in pack.capabilities})
    owned |= {meant for name in owned.difference(known) if (meant := nearest(name, known)) is not None}
    for pack in org.packs:
        for capability in pack.capabilities:
            if capability.id not in owned:
                at = At("packs", "", (Item(pack.pack), "capabilities", Item(capability.id)))
                args: Args = {
                    "capability": capability,
                    "id": capability.id,
                    "pack": pack.pack,
                    "asks": capability.demand,
                }
                yield Finding(at, {**args, "source": capability.source})
