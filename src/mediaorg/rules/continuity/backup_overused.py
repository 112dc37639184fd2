"""One role stands in for too many others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Item, Related
from mediaorg.org import counted
from mediaorg.org.org import Org, backups_of
from mediaorg.org.stand_ins import leaning_on
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("One backup for too many roles", "一人兼多个 B 角"),
    message=Text(
        "“{backup}” is the backup of {count}, at most {max}: {roles}",
        "“{backup}”一个岗位给 {count}当 B 角，上限 {max} 个：{roles}",
    ),
    label=Text("stands in for {roles}", "要顶：{roles}"),
    help=Text(
        "spread the backups: two absences on one day must not meet the same stand-in",
        "请把 B 角分散开，同一天两人请假时不能都指着同一个岗位",
    ),
    related={"leans": Text("“{role}” leans on it", "“{role}”指着它")},
)
def backup_overused(org: Org, *, max: int = 3) -> Iterator[Finding]:  # noqa: A002 - the word of the policy
    """Roles that are named as backup by more than `max` other roles."""
    named = Counter(identity for role in org.roles for identity in backups_of(role))
    if all(count <= max for count in named.values()):
        return
    leaning = leaning_on(org)
    for backup in org.roles:
        roles = leaning.get(backup.id, ())
        if len(roles) > max:
            count = counted.roles(len(roles))
            related = tuple(Related(role.at("backup", Item(backup.id)), "leans", {"role": role}) for role in roles)
            yield Finding(backup.at(), {"backup": backup, "count": count, "max": max, "roles": roles}, related)
