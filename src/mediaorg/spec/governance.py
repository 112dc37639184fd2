"""How the specification is kept: packs and rules in use, accepted findings, and where things went."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field

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


class Move(Shape):
    """Where an element went: renamed (`from`, `to`), split (`split`, `into`) or merged (`merge`, `into`)."""

    from_: Maybe[str] = Field(default=None, alias="from")
    to: Maybe[str] = None
    split: Maybe[str] = None
    merge: Maybe[Many[str]] = None
    into: Maybe[Annotated[str | Many[str], Field(union_mode="left_to_right")]] = None


class Retirement(Shape):
    """An element that is gone for good, and why."""

    id: str
    why: Maybe[Label] = None
