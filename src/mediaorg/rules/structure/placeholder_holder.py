"""A role or a person whose name says that there is none yet."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.org import Org
from mediaorg.org.placeholders import is_placeholder
from mediaorg.rules.rule import rule
from mediaorg.spec.people import Person
from mediaorg.spec.role import Role
from mediaorg.spec.shape import tongues
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A placeholder instead of a name", "用占位词充当名称"),
    message=Text("“{who}” bears a placeholder instead of a name", "“{who}”的名称只是占位词，等于没有落实"),
    label=Text("names nobody", "没有落实"),
    help=Text(
        "name the role after its work and write the empty post as filled: 0; enter a person once there is one",
        "岗位请按工作内容命名，空缺写成 filled: 0；人员等确定后再登记",
    ),
)
def placeholder_holder(org: Org) -> Iterator[Finding]:
    """Names such as “待定”, “TBD”, “某某”, “剪辑（待招）”."""
    named: tuple[Role | Person, ...] = (*org.roles, *org.people)
    for element in named:
        if element.name is not None and any(is_placeholder(name) for name in tongues(element.name)):
            yield Finding(element.at("name"), {"who": element})
