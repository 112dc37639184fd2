"""The comments of a document: what stands behind a `#` between its nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mediaorg.source.layout.sheet import BLANKS, Sheet

_COMMENT: Final = re.compile(r"(?<!\S)#[^\n]*")


def comments(sheet: Sheet) -> list[str]:
    """All comments, sorted."""
    return sorted(
        found.group().rstrip(BLANKS)
        for start, end in _gaps(sheet)
        for found in _COMMENT.finditer(sheet.text, start, end)
    )


def _gaps(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """The stretches of text in which no scalar is written."""
    done = 0
    for node in range(len(sheet.positions)):
        if not sheet.is_collection(node) and not sheet.is_nothing(node):
            yield done, sheet.inner(node)
            done = sheet.end(node)
    yield done, len(sheet.text)
