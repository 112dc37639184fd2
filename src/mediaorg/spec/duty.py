"""What must be done, whoever does it: a duty, its result, its effort, and its scope."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import BeforeValidator, Discriminator, Tag
from pydantic_core import PydanticCustomError

from mediaorg.spec.shape import Id, Label, LocalText, Many, Maybe, Named, Shape
from mediaorg.spec.units import DurationText, RateText


def _as_lists(value: Any) -> Any:
    """One value may stand bare; an empty list would say “nowhere”, which no duty means."""
    if not isinstance(value, dict):
        return value
    scope = {}
    for key, entry in value.items():
        if key.startswith("x-"):
            continue
        if entry == []:
            raise PydanticCustomError("empty_scope", "an empty list in a scope")
        scope[key] = [entry] if isinstance(entry, str) else entry
    return scope


ScopeText: TypeAlias = Annotated[dict[str, Many[str]], BeforeValidator(_as_lists)]


class Result(Shape):
    """What comes out of a duty: something that is handed on (`id`), or something that is kept (`text`, `kept`)."""

    id: Maybe[Id] = None
    name: Maybe[Label] = None
    text: Maybe[Label] = None
    kept: bool = False


def _result_shape(value: Any) -> str:
    if not isinstance(value, dict):
        return "<plain>"
    return "<wordings>" if value and set(value) <= {"zh", "en"} else "<result>"


ResultText: TypeAlias = Annotated[
    Annotated[str, Tag("<plain>")] | Annotated[LocalText, Tag("<wordings>")] | Annotated[Result, Tag("<result>")],
    Discriminator(_result_shape),
]


class ItemEffort(Shape):
    """Working time for each item made: two hours per short video."""

    per: str
    takes: DurationText


def _effort_shape(value: Any) -> str:
    if isinstance(value, list):
        return "<list>"
    return "<item>" if isinstance(value, dict) else "<rate>"


Effort: TypeAlias = Annotated[
    Annotated[RateText, Tag("<rate>")] | Annotated[ItemEffort, Tag("<item>")],
    Discriminator(_effort_shape),
]
EffortText: TypeAlias = Annotated[
    Annotated[RateText, Tag("<rate>")] | Annotated[ItemEffort, Tag("<item>")] | Annotated[Many[Effort], Tag("<list>")],
    Discriminator(_effort_shape),
]


class Duty(Named):
    """A duty: `action` × `object` is its meaning, `scope` where it has to be done (left out: everywhere)."""

    kind: ClassVar[str] = "duty"

    action: Maybe[Label] = None
    object: Maybe[Label] = None
    scope: Maybe[ScopeText] = None
    result: Maybe[ResultText] = None
    stage: Maybe[str] = None
    fulfils: Many[str] = ()
    tags: Many[str] = ()
    effort: Maybe[EffortText] = None
    checked_by: Maybe[str] = None
    critical: bool = False
