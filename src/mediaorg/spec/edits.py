"""What an edit makes of a list: entries by name, changed, taken away, added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, get_type_hints

from mediaorg.spec.change_shape import ChangeShape, ListEdit, item_type, key_of, models_in
from mediaorg.spec.shape import LocalText, Shape, tongues


def names_of(item: object) -> tuple[str, ...]:
    """What an entry of a list goes by: its id or what else its shape is called by; a text is its own name."""
    if isinstance(item, str | LocalText):
        return tongues(item)
    if not isinstance(item, Shape):
        return ()
    key = key_of(type(item))
    value = getattr(item, key) if key is not None else None
    return tongues(value) if isinstance(value, str | LocalText) else ()


def find(items: Iterable[Any] | None, name: str) -> Any | None:
    """The first entry that goes by a name."""
    return next((item for item in items or () if name in names_of(item)), None)


@cache
def entry_models(owner: type[Shape], field: str) -> tuple[type[Shape], ...]:
    """The mappings that entries of a list field may be."""
    return models_in(item_type(get_type_hints(owner, include_extras=True)[field]))


def spelled_out(item: Any, owner: type[Shape], field: str) -> Any:
    """An entry as a mapping: a bare reference stands for a mapping that says no more."""
    if not isinstance(item, str):
        return item
    model = entry_models(owner, field)[0]
    key = key_of(model)
    written = model.model_fields[key].alias or key if key else ""
    return model.model_validate({written: item})


def new_value(owner: Any, name: str, value: Any) -> Any:
    """What a field becomes: the value, the edited list, or, where it is taken away, what it is when left out."""
    if isinstance(value, ListEdit):
        return edited(getattr(owner, name), value, type(owner), name)
    if value is None:
        return type(owner).model_fields[name].get_default(call_default_factory=True)
    return value


def merged(owner: Any, values: Mapping[str, Any]) -> Any:
    """A model with new values for some of its fields; what is no field of it is left out."""
    known = {name: value for name, value in values.items() if name in type(owner).model_fields}
    return owner.model_copy(update={name: new_value(owner, name, value) for name, value in known.items()})


def set_values(part: ChangeShape) -> dict[str, Any]:
    """The values that are set in a part, by field."""
    return {name: getattr(part, name) for name in type(part).model_fields if name in part.model_fields_set}


def edited(items: tuple[Any, ...] | None, edit: ListEdit, owner: type[Shape], field: str) -> tuple[Any, ...]:
    """A list after an edit: what is changed stays in its place, what is added comes last."""
    kept = [item for item in items or () if not set(names_of(item)) & set(edit.remove)]
    for name, part in edit.changes.items():
        kept = [
            merged(spelled_out(item, owner, field), set_values(part)) if name in names_of(item) else item
            for item in kept
        ]
    return (*kept, *(item for item in edit.add if item not in kept))
