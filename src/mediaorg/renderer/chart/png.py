"""A picture as PNG, drawn by resvg with the shipped fonts only: the same bytes on every machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isqrt
from pathlib import Path
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.renderer.chart.palette import Theme
from mediaorg.renderer.chart.shapes import Group, Picture, Shape, Words
from mediaorg.renderer.chart.svg import to_svg
from mediaorg.renderer.extras import missing_extra
from mediaorg.renderer.fonts import require_glyphs
from mediaorg.text import Text

TOO_LARGE: Final = Text(
    "a picture of {width} × {height} pixels is too large: ask for less with --width",
    "图片有 {width} × {height} 像素，太大了：请用 --width 缩小",
)
SCALE: Final = 2
MOST_PIXELS: Final = 120_000_000
WIDEST: Final = 6_000
FAMILY: Final = "Noto Sans SC"


def to_png(picture: Picture, fonts: Sequence[Path], theme: Theme = "light", width: int | None = None) -> bytes:
    """The picture in `width` pixels; where none is given, twice its own size, or as large as a picture may be.

    Raises MisuseError where resvg is not installed, a character has no glyph, or the picture would be too large.
    """
    try:
        from resvg_py import svg_to_bytes  # noqa: PLC0415 - the extra `png`
    except ModuleNotFoundError as error:
        raise missing_extra("png", error) from None
    require_glyphs(texts(picture.shapes), fonts)
    pixels, _ = size_of(picture, width)
    drawn = svg_to_bytes(
        svg_string=to_svg(picture, theme),
        width=pixels,
        skip_system_fonts=True,
        font_files=[str(font) for font in fonts],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
    return bytes(drawn)


def size_of(picture: Picture, width: int | None) -> tuple[int, int]:
    """The pixels across and down; MisuseError where the width asked for makes too many of them."""
    most = isqrt(int(MOST_PIXELS * picture.width / picture.height)) - 1
    pixels = width or round(min(picture.width * SCALE, WIDEST, most))
    height = round(picture.height * pixels / picture.width)
    if pixels * height > MOST_PIXELS:
        raise MisuseError(TOO_LARGE, width=pixels, height=height)
    return pixels, height


def texts(shapes: Sequence[Shape]) -> Iterator[str]:
    """All words of a picture."""
    for shape in shapes:
        if isinstance(shape, Words):
            yield shape.text
        elif isinstance(shape, Group):
            yield from texts(shape.shapes)
