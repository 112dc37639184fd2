"""The colours of charts by name, for a light and a dark page; every text keeps a contrast of 4.5 to 1 or more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

Theme: TypeAlias = Literal["light", "dark"]

COLOURS: Final[Mapping[str, tuple[str, str]]] = {
    "paper": ("#ffffff", "#0d1424"),
    "card": ("#ffffff", "#182236"),
    "ink": ("#0f172a", "#eef2f8"),
    "muted": ("#475569", "#aebbd0"),
    "faint": ("#cbd5e1", "#37445c"),
    "line": ("#8291a8", "#71829c"),
    "none": ("#f1f5f9", "#141c2e"),
    "on": ("#ffffff", "#0d1424"),
    "indigo": ("#3b4bc8", "#a5b0ff"),
    "indigo-soft": ("#eef0fe", "#1b2247"),
    "teal": ("#0b6e66", "#5eead4"),
    "teal-soft": ("#e4f5f2", "#0e2d2d"),
    "orange": ("#a84a06", "#fdba74"),
    "orange-soft": ("#fdf2e2", "#302211"),
    "rose": ("#b5165a", "#f9a8d4"),
    "rose-soft": ("#fdf0f6", "#351827"),
    "sky": ("#0a6397", "#7dd3fc"),
    "sky-soft": ("#e6f3fb", "#0d283b"),
    "violet": ("#6527cf", "#c9b8ff"),
    "violet-soft": ("#f3effe", "#261c42"),
    "red": ("#c21a1a", "#ff9a9a"),
    "red-soft": ("#fde8e8", "#41191c"),
    "amber": ("#8a4b05", "#fcd34d"),
    "amber-soft": ("#fef1c9", "#3b2c0b"),
}
HUES: Final = ("indigo", "teal", "orange", "rose", "sky", "violet")


def hue(number: int) -> str:
    """The colour of the layer, stage or line with a number, from 0; they come round again."""
    return HUES[number % len(HUES)]


def soft(name: str) -> str:
    """The pale shade of a colour, for areas."""
    return f"{name}-soft"


def colour(name: str, theme: Theme) -> str:
    """A colour as `#rrggbb`."""
    return COLOURS[name][theme == "dark"]
