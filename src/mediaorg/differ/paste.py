"""Lines of lineage written into a root file: a patch after what stands there, everything else byte for byte."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from mediaorg.diagnostic import Edit, Span
from mediaorg.source.document import Document
from mediaorg.source.edit import apply_edits
from mediaorg.source.read import read_text

BOOK: Final = "moved"
INDENT: Final = "  "


def with_moves(document: Document, moves: Sequence[tuple[str, str]]) -> str | None:
    """The text of a file with renames (`role/a`, `role/b`) added to its `moved`; None where that cannot be done safely.

    The text is read back: it must say what was there and the new lines, nothing else.
    """
    text = apply_edits(document.text, [_edit(document, [_entry(*move) for move in moves])]).text
    read = read_text(text, document.file).document
    added = [{"from": old, "to": new} for old, new in moves]
    wanted: dict[str, Any] = {**document.data, BOOK: [*_written(document), *added]}
    return text if read is not None and read.data == wanted else None


def _entry(old: str, new: str) -> str:
    return f"{{from: {old}, to: {new}}}"


def _written(document: Document) -> list[Any]:
    written = document.data.get(BOOK)
    return written if isinstance(written, list) else []


def _edit(document: Document, entries: Sequence[str]) -> Edit:
    line_break = "\r\n" if "\r\n" in document.text else "\n"
    written = document.data.get(BOOK)
    if BOOK not in document.data:
        lines = [f"{BOOK}:", *(f"{INDENT}- {entry}" for entry in entries)]
        return _insert(document.end_span(), "".join(f"{line_break}{line}" for line in lines))
    if not isinstance(written, list) or not written:
        return Edit(document.span((BOOK,)), f"[{', '.join(entries)}]")
    last = document.span((BOOK, len(written) - 1))
    line = document.text.splitlines()[last.line - 1]
    before = line[: last.column - 1]
    if not before.strip().startswith("-") or before.strip("- "):  # in brackets: one entry after another
        return _insert(last, "".join(f", {entry}" for entry in entries))
    end = _last_line(document, (BOOK, len(written) - 1), written[-1])
    here = len(document.text.splitlines()[end - 1]) + 1
    indent = before[: len(before) - len(before.lstrip())]
    body = "".join(f"{line_break}{indent}- {entry}" for entry in entries)
    return Edit(Span(document.file, end, here, end, here), body)


def _insert(after: Span, text: str) -> Edit:
    return Edit(Span(after.file, after.end_line, after.end_column, after.end_line, after.end_column), text)


def _last_line(document: Document, path: tuple[str | int, ...], value: object) -> int:
    """The line on which the last thing of a value ends."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    lines = [_last_line(document, (*path, step), part) for step, part in inside]
    return max([document.span(path).end_line, *lines])
