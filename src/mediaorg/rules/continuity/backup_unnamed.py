"""Nobody is named to stand in for a role."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.continuity import single_points
from mediaorg.org.org import Org
from mediaorg.org.stand_ins import unbacked
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A role without a backup", "岗位没有 B 角"),
    message=Text("nobody is named to stand in for “{role}”", "“{role}”没有指定 B 角"),
    label=Text("no backup that counts", "没有算数的 B 角"),
    help=Text(
        "name under backup who does the most urgent of its work when the holder is ill",
        "请在 backup 写明任职人请假时，最要紧的活由谁接",
    ),
    needs=("role.backup",),
)
def backup_unnamed(org: Org) -> Iterator[Finding]:
    """Roles that are not critical and that nobody stands in for; single-point-of-failure tells of those it finds."""
    unnamed = [role for role in unbacked(org) if not role.critical]
    told = {point.role.id for point in single_points(org)} if unnamed else set()
    for role in unnamed:
        if role.id not in told:
            yield Finding(role.at("backup"), {"role": role})
