"""Breaks a text into lines that fit a width: between Chinese characters, between Latin words, never before “，”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from mediaorg.renderer.chart.metrics import width_of

ELLIPSIS: Final = "…"
LONGEST: Final = 2_000
"""Characters of a text that are looked at: what is longer has no room in any picture."""
SHORTEST_LINE: Final = 0.4
"""Lines are broken between phrases only where none gets shorter than this part of the longest."""
_CLOSING: Final = frozenset("，。、；：？！）》〉】」』”’…·—～％%!),.:;?]}>")
_OPENING: Final = frozenset("（《〈【「『“‘([{<¥$￥")
_PIECE: Final = re.compile(r"\s+|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+|.", re.DOTALL)
_BETWEEN_PHRASES: Final = re.compile("(?<=[，、；。：])(?![，、；。：）”])|(?<=.)(?=（)|(?<=→ )")
_AFTER_HYPHEN: Final = re.compile(r"(?<=[-/_])(?=\w)")


@lru_cache(maxsize=1 << 12)
def wrapped(text: str, width: float, size: float, *, bold: bool = False, most: int = 99) -> tuple[str, ...]:
    """The lines of a text, at most `most`; what does not fit ends in “…”. Lines are about equally long."""
    text = " ".join(text[:LONGEST].split())
    lines = _filled(text, width, size, bold)
    if len(lines) > most:
        return _cut(lines, width, size, bold, most)
    if len(lines) < 2:
        return tuple(lines)
    return _by_phrase(text, lines, width, size, bold) or _balanced(text, lines, width, size, bold)


def _filled(text: str, width: float, size: float, bold: bool) -> list[str]:
    """As much into every line as there is room for."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, width, size, bold):
        if line and width_of((line + piece).rstrip(), size, bold=bold) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _by_phrase(text: str, lines: list[str], width: float, size: float, bold: bool) -> tuple[str, ...]:
    """The same number of lines, broken only behind “，” and its like, before “（” and behind “→”; else nothing."""
    phrases = _BETWEEN_PHRASES.split(text)
    longest = max(width_of(phrase.strip(), size, bold=bold) for phrase in phrases)
    narrowest = max(width_of(text, size, bold=bold) / len(lines), longest)
    if len(phrases) < len(lines) or narrowest > width:
        return ()
    for step in range(9):
        tried = _gathered(phrases, narrowest + (width - narrowest) * step / 8, size, bold)
        if len(tried) == len(lines):
            widths = [width_of(line, size, bold=bold) for line in tried]
            return tried if min(widths) >= SHORTEST_LINE * max(widths) else ()
    return ()


def _gathered(phrases: list[str], width: float, size: float, bold: bool) -> tuple[str, ...]:
    """As many phrases into every line as there is room for."""
    lines = [""]
    for phrase in phrases:
        if lines[-1] and width_of((lines[-1] + phrase).rstrip(), size, bold=bold) > width:
            lines.append("")
        lines[-1] += phrase
    return tuple(line.strip() for line in lines)


def _balanced(text: str, lines: list[str], width: float, size: float, bold: bool) -> tuple[str, ...]:
    """The same number of lines at the least width that does it: no line with one last character."""
    longest = max(width_of(piece.strip(), size, bold=bold) for piece in _pieces(text, width, size, bold))
    narrowest = max(width_of(text, size, bold=bold) / len(lines), longest)
    best = lines
    for step in range(1, 9):
        tried = _filled(text, narrowest + (width - narrowest) * step / 8, size, bold)
        if len(tried) == len(lines):
            best = tried
            break
    return tuple(best)


def _cut(lines: list[str], width: float, size: float, bold: bool, most: int) -> tuple[str, ...]:
    last = lines[most - 1]
    while last and width_of(last + ELLIPSIS, size, bold=bold) > width:
        last = last[:-1]
    return (*lines[: most - 1], last.rstrip() + ELLIPSIS)


def _pieces(text: str, width: float, size: float, bold: bool) -> Iterator[str]:
    """What a line is made of and is not broken inside, unless it alone is wider than the line."""
    held = ""
    for piece in _unbroken(text):
        if held and not (piece[0] in _CLOSING or held[-1] in _OPENING):
            yield from _narrow(held, width, size, bold)
            held = ""
        held += piece
    yield from _narrow(held, width, size, bold)


def _unbroken(text: str) -> Iterator[str]:
    for found in _PIECE.finditer(text):
        yield from _AFTER_HYPHEN.split(found.group()) if len(found.group()) > 1 else (found.group(),)


def _narrow(piece: str, width: float, size: float, bold: bool) -> Iterator[str]:
    """A piece in parts that fit."""
    while piece and width_of(piece.strip(), size, bold=bold) > width:
        end = 1
        while end < len(piece) and width_of(piece[: end + 1], size, bold=bold) <= width:
            end += 1
        yield piece[:end]
        piece = piece[end:]
    if piece:
        yield piece
