"""Critical work hangs on one person."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.continuity import single_points
from mediaorg.org.org import Org
from mediaorg.org.stand_ins import unbacked
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("Critical work that hangs on one person", "单点依赖"),
    message=Text(
        "only “{who}” can do critical work, and nobody may stand in: {duties}",
        "关键职责只有“{who}”一个人能做，没有人能顶：{duties}",
    ),
    label=Text("one person in all", "总共只有一个人"),
    help=Text(
        "name a backup for “{role}”, or let a second role or post share the duty",
        "请给“{role}”写上 B 角，或让另一个岗位、第二个编制分担",
    ),
    related={
        "also": Text("“{duty}” hangs on the same one", "“{duty}”也指着同一个人"),
        "who": Text("this one", "就是这一个"),
    },
    needs=("duty.roles", "role.backup", "role.headcount", "role.filled", "role.people"),
)
def single_point_of_failure(org: Org) -> Iterator[Finding]:
    """Critical duties with one person in all who can do them; where no-backup tells of the role, it is not told again."""
    points = tuple(single_points(org))
    if not points:
        return
    told = {role.id for role in unbacked(org) if role.critical}
    for point in points:
        if point.role.id in told:
            continue
        first, *others = point.duties
        related = (
            *(Related(duty.at("critical"), "also", {"duty": duty}) for duty in others),
            Related(point.who.at(), "who"),
        )
        yield Finding(first.at("critical"), {"duties": point.duties, "who": point.who, "role": point.role}, related)
