"""A comparison of two organisations as text: for a terminal, for a pull request, for the machines of a forge.

`diff_reporter_of(name)(report, look)` writes a `DiffReport` in one of `DIFF_FORMATS`. The page (`html`) and the change
record (修改记录表) hold charts and documents: they are made by `mediaorg.renderer.differences`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, TypeAlias, cast

from mediaorg.differ.account.report import DiffReport
from mediaorg.reporter.report import Look

__all__ = ["DIFF_FORMATS", "DiffReport", "DiffReporter", "diff_reporter_of"]

DiffReporter: TypeAlias = Callable[[DiffReport, Look], str]
# name of the format → module, function; a module is loaded when its format is asked for
DIFF_FORMATS: Final[Mapping[str, tuple[str, str]]] = {
    "text": ("text", "to_text"),
    "md": ("markdown", "to_markdown"),
    "json": ("json", "to_json"),
    "github": ("github", "to_annotations"),
    "sarif": ("sarif", "to_sarif"),
}


def diff_reporter_of(name: str) -> DiffReporter:
    """The function that writes a comparison in the format `name`; raises KeyError where there is no such format."""
    module, function = DIFF_FORMATS[name]
    return cast(DiffReporter, getattr(import_module(f"mediaorg.reporter.differences.{module}"), function))
