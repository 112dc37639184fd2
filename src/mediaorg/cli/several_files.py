"""Several files written all or not at all: whatever can fail is done before the first one changes."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from mediaorg.cli.output import NOT_WRITTEN
from mediaorg.errors import MisuseError, reason_of
from mediaorg.record import Record


class Content(Record):
    """What is to be in a file that is there already."""

    path: str
    text: str
    encoding: str


def write_all(contents: Sequence[Content]) -> None:
    """Writes the files, each whole; they keep their modes, and a link is replaced, not followed.

    Raises MisuseError, and leaves every file as it was, where one cannot be written.
    """
    ready: list[tuple[Path, Path]] = []
    done: list[tuple[Path, bytes]] = []
    path = ""
    try:
        for one in contents:
            path = one.path
            target = Path(one.path)
            ready.append((_beside(target, one.text.encode(one.encoding)), target))
        for temporary, target in ready:
            path = str(target)
            before = target.read_bytes()
            temporary.replace(target)
            done.append((target, before))
    except OSError as error:
        for target, before in reversed(done):
            with contextlib.suppress(OSError):
                _beside(target, before).replace(target)
        raise MisuseError(NOT_WRITTEN, path=path, reason=reason_of(error)) from None
    finally:
        for temporary, _ in ready:
            temporary.unlink(missing_ok=True)


def _beside(target: Path, content: bytes) -> Path:
    """A file with this content beside another, of the same mode."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(target.stat().st_mode & 0o777)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)
