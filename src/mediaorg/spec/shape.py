"""What all models of the format are: strict, frozen, without unknown keys; and the text in one or two languages."""

from __future__ import annotations

from types import NoneType
from typing import Annotated, Any, ClassVar, Self, TypeAlias, TypeVar, Union, get_args

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, StringConstraints, model_validator
from pydantic_core import CoreSchema, PydanticCustomError

from mediaorg.diagnostic import At, Step
from mediaorg.text import Lang, Text

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
ID_LENGTH = 64

_IN_BOTH = frozenset(("zh", "en"))
_set_written = vars(BaseModel)["__pydantic_fields_set__"].__set__

T = TypeVar("T")
Id: TypeAlias = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=ID_LENGTH)]
# A YAML sequence arrives as a list; only the container is allowed to change its type, what it holds stays strict.
Many: TypeAlias = Annotated[tuple[T, ...], Field(strict=False)]


class NotNull:
    """Marks what may be left out but never written without a value: `kpis:` alone is a mistake, not “no KPIs”."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The schema of what is left when None is taken out of the union."""
        return handler(Union[tuple(part for part in get_args(source) if part is not NoneType)])  # noqa: UP007


Maybe: TypeAlias = Annotated[T | None, NotNull()]


class Shape(BaseModel):
    """A mapping of the format: unknown keys are refused, scalars are never coerced, values are never changed."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        hide_input_in_errors=True,
        populate_by_name=False,
        defer_build=True,  # a validator of its own is built for the few models that are asked for alone
    )

    def __copy__(self) -> Self:
        """A copy whose set of written fields is its own: models may share theirs (`spec.lean`)."""
        copied = super().__copy__()
        object.__setattr__(copied, "__pydantic_fields_set__", set(self.model_fields_set))
        return copied


class LocalText(Shape):
    """A human text by language; at least one of the two is there."""

    zh: Maybe[str] = None
    en: Maybe[str] = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.zh is None and self.en is None:
            raise PydanticCustomError("no_wording", "a text in no language")
        if self.zh is not None and self.en is not None:
            _set_written(self, _IN_BOTH)  # a set of their own would be half of the memory of all texts
        return self

    def say(self, lang: Lang) -> str:
        """The text for a reader of `lang`, in the other language where that is all there is."""
        first, second = (self.zh, self.en) if lang == "zh" else (self.en, self.zh)
        return first if first is not None else second or ""

    def data(self) -> object:
        """The text in every language it has."""
        return self.model_dump(exclude_none=True)

    def tongues(self) -> tuple[str, ...]:
        """Every wording there is."""
        return tuple(text for text in (self.zh, self.en) if text)


Label: TypeAlias = Annotated[str | LocalText, Field(union_mode="left_to_right")]


def spoken(label: str | LocalText, lang: Lang) -> str:
    """A human text for a reader of `lang`: a plain string is the same in every language."""
    return label if isinstance(label, str) else label.say(lang)


def literal(label: str | LocalText) -> Text:
    """A human text of the specification as an argument of a sentence."""
    english, chinese = (spoken(label, lang).replace("{", "{{").replace("}", "}}") for lang in ("en", "zh"))
    return Text(english, chinese)


def tongues(label: str | LocalText | None) -> tuple[str, ...]:
    """Every wording of a human text; none for a text that is not there."""
    if label is None:
        return ()
    return (label,) if isinstance(label, str) else label.tongues()


class Element(Shape):
    """A thing of the organisation that bears an id: what findings are about and sentences name."""

    kind: ClassVar[str] = ""

    id: Id

    def at(self, *steps: Step) -> At:
        """The place of this element, or of what lies `steps` into it."""
        return At(self.kind, self.id, steps)

    def data(self) -> object:
        """`kind/id`."""
        return f"{self.kind}/{self.id}"

    def say(self, lang: Lang) -> str:
        """The name for a reader of `lang`; the id where the element has no name."""
        name: Any = getattr(self, "name", None)
        return spoken(name, lang) if name else self.id


class Named(Element):
    """An element that must bear a name."""

    name: Label
