"""The elements of a specification by kind and id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from mediaorg.spec.role import Claim, InPlaceDuty, Role
from mediaorg.spec.spec import KINDS, Spec

BOOKS: Final[dict[str, str]] = {kind: book for book, kind in KINDS.items()}


def key_in(kind: str, element: Any) -> str:
    """What an element is known by: its id; a handoff without one by its ends and artifact."""
    return str(element.key if kind == "handoff" else element.id)


class Elements:
    """All elements of a specification; duties that are written in place included."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self._found: dict[tuple[str, str], Any] = {("org", spec.org.id): spec.org}
        for book, kind in KINDS.items():
            for element in getattr(spec, book):
                self._found.setdefault((kind, key_in(kind, element)), element)
        for role in spec.roles:
            for claim in role.duties or ():
                if type(claim) is InPlaceDuty:
                    self._found.setdefault(("duty", claim.id), claim)

    def find(self, kind: str, identity: str) -> Any | None:
        """The element of a kind that bears an id; None where there is none."""
        return self._found.get((kind, identity))

    def names(self) -> Iterator[str]:
        """All elements as `kind/id`."""
        return (f"{kind}/{identity}" for kind, identity in self._found)


# By type: `isinstance` runs code of pydantic's wherever the answer is no, and these are asked a million times.


def duty_of(claim: str | Claim | InPlaceDuty) -> str:
    """The id of the duty that an entry of a role's `duties` is about."""
    return claim if isinstance(claim, str) else claim.id if type(claim) is InPlaceDuty else claim.duty


def part_of(claim: str | Claim | InPlaceDuty) -> str:
    """What a role has to do with the duty (`as`)."""
    return claim.as_ if type(claim) is Claim else "owner"


def works_on(role: Role) -> tuple[str, ...]:
    """The ids of the duties that a role answers for or does, each once."""
    working = (duty_of(one) for one in role.duties or () if part_of(one) in ("owner", "accountable", "responsible"))
    return tuple(dict.fromkeys(working))
