"""Plain data as JSON that every parser takes and no terminal obeys."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
# JSON may hold these as they are; a terminal or a reader of the raw text should not see them at work.
_STEERING: Final = re.compile("[\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def json_text(value: object, *, indent: int | None = None) -> str:
    """Strict JSON in UTF-8 characters: keys in the order given, dates as ISO texts, half a character as U+FFFD.

    A number that JSON does not know (infinite, not a number) is written as a text.
    """
    written = json.dumps(plain(value), ensure_ascii=False, allow_nan=False, indent=indent)
    return _STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", written)


def plain(value: object) -> object:
    """A value in JSON's own types."""
    if value is None or isinstance(value, bool | int) or (isinstance(value, float) and math.isfinite(value)):
        return value
    if isinstance(value, Mapping):
        return {_whole(str(key)): plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(item) for item in value]
    return _whole(value.isoformat() if isinstance(value, date) else str(value))


def _whole(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text)
