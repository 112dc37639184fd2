"""A result that goes into one file: a file that somebody else made or changed is not overwritten unasked."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from mediaorg.cli.folder import Folder
from mediaorg.errors import MisuseError
from mediaorg.text import Text

FOREIGN: Final = Text(
    "{path} was not made by mediaorg, or was changed since: choose another name, or say --force",
    "{path} 不是 mediaorg 生成的，或生成后被改过：请换个文件名，或加 --force 覆盖",
)
FOLDER: Final = Text("{path} is a folder: name a file", "{path} 是文件夹，请写文件名")


def write_single(path: str, content: bytes, *, force: bool) -> None:
    """Writes a file whole or not at all, making its folder where that is missing; MisuseError where another one stands there and `force` is not said."""
    target = Path(path)
    if target.is_dir():
        raise MisuseError(FOLDER, path=path)
    if not force and (target.is_symlink() or target.exists()) and not _may_go(target, content):
        raise MisuseError(FOREIGN, path=path)
    Folder(str(target.parent)).write(target.name, content)


def _may_go(target: Path, content: bytes) -> bool:
    """Whether what stands there is a file of ours as we made it, or the same as what is to be written."""
    from mediaorg.renderer.seal import is_sealed

    if target.is_symlink() or not target.is_file():
        return False
    there = target.read_bytes()
    return there == content or is_sealed(there)
