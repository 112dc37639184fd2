"""A seal in a file says that it was made here, and is as it was made: what people have changed since is not overwritten."""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from struct import pack
from typing import Final

MARK: Final = "mediaorg sha256:"
PROPERTY: Final = "docProps/custom.xml"
BLANK: Final = MARK + "0" * 64
"""What a document bears as a property of its own until it is sealed."""
COMMENTS: Final[Mapping[str, tuple[str, str]]] = {"mermaid": ("%% ", ""), "dot": ("// ", "")}
"""How a line that says nothing begins and ends, where that is not as in HTML."""
_AS_IN_HTML: Final = ("<!-- ", " -->")
_AT_END: Final = re.compile(rb"(?:<!-- |%% |// )mediaorg sha256:([0-9a-f]{64})(?: -->)?\n\Z")
_IN_PROPERTY: Final = re.compile(rb"mediaorg sha256:([0-9a-f]{64})")
_FIXED: Final = (1980, 1, 1, 0, 0, 0)
_SMALL: Final = 10_000
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_END: Final = b"\x00\x00\x00\x00IEND\xaeB`\x82"
_KEY: Final = b"Software\x00"


def seal_page(content: bytes, format_: str = "html") -> bytes:
    """A text with the seal in a comment at its end."""
    before, after = COMMENTS.get(format_, _AS_IN_HTML)
    return content + f"{before}{MARK}{hashlib.sha256(content).hexdigest()}{after}\n".encode()


def seal_png(image: bytes) -> bytes:
    """A PNG with the seal as its last text."""
    words = _KEY + MARK.encode() + hashlib.sha256(image).hexdigest().encode()
    chunk = pack(">I", len(words)) + b"tEXt" + words + pack(">I", zlib.crc32(b"tEXt" + words))
    return image.removesuffix(_END) + chunk + _END


def seal_document(content: bytes) -> bytes:
    """An Office document, in which `BLANK` stands as a property, with the seal in its place."""
    sink = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as made, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as sealed:
        seal = f"{MARK}{_digest(made)}".encode()
        for entry in made.infolist():
            part = made.read(entry)
            copy = zipfile.ZipInfo(entry.filename, _FIXED)
            copy.compress_type = zipfile.ZIP_DEFLATED
            copy.external_attr = entry.external_attr
            sealed.writestr(copy, part.replace(BLANK.encode(), seal) if entry.filename == PROPERTY else part)
    return sink.getvalue()


def is_sealed(content: bytes) -> bool:
    """Whether a file bears our seal and nothing in it has changed since."""
    if content.startswith(b"PK"):
        return _is_sealed_document(content)
    if content.startswith(_PNG):
        size = 12 + len(_KEY) + len(MARK) + 64
        return content == seal_png(content[: -size - len(_END)] + _END)
    found = _AT_END.search(content)
    return found is not None and hashlib.sha256(content[: found.start()]).hexdigest().encode() == found.group(1)


def _is_sealed_document(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(content)) as document:
            if document.getinfo(PROPERTY).file_size > _SMALL:
                return False
            found = _IN_PROPERTY.search(document.read(PROPERTY))
            return found is not None and found.group(1) == _digest(document).encode()
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, ValueError, zlib.error):
        return False


def _digest(document: zipfile.ZipFile) -> str:
    """What tells documents apart: the names, sums and sizes of their parts; the seal itself aside."""
    parts = sorted((one.filename, one.CRC, one.file_size) for one in document.infolist() if one.filename != PROPERTY)
    return hashlib.sha256(repr(parts).encode("utf-8")).hexdigest()
