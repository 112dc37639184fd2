"""Diagnostics as text: for a terminal, for an editor, for the machines of a forge. Nothing here prints."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from mediaorg.reporter.report import Reporter

# name of the format → module, function; a module is loaded when its format is asked for
FORMATS: Final[Mapping[str, tuple[str, str]]] = {
    "text": ("terminal", "to_text"),
    "line": ("line", "to_lines"),
    "json": ("json", "to_json"),
    "jsonl": ("json", "to_json_lines"),
    "sarif": ("sarif", "to_sarif"),
    "github": ("github", "to_annotations"),
    "gitlab": ("gitlab", "to_code_quality"),
    "junit": ("junit", "to_junit"),
}


def reporter_of(name: str) -> Reporter:
    """The function that writes a report in the format `name`; raises KeyError where there is no such format."""
    module, function = FORMATS[name]
    return cast("Reporter", getattr(import_module(f"mediaorg.reporter.{module}"), function))
