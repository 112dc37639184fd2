"""The libraries that only some formats need, and what to say where one is not installed."""

from __future__ import annotations

from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.text import Text

NEEDED: Final = Text(
    "{format} needs the package {package}, which is not installed: pip install 'mediaorg[{format}]'",
    "输出 {format} 需要另装组件 {package}：pip install 'mediaorg[{format}]'",
)


def missing_extra(format_: str, error: ModuleNotFoundError) -> MisuseError:
    """What to raise where the library of a format, which is also the name of the extra, cannot be imported."""
    return MisuseError(NEEDED, format=format_, package=error.name or format_)
