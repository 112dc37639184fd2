"""The one door through which a spec comes in: a path, `-`, bytes or text become a reading."""

from __future__ import annotations

import os
import stat
import sys
from typing import BinaryIO, Final

from mediaorg.diagnostic import Diagnostic
from mediaorg.errors import MisuseError, reason_of
from mediaorg.record import Record
from mediaorg.source.characters import look_through
from mediaorg.source.decode import decode
from mediaorg.source.document import Document
from mediaorg.source.faults import report
from mediaorg.source.ledger import Ledger
from mediaorg.source.lengths import check_lines
from mediaorg.source.limits import MAX_CODE_POINTS, MAX_SIZE
from mediaorg.source.lines import Lines
from mediaorg.source.parse import parse
from mediaorg.source.problems import unsafe
from mediaorg.text import Text

__all__ = ["MAX_SIZE", "STDIN", "Reading", "read", "read_bytes", "read_table", "read_text"]

STDIN: Final = "-"
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NOT_A_FILE: Final = Text(
    "{path} is not a regular file; pass a file, or “-” for standard input",
    "{path} 不是普通文件；请给出文件路径，或用“-”表示标准输入",
)
_NOT_UTF8: Final = Text("it is not UTF-8 text", "不是 UTF-8 文本")
_UNREADABLE: Final = Text("{path} cannot be read: {reason}", "无法读取 {path}：{reason}")


class Reading(Record):
    """What came of one file. `document` is None where it gives nothing more than its text, to show findings in.

    `encoding` is the codec that the bytes were read with: `utf-8-sig` where a byte order mark stood before the text.
    """

    file: str
    text: str
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]
    encoding: str = "utf-8"


def read(path: str, *, max_size: int = MAX_SIZE, stdin: BinaryIO | None = None) -> Reading:
    """Read a regular file, or standard input for `-`; at most `max_size` bytes and one more.

    Raises MisuseError for a path that is missing, is no regular file, or cannot be read.
    """
    return read_bytes(_bytes(path, max_size, stdin), path.replace(os.sep, "/"), max_size=max_size)


def read_table(path: str, *, max_size: int = MAX_SIZE) -> str:
    """The text of a file that is no specification; MisuseError where it cannot be read or is not clean UTF-8."""
    decoded = decode(_bytes(path, max_size, None), path)
    if not decoded.readable:
        raise MisuseError(_UNREADABLE, path=path, reason=_NOT_UTF8)
    return decoded.text


def _bytes(path: str, max_size: int, stdin: BinaryIO | None) -> bytes:
    try:
        return _bytes_of_stdin(stdin, max_size) if path == STDIN else _bytes_of(path, max_size)
    except (OSError, ValueError) as error:
        raise MisuseError(_UNREADABLE, path=path, reason=reason_of(error)) from error


def read_bytes(data: bytes, file: str, *, max_size: int = MAX_SIZE) -> Reading:
    """Read what a file holds, or as much of it as shows that it is too large."""
    if len(data) > max_size:
        found = report(unsafe.FILE_SIZE, Lines(file, "").span(0, 0), limit=_in_words(max_size))
        return Reading(file, "", None, (found,))
    decoded = decode(data, file)
    if not decoded.readable:
        return Reading(file, decoded.text, None, decoded.diagnostics, decoded.encoding)
    reading = _read(Lines(file, decoded.text), data if decoded.encoding.startswith("utf-8") else None)
    return Reading(file, reading.text, reading.document, decoded.diagnostics + reading.diagnostics, decoded.encoding)


def read_text(text: str, file: str) -> Reading:
    """Read a text; a byte order mark before it is dropped."""
    return _read(Lines(file, text.removeprefix("\ufeff")))


def _read(lines: Lines, utf8: bytes | None = None) -> Reading:
    characters, ledger = look_through(lines), Ledger(lines)
    ledger.found.extend(characters.diagnostics)
    check_lines(ledger)
    if len(lines.text) > MAX_CODE_POINTS:
        ledger.note(unsafe.FILE_SIZE, 0, 0, limit=_in_words(MAX_CODE_POINTS))
    document = None
    if not ledger.is_spoilt:
        parsed = parse(lines, utf8, odd_breaks=characters.odd_breaks)
        ledger.found.extend(parsed.diagnostics)
        if parsed.data is not None:
            document = Document(lines.file, lines.text, parsed.data, parsed.positions)
    return Reading(lines.file, lines.text, document, tuple(sorted(ledger.found, key=lambda found: found.place)))


def _bytes_of(path: str, max_size: int) -> bytes:
    # Opened first and judged then, so that nothing can be put in its place; without waiting, in case it is a pipe.
    descriptor = os.open(path, _FLAGS)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise MisuseError(_NOT_A_FILE, path=path)
        return file.read(max_size + 1)


def _bytes_of_stdin(stdin: BinaryIO | None, max_size: int) -> bytes:
    return (stdin or sys.stdin.buffer).read(max_size + 1)


def _in_words(size: int) -> str:
    mebi = size / 2**20
    return f"{mebi:g} MiB" if mebi >= 1 else f"{size} B"
