"""Bytes to text: UTF-8, UTF-16 where a byte order mark says so, and a good guess at what else it may be."""

from __future__ import annotations

import codecs
import re
from typing import Final

from mediaorg.diagnostic import INFO, Diagnostic
from mediaorg.record import Record
from mediaorg.source.faults import Problem, report
from mediaorg.source.lines import Lines
from mediaorg.source.problems import encoding

_GB2312_LINE: Final = re.compile(rb"(?:[\x00-\x7f]|[\xa1-\xf7][\xa1-\xfe])*")
_UTF32: Final = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UNMARKED: Final = {
    re.compile(rb"[^\x00]\x00\x00\x00|\x00\x00\x00[^\x00]"): encoding.UTF32,
    re.compile(rb"[^\x00]\x00[^\x00]\x00|\x00[^\x00]\x00[^\x00]"): encoding.UTF16_UNMARKED,
}


class Decoded(Record):
    """The text of a file; `readable` is False where it is good for showing only. `encoding` is a codec's name."""

    text: str
    encoding: str
    diagnostics: tuple[Diagnostic, ...] = ()
    readable: bool = True


def decode(data: bytes, file: str) -> Decoded:
    """The text that the bytes of a file stand for; a byte order mark is no part of it."""
    if data.startswith(_UTF32):
        return _hopeless(data, file, encoding.UTF32)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(data, file)
    for pattern, problem in _UNMARKED.items():
        if pattern.match(data):
            return _hopeless(data, file, problem)
    return _utf8(data, file)


def _utf8(data: bytes, file: str) -> Decoded:
    codec = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8"
    try:
        return Decoded(data.decode(codec), codec)
    except UnicodeDecodeError:
        return _not_utf8(data, file)


def _utf16(data: bytes, file: str) -> Decoded:
    codec = "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    body = data[2:]
    try:
        text = body.decode(codec)
    except UnicodeDecodeError as error:
        text = body.decode(codec, "replace")
        at = len(body[: error.start].decode(codec, "replace"))
        found = report(encoding.BROKEN_UTF16, Lines(file, text).span(at, at + 1), offset=error.start + 2)
        return Decoded(text, codec, (found,), readable=False)
    span = Lines(file, text).span(0, 0)
    return Decoded(text, codec, (report(encoding.UTF16, span, severity=INFO),))


def _not_utf8(data: bytes, file: str) -> Decoded:
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
    start = max(body.rfind(b"\n", 0, at), body.rfind(b"\r", 0, at)) + 1
    codec = "gb18030" if _GB2312_LINE.fullmatch(_line(body, start)) else "utf-8"
    before, inside = body[:start].decode(codec, "replace"), body[start:at].decode(codec, "replace")
    text = body.decode(codec, "replace")
    place = min(len(before) + len(inside), len(text))
    problem = encoding.GBK if codec == "gb18030" else encoding.NOT_UTF8
    span = Lines(file, text).span(place, place + 1)
    offset = at + len(data) - len(body)
    return Decoded(text, codec, (report(problem, span, offset=offset, byte=f"0x{body[at]:02X}"),), readable=False)


def _line(data: bytes, start: int) -> bytes:
    end = re.compile(rb"[\r\n]").search(data, start)
    return data[start : end.start() if end else len(data)]


def _hopeless(data: bytes, file: str, problem: Problem) -> Decoded:
    text = data[:4096].decode("ascii", "replace").replace("\x00", "")
    return Decoded(text, "", (report(problem, Lines(file, text).span(0, 0)),), readable=False)
