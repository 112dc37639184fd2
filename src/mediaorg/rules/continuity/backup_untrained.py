"""A backup lacks a training that the role asks for."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Item, Related
from mediaorg.org.org import Org, trainings_of
from mediaorg.org.schooling import owed, passed
from mediaorg.org.stand_ins import stand_ins
from mediaorg.rules.rule import rule
from mediaorg.spec.people import Training
from mediaorg.spec.role import Role
from mediaorg.text import Args, Text


@rule(
    severity=WARNING,
    title=Text("A backup without the training", "B 角没受过训"),
    message=Text(
        "“{backup}” stands in for “{role}” without its training: {trainings}",
        "“{backup}”是“{role}”的 B 角，却没有培训：{trainings}",
    ),
    label=Text("not trained in {trainings}", "缺少培训：{trainings}"),
    help=Text(
        "ask the training of the backup role too, or let one of its holders pass it; or name another backup",
        "请让 B 角岗位也要求这项培训，或让其任职人先通过；也可以换人",
    ),
    related={"asked": Text("asked here", "这里要求")},
    needs=("role.training", "role.people", "training.people"),
)
def backup_untrained(org: Org) -> Iterator[Finding]:
    """Backup roles that neither ask for what the role asks for, nor have a holder who has passed it."""
    for role in org.roles:
        asked = tuple(owed(org, role)) if role.training else ()
        for backup in stand_ins(org, role) if asked else ():
            if not isinstance(backup, Role) or backup.id == role.id or backup.training == role.training:
                continue
            if missing := _missing(org, backup, asked):
                args: Args = {"backup": backup, "role": role, "trainings": missing}
                yield Finding(role.at("backup", Item(backup.id)), args, (Related(role.at("training"), "asked"),))


def _missing(org: Org, backup: Role, asked: tuple[Training, ...]) -> tuple[Training, ...]:
    asked_of_backup = set(trainings_of(backup))
    missing = tuple(training for training in asked if training.id not in asked_of_backup)
    for person in org.holders.get(backup.id, ()) if missing else ():
        if all(training.id in passed(org, person) for training in missing):
            return ()
    return missing
