"""Marks a chart as made here and unchanged since, so that a file of someone else's is never overwritten."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from struct import pack
from typing import Final
from zlib import crc32

MARK: Final = "mediaorg sha256:"
COMMENTS: Final[Mapping[str, tuple[str, str]]] = {
    "svg": ("<!-- ", " -->"),
    "html": ("<!-- ", " -->"),
    "mermaid": ("%% ", ""),
    "dot": ("// ", ""),
}
_AT_END: Final = re.compile(rb"(?:<!-- |%% |// )mediaorg sha256:([0-9a-f]{64})(?: -->)?\n\Z")
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_END: Final = b"\x00\x00\x00\x00IEND\xaeB`\x82"
_KEY: Final = b"Software\x00"


def sealed_text(text: str, format_: str) -> str:
    """A text with the seal in a comment at its end."""
    before, after = COMMENTS[format_]
    return f"{text}{before}{MARK}{hashlib.sha256(text.encode('utf-8')).hexdigest()}{after}\n"


def sealed_png(image: bytes) -> bytes:
    """A PNG with the seal as its last text."""
    words = _KEY + MARK.encode() + hashlib.sha256(image).hexdigest().encode()
    chunk = pack(">I", len(words)) + b"tEXt" + words + pack(">I", crc32(b"tEXt" + words))
    return image.removesuffix(_END) + chunk + _END


def is_sealed(content: bytes) -> bool:
    """Whether a file bears the seal and nothing in it has changed since."""
    if content.startswith(_PNG):
        size = 12 + len(_KEY) + len(MARK) + 64
        image = content[: -size - len(_END)] + _END
        return content == sealed_png(image)
    found = _AT_END.search(content)
    return found is not None and hashlib.sha256(content[: found.start()]).hexdigest().encode() == found.group(1)
