"""Which characters the shipped fonts can draw, read from their own tables: no page ever shows □ for a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from struct import iter_unpack, unpack_from
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.text import Text

NOT_DRAWN: Final = Text(
    "the fonts have no glyph for {characters}: write it differently, or make the handbook as html or docx",
    "字体中没有这些字符：{characters}；请换一种写法，或改为输出 html、docx",
)
SHOWN: Final = 20
SEGMENTED_COVERAGE: Final = 12
"""The format of a table of characters that knows all planes."""


def shipped_fonts() -> Path:
    """The folder of the fonts that travel with the package."""
    return Path(str(files("mediaorg"))) / "fonts"


def require_glyphs(texts: Iterable[str]) -> None:
    """MisuseError naming the characters that the shipped fonts cannot draw in every weight."""
    written = {char for text in texts for char in text} - {"\n"}
    drawn = frozenset.intersection(*(characters_of(font) for font in sorted(shipped_fonts().glob("*.otf"))))
    missing = sorted(char for char in written if ord(char) not in drawn)
    if missing:
        more = ["…"] if len(missing) > SHOWN else []
        raise MisuseError(NOT_DRAWN, characters=[*(f"{char} (U+{ord(char):04X})" for char in missing[:SHOWN]), *more])


@cache
def characters_of(font: Path) -> frozenset[int]:
    """The code points that a font has glyphs for."""
    return frozenset(_characters(font.read_bytes()))


def _characters(content: bytes) -> Iterator[int]:
    """The groups of the first table for all planes: https://learn.microsoft.com/typography/opentype/spec/cmap."""
    table = _place_of_characters(content)
    (count,) = unpack_from(">H", content, table + 2)
    for number in range(count):
        (offset,) = unpack_from(">I", content, table + 4 + 8 * number + 4)
        (format_,) = unpack_from(">H", content, table + offset)
        if format_ == SEGMENTED_COVERAGE:
            (groups,) = unpack_from(">I", content, table + offset + 12)
            start = table + offset + 16
            for first, last, _ in iter_unpack(">III", content[start : start + 12 * groups]):
                yield from range(first, last + 1)
            return


def _place_of_characters(content: bytes) -> int:
    """Where the table `cmap` begins."""
    (count,) = unpack_from(">H", content, 4)
    tables = iter_unpack(">4sIII", content[12 : 12 + 16 * count])
    return next(int(offset) for tag, _, offset, _ in tables if tag == b"cmap")
