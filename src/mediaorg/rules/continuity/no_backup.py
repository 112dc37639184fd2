"""Nobody stands in for a critical role."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.org.org import Org
from mediaorg.org.stand_ins import unbacked
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("A critical role without a backup", "关键岗位没有 B 角"),
    message=Text("nobody stands in for the critical role “{role}”", "关键岗位“{role}”没有 B 角"),
    label=Text("critical, and no backup that counts", "关键岗位，却没有算数的 B 角"),
    help=Text(
        "name under backup another role or a partner; the role itself counts only where it has several posts",
        "请在 backup 写另一个岗位或外部协作方；有多个编制的岗位才能写自己",
    ),
    needs=("role.backup",),
)
def no_backup(org: Org) -> Iterator[Finding]:
    """Critical roles that nobody stands in for, where they say so or other roles name a backup."""
    for role in unbacked(org):
        if role.critical:
            yield Finding(role.at("backup"), {"role": role})
