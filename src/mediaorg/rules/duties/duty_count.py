"""A role has more duties than anybody keeps in mind, or hardly any."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org import counted
from mediaorg.org.books import most_reach
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.role import Role
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A role has too many duties, or too few", "职责条数异常"),
    message=Text("{role} has {count}: {limit}", "{role}有 {count}，{limit}"),
    label=Text("{count}", "{count}"),
    help=Text("{advice}", "{advice}"),
    needs=("role.duties",),
)
def duty_count(org: Org, *, min: int = 2, max: int = 8) -> Iterator[Finding]:  # noqa: A002 - the options' names
    """Roles that work on more than `max` duties, or on fewer than `min` where most roles list that many."""
    counts = [(role, len(set(map(itemgetter(0), work)))) for role, work in org.work]
    full = most_reach((count for _, count in counts), min)
    for role, count in counts:
        if count > max:
            limit = Text(f"more than {max} is a list that nobody works by", f"超过 {max} 项就没有重点了")
            yield _finding(role, count, limit, MERGE)
        elif full and count < min:
            limit = Text(f"fewer than {min}, while most roles list more", f"少于 {min} 项，而多数岗位都不止")
            yield _finding(role, count, limit, COMPLETE)


MERGE = Text(
    "merge what is one piece of work, and give away what another role does better",
    "合并本属同一件事的条目，把别的岗位更适合做的交出去",
)
COMPLETE = Text(
    "write down what else the role does, or merge the role into another", "补全这个岗位还做的事；确实只有这些，考虑并岗"
)


def _finding(role: Role, count: int, limit: Text, advice: Text) -> Finding:
    duties = counted.duties(count)
    return Finding(role.at("duties"), {"role": role, "count": duties, "limit": limit, "advice": advice})
