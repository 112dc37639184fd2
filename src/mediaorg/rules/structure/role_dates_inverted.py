"""A role that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=ERROR,
    title=Text("A role that ends before it begins", "岗位结束日早于起始日"),
    message=Text(
        "“{role}” is to end on {last}, before it begins on {first}: it is never there",
        "“{role}”{last} 结束，却从 {first} 才开始，等于从没设过",
    ),
    label=Text("before {first}", "早于 {first}"),
    help=Text("put the two days in order, or correct the year", "请把起止日改对，尤其留意年份"),
    related={"first": Text("begins here", "起始日在这里")},
)
def role_dates_inverted(org: Org) -> Iterator[Finding]:
    """Roles whose last day lies before their first."""
    for role in org.spec.roles:
        if role.from_ is not None and role.to is not None and role.to < role.from_:
            args: Args = {"role": role, "first": role.from_.isoformat(), "last": role.to.isoformat()}
            yield Finding(role.at("to"), args, (Related(role.at("from"), "first"),))
