"""What stands at a place of a specification that campaigns are changing: models where there are models, else nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from mediaorg.diagnostic import At, Item, Step
from mediaorg.overlay.working import Working
from mediaorg.spec.edits import names_of
from mediaorg.spec.shape import Shape


class Nothing:
    """Nothing is written there: neither a value nor an empty one."""

    def __repr__(self) -> str:
        return "NOTHING"


NOTHING: Final = Nothing()


def look(working: Working, at: At) -> Any:
    """The value at a place as it is by now; NOTHING where nothing stands there."""
    value = _start(working, at)
    for step in at.path:
        value = NOTHING if value is None else into(value, step)
    return NOTHING if value is None else value


def _start(working: Working, at: At) -> Any:
    if not at.id:
        return tuple(working.waivers) if at.kind == "waivers" else getattr(working.base, at.kind, NOTHING)
    if at.kind == "dimension":
        return working.dimensions.get(at.id)
    if at.kind == "value":
        axis, _, identity = at.id.partition("/")
        return next((one for one in working.dimensions.get(axis, ()) if one.id == identity), None)
    return working.find(at.kind, at.id)


def into(value: Any, step: Step) -> Any:
    """What one step leads to: a key that is written, or an entry of a list by its name."""
    if isinstance(step, Item):
        entries = value if isinstance(value, tuple | list) else ()
        called = [entry for entry in entries if step.id in names_of(entry)]
        return called[step.nth] if step.nth < len(called) else NOTHING
    if isinstance(value, Mapping):
        return value.get(step, NOTHING)
    if not isinstance(value, Shape):
        return NOTHING
    names = {info.alias or name: name for name, info in type(value).model_fields.items()}
    name = names.get(step)
    return getattr(value, name) if name in value.model_fields_set else NOTHING
