"""A channel, brand or shift has no lead, while others of its kind have one."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, At, Finding
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A value of a dimension has no lead", "渠道（或其他维度）无负责人"),
    message=Text("“{value}” has no lead", "“{value}”没有负责人"),
    label=Text("those with a lead: {others}", "有负责人的：{others}"),
    help=Text("add `lead:` with the role that answers for “{value}”", "补上 `lead:`，写明哪个岗位对“{value}”负责"),
    needs=("dimension.lead", "spec.dimensions"),
)
def dimension_lead_missing(org: Org) -> Iterator[Finding]:
    """Values without a lead in dimensions where some value has one."""
    for axis, values in org.dimensions.items():
        led = tuple(value for value in values if value.lead is not None)
        for value in values if led else ():
            if value.lead is None:
                yield Finding(At("value", f"{axis}/{value.id}"), {"value": value, "others": led})
