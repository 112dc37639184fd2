"""Models of the format as plain data, the way a user writes them: only what is set, under the keys of the format."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from mediaorg.spec.shape import Shape


def as_written(value: Any, *, whole: bool = False) -> Any:
    """Mappings, lists, texts, numbers; a duration, a share, a day as their text. `whole` tells what is left out too."""
    if isinstance(value, Shape):
        fields = type(value).model_fields
        told = ((info.alias or name, name) for name, info in fields.items() if whole or name in value.model_fields_set)
        said = {key: as_written(getattr(value, name), whole=whole) for key, name in told}
        return {key: item for key, item in said.items() if item is not None}
    if isinstance(value, Mapping):
        return {key: as_written(item, whole=whole) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [as_written(item, whole=whole) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return getattr(value, "text", value)
