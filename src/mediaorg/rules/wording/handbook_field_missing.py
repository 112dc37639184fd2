"""A role whose manual lacks what the others have."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text

# A layer left out is role-without-layer, a superior left out makes a head (two-heads), and one post is what a headcount
# left out means: none of them is told again here.
FIELDS: Final = {
    "code": Text("its code (code)", "岗位编码（code）"),
    "unit": Text("its department (unit)", "所属部门（unit）"),
    "purpose": Text("its purpose (purpose)", "岗位目的（purpose）"),
    "duties": Text("its duties (duties)", "主要职责（duties）"),
    "kpis": Text("its KPIs (kpis)", "考核指标（kpis）"),
    "authority": Text("its authority (authority)", "岗位权限（authority）"),
    "needs": Text("its requirements (needs)", "任职资格（needs）"),
}


@rule(
    severity=WARNING,
    title=Text("A manual with a section missing", "说明书缺必备内容"),
    message=Text("the manual of “{role}” lacks {fields}", "“{role}”的说明书缺少：{fields}"),
    label=Text("other roles have it", "其他岗位都写了"),
    help=Text(
        "write what is missing; an empty list says that there really is none",
        "请补上缺少的内容；确实没有的，写空列表 []",
    ),
)
def handbook_field_missing(org: Org) -> Iterator[Finding]:
    """Fields that a manual needs, that a role leaves out, and that some other role states: one finding for each role."""
    kept = tuple(field for field in FIELDS if any(map(attrgetter(field), org.roles)))
    if not kept:
        return
    read = attrgetter(kept[0], *kept)
    for role in org.roles:
        if None in read(role):
            missing = tuple(field for field in kept if getattr(role, field) is None)
            certain = tuple(FIELDS[field] for field in missing if org.certainty.is_complete("role", role.id, field))
            if certain:
                yield Finding(role.at(), {"role": role, "fields": certain})
