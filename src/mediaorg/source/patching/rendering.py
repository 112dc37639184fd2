"""Plain data as YAML text in the manner of a specification: short things in brackets, long ones in lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

_PLAIN: Final = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~][^\n\r\t,\[\]{}#:]*(?<! )")
_OTHER: Final = re.compile(  # what YAML's core schema, or its older versions, would take for something else
    r"(?i:true|false|null|yes|no|on|off|y|n|~)|[-+]?(?:0x[0-9a-f]+|0o[0-7]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?)"
    r"|[-+]?\.(?:inf|nan|[0-9]+)|[0-9]+(?::[0-9]+)+",
    re.IGNORECASE,
)
WIDEST: Final = 110
INDENT: Final = "  "


def scalar(value: Any) -> str:
    """A text, number or truth value that reads back as itself, in brackets as well as outside."""
    if not isinstance(value, str):
        return json.dumps(value)
    if _PLAIN.fullmatch(value) and not _OTHER.fullmatch(value) and value.isprintable():
        return value
    return json.dumps(value, ensure_ascii=not value.isprintable())


def flow(value: Any) -> str:
    """Any value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(value)


def entry_lines(value: Any, indent: str) -> Iterator[str]:
    """The lines of an entry of a list, its dash at `indent`."""
    if fits(value, indent) or not value:
        yield f"{indent}- {flow(value)}"
        return
    if isinstance(value, list):
        yield f"{indent}-"
        for item in value:
            yield from entry_lines(item, indent + INDENT)
        return
    first, *rest = pair_lines_of(value, indent + INDENT)
    yield f"{indent}- {first.removeprefix(indent + INDENT)}"
    yield from rest


def pair_lines_of(value: dict[str, Any], indent: str) -> Iterator[str]:
    """The lines of a mapping's keys and values."""
    for key, item in value.items():
        yield from pair_lines(key, item, indent)


def pair_lines(key: str, value: Any, indent: str) -> Iterator[str]:
    """The lines of a key and its value, the key at `indent`."""
    if not isinstance(value, dict | list) or not value or fits(value, f"{indent}{key}: "):
        yield f"{indent}{scalar(key)}: {flow(value)}"
    elif isinstance(value, dict):
        yield f"{indent}{scalar(key)}:"
        yield from pair_lines_of(value, indent + INDENT)
    else:
        yield f"{indent}{scalar(key)}:"
        for item in value:
            yield from entry_lines(item, indent + INDENT)


def fits(value: Any, before: str) -> bool:
    """Whether a value reads well in brackets: it is flat but for texts in two languages, and short."""
    if isinstance(value, dict):
        parts = list(value.values())
        flat = all(not isinstance(one, dict | list) or _is_small(one) for one in parts) and len(parts) <= MOST_KEYS
    elif isinstance(value, list):
        flat = all(not isinstance(one, dict | list) for one in value)
    else:
        return True
    return flat and _cells(before) + _cells(flow(value)) <= WIDEST


MOST_KEYS: Final = 6


def _is_small(value: Any) -> bool:
    inside = value.values() if isinstance(value, dict) else value
    return all(not isinstance(one, dict | list) for one in inside)


def _cells(text: str) -> int:
    return sum(2 if ord(one) > 0x2E7F else 1 for one in text)
