"""The colours of a report: one table, and the paint that puts them on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

Paint: TypeAlias = Callable[[str, str], str]

# what it is → parameters of the ANSI sequence “select graphic rendition”
STYLES: Final[Mapping[str, str]] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "message": "1",
    "gutter": "34",
    "related": "1;34",
    "passed": "1;32",
}


def painter(*, colour: bool) -> Paint:
    """A function `(text, what it is) → text`, which leaves the text as it is unless `colour` is true."""
    return _painted if colour else _plain


def _painted(text: str, what: str) -> str:
    return f"\x1b[{STYLES[what]}m{text}\x1b[0m" if text else text


def _plain(text: str, what: str) -> str:
    return text
