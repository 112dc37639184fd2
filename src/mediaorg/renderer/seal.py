"""A seal in a file says that it was made here, and is as it was made: what people have changed since is not overwritten."""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from io import BytesIO
from typing import Final

MARK: Final = "mediaorg sha256:"
PROPERTY: Final = "docProps/custom.xml"
BLANK: Final = MARK + "0" * 64
"""What a document bears as a property of its own until it is sealed."""
_AT_END: Final = re.compile(rb"<!-- mediaorg sha256:([0-9a-f]{64}) -->\n\Z")
_IN_PROPERTY: Final = re.compile(rb"mediaorg sha256:([0-9a-f]{64})")
_FIXED: Final = (1980, 1, 1, 0, 0, 0)
_SMALL: Final = 10_000


def seal_page(content: bytes) -> bytes:
    """A page of Markdown or HTML with the seal in a comment at its end."""
    return content + f"<!-- {MARK}{hashlib.sha256(content).hexdigest()} -->\n".encode()


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
