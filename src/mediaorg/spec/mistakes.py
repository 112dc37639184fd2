"""What pydantic found wrong in one entry, told in the words of the format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel, ValidationError

from mediaorg.diagnostic import Diagnostic, Edit, Rule, fault
from mediaorg.record import Record, replace
from mediaorg.spec.element_name import NOBODY
from mediaorg.spec.faults import BAD_DATE, BAD_DURATION, BAD_ID, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from mediaorg.spec.joined import Entry, Path
from mediaorg.spec.nearest import folded
from mediaorg.spec.respell import respelled
from mediaorg.spec.shape import ID_LENGTH, ID_PATTERN
from mediaorg.spec.words import EXPECTED, TEXT, WORDING, found_words, key_advice, value_advice
from mediaorg.text import Arg, Text, literal

_ID: Final = re.compile(ID_PATTERN)
_NOT_IN_AN_ID: Final = re.compile("[^a-z0-9]+")
ID_FAULTS: Final = frozenset({"string_pattern_mismatch", "string_too_long", "reserved_id"})
LINEAGE_KEYS: Final = {"split_into": "into", "merge_into": "into", "merge_of": "merge"}
TIME_FAULTS: Final = frozenset({"bad_duration", "bad_offset", "bad_rate"})
PLAIN_BRANCHES: Final = frozenset({"str", "int", "float", "constrained-str", "constrained-int", "constrained-float"})


class Mistake(Record):
    """One fault of shape: pydantic's name for it, the path into the entry, the model that stands there."""

    kind: str
    path: Path
    model: type[BaseModel] | None
    choices: tuple[str, ...] = ()


def mistakes_in(error: ValidationError, raw: object, model: type[BaseModel]) -> list[Mistake]:
    """The faults of a list with one entry, one for each place; the branches of unions that were not meant left out."""
    found: dict[Path, Mistake] = {}
    passed_over: dict[Path, Mistake] = {}
    for item in error.errors(include_input=False, include_context=False, include_url=False):
        path, plain_branch = _data_path(item["loc"][1:], raw, item["type"])
        value = _value_at(raw, path)
        if item["type"] == "empty_scope" and isinstance(value, dict):
            path = (*path, next(key for key, entry in value.items() if entry == [] and not key.startswith("x-")))
        path = (*path, LINEAGE_KEYS[item["type"]]) if item["type"] in LINEAGE_KEYS else path
        owner, choices = _model_at(model, path, raw)
        mistake = Mistake(item["type"], path, owner, choices)
        if plain_branch and isinstance(value, dict):
            passed_over.setdefault(path, mistake)
        elif item["type"] == "model_type" and not isinstance(value, dict) and _is_branch(item):
            found[path] = Mistake("wording", path, owner, choices)
        else:
            found.setdefault(path, mistake)
    for path, mistake in passed_over.items():  # a mapping where every branch is plain: nobody else tells of it
        if not any(other[: len(path)] == path for other in found):
            found[path] = mistake
    return _without_consequences(list(found.values()))


def _is_branch(item: Mapping[str, Any]) -> bool:
    return bool(item["loc"]) and item["loc"][-1] == "LocalText"


