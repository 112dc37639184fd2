"""A role answers for the work of a role in a higher layer."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org.claims import Claimed
from mediaorg.org.coverage import claimed_by
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=WARNING,
    title=Text("Accountable below those who do the work", "责任大于权力"),
    message=Text(
        "{role} answers for “{duty}”, done by {doing} from a higher layer",
        "{role}对“{duty}”负责，执行的{doing}却在更高的层级",
    ),
    label=Text("{role} stands in {layer}", "{role}在{layer}"),
    help=Text(
        "make {doing} accountable and {role} responsible, or leave the work to a role that {role} can direct",
        "改由{doing}负责、{role}执行；或让{role}指挥得动的岗位来执行",
    ),
    related={"doing": Text("{role} stands in {layer}", "{role}在{layer}")},
    needs=("spec.layers",),
)
def accountable_below_responsible(org: Org) -> Iterator[Finding]:
    """Claims that are accountable for what a role of a higher layer is responsible for, in a common place."""
    if len(org.spec.layers) < 2:
        return
    rank = org.layer_rank
    duties = dict.fromkeys(
        claim.duty.id for claim in org.claims if claim.part == "responsible" and claim.role.layer in rank
    )
    for identity in duties:
        claims = [claim for claim in org.claims_by_duty[identity] if claim.role.layer in rank]
        for answering in claims:
            if answering.is_accountable:
                above = tuple(one for one in claims if one.part == "responsible" and _is_above(org, one, answering))
                if above:
                    yield _finding(org, answering, above)


def _is_above(org: Org, doing: Claimed, answering: Claimed) -> bool:
    rank = org.layer_rank
    if rank[doing.role.layer or ""] >= rank[answering.role.layer or ""]:
        return False
    return bool(claimed_by(org, doing) & claimed_by(org, answering))


def _finding(org: Org, answering: Claimed, above: tuple[Claimed, ...]) -> Finding:
    layers = org.layer_by_id
    roles = tuple({one.role.id: one.role for one in above}.values())
    args: Args = {
        "role": answering.role,
        "duty": answering.duty,
        "doing": roles,
        "layer": layers[answering.role.layer or ""],
    }
    related = (Related(one.at, "doing", {"role": one.role, "layer": layers[one.role.layer or ""]}) for one in above)
    return Finding(answering.at, args, tuple(related))
