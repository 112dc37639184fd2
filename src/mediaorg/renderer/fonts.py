"""The fonts that pictures and documents are set in: those that travel with the package, or the reader's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from struct import error as struct_error
from struct import iter_unpack, unpack_from
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.text import Text

SUFFIXES: Final = (".otf", ".ttf", ".ttc", ".otc")
NO_FONT: Final = Text("{path}: there is no font here", "{path}：这里没有字体文件")
NO_SHIPPED_FONT: Final = Text(
    "this installation has no fonts: name one with --font FILE", "当前安装不含字体，请用 --font 指定字体文件"
)
NO_GLYPH: Final = Text(
    "the font has no glyph for {characters}: name a font that has with --font FILE",
    "字体缺少这些字：{characters}，请用 --font 指定含有它们的字体",
)
MOST_NAMED: Final = 20
_TABLES: Final = ">4sIII"


def font_files(own: str | None = None) -> tuple[Path, ...]:
    """The reader's own font, or all that travel with the package; MisuseError where there is none."""
    if own is not None:
        path = Path(own)
        if path.suffix.lower() not in SUFFIXES or not path.is_file():
            raise MisuseError(NO_FONT, path=own)
        return (path,)
    folder = Path(str(files("mediaorg"))) / "fonts"
    found = tuple(sorted(path for path in folder.glob("*") if path.suffix in SUFFIXES)) if folder.is_dir() else ()
    if not found:
        raise MisuseError(NO_SHIPPED_FONT)
    return found


def require_glyphs(texts: Iterable[str], fonts: Sequence[Path]) -> None:
    """MisuseError that names the characters of the texts that one of the fonts, each a weight, cannot draw."""
    drawn = frozenset.intersection(*(covered(font) for font in fonts))
    written = set[str]().union(*texts)
    missing = sorted(one for one in written if ord(one) not in drawn and not one.isspace())
    if missing:
        named = " ".join(f"{character} (U+{ord(character):04X})" for character in missing[:MOST_NAMED])
        raise MisuseError(NO_GLYPH, characters=named + (" …" if len(missing) > MOST_NAMED else ""))


@cache
def covered(font: Path) -> frozenset[int]:
    """The characters that a font file has glyphs for; MisuseError where it is none."""
    try:
        content = font.read_bytes()
        (start,) = unpack_from(">I", content, 12) if content[:4] == b"ttcf" else (0,)
        return frozenset(code for table in _tables(content, start) for code in _characters(content, table))
    except (OSError, struct_error, StopIteration):
        raise MisuseError(NO_FONT, path=str(font)) from None


def _tables(content: bytes, start: int) -> Iterator[int]:
    """Where the Unicode tables of characters lie: https://learn.microsoft.com/typography/opentype/spec/cmap."""
    (count,) = unpack_from(">H", content, start + 4)
    entries = iter_unpack(_TABLES, content[start + 12 : start + 12 + 16 * count])
    base = next(int(offset) for tag, _, offset, _ in entries if tag == b"cmap")
    (subtables,) = unpack_from(">H", content, base + 2)
    for number in range(subtables):
        platform, encoding, offset = unpack_from(">HHI", content, base + 4 + 8 * number)
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            yield base + offset


def _characters(content: bytes, table: int) -> Iterator[int]:
    """The characters of one table, in either of the two formats that fonts of today have."""
    (format_,) = unpack_from(">H", content, table)
    if format_ == 12:
        (groups,) = unpack_from(">I", content, table + 12)
        for first, last, _ in iter_unpack(">III", content[table + 16 : table + 16 + 12 * groups]):
            yield from range(first, min(last, 0x10FFFF) + 1)
    elif format_ == 4:
        (doubled,) = unpack_from(">H", content, table + 6)
        ends = iter_unpack(">H", content[table + 14 : table + 14 + doubled])
        starts = iter_unpack(">H", content[table + 16 + doubled : table + 16 + 2 * doubled])
        for (first,), (last,) in zip(starts, ends, strict=False):
            yield from range(first, last + 1 if last < 0xFFFF else last)
