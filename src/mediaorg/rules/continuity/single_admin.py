"""Only one post can get into a system."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Item
from mediaorg.org.deliveries import plain
from mediaorg.org.doubts import may_have_named
from mediaorg.org.org import Org
from mediaorg.org.standing import grouped
from mediaorg.rules.rule import rule
from mediaorg.spec.role import Access, Role
from mediaorg.spec.shape import spoken, tongues
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A system that only one post can enter", "账号只有一人掌握"),
    message=Text("only “{role}”, one post, has access to “{system}”", "“{system}”只有“{role}”一个人有权限"),
    label=Text("nobody else can enter", "别人都进不去"),
    help=Text(
        "give a second role or post its own access, best the backup, and keep the recovery data with the organisation",
        "请给另一个岗位（最好是 B 角）开自己的账号，找回信息由组织保管",
    ),
)
def single_admin(org: Org) -> Iterator[Finding]:
    """Systems to which one role with one post has access, and no other."""
    for entries in grouped(_entries(org)).values():
        role, access = entries[0]
        if any(other.id != role.id for other, _ in entries) or role.posts > 1:
            continue
        if not may_have_named(org, ("roles",), tongues(access.system), "access", "headcount"):
            at = role.at("access", Item(spoken(access.system, "zh")))
            yield Finding(at, {"role": role, "system": access.system})


def _entries(org: Org) -> Iterator[tuple[str, tuple[Role, Access]]]:
    """Every access that has not run out, by the name of the system as it reads."""
    for role in org.roles:
        for access in role.access or ():
            if access.expires is None or access.expires >= org.as_of:
                yield plain(spoken(access.system, "zh"), org.aliases), (role, access)
