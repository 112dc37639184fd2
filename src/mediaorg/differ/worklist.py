"""The differences between two organisations, each to be explained once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mediaorg.diagnostic import At, Item
from mediaorg.differ.normal import Form, Leaf, differs
from mediaorg.differ.values import Value


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact that is another one, or that only one side has."""

    at: At
    old: Leaf | None
    new: Leaf | None

    @property
    def before(self) -> Value | None:
        """What was said."""
        return self.old.value if self.old is not None else None

    @property
    def after(self) -> Value | None:
        """What is said."""
        return self.new.value if self.new is not None else None

    @property
    def place(self) -> At:
        """The place in the new organisation, or in the old one for what is gone."""
        leaf = self.new or self.old
        return leaf.at if leaf is not None else self.at

    @property
    def is_one_sided(self) -> bool:
        """Whether only one side has it."""
        return self.old is None or self.new is None

    @property
    def pattern(self) -> str:
        """The place without ids: `role.kpis[].target`."""
        return self.at.kind + "".join("[]" if isinstance(step, Item) else f".{step}" for step in self.at.path)


class Worklist:
    """The differences that nothing explains yet; what is taken is gone from it."""

    def __init__(self, differences: Iterable[Difference]) -> None:
        self._open: dict[tuple[str, str], dict[At, Difference]] = {}
        for one in differences:
            self._open.setdefault((one.at.kind, one.at.id), {})[one.at] = one

    def __iter__(self) -> Iterator[Difference]:
        """What is left, element by element."""
        return iter([one for found in self._open.values() for one in found.values()])

    def of(self, kind: str, identity: str) -> tuple[Difference, ...]:
        """What is left of one element."""
        return tuple(self._open.get((kind, identity), {}).values())

    def take(self, at: At) -> Difference | None:
        """Takes one difference, if it is there."""
        return self._open.get((at.kind, at.id), {}).pop(at, None)

    def take_all(self, differences: Iterable[Difference]) -> tuple[Difference, ...]:
        """Takes some that are there; those that were taken."""
        return tuple(one for one in differences if self.take(one.at) is not None)

    def take_below(self, at: At) -> tuple[Difference, ...]:
        """Takes all that lies at a place or below it."""
        length = len(at.path)
        return self.take_all(one for one in self.of(at.kind, at.id) if one.at.path[:length] == at.path)


def differences(old: Form, new: Form) -> Iterator[Difference]:
    """Every fact that differs, the new organisation's first."""
    for at, leaf in new.items():
        if differs(old.get(at), leaf):
            yield Difference(at, old.get(at), leaf)
    for at, leaf in old.items():
        if at not in new:
            yield Difference(at, leaf, None)


def is_claim(at: At) -> bool:
    """Whether a fact is about what a role has to do with a duty."""
    return at.kind == "role" and len(at.path) > 1 and at.path[0] == "duties"


def duty_in(at: At) -> str:
    """The duty that a claim is about."""
    step = at.path[1]
    return step.id if isinstance(step, Item) else ""


def part_in(at: At) -> str:
    """What the role of a claim has to do with the duty."""
    return str(at.path[2])
