from __future__ import annotations

import codecs

import pytest

from mediaorg.diagnostic import ERROR, INFO
from mediaorg.source.read import Reading, read_bytes

TEAM = "org:\n  id: newsroom\n  name: 新媒体部\n"


def place(reading: Reading) -> tuple[str, int, int]:
    (found,) = reading.diagnostics
    return found.rule.id, found.span.line, found.span.column


def words(reading: Reading, lang: str = "en") -> str:
    found = reading.diagnostics[0]
    return found.rule.message.say("zh" if lang == "zh" else "en", found.args)


def test_r051_a_utf8_mark_is_accepted_and_not_counted() -> None:
    reading = read_bytes(codecs.BOM_UTF8 + TEAM.encode(), "team.yaml")
    assert reading.diagnostics == ()
    assert (reading.text, reading.encoding) == (TEAM, "utf-8-sig")
    assert reading.document is not None
    assert reading.document.span(("org", "name")).column == 9
    assert reading.document.key_span(("org",)).column == 1


@pytest.mark.parametrize(("mark", "codec"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")])
def test_r052_utf16_with_a_mark_is_read_with_a_hint(mark: bytes, codec: str) -> None:
    reading = read_bytes(mark + TEAM.encode(codec), "team.yaml")
    assert reading.document is not None
    assert reading.document.data == {"org": {"id": "newsroom", "name": "新媒体部"}}
    assert [(found.rule.id, found.severity) for found in reading.diagnostics] == [("yaml-encoding", INFO)]
    assert "saved as UTF-16" in words(reading)
    assert reading.encoding == codec


def test_r052_broken_utf16_is_refused() -> None:
    reading = read_bytes(codecs.BOM_UTF16_LE + TEAM.encode("utf-16-le")[:-1], "team.yaml")
    assert reading.document is None
    assert reading.diagnostics[0].severity is ERROR


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-32"])
def test_r053_other_unicode_forms_are_named(codec: str) -> None:
    reading = read_bytes(TEAM.encode(codec), "team.yaml")
    assert reading.document is None
    assert place(reading) == ("yaml-encoding", 1, 1)
    assert codec[:6].upper() in words(reading)


def test_r054_gbk_is_recognised_and_its_line_is_shown() -> None:
    reading = read_bytes(TEAM.encode("gbk"), "team.yaml")
    assert reading.document is None
    assert place(reading) == ("yaml-encoding", 3, 9)
    assert "GBK/GB18030" in words(reading, "zh")
    assert "name: 新媒体部" in reading.text


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        (b"name: caf\xe9\n", 9),
        (b"name: \xc0\x80\n", 6),
        (b"name: \xed\xa0\x80\n", 6),
        (b"name: \xf8\x88\x80\x80\x80\n", 6),
        (b"a: 1\r\nname: \xe6\x96", 12),
    ],
)
def test_r055_broken_bytes_are_told_with_their_offset(data: bytes, offset: int) -> None:
    reading = read_bytes(data, "team.yaml")
    assert reading.document is None
    assert reading.diagnostics[0].args["offset"] == offset
    assert f"0x{data[offset]:02X}" in words(reading)


def test_r055_the_mark_counts_as_bytes() -> None:
    reading = read_bytes(codecs.BOM_UTF8 + b"name: \xff\n", "team.yaml")
    assert reading.diagnostics[0].args["offset"] == 9
    assert place(reading) == ("yaml-encoding", 1, 7)


def test_no_bytes_at_all() -> None:
    assert place(read_bytes(b"", "team.yaml")) == ("yaml-syntax", 1, 1)
    assert place(read_bytes(codecs.BOM_UTF8, "team.yaml")) == ("yaml-syntax", 1, 1)
