"""The duties of one post take more hours than a week has."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.lengths import working
from mediaorg.org.org import Org
from mediaorg.org.workload import Workload, week_hours
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=WARNING,
    title=Text("A post with more work than hours", "工时超编"),
    message=Text(
        "one post of “{role}” bears {hours} of regular work a week; a week has {week}",
        "“{role}”一个编制每周要干 {hours}，而一周只有 {week}",
    ),
    label=Text("{hours} a week", "每周 {hours}"),
    help=Text(
        "move duties elsewhere, add a post and split the effort, or correct the effort",
        "请分出职责、增加编制并拆分工时，或核实工时填写",
    ),
)
def post_overloaded(org: Org, *, max: int = 110) -> Iterator[Finding]:  # noqa: A002 - the word of the policy
    """Roles whose duties, by their rates for each post, take more than `max` percent of the calendar's week."""
    week, workload = week_hours(org), Workload(org)
    if not week:
        return
    limit = week * max / 100
    bearable = limit.numerator if limit.denominator == 1 else limit
    for role in org.roles:
        hours = workload.of(role) if role.duties else 0
        if hours > bearable:
            args: Args = {"role": role, "hours": working(Fraction(hours)), "week": working(week)}
            yield Finding(role.at("duties"), args)
