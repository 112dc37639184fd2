"""Where a text names a person: found by the names that the specification itself gives."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator

from mediaorg.org.org import Org
from mediaorg.org.placeholders import is_placeholder
from mediaorg.spec.people import Person
from mediaorg.spec.shape import tongues

SHORTEST = 2


class NameFinder:
    """Names of people by their first two characters: a text is passed over at the speed of a set, however many there are."""

    def __init__(self) -> None:
        self.by_start: dict[str, list[tuple[str, Person]]] = {}
        self.first: set[str] = set()

    def add(self, name: str, person: Person) -> None:
        """Makes a name known."""
        self.first.add(name[0])
        self.by_start.setdefault(name[:SHORTEST], []).append((name, person))

    def people_in(self, text: str) -> tuple[Person, ...]:
        """The people whom a text names, each once, in the order of the text."""
        plain = text.casefold()
        if self.first.isdisjoint(plain) or self.by_start.keys().isdisjoint(map(operator.add, plain, plain[1:])):
            return ()
        return tuple({person.id: person for person in self._found(plain)}.values())

    def _found(self, text: str) -> Iterator[Person]:
        for place in range(len(text)):
            for name, person in self.by_start.get(text[place : place + SHORTEST], ()):
                if text.startswith(name, place) and _stands_alone(text, place, place + len(name)):
                    yield person


def name_finder(org: Org) -> NameFinder | None:
    """Finds the people of an organisation; None where it names nobody.

    What is also the name of a role, a partner or a unit, or a placeholder, is not taken for a person's name.
    """
    known = {name.casefold() for name in _other_names(org)} if org.people else set()
    finder = NameFinder()
    for person in org.people:
        for name in tongues(person.name):
            plain = name.casefold().strip()
            if len(plain) >= SHORTEST and plain not in known and not is_placeholder(plain):
                finder.add(plain, person)
    return finder if finder.by_start else None


def _other_names(org: Org) -> Iterable[str]:
    for element in (*org.spec.roles, *org.spec.partners, *org.spec.units):
        yield from tongues(element.name)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether letters of a word in a spaced script do not go on before or after: “Ann” is not in “Annual”."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_goes_on(text[start], before) or _goes_on(text[end - 1], after))


def _goes_on(inside: str, outside: str) -> bool:
    return inside.isascii() and outside.isascii() and inside.isalnum() and outside.isalnum()
