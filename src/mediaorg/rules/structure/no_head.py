"""An organisation in which everybody reports to somebody and the one at the top has not come yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.certainty import ANY
from mediaorg.org.lines import is_head
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.role import Role
from mediaorg.text import Args, Text

TELLING: Final = ("reports_to", "from", "to")
"""What of a role tells whether it is at the top today."""


@rule(
    severity=ERROR,
    title=Text("Nobody is at the top", "没有最高岗位"),
    message=Text(
        "nobody leads the organisation on {day}: “{role}” reports to “{boss}”, which begins on {start}",
        "{day} 这一天没有最高岗位：“{role}”的上级“{boss}”要到 {start} 才设立",
    ),
    label=Text("“{boss}” is not there yet", "“{boss}”尚未设立"),
    help=Text(
        "say who leads until then: let one role report to none, or let “{boss}” begin earlier",
        "请写明在此之前由谁牵头：让一个岗位 reports_to: none，或把“{boss}”的 from 提前",
    ),
    related={"start": Text("“{boss}” begins here", "“{boss}”从这天起设立")},
    needs=("spec.*roles",),
)
def no_head(org: Org) -> Iterator[Finding]:
    """Told only where no circle and no superior who left explains it: those are findings of their own."""
    if any(is_head(role) for role in org.roles) or not org.certainty.is_complete("role", ANY, *TELLING):
        return
    waiting = [(role, boss) for role in org.roles if (boss := org.resting.get(role.reports_to or "")) is not None]
    if waiting and all(_begins_later(boss, org) for _, boss in waiting):
        role, boss = waiting[0]
        args: Args = {"day": org.as_of.isoformat(), "role": role, "boss": boss, "start": str(boss.from_)}
        yield Finding(role.at("reports_to"), args, (Related(boss.at("from"), "start"),))


def _begins_later(boss: Role, org: Org) -> bool:
    return boss.from_ is not None and boss.from_ > org.as_of
