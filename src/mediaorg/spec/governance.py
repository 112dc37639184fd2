"""How the specification is kept: packs and rules in use, accepted findings, and where things went."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, Self, TypeAlias

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from mediaorg.spec.element_name import ElementName
from mediaorg.spec.shape import Label, Many, Maybe, Shape
from mediaorg.spec.units import DateText


class PackUse(Shape):
    """A pack of capabilities and rules that the organisation uses: by name and edition, or a file of its own."""

    pack: Maybe[str] = None
    edition: Maybe[str] = None
    path: Maybe[str] = None


def _without_own_keys(value: Any) -> Any:
    """Keys that begin with `x-` are the user's own, and never read."""
    return (
        {key: entry for key, entry in value.items() if not key.startswith("x-")} if isinstance(value, dict) else value
    )


class Policy(Shape):
    """Severities and limits of rules, by rule id."""

    rules: Annotated[dict[str, dict[str, Any]], BeforeValidator(_without_own_keys)] = Field(default_factory=dict)


Level: TypeAlias = Literal["error", "warning", "info", "off"]


class Waiver(Shape):
    """A finding that somebody has accepted: which rule, where, why, what guards it instead, who approved, until when."""

    rule: str
    at: str
    reason: Label
    control: Maybe[Label] = None
    approved_by: Maybe[str] = None
    until: DateText


def _text_or_list(value: Any) -> str:
    return "<list>" if isinstance(value, list | tuple) else "<text>"


Into: TypeAlias = Annotated[
    Annotated[ElementName, Tag("<text>")] | Annotated[Many[ElementName], Tag("<list>")], Discriminator(_text_or_list)
]
WAYS: Final = (frozenset({"from_", "to"}), frozenset({"split", "into"}), frozenset({"merge", "into"}))


class Move(Shape):
    """Where an element went: renamed (`from`, `to`), split (`split`, `into`) or merged (`merge`, `into`)."""

    from_: Maybe[ElementName] = Field(default=None, alias="from")
    to: Maybe[ElementName] = None
    split: Maybe[ElementName] = None
    merge: Maybe[Many[ElementName]] = None
    into: Maybe[Into] = None

    @model_validator(mode="after")
    def _goes_one_way(self) -> Self:
        if self.model_fields_set not in WAYS:
            raise PydanticCustomError("lineage_shape", "neither a rename nor a split nor a merge")
        if self.split is not None and (isinstance(self.into, str) or not self.into):
            raise PydanticCustomError("split_into", "a split into one, or into nothing")
        if self.merge == ():
            raise PydanticCustomError("merge_of", "a merge of nothing")
        if self.merge is not None and not isinstance(self.into, str):
            raise PydanticCustomError("merge_into", "a merge into several")
        return self


class Retirement(Shape):
    """An element that is gone for good, and why."""

    id: ElementName
    why: Maybe[Label] = None
