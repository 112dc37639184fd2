"""Edits of a file as patches of stretches of its text: what lies outside stays equal, character for character."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mediaorg.diagnostic import Edit
from mediaorg.source.lines import LINE_BREAK


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after edits: `applied` of them; `skipped` lay over one another."""

    text: str
    applied: tuple[Edit, ...]
    skipped: tuple[Edit, ...]


def apply_edits(text: str, edits: Iterable[Edit]) -> Edited:
    """Puts edits into a text. Of two that overlap, the first in the file is made and the other skipped.

    An edit of a quoted scalar keeps the quotation marks.
    """
    starts = [0, *(match.end() for match in LINE_BREAK.finditer(text))]
    placed = sorted({(*_offsets(edit, starts), edit) for edit in edits}, key=lambda one: one[:2])
    pieces: list[str] = []
    applied: list[Edit] = []
    skipped: list[Edit] = []
    done = 0
    for start, end, edit in placed:
        if start < done or (applied and start == done == end):
            skipped.append(edit)
            continue
        pieces += [text[done:start], _quoted_like(text[start:end], edit.text)]
        applied.append(edit)
        done = end
    return Edited("".join([*pieces, text[done:]]), tuple(applied), tuple(skipped))


def _offsets(edit: Edit, starts: Sequence[int]) -> tuple[int, int]:
    span = edit.span
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1


def _quoted_like(old: str, new: str) -> str:
    for mark in "'\"":
        if len(old) > 1 and old.startswith(mark) and old.endswith(mark):
            return f"{mark}{new}{mark}"
    return new


def unified_diff(file: str, old: str, new: str) -> str:
    """The difference of two texts of one file, as `diff -u` shows it; empty where they are equal."""
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), f"a/{file}", f"b/{file}", n=2
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
