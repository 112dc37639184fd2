"""A campaign as it was understood: every clause with the place where it stands and the time for which it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar

from mediaorg.diagnostic import At
from mediaorg.spec.campaign import AddedRole, Demand, Head, Lend, Timed, Transfer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class When:
    """The time that a clause names: phases, a first and a last day; nothing named means the campaign's whole time."""

    phases: tuple[str, ...] | None = None
    first: date | None = None
    last: date | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is named."""
        return self == When()


def when_of(entry: Any) -> When:
    """The time that an entry of a campaign file names."""
    first = entry.from_ if isinstance(entry, Timed | AddedRole) else None
    last = entry.to if isinstance(entry, Timed | AddedRole) else None
    if isinstance(entry, Demand) and entry.phase is not None:
        return When((entry.phase, *(entry.phases or ())), first, last)
    return When(entry.phases, first, last)


@dataclass(frozen=True, slots=True)
class Clause(Generic[T]):
    """One entry of a list of the campaign file, and its place."""

    entry: T
    at: At

    @property
    def when(self) -> When:
        """The time that it names."""
        return when_of(self.entry)


@dataclass(frozen=True, slots=True)
class Target:
    """Something that is suspended or removed."""

    kind: str
    id: str
    at: At
    when: When


@dataclass(frozen=True, slots=True)
class Change:
    """New values for fields of one thing, by the field's name in the model; None takes a value away."""

    kind: str
    id: str
    at: At
    when: When
    values: Mapping[str, Any]
    expected: Mapping[str, Any]
    keys: Mapping[str, str]
    """The fields' names as they are written."""

    def at_field(self, name: str) -> At:
        """The place of a new value."""
        return self.at.below(self.keys.get(name, name))

    def at_expected(self, name: str) -> At:
        """The place of an expected value."""
        return self.at.below("expect", self.keys.get(name, name))


@dataclass(frozen=True, slots=True)
class Campaign:
    """All clauses of a campaign, in file order."""

    head: Head
    added: Mapping[str, tuple[Clause[Any], ...]] = field(default_factory=dict)
    values: Mapping[str, tuple[Clause[Any], ...]] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    transfers: tuple[Clause[Transfer], ...] = ()
    lends: tuple[Clause[Lend], ...] = ()
    suspensions: tuple[Target, ...] = ()
    removals: tuple[Target, ...] = ()
    demands: tuple[Clause[Demand], ...] = ()

    @property
    def id(self) -> str:
        """The id of the campaign."""
        return self.head.id

    def clauses(self) -> Iterator[Clause[Any] | Change | Target]:
        """Everything that changes the organisation, demand aside."""
        for clauses in (*self.added.values(), *self.values.values()):
            yield from clauses
        yield from self.changes
        yield from self.transfers
        yield from self.lends
        yield from (*self.suspensions, *self.removals)

    def added_roles(self) -> tuple[Clause[AddedRole], ...]:
        """The roles that are added."""
        return self.added.get("roles", ())
