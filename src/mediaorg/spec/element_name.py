"""Names in full, `kind/id`: which kinds of elements there are, and how such a name is written."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

NOBODY: Final = "none"  # what `reports_to` says of the head of the organisation: no role bears this id
ELEMENT_KINDS: Final = (
    "role", "partner", "duty", "layer", "unit", "handoff", "loop", "training", "separation", "approval", "person",
    "dimension",
)  # fmt: skip
ELEMENT_PATTERN: Final = f"^({'|'.join(ELEMENT_KINDS)})/.+$"


def _in_full(value: str) -> str:
    kind, _, identity = value.partition("/")
    if kind not in ELEMENT_KINDS or not identity:
        raise PydanticCustomError("element_name", "not kind/id")
    return value


ElementName: TypeAlias = Annotated[
    str, AfterValidator(_in_full), WithJsonSchema({"type": "string", "pattern": ELEMENT_PATTERN})
]
