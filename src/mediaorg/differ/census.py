"""What there is in a specification by kind and id, and with what its values are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from mediaorg.differ.reading import Eyes
from mediaorg.differ.references import stage_names
from mediaorg.org.claims import Scopes
from mediaorg.spec.elements import key_in
from mediaorg.spec.lineage import Name
from mediaorg.spec.role import InPlaceDuty
from mediaorg.spec.spec import KINDS, Spec
from mediaorg.text import Text, literal

Listed: TypeAlias = tuple[str, str, Any]


def elements_of(spec: Spec) -> Iterator[Listed]:
    """Every element by kind and id, as written: a duty inside a role is part of the role."""
    yield "org", spec.org.id, spec.org
    for book, kind in KINDS.items():
        for element in getattr(spec, book):
            yield kind, key_in(kind, element), element


def named(listed: Iterable[Listed]) -> dict[Name, Any]:
    """Every element by kind and id, duties that are written in place too; of two alike the first."""
    found: dict[Name, Any] = {}
    for kind, identity, element in listed:
        found.setdefault((kind, identity), element)
        if kind == "role":
            for claim in element.duties or ():
                if isinstance(claim, InPlaceDuty):
                    found.setdefault(("duty", claim.id), claim)
    return found


def eyes_of(spec: Spec, elements: Mapping[Name, Any], renames: Mapping[Name, str], scopes: Scopes, whole: Spec) -> Eyes:
    """What the values of a specification are read with; `whole` knows the names of roles that rest as well."""
    known: dict[Name, Any] = {("role", role.id): role for role in whole.roles} if whole is not spec else {}
    known.update(elements)
    for axis, values in spec.dimensions.items():
        known["dimension", axis] = Text(literal(axis), literal(axis))
        known.update((("value", f"{axis}/{value.id}"), value) for value in values)
    return Eyes(renames, known, scopes, stage_names(spec, renames, known))
