"""Results put into pages and pictures: plain views of an organisation, and what each format makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Final, cast

from mediaorg.renderer.artifact import HandbookFormat

# name of the format → module, function; a module is loaded when its format is asked for
HANDBOOKS: Final[Mapping[str, tuple[str, str]]] = {
    "md": ("markdown", "to_markdown"),
    "html": ("html", "to_one_page"),
    "site": ("html", "to_site"),
    "pdf": ("pdf", "to_pdf"),
    "docx": ("word", "to_word"),
}


def handbook_format(name: str) -> HandbookFormat:
    """The function that makes a handbook in the format `name`; raises KeyError where there is no such format."""
    module, function = HANDBOOKS[name]
    return cast(HandbookFormat, getattr(import_module(f"mediaorg.renderer.{module}"), function))
