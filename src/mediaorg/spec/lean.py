"""What thousands of models share, so that each of them is small: one set of written fields for all that were written alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from operator import attrgetter
from typing import Any, Final, get_args

from pydantic import BaseModel

from mediaorg.spec.shape import Shape

FIELDS_SET: Final = "__pydantic_fields_set__"
_written: Final[Callable[[Shape], set[str]]] = attrgetter(FIELDS_SET)
_share: Final[Callable[[Shape, frozenset[str]], None]] = vars(BaseModel)[FIELDS_SET].__set__
SMALL: Final = 4  # a set of so many names is no larger than an empty one


def share_field_sets(models: Iterable[object]) -> None:
    """Gives all models whose fields were set alike, and those inside them, one set of names: a fifth of their memory."""
    shared: dict[tuple[str, ...], frozenset[str]] = {}
    stack: list[Any] = list(models)
    while stack:
        model = stack.pop()
        if type(model) is tuple:
            stack.extend(model)
        elif (holding := _holding_wide(model.__class__)) is not None:
            written = _written(model)
            if len(written) > SMALL:
                names = tuple(written)  # alike sets nearly always tell their names in the same order
                _share(model, shared.get(names) or shared.setdefault(names, frozenset(names)))
            if holding:
                held = model.__dict__
                stack.extend(value for name in holding if (value := held[name]))


@cache
def _holding_wide(kind: type[Any]) -> tuple[str, ...] | None:
    """The fields of a model in which models with more than a few fields may stand; None for what is no model.

    Asked by type: `isinstance` runs code of pydantic's wherever the answer is no.
    """
    if not issubclass(kind, Shape):
        return None
    return tuple(name for name, field in kind.model_fields.items() if _may_be_wide(field.annotation))


def _may_be_wide(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return len(annotation.model_fields) > SMALL or bool(_holding_wide(annotation))
    return any(_may_be_wide(part) for part in get_args(annotation))
