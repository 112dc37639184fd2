"""A role that stands in no layer, in an organisation that has layers."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("A role in no layer", "岗位没有层级"),
    message=Text("“{role}” stands in no layer", "“{role}”没有写明所属层级"),
    label=Text("which layer?", "属于哪一层？"),
    help=Text("write its layer, one of: {layers}", "请写上 layer，可选：{layers}"),
    needs=("role.layer",),
)
def role_without_layer(org: Org) -> Iterator[Finding]:
    """Roles without a layer; nothing where the organisation names no layers at all."""
    layers = org.spec.layers
    if not layers:
        return
    for role in org.roles:
        if role.layer is None:
            yield Finding(role.at(), {"role": role, "layers": layers})
