"""Where files are read from: the folders of this computer, or anything else that holds files by paths."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Protocol

from mediaorg.source.read import STDIN, Reading, read

SUFFIXES: Final = (".yaml", ".yml")


class Tree(Protocol):
    """Files by paths. A path is as a user gives it; what a reading calls its file may say more than the path."""

    def read(self, path: str, max_size: int) -> Reading:
        """The reading of a file; MisuseError where it is missing or cannot be read."""
        ...

    def path_of(self, file: str) -> str:
        """The path of a file by what a reading calls it."""
        ...

    def resolve(self, path: str) -> Path:
        """The one path that a file has, whichever way it is named: what borders are judged by."""
        ...

    def is_file(self, path: str) -> bool:
        """Whether there is a file at a path, or a link to one."""
        ...

    def is_folder(self, path: str) -> bool:
        """Whether there is a folder at a path."""
        ...

    def is_link(self, path: str, base: str) -> bool:
        """Whether a link leads to a file, below the folder `base`."""
        ...

    def glob(self, base: str, pattern: str) -> Iterator[str]:
        """The YAML files below a folder whose paths are like a pattern, sorted."""
        ...

    def yaml_files(self, folder: str) -> Iterator[str]:
        """All YAML files of a folder at any depth, sorted; what is hidden, and links, aside."""
        ...


class WorkingTree:
    """The folders of this computer; `-` is standard input, which stands in the working directory."""

    def read(self, path: str, max_size: int) -> Reading:
        """Reads a regular file or standard input."""
        return read(path, max_size=max_size)

    def path_of(self, file: str) -> str:
        """Readings call files by their paths."""
        return file

    def resolve(self, path: str) -> Path:
        """The path from the root of the file system, links followed."""
        return Path.cwd() / STDIN if path == STDIN else Path(path).resolve()

    def is_file(self, path: str) -> bool:
        """Whether there is a regular file, or a link to one."""
        return Path(path).is_file()

    def is_folder(self, path: str) -> bool:
        """Whether there is a folder, or a link to one."""
        return path != STDIN and Path(path).is_dir()

    def is_link(self, path: str, base: str) -> bool:
        """Whether any step of the way from `base` to the file is a link."""
        below = Path(os.path.relpath(path, base or "."))
        return any((Path(base) / Path(*below.parts[: count + 1])).is_symlink() for count in range(len(below.parts)))

    def glob(self, base: str, pattern: str) -> Iterator[str]:
        """As the file system finds them, by whole parts of paths."""
        for match in sorted(Path(base).glob(pattern)):
            if match.is_file() and match.suffix in SUFFIXES:
                yield match.as_posix()

    def yaml_files(self, folder: str) -> Iterator[str]:
        """Walks through the folder; one that cannot be read is left out."""
        for inside, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                file = Path(inside) / name
                if name.endswith(SUFFIXES) and not name.startswith(".") and file.is_file() and not file.is_symlink():
                    yield file.as_posix()


WORKING_TREE: Final = WorkingTree()
