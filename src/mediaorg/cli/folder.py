"""A folder that results are written into: only inside it, never through a link, each file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from mediaorg.errors import MisuseError, reason_of
from mediaorg.text import Text

OUTSIDE: Final = Text("{path} lies outside the output folder", "{path} 不在输出文件夹内")
NOT_WRITTEN: Final = Text("{path} cannot be written: {reason}", "无法写入 {path}：{reason}")
NO_FOLDER: Final = Text(
    "{path} is in the way: it is a file or a link, not a folder", "{path} 挡住了输出：那里是文件或链接，不是文件夹"
)
IN_THE_WAY: Final = Text("{path} is in the way: it is a folder or a link", "{path} 挡住了输出：那里是文件夹或链接")
_FOLDER: Final = getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK | getattr(os, "O_BINARY", 0)
_BARRED: Final = frozenset("\\:\0")
_CAN_HOLD: Final = {os.open, os.rename, os.mkdir, os.unlink, os.stat} <= os.supports_dir_fd


class Folder:
    """An output folder. Folders below it are held open while they are used, so none can be swapped for a link."""

    def __init__(self, root: str) -> None:
        self.root = Path(root)
        self._real = self.root.resolve()

    def read(self, path: str) -> bytes | None:
        """What a file below the folder holds; None where there is none. A link or a folder there is in the way."""
        with self._held(path, make=False) as place:
            if place is None:
                return None
            name, held = place
            try:
                kind = os.stat(name, dir_fd=held, follow_symlinks=False).st_mode
            except FileNotFoundError:
                return None
            if not stat.S_ISREG(kind):
                raise MisuseError(IN_THE_WAY, path=self._said(path))
            with os.fdopen(os.open(name, os.O_RDONLY | _NO_LINK, dir_fd=held), "rb") as file:
                return file.read()

    def write(self, path: str, content: bytes) -> None:
        """Writes a file whole: beside its place, flushed to the disk, then put there. A file keeps its mode."""
        with self._held(path, make=True) as place:
            if place is None:
                raise MisuseError(IN_THE_WAY, path=self._said(path))
            name, held = place
            temporary = f"{name}.{os.getpid()}.new"
            try:
                _fill(temporary, held, content, _mode(name, held))
                os.replace(temporary, name, src_dir_fd=held, dst_dir_fd=held)
            except OSError:
                with contextlib.suppress(OSError):
                    os.unlink(temporary, dir_fd=held)
                raise

    def remove(self, path: str) -> None:
        """Takes a file away."""
        with self._held(path, make=False) as place:
            if place is not None:
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(place[0], dir_fd=place[1])

    @contextlib.contextmanager
    def _held(self, path: str, *, make: bool) -> Iterator[tuple[str, int | None] | None]:
        """The name of a file and the open folder it lies in; None where that folder is missing and not to be made."""
        target = self._inside(path)
        opened: list[int] = []
        try:
            if not _CAN_HOLD:
                yield self._by_path(target, make=make)
            elif self._open(PurePosixPath(path).parts[:-1], opened, make=make):
                yield target.name, opened[-1]
            else:
                yield None
        except OSError as error:
            raise self._fault(path, error) from None
        finally:
            for one in reversed(opened):
                os.close(one)

    def _open(self, folders: tuple[str, ...], opened: list[int], *, make: bool) -> bool:
        """Opens the folder and those below it one by one; False where one is missing and not to be made."""
        try:
            if make:
                self._real.mkdir(parents=True, exist_ok=True)
            opened.append(os.open(self._real, _FOLDER))
            for folder in folders:
                opened.append(_step(folder, opened[-1], make=make))
        except FileNotFoundError:
            if make:
                raise
            return False
        except OSError as error:
            if error.errno in (errno.ELOOP, errno.ENOTDIR, errno.EEXIST):
                raise MisuseError(NO_FOLDER, path=self._said("/".join(folders))) from None
            raise
        return True

    def _by_path(self, target: Path, *, make: bool) -> tuple[str, None] | None:
        """For systems that cannot hold folders open: the path, where nothing on the way is a link."""
        if make:
            target.parent.mkdir(parents=True, exist_ok=True)
        if target.parent.resolve() != target.parent:
            raise MisuseError(IN_THE_WAY, path=target.parent.as_posix())
        return (str(target), None) if target.parent.is_dir() else None

    def _inside(self, path: str) -> Path:
        """Where a path below the folder leads, without following links; MisuseError for one that leads out."""
        parts = PurePosixPath(path).parts
        if not parts or any(one in ("..", ".", "/") or not _BARRED.isdisjoint(one) for one in parts):
            raise MisuseError(OUTSIDE, path=path)
        return self._real.joinpath(*parts)

    def _said(self, path: str) -> str:
        return (self.root / path).as_posix()

    def _fault(self, path: str, error: OSError) -> MisuseError:
        return MisuseError(NOT_WRITTEN, path=self._said(path), reason=reason_of(error))


def _fill(name: str, held: int | None, content: bytes, mode: int | None) -> None:
    """Writes a new file to the disk."""
    with os.fdopen(os.open(name, _NEW, 0o666, dir_fd=held), "wb") as file:
        file.write(content)
        file.flush()
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(file.fileno(), mode)
        os.fsync(file.fileno())


def _step(folder: str, held: int, *, make: bool) -> int:
    if make:
        with contextlib.suppress(FileExistsError):
            os.mkdir(folder, dir_fd=held)
    return os.open(folder, _FOLDER | _NO_LINK, dir_fd=held)


def _mode(name: str, held: int | None) -> int | None:
    """The mode of the file that is there; None for a new one, which gets what the umask leaves."""
    try:
        found = os.stat(name, dir_fd=held, follow_symlinks=False)
    except FileNotFoundError:
        return None
    return stat.S_IMODE(found.st_mode) if stat.S_ISREG(found.st_mode) else None
