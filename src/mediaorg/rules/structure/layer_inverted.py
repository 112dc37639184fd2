"""A role whose superior stands in a lower layer."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.lines import is_in_circle, layer_of, layers_up
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=ERROR,
    title=Text("A superior in a lower layer", "层级倒挂"),
    message=Text(
        "“{role}” stands in {layer}, but reports to “{boss}” in {below}, which is lower",
        "“{role}”在{layer}，上级“{boss}”却在更低的{below}",
    ),
    label=Text("lower than {layer}", "低于{layer}"),
    help=Text(
        "correct the layer of one of the two, or turn the line round",
        "请改正其中一个岗位的 layer；若汇报关系写反了，请对调",
    ),
    related={"boss": Text("“{boss}” stands in {below}", "“{boss}”在{below}")},
)
def layer_inverted(org: Org) -> Iterator[Finding]:
    """Lines of reporting that go down; in a circle some line must, so those are left to reporting-loop."""
    if len(org.spec.layers) < 2:
        return
    for role in org.roles:
        boss = org.head_of(role)
        if boss is not None and layers_up(org, role, boss) < 0 and not is_in_circle(org, role):
            args: Args = {"role": role, "boss": boss, "layer": layer_of(org, role), "below": layer_of(org, boss)}
            yield Finding(role.at("reports_to"), args, (Related(boss.at("layer"), "boss"),))
