"""Roles that report to one another in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.lines import Chain, reporting_circles
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=ERROR,
    title=Text("Roles report to one another in a circle", "汇报成环"),
    message=Text("the reporting lines run in a circle: {circle}", "汇报关系成环：{circle}"),
    label=Text("“{role}” reports to “{boss}”", "“{role}”向“{boss}”汇报"),
    help=Text(
        "decide which of them leads, and let that role report to somebody outside the circle, or to none",
        "请定下环里谁是上级，让这个岗位改向环外的上级汇报；它若是最高岗位，就写 reports_to: none",
    ),
    related={"next": Text("“{role}” reports to “{boss}”", "“{role}”向“{boss}”汇报")},
)
def reporting_loop(org: Org) -> Iterator[Finding]:
    """One finding for each circle, at its first role in file order; what leads into a circle is not part of it."""
    for circle in reporting_circles(org):
        first, *others = circle
        following = dict(zip((role.id for role in circle), (*circle[1:], first), strict=True))
        related = (
            Related(role.at("reports_to"), "next", {"role": role, "boss": following[role.id]}) for role in others
        )
        args: Args = {"circle": Chain((*circle, first)), "role": first, "boss": following[first.id]}
        yield Finding(first.at("reports_to"), args, tuple(related))
