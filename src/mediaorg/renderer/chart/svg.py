"""A picture as SVG: rounded coordinates, every text escaped, light and dark by CSS variables, nothing from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import singledispatch
from typing import Final, Literal, TypeAlias

from mediaorg.renderer.chart.metrics import is_proportional
from mediaorg.renderer.chart.palette import COLOURS, colour
from mediaorg.renderer.chart.paths import arrow_head, rounded, said
from mediaorg.renderer.chart.shapes import Box, Disc, Group, Line, Picture, Polygon, Shape, Words

Look: TypeAlias = Literal["auto", "light", "dark", "page"]
"""`auto` follows the reader's system, `light` and `dark` are fixed, `page` takes the colours of the page around it."""
FAMILY: Final = "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_SPECIAL: Final = re.compile("[&<>\"']")
_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escaped(text: str) -> str:
    """A text between tags or in quotes: what XML takes for its own is spelt out, what it forbids is replaced."""
    return _SPECIAL.sub(lambda found: _ESCAPES[found.group()], _ILLEGAL.sub("\ufffd", text))


def to_svg(picture: Picture, look: Look = "auto", width: int | None = None, prefix: str = "chart") -> str:
    """The picture as a document; `width` in pixels scales it, `prefix` keeps ids apart where a page has several."""
    return "\n".join(_document(picture, look, width or picture.width, prefix)) + "\n"


def _document(picture: Picture, look: Look, width: float, prefix: str) -> Iterator[str]:
    height = picture.height * width / picture.width
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="{said(width)}" height="{said(height)}" '
        f'viewBox="0 0 {said(picture.width)} {said(picture.height)}" role="img" '
        f'aria-labelledby="{prefix}-title {prefix}-desc" lang="{picture.lang}" font-family="{FAMILY}">'
    )
    yield f'<title id="{prefix}-title">{escaped(picture.title)}</title>'
    yield f'<desc id="{prefix}-desc">{escaped(picture.description)}</desc>'
    if look == "auto":
        yield f"<style>{style_sheet()}</style>"
    yield f'<rect width="{said(picture.width)}" height="{said(picture.height)}"{_paint("paper", "", look)}/>'
    for shape in picture.shapes:
        yield from _write(shape, look)
    yield "</svg>"


def style_sheet(scope: str = ".chart") -> str:
    """The colours as variables of `scope`, for light and dark screens and light paper, and the classes that use them."""
    light, dark = (";".join(f"--{name}:{pair[shade]}" for name, pair in COLOURS.items()) for shade in (0, 1))
    fills = "".join(f".chart .f-{name}{{fill:var(--{name})}}" for name in COLOURS)
    strokes = "".join(f".chart .s-{name}{{stroke:var(--{name})}}" for name in COLOURS)
    return f"{scope}{{{light}}}@media screen and (prefers-color-scheme:dark){{{scope}{{{dark}}}}}{fills}{strokes}"


def _paint(fill: str, stroke: str, look: Look) -> str:
    """The colours of a shape; beside the class stands the light colour, for viewers that know no variables."""
    theme: Literal["light", "dark"] = "dark" if look == "dark" else "light"
    words = [f"f-{fill}"] if fill else []
    words += [f"s-{stroke}"] if stroke else []
    classes = f' class="{" ".join(words)}"' if look in ("auto", "page") and words else ""
    stroked = f' stroke="{colour(stroke, theme)}"' if stroke else ""
    return f'{classes} fill="{colour(fill, theme) if fill else "none"}"{stroked}'


@singledispatch
def _write(shape: Shape, look: Look) -> Iterator[str]:
    """One shape as elements."""
    raise TypeError(shape)


@_write.register
def _(shape: Group, look: Look) -> Iterator[str]:
    roles = f' data-roles="{escaped(" ".join(shape.roles))}"' if shape.roles else ""
    yield f"<g{roles}>"
    if shape.title:
        yield f"<title>{escaped(shape.title)}</title>"
    for one in shape.shapes:
        yield from _write(one, look)
    yield "</g>"


@_write.register
def _(shape: Box, look: Look) -> Iterator[str]:
    rect = shape.rect
    corner = f' rx="{said(shape.radius)}"' if shape.radius else ""
    yield (
        f'<rect x="{said(rect.x)}" y="{said(rect.y)}" width="{said(rect.width)}" height="{said(rect.height)}"{corner}'
        f"{_paint(shape.fill, shape.stroke, look)}{_stroke(shape.thickness, shape.dashes, shape.stroke)}/>"
    )


@_write.register
def _(shape: Disc, look: Look) -> Iterator[str]:
    x, y = shape.centre
    yield (
        f'<circle cx="{said(x)}" cy="{said(y)}" r="{said(shape.radius)}"'
        f"{_paint(shape.fill, shape.stroke, look)}{_stroke(shape.thickness, '', shape.stroke)}/>"
    )


@_write.register
def _(shape: Line, look: Look) -> Iterator[str]:
    points = shape.points
    if shape.head:
        tip, points = arrow_head(points, shape.thickness)
        corners = " ".join(f"{said(x)},{said(y)}" for x, y in tip)
        yield f'<polygon points="{corners}"{_paint(shape.stroke, "", look)}/>'
    yield (
        f'<path d="{rounded(points, shape.radius)}"{_paint("", shape.stroke, look)}'
        f"{_stroke(shape.thickness, shape.dashes, shape.stroke)}/>"
    )


@_write.register
def _(shape: Polygon, look: Look) -> Iterator[str]:
    corners = " ".join(f"{said(x)},{said(y)}" for x, y in shape.points)
    stroke = _stroke(1.5, shape.dashes, shape.stroke)
    yield f'<polygon points="{corners}"{_paint(shape.fill, shape.stroke, look)}{stroke}/>'


@_write.register
def _(shape: Words, look: Look) -> Iterator[str]:
    anchor = f' text-anchor="{shape.anchor}"' if shape.anchor != "start" else ""
    weight = ' font-weight="700"' if shape.bold else ""
    # Other fonts have wider Latin letters than the one that was measured: they are set to the width that was left.
    pinned = is_proportional(shape.text) and len(shape.text) > 1
    length = f' textLength="{said(shape.width)}" lengthAdjust="spacingAndGlyphs"' if pinned else ""
    yield (
        f'<text x="{said(shape.x)}" y="{said(shape.y)}" font-size="{said(shape.size)}"{weight}{anchor}{length}'
        f"{_paint(shape.fill, '', look)}>{escaped(shape.text)}</text>"
    )


def _stroke(thickness: float, dashes: str, stroke: str) -> str:
    if not stroke:
        return ""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f' stroke-width="{said(thickness)}"{dashed}'
