"""A text that names a person where it should name a post."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from mediaorg.diagnostic import WARNING, At, Finding
from mediaorg.org.org import Org, held_roles
from mediaorg.org.personal_names import name_finder
from mediaorg.rules.rule import rule
from mediaorg.spec.duty import Duty, Result
from mediaorg.spec.flow import Handoff
from mediaorg.spec.people import Person
from mediaorg.spec.role import Role
from mediaorg.spec.shape import LocalText, tongues
from mediaorg.text import Args, Text

Place = tuple[At, str | LocalText]


@rule(
    severity=WARNING,
    title=Text("A person named in place of a post", "职责里写了人名"),
    message=Text(
        "the {field} of {place} names the person {people} in place of a post",
        "{place} 的 {field} 写了人员 {people} 的姓名，应写岗位",
    ),
    label=Text("names a person", "这里有人名"),
    help=Text(
        "write the role instead ({roles}): people come and go, the post stays",
        "请改写成岗位（{roles}）：人会变动，岗位不变",
    ),
)
def person_named(org: Org) -> Iterator[Finding]:
    """Texts of duties, roles and handoffs in which a name of `people` stands; the finding names the id only."""
    finder = name_finder(org)
    if finder is None:
        return
    for at, text in _texts(org):
        for words in tongues(text):
            people = finder.people_in(words)
            if people:
                args: Args = {
                    "place": _place(at),
                    "field": str(at.path[-1]),
                    "people": people,
                    "roles": _roles(org, people),
                }
                yield Finding(at, args)
                break


def _texts(org: Org) -> Iterator[Place]:
    return chain(
        chain.from_iterable(map(_of_duty, org.duties)),
        chain.from_iterable(map(_of_role, org.roles)),
        chain.from_iterable(map(_of_handoff, org.handoffs)),
    )


def _of_duty(duty: Duty) -> Iterator[Place]:
    yield duty.at("name"), duty.name
    if duty.action is not None:
        yield duty.at("action"), duty.action
    if duty.object is not None:
        yield duty.at("object"), duty.object
    result = duty.result.name or duty.result.text if isinstance(duty.result, Result) else duty.result
    if result is not None:
        yield duty.at("result"), result


def _of_role(role: Role) -> Iterator[Place]:
    if role.purpose is not None:
        yield role.at("purpose"), role.purpose
    for power in role.authority or ():
        yield role.at("authority"), power


def _of_handoff(handoff: Handoff) -> Iterator[Place]:
    yield handoff.at("artifact"), handoff.artifact
    for field in ("accept", "on_reject", "via", "event"):
        text = getattr(handoff, field)
        if text is not None:
            yield handoff.at(field), text


def _place(at: At) -> str:
    """The element by its id: its own name may be the text in which the person stands."""
    return f"{at.kind}/{at.id}"


def _roles(org: Org, people: tuple[Person, ...]) -> tuple[Role, ...] | Text:
    held = {
        identity: org.role_by_id[identity]
        for person in people
        for identity in held_roles(person)
        if identity in org.role_by_id
    }
    return tuple(held.values()) or Text("the post that the person holds", "其所任岗位")
