"""Organisation as code: one text says who does what; this package checks it, prints it and explains its changes.

`check("team.yaml", date.today())` reads a specification with all it includes and returns what is to be said of it;
`load(parsed, day)` gives the organisation as it stands; `lint` runs the rule book over it; `diff(Side(…), Side(…))`
compares two of them. Nothing here prints.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from mediaorg.diagnostic import At, Diagnostic, Finding, Rule, Severity, Span
    from mediaorg.differ.change import Change, Diff, Obligation, Side
    from mediaorg.differ.diff import diff
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
    "Change",
    "Checked",
    "Diagnostic",
    "Diff",
    "Finding",
    "Lang",
    "MisuseError",
    "Obligation",
    "Org",
    "Parsed",
    "Rule",
    "Severity",
    "Side",
    "Span",
    "Text",
    "check",
    "check_text",
    "diff",
    "lint",
    "load",
    "parse",
]

_HOMES: Final = {
    "At": "diagnostic",
    "Change": "differ.change",
    "Checked": "linter.check",
    "Diagnostic": "diagnostic",
    "Diff": "differ.change",
    "Finding": "diagnostic",
    "Lang": "text",
    "MisuseError": "errors",
    "Obligation": "differ.change",
    "Org": "org.org",
    "Parsed": "spec.parse",
    "Rule": "diagnostic",
    "Severity": "diagnostic",
    "Side": "differ.change",
    "Span": "diagnostic",
    "Text": "text",
    "check": "linter.check",
    "check_text": "linter.check",
    "diff": "differ.diff",
    "lint": "linter.lint",
    "load": "org.load",
    "parse": "spec.parse",
}


def __getattr__(name: str) -> Any:
    """Names of the public interface, loaded when first asked for (PEP 562): importing the package costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
