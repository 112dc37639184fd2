"""Roles that go by one name."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org.org import Org
from mediaorg.org.role_names import same_names
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=WARNING,
    title=Text("Roles that go by one name", "岗位名称相同或同义"),
    message=Text("the roles {ids} go by one name: {names}", "岗位 {ids} 的名称相同或同义：{names}"),
    label=Text("“{role}” again", "又一个“{role}”"),
    help=Text(
        "give them names that tell them apart, or define each name as a glossary term; if it is one post, make it one role",
        "请改成能区分的名称，或在 glossary 里分别作为术语写清含义；如果本来是一个岗位，请合并",
    ),
    related={"other": Text("“{role}” is here", "“{role}”在这里")},
)
def role_name_clash(org: Org) -> Iterator[Finding]:
    """One finding for each name, at the last role that bears it."""
    for group in same_names(org):
        *others, last = group
        related = (Related(role.at("name"), "other", {"role": role}) for role in others)
        args: Args = {"ids": tuple(role.id for role in group), "names": group, "role": last}
        yield Finding(last.at("name"), args, tuple(related))
