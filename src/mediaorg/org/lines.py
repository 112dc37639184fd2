"""Reporting lines: who stands at the top, and where the lines run in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mediaorg.org.org import Org
from mediaorg.record import Record
from mediaorg.spec.names import NOBODY
from mediaorg.spec.organisation import Layer
from mediaorg.spec.role import Role
from mediaorg.spec.shape import Named
from mediaorg.text import Lang

LONGEST: Final = 8
"""How many stops of a circle a sentence names."""


class Chain(Record):
    """Roles or units as a sentence draws them: “A → B → A”."""

    stops: Sequence[Named]

    def say(self, lang: Lang) -> str:
        """The names with arrows between them; the middle of a very long chain is left out."""
        names = [stop.say(lang) for stop in self.stops]
        if len(names) > LONGEST + 1:
            names[LONGEST:-1] = ["…"]
        return " → ".join(names)

    def data(self) -> object:
        """The stops as `kind/id`."""
        return [stop.data() for stop in self.stops]


def is_head(role: Role) -> bool:
    """Whether a role reports to nobody; left out means nobody."""
    return role.reports_to is None or role.reports_to == NOBODY


def heads(org: Org) -> list[Role]:
    """The roles that surely report to nobody, in file order."""
    found = [role for role in org.roles if is_head(role)]
    if len(found) < 2:
        return found
    return [role for role in found if org.certainty.is_complete("role", role.id, "reports_to")]


def reporting_circles(org: Org) -> Iterator[tuple[Role, ...]]:
    """The circles of reporting lines, each from its first member in file order on; what leads into one is not in it.

    Every role has at most one superior, so one walk up from each role, never twice over the same ground, finds all.
    """
    walk_of: dict[str, int] = {}
    for walk, role in enumerate(org.roles):
        here: Role | None = role
        while here is not None and here.id not in walk_of:
            walk_of[here.id] = walk
            here = org.head_of(here)
        if here is not None and walk_of[here.id] == walk:
            yield _from_first(org, list(_way_up(org, here)))


def is_in_circle(org: Org, role: Role) -> bool:
    """Whether the way up from a role leads back to it."""
    return any(org.head_of(stop) is role for stop in _way_up(org, role))


def _way_up(org: Org, role: Role) -> Iterator[Role]:
    """A role, its superior, and so on, each once."""
    seen: set[str] = set()
    here: Role | None = role
    while here is not None and here.id not in seen:
        seen.add(here.id)
        yield here
        here = org.head_of(here)


def _from_first(org: Org, circle: list[Role]) -> tuple[Role, ...]:
    members = {role.id: place for place, role in enumerate(circle)}
    start = next(members[role.id] for role in org.roles if role.id in members)
    return (*circle[start:], *circle[:start])


def layers_up(org: Org, role: Role, boss: Role) -> int:
    """How many layers higher the superior stands; 0 where either stands in none."""
    if role.layer is None or boss.layer is None:
        return 0
    rank = org.layer_rank
    return rank[role.layer] - rank[boss.layer] if role.layer in rank and boss.layer in rank else 0


def layer_of(org: Org, role: Role) -> Layer:
    """The layer of a role that is known to stand in one."""
    return org.layer_by_id[role.layer or ""]
