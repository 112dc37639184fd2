"""Tags: the seven of YAML's core schema where they fit, and no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from mediaorg.source.scalars import Scalar, resolve

_PREFIX: Final = "tag:yaml.org,2002:"
NOT_SPECIFIC: Final = "!"
"""Says of a value that it is text, a list or a mapping, by its looks."""

MAPPING_TAGS: Final = frozenset((_PREFIX + "map", NOT_SPECIFIC))
SEQUENCE_TAGS: Final = frozenset((_PREFIX + "seq", NOT_SPECIFIC))
_SCALAR_TYPES: Final[Mapping[str, type]] = {
    _PREFIX + "int": int,
    _PREFIX + "float": float,
    _PREFIX + "bool": bool,
    _PREFIX + "null": type(None),
}
_TEXT_TAGS: Final = frozenset((_PREFIX + "str", NOT_SPECIFIC))
_CORE_TAGS: Final = frozenset(_SCALAR_TYPES) | _TEXT_TAGS | MAPPING_TAGS | SEQUENCE_TAGS


def is_allowed(tag: str) -> bool:
    """Is this one of the tags of the core schema?"""
    return tag in _CORE_TAGS


def shown(tag: str) -> str:
    """The tag the way people write it: `!!int`, `!include`."""
    return tag.replace(_PREFIX, "!!", 1) if tag.startswith(_PREFIX) else tag


def scalar_reader(tag: str) -> Callable[[str], Scalar] | None:
    """What reads the text of a scalar under this tag; it raises ValueError where the two do not fit."""
    if tag in _TEXT_TAGS:
        return str
    wanted = _SCALAR_TYPES.get(tag)
    if wanted is None:
        return None
    return lambda written: _as(wanted, written)


def _as(wanted: type, written: str) -> Scalar:
    value, _ = resolve(written)
    if wanted is float and type(value) is int:
        return float(value)
    if type(value) is not wanted:
        raise ValueError(written)
    return value
