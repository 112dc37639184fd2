"""Organisation as code: one text says who does what; this package checks it, prints it and explains its changes.

`check("team.yaml", date.today())` reads a specification with all it includes and returns what is to be said of it;
`load(parsed, day)` gives the organisation as it stands; `lint` runs the rule book over it. Nothing here prints.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from mediaorg.diagnostic import At, Diagnostic, Finding, Rule, Severity, Span
    from mediaorg.errors import MisuseError
    from mediaorg.linter.check import Checked, check, check_text
    from mediaorg.linter.lint import lint
    from mediaorg.org.load import load
    from mediaorg.org.org import Org
    from mediaorg.spec.parse import Parsed, parse
    from mediaorg.text import Lang, Text

__version__: Final = "0.1.0"
__all__ = [
    "At",
    "Checked",
    "Diagnostic",
    "Finding",
    "Lang",
    "MisuseError",
    "Org",
    "Parsed",
    "Rule",
    "Severity",
    "Span",
    "Text",
    "check",
    "check_text",
    "lint",
    "load",
    "parse",
]

_HOMES: Final = {
    "At": "diagnostic",
    "Checked": "linter.check",
    "Diagnostic": "diagnostic",
    "Finding": "diagnostic",
    "Lang": "text",
    "MisuseError": "errors",
    "Org": "org.org",
    "Parsed": "spec.parse",
    "Rule": "diagnostic",
    "Severity": "diagnostic",
    "Span": "diagnostic",
    "Text": "text",
    "check": "linter.check",
    "check_text": "linter.check",
    "lint": "linter.lint",
    "load": "org.load",
    "parse": "spec.parse",
}


def __getattr__(name: str) -> Any:
    """Names of the public interface, loaded when first asked for (PEP 562): importing the package costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
