"""A scope as people name it at a terminal, `channel=douyin,shift=夜班`: dimensions by id, values by id or name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.spec.nearest import folded, hint, nearest
from mediaorg.spec.organisation import Value
from mediaorg.spec.shape import tongues
from mediaorg.text import Text, literal

FORM: Final = Text(
    "--scope takes dimension=value, such as channel=douyin, not {given}",
    "--scope 要写“维度=取值”，如 channel=douyin，不能是 {given}",
)
NO_DIMENSION: Final = Text("there is no dimension {name}{hint}", "没有维度 {name}{hint}")
NO_VALUE: Final = Text("the dimension {dimension} has no value {name}{hint}", "维度 {dimension} 没有取值 {name}{hint}")

Dimensions = Mapping[str, tuple[Value, ...]]


def named_scope(dimensions: Dimensions, given: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The scope that some options name; `channel=douyin,kuaishou` and `channel=douyin,channel=kuaishou` are the same.

    Raises MisuseError, with the nearest name, for what is no dimension or value of the organisation.
    """
    found: dict[str, dict[str, None]] = {}
    for dimension, value in _pairs(given):
        axis = _axis(dimensions, dimension)
        found.setdefault(axis, {})[_value(dimensions[axis], axis, value)] = None
    return {axis: tuple(values) for axis, values in found.items()}


def _pairs(given: Iterable[str]) -> Iterator[tuple[str, str]]:
    for option in given:
        dimension = ""
        for part in unicodedata.normalize("NFKC", option).replace("、", ",").split(","):
            name, sign, value = part.partition("=")
            dimension, value = (name.strip(), value.strip()) if sign else (dimension, name.strip())
            if not dimension or not value:
                raise MisuseError(FORM, given=option)
            yield dimension, value


def _axis(dimensions: Dimensions, name: str) -> str:
    by_folded = {folded(axis): axis for axis in dimensions}
    if folded(name) not in by_folded:
        raise MisuseError(NO_DIMENSION, name=name, hint=_hint(nearest(name, dimensions), dimensions))
    return by_folded[folded(name)]


def _value(values: tuple[Value, ...], axis: str, name: str) -> str:
    called = {folded(text): value.id for value in values for text in (*tongues(value.name), value.id)}
    if folded(name) not in called:
        ids = [value.id for value in values]
        near = nearest(name, ids) or nearest(name, [text for value in values for text in tongues(value.name)])
        raise MisuseError(NO_VALUE, dimension=axis, name=name, hint=_hint(near, ids))
    return called[folded(name)]


def _hint(near: str | None, known: Iterable[str]) -> Text | str:
    if near is not None:
        return hint(near)
    names = [literal(name) for name in known]
    return Text(f": there are {', '.join(names)}", f"：现有 {'、'.join(names)}") if names else ""
