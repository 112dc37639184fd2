"""Charts of an organisation: each view drawn from a layout of our own, in every format that a reader may want."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediaorg.org.org import Org
    from mediaorg.renderer.chart.palette import Theme
    from mediaorg.renderer.chart.shapes import Picture
    from mediaorg.renderer.chart.wish import Wish
    from mediaorg.renderer.narrator import Narrator
    from mediaorg.text import Lang

# name of the view → module, function; a module is loaded when its view is asked for
VIEWS: Final[Mapping[str, tuple[str, str]]] = {
    "organisation": ("organisation", "organisation"),
    "handoffs": ("handoffs", "handoffs"),
    "loop": ("loop", "loop"),
    "coverage": ("coverage", "coverage"),
    "campaign": ("organisation", "campaign"),
}
FORMATS: Final = ("svg", "png", "html", "mermaid", "dot")


@dataclass(frozen=True, slots=True)
class Output:
    """How a chart is written: the format, its width in pixels, a fixed theme (None follows the reader), a font of one's own."""

    format: str
    width: int | None = None
    theme: Theme | None = None
    font: str | None = None


def picture_of(narrator: Narrator, view: str, wish: Wish) -> Picture:
    """A view, laid out; raises KeyError where there is no such view."""
    module, function = VIEWS[view]
    draw = cast(
        "Callable[[Narrator, Wish], Picture]", getattr(import_module(f"mediaorg.renderer.chart.{module}"), function)
    )
    return draw(narrator, wish)


def chart_of(org: Org, view: str, lang: Lang, wish: Wish, output: Output) -> bytes:
    """A chart of an organisation as the content of a file that ends in its seal.

    Raises MisuseError where a library or a glyph is missing.
    """
    from mediaorg.renderer import seal  # noqa: PLC0415 - with the rest of the drawing, only when it is asked for
    from mediaorg.renderer.narrator import Narrator  # noqa: PLC0415

    narrator = Narrator(org, lang, frozenset(), with_people=False)
    if output.format == "png":
        return seal.seal_png(_png(narrator, view, wish, output))
    return seal.seal_page(_text(narrator, view, wish, output).encode("utf-8"), output.format)


def _png(narrator: Narrator, view: str, wish: Wish, output: Output) -> bytes:
    from mediaorg.renderer.chart.png import to_png  # noqa: PLC0415
    from mediaorg.renderer.fonts import font_files  # noqa: PLC0415

    fonts = font_files(output.font)
    return to_png(picture_of(narrator, view, wish), fonts, output.theme or "light", output.width)


def _text(narrator: Narrator, view: str, wish: Wish, output: Output) -> str:
    if output.format in ("mermaid", "dot"):
        from mediaorg.renderer.chart.diagram import diagram  # noqa: PLC0415

        write = getattr(import_module(f"mediaorg.renderer.chart.{output.format}"), f"to_{output.format}")
        return str(write(diagram(narrator, view, wish)))
    if output.format == "html":
        from mediaorg.renderer.chart.page import to_page  # noqa: PLC0415
        from mediaorg.renderer.template import Templates  # noqa: PLC0415

        return to_page(narrator, view, wish, Templates())
    from mediaorg.renderer.chart.svg import to_svg  # noqa: PLC0415

    return to_svg(picture_of(narrator, view, wish), output.theme or "auto", output.width)
