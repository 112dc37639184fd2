"""A comparison of two organisations as a page with both charts. `diff_page_of("html")(report, Templates())` gives the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeAlias, cast

if TYPE_CHECKING:
    from mediaorg.differ.account.report import DiffReport
    from mediaorg.renderer.template import Templates

DiffPage: TypeAlias = "Callable[[DiffReport, Templates], str]"
# name of the format → module, function; a module is loaded when its format is asked for
DIFF_PAGES: Final[Mapping[str, tuple[str, str]]] = {"html": ("page", "to_page")}


def diff_page_of(name: str) -> DiffPage:
    """The function that makes a page of a comparison; raises KeyError where there is no such format."""
    module, function = DIFF_PAGES[name]
    return cast(DiffPage, getattr(import_module(f"mediaorg.renderer.differences.{module}"), function))
