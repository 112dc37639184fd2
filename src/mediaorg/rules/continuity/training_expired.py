"""A training that a person's role asks for was passed too long ago."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Item, Related
from mediaorg.org.org import Org, trainings_of
from mediaorg.org.schooling import lapsed, roles_held
from mediaorg.org.stand_ins import leaning_on
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=WARNING,
    title=Text("A training that has run out", "培训已过期"),
    message=Text(
        "“{person}” passed “{training}” too long ago: it held until {until}",
        "“{person}”的“{training}”已过有效期（到 {until}）",
    ),
    label=Text("held until {until}", "有效期到 {until}"),
    help=Text("have it passed again and enter the new day", "请安排复训，并登记新的通过日期"),
    related={"valid": Text("a pass holds for {valid}", "通过后 {valid}内有效")},
    needs=("person.trained", "training.valid"),
)
def training_expired(org: Org) -> Iterator[Finding]:
    """Passes that ended before today, of trainings that the person's roles, or the roles they stand in for, ask for."""
    if not org.people:
        return
    leaning = leaning_on(org)
    for person in org.people:
        if not person.trained:
            continue
        held = roles_held(org, person)
        covered = (*held, *(other for role in held for other in leaning.get(role.id, ())))
        wanted = frozenset(training for role in covered for training in trainings_of(role))
        for one in lapsed(org, person, wanted):
            args: Args = {
                "person": person,
                "training": one.training,
                "until": one.ended.isoformat(),
                "valid": one.training.valid or "",
            }
            at = person.at("trained", Item(one.training.id, one.nth))
            yield Finding(at, args, (Related(one.training.at("valid"), "valid"),))
