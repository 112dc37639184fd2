"""What the format lets a field say, and what a field means that nobody wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, get_type_hints

from mediaorg.spec.change_shape import models_in
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff
from mediaorg.spec.names import NOBODY
from mediaorg.spec.organisation import Organisation
from mediaorg.spec.role import Claim, InPlaceDuty, Role
from mediaorg.spec.shape import Shape
from mediaorg.spec.written import as_written
from mediaorg.text import Text

Models = tuple[type[Shape], ...]


@dataclass(frozen=True, slots=True)
class Default:
    """What is meant where nothing is written: a value as a user would write it, words that say more, or either."""

    value: Any = None
    words: Text | None = None


NOTHING_SAID: Final = Default(words=Text("nothing is said", "不作规定"))
EVERYWHERE: Final = Default(words=Text("everywhere", "全部范围"))
ALWAYS: Final = Default(words=Text("at all times", "长期有效"))
WORDS: Final[Mapping[tuple[type[Shape], str], Default]] = {
    (Role, "headcount"): Default(1),
    (Role, "filled"): Default(words=Text("all posts are filled", "编制全部在岗")),
    (Role, "reports_to"): Default(NOBODY),
    (Role, "from"): ALWAYS,
    (Role, "to"): ALWAYS,
    (Duty, "scope"): EVERYWHERE,
    (InPlaceDuty, "scope"): EVERYWHERE,
    (Claim, "scope"): Default(words=Text("what the duty's own scope is", "与职责自身的范围相同")),
    (Claim, "effort"): Default(words=Text("what the duty says", "按职责所写")),
    (Handoff, "id"): Default(words=Text("made of both ends and the artifact", "由两端和交付物拼成")),
    (Organisation, "language"): Default(
        words=Text("texts are read as Chinese; readers get their own language", "文字按中文理解，输出语言随读者")
    ),
}


def keys_of(models: Models) -> tuple[str, ...]:
    """The keys that a mapping of one of these shapes may have."""
    keys = (info.alias or name for model in models for name, info in model.model_fields.items())
    return tuple(dict.fromkeys(keys))


def models_below(models: Models, key: str) -> Models:
    """The shapes that may stand below a key: of its value, or of the entries of its list."""
    below: dict[type[Shape], None] = {}
    for model in models:
        hints = get_type_hints(model, include_extras=True)
        for name, info in model.model_fields.items():
            if key == (info.alias or name):
                below |= dict.fromkeys(models_in(hints[name]))
    return tuple(below)


def default_of(models: Models, key: str) -> Default:
    """What a key means that is not written in a mapping of one of these shapes."""
    for model in models:
        if (model, key) in WORDS:
            return WORDS[model, key]
        for name, info in model.model_fields.items():
            if key == (info.alias or name) and not info.is_required():
                value = as_written(info.get_default(call_default_factory=True), whole=True)
                if value not in (None, [], {}):
                    return Default(value)
    return NOTHING_SAID
