"""A role that leads too many people to lead them, or too few to need a superior of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.doubts import may_have_named
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Count, Text

SPLIT: Final = Text("put a team lead in between, or share the reports out", "请增设组长，或把部分下级划给别的岗位")
JOIN: Final = Text(
    "let the report stand directly under the next role up, or give this role more to lead",
    "请让这名下级直接归再上一级管，或把相关岗位并到一起管",
)


@rule(
    severity=WARNING,
    title=Text("Too many or too few direct reports", "管理幅度异常"),
    message=Text(
        "“{role}” directly leads {count}; {low} to {high} can be led well",
        "“{role}”直接管 {count}，合理幅度是 {low}–{high} 人",
    ),
    label=Text("leads {count}: {reports}", "直接下级 {count}：{reports}"),
    help=Text("{advice}", "{advice}"),
    needs=("role.headcount",),
)
def span_of_control(
    org: Org,
    *,
    min: int = 2,  # noqa: A002 - the word that a policy writes
    max: int = 8,  # noqa: A002 - the word that a policy writes
    same_role_max: int = 15,
) -> Iterator[Finding]:
    """Posts that report directly, counted by headcount.

    Too few is told only where headcounts are written: a specification that does not count posts is not held to them.
    """
    counts_posts = any(role.headcount is not None for role in org.roles) if org.reports else False
    for identity, reports in org.reports.items():
        role = org.role_by_id.get(identity)
        posts = sum(report.posts for report in reports)
        high = same_role_max if len(reports) == 1 else max
        is_too_few = counts_posts and 0 < posts < min
        if role is None or not (posts > high or is_too_few):
            continue
        if not may_have_named(org, ("roles",), (identity,), "reports_to"):
            count = Count(posts, "person", "people", "人")
            advice = SPLIT if posts > high else JOIN
            args: Args = {"role": role, "count": count, "low": min, "high": high, "reports": reports, "advice": advice}
            yield Finding(role.at(), args)
