"""Documents held against the schemas that are published in the package."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator


def published(name: str) -> Any:
    """A published schema, which is a schema."""
    schema = json.loads(files("mediaorg.reporter").joinpath(name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return schema


def read_by_schema(name: str, text: str) -> Any:
    """A document of a schema, read."""
    document = json.loads(text)
    Draft202012Validator(published(name)).validate(document)
    return document


def keys_told(value: Any, schema: Any, definitions: Any) -> None:
    """Every key of a document is one that its schema describes, in the order described."""
    while "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    if "oneOf" in schema:
        schema = schema["oneOf"][-1]
        if value is not None:
            keys_told(value, schema, definitions)
    elif isinstance(value, dict) and "properties" in schema:
        assert list(value) == [key for key in schema["properties"] if key in value]
        for key, inner in value.items():
            keys_told(inner, schema["properties"][key], definitions)
    elif isinstance(value, list) and "items" in schema:
        for inner in value:
            keys_told(inner, schema["items"], definitions)