def _data_path(location: tuple[str | int, ...], raw: object, kind: str) -> tuple[Path, bool]:
    """The steps of a location that are steps of the data, and whether its last step is a scalar branch of a union."""
    path: list[str | int] = []
    value = raw
    plain_branch = False
    for number, step in enumerate(location):
        plain_branch = False
        if isinstance(value, dict) and step in value:
            value = value[str(step)]
            path.append(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
            path.append(step)
        elif kind == "missing" and number == len(location) - 1:
            path.append(step)
        else:
            plain_branch = step in PLAIN_BRANCHES
    return tuple(path), plain_branch


def _value_at(raw: object, path: Path) -> object:
    value: Any = raw
    for step in path:
        if isinstance(value, dict) and step not in value:
            return None
        value = value[step]
    return value


def _without_consequences(mistakes: list[Mistake]) -> list[Mistake]:
    """A key that is missing because it was misspelt in the same mapping is one mistake, not two."""
    misspelt = {
        (*mistake.path[:-1], near)
        for mistake in mistakes
        if mistake.kind == "extra_forbidden" and (near := meant_key(mistake)) is not None
    }
    return [mistake for mistake in mistakes if mistake.kind != "missing" or mistake.path not in misspelt]


def meant_key(mistake: Mistake) -> str | None:
    """The key that an unknown key most likely meant."""
    return key_advice(str(mistake.path[-1]), keys_of(mistake.model))[1] if mistake.path else None


def keys_of(model: type[BaseModel] | None) -> tuple[str, ...]:
    """The keys that a model of the format takes, as they are written."""
    return tuple(field.alias or name for name, field in model.model_fields.items()) if model else ()


def _model_at(model: type[BaseModel], path: Path, raw: object) -> tuple[type[BaseModel] | None, tuple[str, ...]]:
    """The model whose key the last step of `path` is, and the words that the key takes where it takes only some."""
    current: type[BaseModel] | None = model
    annotation: Any = None
    is_name = False
    for number, step in enumerate(path):
        if not isinstance(step, str) or current is None:
            continue
        if is_name:
            is_name = False
            current = _inner_model(annotation, _value_at(raw, path[: number + 1])) or current
            continue
        fields = {field.alias or name: field for name, field in current.model_fields.items()}
        if step not in fields:
            return current, ()
        annotation = fields[step].annotation
        is_name = get_origin(annotation) is dict
        if number < len(path) - 1:
            current = _inner_model(annotation, _value_at(raw, _mapping_prefix(path, number, raw)))
    return current, _choices(annotation)


def _mapping_prefix(path: Path, number: int, raw: object) -> Path:
    end = number + 1
    while end < len(path) and isinstance(path[end], int):
        end += 1
    return path[:end]


def _inner_model(annotation: Any, value: object) -> type[BaseModel] | None:
    """The model among those that an annotation allows which the written keys fit best."""
    candidates = list(_models(annotation))
    keys = set(value) if isinstance(value, dict) else set()
    if not candidates:
        return None
    claim_like = [model for model in candidates if "duty" in keys and "duty" in model.model_fields]
    return claim_like[0] if claim_like else max(candidates, key=lambda model: len(keys & set(keys_of(model))))


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _choices(annotation: Any) -> tuple[str, ...]:
    if getattr(annotation, "__origin__", None) is None and not get_args(annotation):
        return ()
    words = tuple(part for part in get_args(annotation) if isinstance(part, str))
    return words or tuple(word for part in get_args(annotation) for word in _choices(part))


def tell(mistake: Mistake, entry: Entry, place: Callable[[Path], Path]) -> Diagnostic:
    """The diagnostic of one mistake; `place` turns the path in the pruned entry into the path in the file."""
    path = place(mistake.path)
    value = _value_at(entry.raw, path)
    key = _last_key(mistake.path, entry)
    if mistake.kind == "extra_forbidden":
        advice, near = key_advice(key, keys_of(mistake.model))
        span = entry.key_span(path)
        told = fault(UNKNOWN_KEY, span, key=key, place=_element(path, entry), advice=advice)
        return replace(told, repair=Edit(span, near)) if near and folded(key) == folded(near) else told
    if mistake.kind == "missing":
        return fault(MISSING_KEY, entry.span(path[:-1]), key=key, place=_element(path, entry))
    if mistake.kind in ID_FAULTS or (key == "id" and isinstance(value, int | float)):
        return fault(BAD_ID, entry.span(path), found=str(value), advice=_id_advice(str(value)))
    if mistake.kind == "bad_date" and isinstance(value, str | int | float) and not isinstance(value, bool):
        return fault(BAD_DATE, entry.span(path), found=_shown(value))
    return _tell_type(mistake, entry, path, key)


def _tell_type(mistake: Mistake, entry: Entry, path: Path, key: str) -> Diagnostic:
    value = _value_at(entry.raw, path)
    span = entry.key_span(path) if value is None else entry.span(path)
    expected = EXPECTED.get(mistake.kind, TEXT)
    if mistake.kind == "wording":
        expected = WORDING
    if mistake.kind == "literal_error":
        listed = ", ".join(mistake.choices)
        expected = Text(f"one of {listed}", f"以下之一：{'、'.join(mistake.choices)}")
    advice = value_advice(value, "string_type" if mistake.kind == "wording" else mistake.kind, expected)
    is_time = mistake.kind in TIME_FAULTS and isinstance(value, str | int | float) and not isinstance(value, bool)
    rule: Rule = BAD_DURATION if is_time else WRONG_TYPE
    found: Arg = _shown(value) if rule is BAD_DURATION else found_words(value)
    if mistake.kind == "lineage_shape" and isinstance(value, dict) and value:
        found = Text(f"“{literal(', '.join(value))}”", f"“{literal('、'.join(value))}”")
        span = entry.key_span((*path, next(iter(value))))
    told = fault(rule, span, key=key, expected=expected, found=found, advice=advice)
    meant = respelled(value, mistake.kind)
    return replace(told, repair=Edit(span, meant)) if meant else told


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _last_key(path: Path, entry: Entry) -> str:
    steps = [step for step in (*entry.path, *path) if isinstance(step, str) and not step.startswith("[")]
    return steps[-1] if steps else ""


def _element(path: Path, entry: Entry) -> Text:
    """The mapping that a key stands in, as far as it can be named."""
    holder = _value_at(entry.raw, path[:-1])
    name = holder.get("id") if isinstance(holder, dict) else None
    steps = [str(step) for step in (*entry.path, *path[:-1]) if isinstance(step, str)]
    shown = literal(name) if isinstance(name, str) else ""
    where = literal(steps[-1]) if steps else ""
    return (
        Text(f"“{shown}” ({where})", f"“{shown}”（{where}）")
        if shown
        else Text(f"this entry of {where}", f"“{where}”的这一条")
    )


def is_id(text: str) -> bool:
    """Whether a text has the shape of an id."""
    return len(text) <= ID_LENGTH and _ID.fullmatch(text) is not None


def _id_advice(found: str) -> Text:
    if found == NOBODY:
        return Text(
            f"{found} means nobody (reports_to: {found}), so no role can be called that",
            f"{found} 表示“没有上级”（reports_to: {found}），不能再作岗位 id",
        )
    plain = _NOT_IN_AN_ID.sub("-", found.lower()).strip("-")
    plain = f"c{plain}" if plain[:1].isdigit() else plain
    if is_id(plain) and found.isascii():
        return Text(f"write {plain}, not {literal(found)}", f"请写成 {plain}，不要写 {literal(found)}")
    return Text("for example live-host", "例如 live-host")
