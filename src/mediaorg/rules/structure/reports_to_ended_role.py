"""A role whose superior has ended."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=ERROR,
    title=Text("Reporting to a role that has ended", "上级岗位已经撤销"),
    message=Text(
        "“{role}” reports to “{boss}”, which ended on {end}",
        "“{role}”的上级“{boss}”已于 {end} 结束",
    ),
    label=Text("ended on {end}", "{end} 已结束"),
    help=Text(
        "name who leads “{role}” now, or correct the “to” of “{boss}” if it goes on",
        "请写明“{role}”现在归谁管；如果“{boss}”仍在，请更正它的 to",
    ),
    related={"end": Text("“{boss}” ends here", "“{boss}”到这天为止")},
)
def reports_to_ended_role(org: Org) -> Iterator[Finding]:
    """Roles that still report to one whose last day is over."""
    resting = org.resting
    if not resting:
        return
    for role in org.roles:
        boss = resting.get(role.reports_to) if role.reports_to is not None else None
        if boss is not None and boss.to is not None and boss.to < org.as_of:
            args: Args = {"role": role, "boss": boss, "end": boss.to.isoformat()}
            yield Finding(role.at("reports_to"), args, (Related(boss.at("to"), "end"),))
