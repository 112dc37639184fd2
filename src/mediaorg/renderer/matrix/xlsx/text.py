"""Texts in Excel: how much room they take, what a cell and the title of a sheet can hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Final

MOST_UNITS: Final = 32_767
"""The most UTF-16 code units of a cell."""
LONGEST_TITLE: Final = 31
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_RESERVED: Final = "history"  # Excel keeps it for itself


def display_width(text: str) -> int:
    """The cells of its widest line: wide characters take two."""
    return max(sum(_cells(character) for character in line) for line in text.split("\n"))


def _cells(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def lines_in(text: str, width: int) -> int:
    """The lines that a text takes in a column of so many cells."""
    return sum(max(1, -(-display_width(line) // width)) for line in text.split("\n"))


def cut_to_cell(text: str) -> str:
    """The text, or as much of it as a cell can hold with `…` behind it."""
    if len(text) * 2 <= MOST_UNITS:
        return text
    units = text.encode("utf-16-le")
    if len(units) // 2 <= MOST_UNITS:
        return text
    return units[: (MOST_UNITS - 1) * 2].decode("utf-16-le", "ignore") + "…"


def cut_to_print(text: str, most: int) -> str:
    """A text for the head or foot of a printed page, where `&` begins a command."""
    return (text if len(text) <= most else text[: most - 1] + "…").replace("\n", " ").replace("&", "&&")


def sheet_title(wanted: str, taken: Collection[str]) -> str:
    """A title that Excel takes, like `wanted`, and unlike all those `taken` whatever their case."""
    clean = _FORBIDDEN.sub(" ", wanted).strip().strip("'")
    clean = "_" if not clean or clean.casefold() == _RESERVED else clean
    others = {title.casefold() for title in taken}
    title, number = _shortened(clean, ""), 1
    while title.casefold() in others:
        number += 1
        title = _shortened(clean, f" ({number})")
    return title


def _shortened(title: str, ending: str) -> str:
    units = title.encode("utf-16-le")[: (LONGEST_TITLE - len(ending)) * 2]
    return units.decode("utf-16-le", "ignore").rstrip(" '") + ending
