"""One code for several roles."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.org import Org
from mediaorg.org.standing import grouped
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=ERROR,
    title=Text("One code for several roles", "岗位编码重复"),
    message=Text("the code “{code}” stands for several roles: {roles}", "编码“{code}”用在了多个岗位上：{roles}"),
    label=Text("used again here", "这里又用了一次"),
    help=Text("give “{role}” a code of its own", "请给“{role}”换一个编码"),
    related={"first": Text("“{role}” has it already", "“{role}”已经用了")},
)
def duplicate_code(org: Org) -> Iterator[Finding]:
    """Codes that read the same whatever their case and width, at the last role that bears each."""
    for roles in grouped((_folded(role.code), role) for role in org.roles if role.code).values():
        if len(roles) > 1:
            *others, last = roles
            related = (Related(role.at("code"), "first", {"role": role}) for role in others)
            args: Args = {"code": last.code or "", "roles": roles, "role": last}
            yield Finding(last.at("code"), args, tuple(related))


def _folded(code: str | None) -> str:
    return unicodedata.normalize("NFKC", code or "").casefold().strip()
