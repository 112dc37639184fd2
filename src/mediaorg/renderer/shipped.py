"""Where the templates are that travel with the package."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def templates_folder() -> Path:
    """The folder of templates: in the installed package, or at the top of the checkout."""
    package = Path(str(files("mediaorg")))
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent.parent / "templates"
