"""What `change` may hold, as JSON Schema: for each kind its fields, none of them required."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import models_json_schema

from mediaorg.spec.change_shape import CHANGEABLE, change_shape
from mediaorg.spec.shape import Shape


def change_schema() -> tuple[dict[str, Any], dict[str, Any]]:
    """The schema of `change`, and the definitions that it refers to."""
    shapes: dict[str, type[Shape]] = {}
    for kind in CHANGEABLE:
        shape = change_shape(
            kind, in_place=kind == "duty"
        )  # a duty in place has all fields of one in the list, and more
        if shape is not None:
            shapes[kind] = shape
    places, made = models_json_schema([(shape, "validation") for shape in shapes.values()], by_alias=True)
    entries = {f"^{kind}/.": places[shape, "validation"] for kind, shape in shapes.items()}
    own_keys = {"^x-": {"description": "the user's own: kept, never read"}}
    schema = {
        "title": "Change",
        "type": "object",
        "patternProperties": {**entries, **own_keys},
        "additionalProperties": False,
    }
    return schema, made["$defs"]
