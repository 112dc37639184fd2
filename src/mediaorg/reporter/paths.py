"""File names as forges and URIs want them."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

_DRIVE: Final = re.compile(r"[A-Za-z]:[\\/]")


def forge_path(file: str) -> str:
    """A path from the top of the checkout: with `/`, without a leading `./`."""
    path = file.replace("\\", "/") if _DRIVE.match(file) else file
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path


def uri_of(file: str) -> str:
    """A relative reference for a relative path, a `file:` URI for an absolute one; all else percent-encoded."""
    path = forge_path(file)
    quoted = quote(path.encode("utf-8", "surrogatepass"), safe="/")
    if _DRIVE.match(path):
        return f"file:///{path[:2]}{quote(path[2:].encode('utf-8', 'surrogatepass'), safe='/')}"
    return f"file://{quoted}" if path.startswith("/") else quoted
