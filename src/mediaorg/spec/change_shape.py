"""What `change` may say of a kind: any of its fields; nothing, where the field may be left out; or an edit of a list."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, Discriminator, Field, Tag, create_model

from mediaorg.spec.campaign import Phased, Timed
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff, Loop
from mediaorg.spec.organisation import Layer, Organisation, Partner, Unit
from mediaorg.spec.people import Approval, Person, Separation, Training
from mediaorg.spec.places import CALLED_BY
from mediaorg.spec.role import InPlaceDuty, Role
from mediaorg.spec.shape import LocalText, Many, Shape

# The kinds that `change` may name; a duty that is written in place has a weight besides.
CHANGEABLE: Final[dict[str, type[Shape]]] = {
    "role": Role,
    "duty": Duty,
    "handoff": Handoff,
    "loop": Loop,
    "layer": Layer,
    "unit": Unit,
    "partner": Partner,
    "training": Training,
    "separation": Separation,
    "approval": Approval,
    "person": Person,
    "org": Organisation,
}


class ChangeShape(Shape):
    """New values for some fields of one thing; what is not set stays."""


class ListEdit(Shape):
    """An edit of a list: entries that are added, taken away by name, or changed by name."""

    add: Many[Any] = ()
    remove: Many[str] = ()

    @property
    def changes(self) -> Mapping[str, ChangeShape]:
        """The new values of entries, by the entry's name; lists of plain texts have none."""
        return getattr(self, "change", {})


def _list_or_edit(value: Any) -> str:
    return "<edit>" if isinstance(value, dict) else "<list>"


@cache
def change_of(model: type[Shape]) -> type[ChangeShape]:
    """The shape of a `change` entry for a kind; `from` and `to` are dates where the kind itself has no such keys."""
    when = Phased if "from_" in model.model_fields else Timed
    named: dict[str, Any] = {"expect": (_partial(model, edits=False), Field(default=None))}
    bases: Any = (_partial(model, edits=True), when)
    name: Any = f"{model.__name__}Change"
    return create_model(name, __base__=bases, **named)  # type: ignore[no-any-return]


@cache
def _partial(*models: type[Shape], edits: bool) -> type[ChangeShape]:
    """All fields of some models, none required; None stands for taken away, and is refused where a value is due."""
    fields: dict[str, Any] = {}
    for model in models:
        hints = get_type_hints(model, include_extras=True)
        for name, info in model.model_fields.items():
            if name not in fields and name != "id" and name != key_of(model):
                annotation = _edited(hints[name]) if edits else hints[name]
                written = annotation if info.is_required() else annotation | None
                fields[name] = (written, Field(default=None, alias=info.alias))
    return create_model(f"Part{models[0].__name__}", __base__=ChangeShape, **fields)


def _edited(annotation: Any) -> Any:
    """The same annotation, or, where it is a list, the list or an edit of it."""
    item = item_type(annotation)
    if item is None:
        return annotation
    edit: Any = _edit_of(item)
    either: Any = Union[Annotated[annotation, Tag("<list>")], Annotated[edit, Tag("<edit>")]]  # noqa: UP007 - made at run time
    return Annotated[either, Discriminator(_list_or_edit)]


@cache
def _edit_of(item: Any) -> type[ListEdit]:
    models = tuple(model for model in models_in(item) if key_of(model) is not None)
    entries: Any = Many[item]
    fields: dict[str, Any] = {"add": (entries, ())}
    if models:
        part: Any = _partial(*models, edits=True)
        fields["change"] = (dict[str, part], {})
    of = models[0].__name__ if models else "Name" if item is str else "Text"
    return create_model(f"{of}ListEdit", __base__=ListEdit, **fields)


def item_type(annotation: Any) -> Any:
    """What the entries of a list field are; None for any other field."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, UnionType):
        parts = [part for part in get_args(annotation) if part is not NoneType]
        return item_type(parts[0]) if len(parts) == 1 else None
    return get_args(annotation)[0] if get_origin(annotation) is tuple else None


def models_in(annotation: Any) -> tuple[type[Shape], ...]:
    """The models that an annotation allows, texts in two languages aside."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return () if annotation is LocalText or not issubclass(annotation, Shape) else (annotation,)
    return tuple(model for part in get_args(annotation) for model in models_in(part))


@cache
def key_of(model: type[Shape]) -> str | None:
    """By which field entries of a list are called."""
    aliases = {info.alias or name: name for name, info in model.model_fields.items()}
    return next((aliases[key] for key in CALLED_BY if key in aliases), None)


@cache
def change_shape(kind: str, *, in_place: bool = False) -> type[ChangeShape] | None:
    """The shape of a `change` entry for a kind; None where the kind cannot be changed."""
    model = InPlaceDuty if in_place else CHANGEABLE.get(kind)
    return change_of(model) if model is not None else None
