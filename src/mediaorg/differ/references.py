"""How references to other elements are read for comparing: one, several in any order, several in theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mediaorg.differ.reading import Eyes, Reader, unordered
from mediaorg.differ.values import Plain, Ref, Several, Value
from mediaorg.spec.lineage import Name
from mediaorg.spec.spec import Spec


def marks(eyes: Eyes, values: Iterable[str]) -> Value | None:
    """Tags, and elements as `kind/id`, in any order."""
    return unordered(_mark(eyes, one) for one in values)


def _mark(eyes: Eyes, value: str) -> Value:
    kind, slash, identity = value.partition("/")
    return eyes.ref(kind, identity) if slash else Plain(value)


def askers(eyes: Eyes, values: Iterable[str]) -> Value | None:
    """Roles by id and duties as `duty/id`, in any order."""
    return unordered(_mark(eyes, one) if "/" in one else eyes.party(one) for one in values)


def ref(kind: str) -> Reader:
    """A reference to an element of one kind."""
    return lambda eyes, value: eyes.ref(kind, value)


def party(eyes: Eyes, value: str) -> Value | None:
    """A reference to a role or a partner."""
    return eyes.party(value)


def head(eyes: Eyes, value: str) -> Value | None:
    """Whom a role reports to; nobody is what is left out."""
    return None if value == "none" else eyes.ref("role", value)


def refs(kind: str) -> Reader:
    """References to elements of one kind, in any order."""
    return lambda eyes, values: unordered(eyes.ref(kind, one) for one in values)


def ordered(kind: str) -> Reader:
    """References to elements of one kind, in their order; what was merged counts once."""
    return lambda eyes, values: Several(tuple(dict.fromkeys(eyes.ref(kind, one) for one in values))) if values else None


def stage(eyes: Eyes, value: str) -> Value | None:
    """A stage, by its own id or as `loop/stage`."""
    return Ref("stage", eyes.stages.get(value, value), eyes.elements.get(("stage", value)))


def stages(eyes: Eyes, values: Iterable[str]) -> Value | None:
    """Stages of the same loop, in any order."""
    return unordered(Ref("stage", one, eyes.elements.get(("stage", one))) for one in values)


def stage_names(spec: Spec, renames: Mapping[Name, str], known: dict[Name, Any]) -> Mapping[str, str]:
    """Every stage as `loop/stage` by each name that it goes by; what it is called by is added to what is `known`."""
    found: dict[str, str] = {}
    for loop in spec.loops:
        new = renames.get(("loop", loop.id), loop.id)
        for one in loop.stages:
            for called in (f"{loop.id}/{one.id}", one.id):
                found.setdefault(called, f"{new}/{one.id}")
                known.setdefault(("stage", called), one)
    return found
