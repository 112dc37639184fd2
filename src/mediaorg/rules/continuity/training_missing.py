"""A person works in a role without a training that it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org.org import Org
from mediaorg.org.schooling import owed, passed, roles_held
from mediaorg.rules.rule import rule
from mediaorg.spec.people import Training
from mediaorg.text import Args, Text


@rule(
    severity=WARNING,
    title=Text("At work without the training", "未培训上岗"),
    message=Text(
        "“{person}” works as {roles} without having passed {trainings}",
        "“{person}”已经上岗（{roles}），但没有通过：{trainings}",
    ),
    label=Text("not passed: {trainings}", "未通过：{trainings}"),
    help=Text(
        "enter the pass under trained, or give the training a day (by) and keep the person off the work until then",
        "请在 trained 登记通过记录；尚未培训的，写明 by 日期，此前不要独立上岗",
    ),
    related={"asked": Text("“{role}” asks for it", "“{role}”要求这一项")},
    needs=("person.trained",),
)
def training_missing(org: Org) -> Iterator[Finding]:
    """Holders who lack a training that is due today, where people's trainings are written down."""
    if not any(person.trained is not None for person in org.people):
        return
    for person in org.people:
        missing: dict[str, Training] = {}
        lacking = []
        for role in roles_held(org, person):
            unpassed = [one for one in owed(org, role) if one.id not in passed(org, person)]
            missing.update((one.id, one) for one in unpassed)
            lacking += [role] if unpassed else []
        if missing:
            args: Args = {"person": person, "roles": tuple(lacking), "trainings": tuple(missing.values())}
            related = tuple(Related(role.at("training"), "asked", {"role": role}) for role in lacking)
            yield Finding(person.at("trained"), args, related)
