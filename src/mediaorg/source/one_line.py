"""Plain data as YAML on one line, the way a user would write it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from mediaorg.source.scalars import OLD_WORDS, resolve

_BEGINS: Final = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]")
_BREAKS: Final = re.compile(r": |:$| #|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_INSIDE: Final = re.compile(r"[,\[\]{}]")


def one_line(value: object, *, inside: bool = False) -> str:
    """A value in flow style; texts are quoted only where YAML would read something else. `inside`: within brackets."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:g}" if isinstance(value, float) and value.is_integer() else str(value)
    if isinstance(value, Mapping):
        entries = (f"{one_line(str(key), inside=True)}: {one_line(item, inside=True)}" for key, item in value.items())
        return "{" + ", ".join(entries) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(one_line(item, inside=True) for item in value) + "]"
    text = value.isoformat() if isinstance(value, date) else str(value)
    return text if _stands_plain(text, inside=inside) else json.dumps(text, ensure_ascii=False)


def _stands_plain(text: str, *, inside: bool) -> bool:
    if not text or text != text.strip() or text in OLD_WORDS or not isinstance(resolve(text)[0], str):
        return False
    if _BEGINS.match(text) or _BREAKS.search(text):
        return False
    return not (inside and _INSIDE.search(text)) and resolve(text)[1] is None
