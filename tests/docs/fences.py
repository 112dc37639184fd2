"""Blocks of code in Markdown pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

FENCE: Final = re.compile(r"^( *)```(\w*)(.*)$")
TITLE: Final = re.compile(r'title="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block: its language, its title, and its lines from the first to the one after the last (from 0)."""

    language: str
    title: str
    first: int
    end: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """What stands in the block."""
        return "".join(f"{line}\n" for line in self.lines)


def blocks(page: str) -> Iterator[Block]:
    """The blocks of a page, in order; what is indented under a tab or a list is taken back to the left."""
    lines = page.splitlines()
    number = 0
    while number < len(lines):
        opened = FENCE.match(lines[number])
        number += 1
        if not opened:
            continue
        first, closing = number, f"{opened[1]}```"
        while lines[number] != closing:
            number += 1
        title = TITLE.search(opened[3])
        inside = tuple(line.removeprefix(opened[1]) for line in lines[first:number])
        yield Block(opened[2], title[1] if title else "", first, number, inside)
        number += 1
