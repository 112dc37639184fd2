"""A text that names a person where it should name a post."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from mediaorg.diagnostic import WARNING, At, Finding
from mediaorg.org.org import Org, held_roles
from mediaorg.org.personal_names import NameFinder, name_finder
from mediaorg.rules.rule import rule
from mediaorg.spec.duty import Result
from mediaorg.spec.people import Person
from mediaorg.spec.shape import LocalText
from mediaorg.text import Text

OF_DUTY: Final = ("name", "action", "object", "result")
OF_ROLE: Final = ("purpose", "authority")
OF_HANDOFF: Final = ("artifact", "accept", "on_reject", "via", "event")


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
    for elements, fields in ((org.duties, OF_DUTY), (org.roles, OF_ROLE), (org.handoffs, OF_HANDOFF)):
        read = attrgetter(*fields)
        for element in elements:
            for field, value in zip(fields, read(element), strict=True):
                people = finder.people_in(value) if isinstance(value, str) else _people_below(finder, value)
                if people:
                    yield _finding(org, element.at(field), people)


def _people_below(finder: NameFinder, value: object) -> tuple[Person, ...]:
    """The people whom the texts of a value name: of a list, of a result, in two languages."""
    if isinstance(value, str):
        return finder.people_in(value)
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(person for one in value for person in _people_below(finder, one)))
    if isinstance(value, Result):
        return _people_below(finder, (value.name, value.text))
    return _people_below(finder, value.tongues()) if isinstance(value, LocalText) else ()


def _finding(org: Org, at: At, people: tuple[Person, ...]) -> Finding:
    """What is said of one text; its element goes by its id, for its own name may be the text."""
    held = dict.fromkeys(role for person in people for role in held_roles(person) if role in org.role_by_id)
    roles = tuple(org.role_by_id[role] for role in held) or Text("the post that the person holds", "其所任岗位")
    place = at.kind if at.kind == "handoff" else f"{at.kind}/{at.id}"
    return Finding(at, {"place": place, "field": str(at.path[-1]), "people": people, "roles": roles})
