"""A role decides from the lowest layer, or works with its own hands from the highest."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.claims import ACCOUNTABLE
from mediaorg.org.org import Org
from mediaorg.org.work import is_deciding, is_hands_on, may_stand_out
from mediaorg.rules.rule import rule
from mediaorg.spec.shape import Label
from mediaorg.text import Text

DECIDES = Text("such decisions are taken further up", "这类事应由更上层拍板")
WORKS = Text("such work is done further down", "这类事应由更下层动手")


@rule(
    severity=WARNING,
    title=Text("A duty does not fit the layer of its role", "职责与层级不符"),
    message=Text("{role}, in {layer}, has the duty “{duty}”: {why}", "{role}在{layer}，却承担“{duty}”：{why}"),
    label=Text("in {layer}", "在{layer}"),
    help=Text(
        "move the duty to a role of the fitting layer, or correct the layer of {role}",
        "把这项职责交给层级合适的岗位；如果是层级写错了，改{role}的 layer",
    ),
    needs=("spec.layers", "duty.action", "duty.roles"),
)
def duty_above_layer(org: Org) -> Iterator[Finding]:
    """Duties to decide that a role of the lowest layer answers for, and hands-on ones that one of the highest does."""
    layers = org.spec.layers
    if len(layers) < 2:
        return
    top, bottom = layers[0], layers[-1]
    usual: set[Label] = set()  # actions that any role may be given
    ends = {top.id, bottom.id}
    for claim in (claim for role in org.roles if role.layer in ends for claim in org.claims_by(role)):
        action = claim.duty.action
        if action is None or action in usual:
            continue
        if not may_stand_out(org, claim.duty):
            usual.add(action)
            continue
        if claim.role.layer == bottom.id and claim.part in ACCOUNTABLE and is_deciding(org, claim.duty):
            yield Finding(claim.at, {"role": claim.role, "duty": claim.duty, "layer": bottom, "why": DECIDES})
        elif claim.role.layer == top.id and claim.is_doing and is_hands_on(org, claim.duty):
            yield Finding(claim.at, {"role": claim.role, "duty": claim.duty, "layer": top, "why": WORKS})
