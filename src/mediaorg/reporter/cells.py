"""How many cells of a terminal a text takes: none, one or two a character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_JOINER: Final = "\u200d"  # zero width joiner: what follows melts into what went before
_EMOJI: Final = "\ufe0f"  # variation selector 16: what went before is shown as an emoji
_WITHOUT_WIDTH: Final = frozenset({"Mn", "Me", "Mc", "Cf", "Cc", "Cs", "Zl", "Zp"})
_PRINTED_FORMATS: Final = frozenset(
    "\xad\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
_NOT_YET_NAMED_WIDE: Final = ((0x1F300, 0x1FAFF), (0x20000, 0x3FFFD))  # newer than this Python's tables
# Parts of Korean syllables, their fillers, and skin tones: drawn into the character before.
_DRAWN_INTO: Final = ((0x1160, 0x11FF), (0x3164, 0x3164), (0xD7B0, 0xD7FF), (0xFFA0, 0xFFA0), (0x1F3FB, 0x1F3FF))
# One cell by themselves, two as an emoji: Unicode's emoji-variation-sequences.txt.
_WIDER_AS_EMOJI: Final = frozenset(
    "#*0123456789©®‼⁉™ℹ↔↕↖↗↘↙↩↪⌨⏏⏭⏮⏯⏱⏲⏸⏹⏺Ⓜ▪▫▶◀◻◼☀☁☂☃☄☎☑☘☝☠☢☣☦☪☮☯☸☹☺♀♂♟♠♣♥♦♨♻♾⚒⚔⚕⚖⚗⚙⚛⚜⚠⚧⚰⚱⛈⛏⛑⛓⛩⛰⛱⛴⛷⛸⛹"
    "✂✈✉✌✍✏✒✔✖✝✡✳✴❄❇❣❤➡⤴⤵⬅⬆⬇🅰🅱🅾🅿🌡🌤🌥🌦🌧🌨🌩🌪🌫🌬🌶🍽🎖🎗🎙🎚🎛🎞🎟🏋🏌🏍🏎🏔🏕🏖🏗🏘🏙🏚🏛🏜🏝🏞🏟🏳🏵🏷🐿👁📽🕉🕊🕯🕰🕳🕴🕵🕶🕷🕸🕹"
    "🖇🖊🖋🖌🖍🖐🖥🖨🖱🖲🖼🗂🗃🗄🗑🗒🗓🗜🗝🗞🗡🗣🗨🗯🗳🗺🛋🛍🛎🛏🛠🛡🛢🛣🛤🛥🛩🛰🛳"
)


def cell_width(text: str) -> int:
    """The cells that a text takes."""
    return len(text) if text.isascii() else sum(cell_steps(text))


def cell_steps(text: str) -> Iterator[int]:
    """For each character the cells that it adds to what stands before it."""
    last = ""
    joined = False
    for character in text:
        if joined or character == _JOINER:
            joined = not joined
            yield 0
        elif character == _EMOJI:
            yield int(last in _WIDER_AS_EMOJI)
            last = ""
        else:
            width = _width(character)
            last = character if width else last
            yield width


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    code = ord(character)
    if character in _PRINTED_FORMATS:
        return 1
    category = unicodedata.category(character)
    if category in _WITHOUT_WIDTH or _lies_in(code, _DRAWN_INTO):
        return 0
    if category == "Cn":
        return 2 if _lies_in(code, _NOT_YET_NAMED_WIDE) else 1
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _lies_in(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)
