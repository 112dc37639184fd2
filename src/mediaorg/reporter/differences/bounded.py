"""Blocks of lines put together up to a length; what there is no room for is left out from the end, and counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from mediaorg.differ.account import words
from mediaorg.text import Lang

NOTE: Final = 200
"""The room that is kept for saying what was left out."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand in any case, and between them rows of which the last may be left out."""

    head: tuple[str, ...]
    rows: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()


def bounded(blocks: Iterable[Block], most: int, lang: Lang) -> str:
    """All blocks in at most so many characters, as long as their heads and tails alone are not longer."""
    listed = tuple(blocks)
    room = most - sum(_length((*one.head, *one.tail)) + (NOTE if one.rows else 0) for one in listed)
    lines: list[str] = []
    for one in listed:
        kept = _kept(one.rows, room)
        lines += (*one.head, *one.rows[:kept])
        room = room - _length(one.rows[:kept]) if kept == len(one.rows) else 0
        if kept < len(one.rows):
            lines += ("", words.CUT.say(lang, {"number": words.lines(len(one.rows) - kept)}))
        lines += one.tail
    return "\n".join(lines) + "\n"


def _kept(rows: Sequence[str], room: int) -> int:
    for number, row in enumerate(rows):
        room -= len(row) + 1
        if room < 0:
            return number
    return len(rows)


def _length(lines: Iterable[str]) -> int:
    return sum(len(line) + 1 for line in lines)
