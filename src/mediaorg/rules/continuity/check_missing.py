"""A person holds a role without a check that it needs."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.org import Org
from mediaorg.org.schooling import roles_held
from mediaorg.rules.rule import rule
from mediaorg.spec.people import Person
from mediaorg.text import Args, Text


@rule(
    severity=ERROR,
    title=Text("A holder who was not checked", "任职人未核验"),
    message=Text(
        "“{person}” holds {roles} without the checks needed: {checks}",
        "“{person}”已经上岗（{roles}），但没有做规定的核验：{checks}",
    ),
    label=Text("not done: {checks}", "未核验：{checks}"),
    help=Text(
        "do the check before the next shift and enter that it was done and when, never the data",
        "请在下一个班次前完成核验，只登记做没做、哪天做的，不记证件内容",
    ),
    related={"needed": Text("“{role}” needs it", "“{role}”要求这一项")},
    needs=("person.checks",),
)
def check_missing(org: Org) -> Iterator[Finding]:
    """Holders who lack a check that their role needs, where people's checks are written down."""
    if not any(person.checks is not None for person in org.people):
        return
    for person in org.people:
        done = _done(org, person)
        missing: dict[str, None] = {}
        lacking = []
        for role in roles_held(org, person):
            undone = [one for one in (role.needs.checks if role.needs else ()) if one not in done]
            missing.update(dict.fromkeys(undone))
            lacking += [role] if undone else []
        if missing:
            args: Args = {"person": person, "roles": tuple(lacking), "checks": tuple(missing)}
            related = tuple(Related(role.at("needs", "checks"), "needed", {"role": role}) for role in lacking)
            yield Finding(person.at("checks"), args, related)


def _done(org: Org, person: Person) -> frozenset[str]:
    return frozenset(one.check for one in person.checks or () if one.on is None or one.on <= org.as_of)
