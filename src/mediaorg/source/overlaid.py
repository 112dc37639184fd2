"""A tree in which one file holds something else, or is not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mediaorg.errors import MisuseError
from mediaorg.source.read import Reading, read_bytes
from mediaorg.source.revision import MISSING
from mediaorg.source.tree import Tree


class OverlaidTree:
    """Another tree, but for one file: `data` is what it holds, None where it is to be missing."""

    def __init__(self, tree: Tree, path: str, data: bytes | None) -> None:
        self._tree = tree
        self._target = tree.resolve(path)
        self._data = data

    def _is_target(self, path: str) -> bool:
        return self._tree.resolve(path) == self._target

    def read(self, path: str, max_size: int) -> Reading:
        """The file as it is laid over, or that of the tree."""
        if not self._is_target(path):
            return self._tree.read(path, max_size)
        if self._data is None:
            raise MisuseError(MISSING, file=path)
        return read_bytes(self._data, path, max_size=max_size)

    def path_of(self, file: str) -> str:
        """As the tree says."""
        return self._tree.path_of(file)

    def resolve(self, path: str) -> Path:
        """As the tree says."""
        return self._tree.resolve(path)

    def is_file(self, path: str) -> bool:
        """Whether the file is there."""
        return self._data is not None if self._is_target(path) else self._tree.is_file(path)

    def is_folder(self, path: str) -> bool:
        """As the tree says."""
        return self._tree.is_folder(path)

    def is_link(self, path: str, base: str) -> bool:
        """As the tree says."""
        return self._tree.is_link(path, base)

    def glob(self, base: str, pattern: str) -> Iterator[str]:
        """What the tree finds, without the file where it is to be missing."""
        return (path for path in self._tree.glob(base, pattern) if self._data is not None or not self._is_target(path))

    def yaml_files(self, folder: str) -> Iterator[str]:
        """What the tree finds, without the file where it is to be missing."""
        return (path for path in self._tree.yaml_files(folder) if self._data is not None or not self._is_target(path))
