"""The libraries that only some formats need, and what to say where one is not installed."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from mediaorg.errors import MisuseError
from mediaorg.text import Text

NEEDED: Final = Text(
    "{format} needs the package {package}, which is not installed: pip install 'mediaorg[{format}]'",
    "输出 {format} 需要另装组件 {package}：pip install 'mediaorg[{format}]'",
)


def missing_extra(format_: str, error: ModuleNotFoundError) -> MisuseError:
    """What to raise where the library of a format, which is also the name of the extra, cannot be imported."""
    return MisuseError(NEEDED, format=format_, package=error.name or format_)


def maker(module: str, function: str, format_: str, package: str) -> Any:
    """The function of a module that makes a format; MisuseError where the package that it needs is not installed."""
    try:
        return getattr(import_module(module), function)
    except ModuleNotFoundError as error:
        if error.name != package:
            raise
        raise missing_extra(format_, error) from None
