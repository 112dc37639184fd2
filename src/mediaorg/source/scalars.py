"""What a plain, unquoted value means: the core schema of YAML 1.2 and nothing else."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Final, TypeAlias

from mediaorg.source.faults import Problem
from mediaorg.source.limits import MAX_NUMBER
from mediaorg.source.problems import ambiguous, unsafe

Scalar: TypeAlias = "str | int | float | bool | None"

CORE_WORDS: Final[Mapping[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
OLD_WORDS: Final = frozenset(
    form for word in ("yes", "no", "on", "off") for form in (word, word.capitalize(), word.upper())
)
"""Booleans of YAML 1.1: text to us."""

WORDS: Final = frozenset(CORE_WORDS) | OLD_WORDS
FIRST_LETTER: Final = "A"
"""What is not among WORDS and sorts at or after this is text: every number begins with a sign, a dot or a digit."""

_NUMBER: Final = re.compile(
    r"(?P<decimal>[-+]?[0-9]+)|0o(?P<octal>[0-7]+)|0x(?P<hexadecimal>[0-9a-fA-F]+)"
    r"|(?P<fraction>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<infinite>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)
_BASES: Final[Mapping[str | None, int]] = {"decimal": 10, "octal": 8, "hexadecimal": 16}
_UNDERSCORED: Final = re.compile(r"[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?")


def resolve(written: str) -> tuple[Scalar, Problem | None]:
    """The value that a plain scalar stands for, and what is doubtful about it. Linear in its length."""
    if written in CORE_WORDS:
        return CORE_WORDS[written], None
    if written in OLD_WORDS:
        return written, ambiguous.WORD
    if written >= FIRST_LETTER:
        return written, None
    found = _NUMBER.fullmatch(written)
    if found is None:
        return written, ambiguous.UNDERSCORE if "_" in written and _UNDERSCORED.fullmatch(written) else None
    return _number(written, found)


def _number(written: str, found: re.Match[str]) -> tuple[Scalar, Problem | None]:
    if len(written) > MAX_NUMBER:
        return written, unsafe.LONG_NUMBER
    kind = found.lastgroup
    if kind == "infinite":
        return written, unsafe.NOT_FINITE
    if kind == "fraction":
        value = float(written)
        return (value, None) if math.isfinite(value) else (written, unsafe.NOT_FINITE)
    number = int(found[kind or 0], _BASES[kind])
    return number, ambiguous.LEADING_ZERO if kind == "decimal" and _leads_with_zero(written) else None


def _leads_with_zero(written: str) -> bool:
    digits = written.lstrip("+-")
    return len(digits) > 1 and digits[0] == "0"
