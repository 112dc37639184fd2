"""A role that reports past a layer."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org.lines import is_in_circle, layer_of, layers_up
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=WARNING,
    title=Text("Reporting past a layer", "越层汇报"),
    message=Text(
        "“{role}” ({layer}) reports to “{boss}” ({above}), past {skipped}",
        "“{role}”（{layer}）越过{skipped}，直接向“{boss}”（{above}）汇报",
    ),
    label=Text("past {skipped}", "越过了{skipped}"),
    help=Text(
        "let it report to a role in {skipped}; where the team is too small for that, waive this with a reason",
        "请改为向{skipped}的岗位汇报；团队小、确需直管的，请在 waivers 里写明理由",
    ),
    related={"boss": Text("“{boss}” stands in {above}", "“{boss}”在{above}")},
)
def layer_skipped(org: Org) -> Iterator[Finding]:
    """Lines of reporting that go up two layers or more."""
    rank = org.layer_rank
    if len(rank) < 3:
        return
    for role in org.roles:
        boss = org.head_of(role)
        if boss is not None and layers_up(org, role, boss) > 1 and not is_in_circle(org, role):
            layer, above = layer_of(org, role), layer_of(org, boss)
            skipped = org.spec.layers[rank[above.id] + 1 : rank[layer.id]]
            args: Args = {"role": role, "boss": boss, "layer": layer, "above": above, "skipped": skipped}
            yield Finding(role.at("reports_to"), args, (Related(boss.at("layer"), "boss"),))
