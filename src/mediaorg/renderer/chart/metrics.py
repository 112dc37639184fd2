"""How wide a text is: the advance widths of Noto Sans SC, as tools/build_fonts.py measured them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

EM: Final = 1000
EMOJI: Final = 1400
"""What a pictograph takes, in thousandths of an em, in the widest font that readers have for them."""
FIRST_PICTOGRAPH: Final = 0x1F000
LAST_PICTOGRAPH: Final = 0x1FAFF
ASCENT: Final = 0.88
DESCENT: Final = 0.12
"""The ink of Chinese characters above and below the baseline, in ems."""


@cache
def _advances(weight: str) -> Mapping[str, int]:
    """The widths of the characters that are not one em wide, in thousandths of an em."""
    runs = json.loads(files("mediaorg.renderer.chart").joinpath("advances.json").read_text(encoding="utf-8"))[weight]
    return {chr(int(first) + step): width for first, row in runs.items() for step, width in enumerate(row)}


def is_proportional(text: str) -> bool:
    """Whether the width of a text depends on the font: Chinese characters are one em wide in all of them."""
    known = _advances("regular")
    return any(character in known or ord(character) >= FIRST_PICTOGRAPH for character in text)


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line of text at a size, both in pixels."""
    return _thousandths(text, "bold" if bold else "regular") * size / EM


@lru_cache(maxsize=1 << 14)
def _thousandths(text: str, weight: str) -> int:
    known = _advances(weight)
    return sum(known[character] if character in known else _unmeasured(character) for character in text)


def _unmeasured(character: str) -> int:
    """A character that the font lacks counts as a full one; one that is drawn over its neighbour counts nothing."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return EMOJI if FIRST_PICTOGRAPH <= ord(character) <= LAST_PICTOGRAPH else EM
