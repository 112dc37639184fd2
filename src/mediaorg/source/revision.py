"""The files of a revision, or of what is staged, read from the objects of a git repository: nothing is checked out."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.record import Record
from mediaorg.source.git import UNREADABLE, ask, commit_of, content_of, contents_of, prefix_of
from mediaorg.source.read import MAX_SIZE, Reading, read_bytes
from mediaorg.source.tree import SUFFIXES
from mediaorg.text import Text

LINK: Final = "120000"
MANY: Final = 4  # files that are worth being asked for at once: each question starts a process
FILES: Final = ("100644", "100755", "100664", LINK)
MISSING: Final = Text("{file}: there is no such file", "{file}：没有这个文件")
IS_LINK: Final = Text("{file} is a link: name the file that it leads to", "{file} 是链接：请直接写它指向的文件")


class Blob(Record):
    """A file as git keeps it: its mode, and the name of the object that holds it."""

    mode: str
    object: str


class RevisionTree:
    """The files of one revision: `name` stands before each path in what a reading calls its file, as in `HEAD~3:team.yaml`."""

    def __init__(self, folder: str, name: str, files: Mapping[str, Blob]) -> None:
        self._folder = folder
        self._name = name
        self.files = files
        self._contents: dict[str, bytes] = {}
        self._links = {path for path, blob in files.items() if blob.mode == LINK}
        self._folders = {"."} | {str(above) for path in files for above in PurePosixPath(path).parents}

    def read(self, path: str, max_size: int) -> Reading:
        """Reads a file of the revision."""
        file = f"{self._name}:{path}"
        blob = self.files.get(_plain(path))
        if blob is None or blob.mode == LINK:
            raise MisuseError(MISSING if blob is None else IS_LINK, file=file)
        known = self._contents.pop(blob.object, None)
        data = content_of(self._folder, blob.object, max_size) if known is None else known
        return read_bytes(data, file, max_size=max_size)

    def path_of(self, file: str) -> str:
        """A path from the top of the repository."""
        return file.removeprefix(f"{self._name}:")

    def resolve(self, path: str) -> Path:
        """The path as if the repository were the root; what leaves it stays outside."""
        return Path(f"/{_plain(path)}")

    def is_file(self, path: str) -> bool:
        """Whether there is a file, or something behind a link."""
        return _plain(path) in self.files or self._link_on(path) is not None

    def is_folder(self, path: str) -> bool:
        """Whether there are files below a path."""
        return _plain(path) in self._folders

    def is_link(self, path: str, base: str) -> bool:
        """Whether any step of the way is a link; a base that could be read has none."""
        return self._link_on(path) is not None

    def _link_on(self, path: str) -> str | None:
        steps = PurePosixPath(_plain(path))
        return next((str(step) for step in (steps, *steps.parents) if str(step) in self._links), None)

    def glob(self, base: str, pattern: str) -> Iterator[str]:
        """As a file system finds them: `*` within a name, `**` for any folders."""
        wanted = PurePosixPath(pattern).parts
        below = self._below(base)
        found = [path.as_posix() for path in below if path.suffix in SUFFIXES and _is_like(path.parts, wanted)]
        paths = [posixpath.join(base, path) for path in found]
        if len(paths) >= MANY:
            blobs = (self.files[_plain(path)].object for path in paths)
            self._contents |= contents_of(self._folder, blobs, MAX_SIZE)
        yield from paths

    def yaml_files(self, folder: str) -> Iterator[str]:
        """All that is no link and not hidden."""
        for path in self._below(folder):
            if path.suffix in SUFFIXES and not any(part.startswith(".") for part in path.parts):
                whole = posixpath.normpath(posixpath.join(folder, path.as_posix()))
                if not self.is_link(whole, folder):
                    yield whole

    def _below(self, folder: str) -> list[PurePosixPath]:
        top = PurePosixPath(_plain(folder))
        paths = (PurePosixPath(path) for path in self.files)
        return sorted(path.relative_to(top) for path in paths if path.is_relative_to(top))


def _plain(path: str) -> str:
    return posixpath.normpath(path)


def _is_like(parts: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    if not wanted:
        return not parts
    if wanted[0] == "**":
        return len(wanted) > 1 and any(_is_like(parts[skip:], wanted[1:]) for skip in range(len(parts)))
    return bool(parts) and fnmatchcase(parts[0], wanted[0]) and _is_like(parts[1:], wanted[1:])


def tree_at(folder: str, revision: str, name: str | None = None) -> RevisionTree:
    """The files of a revision of the repository that a folder lies in; readings call them by `name`, else by the revision.

    Raises MisuseError where there is no git, no repository or no such revision.
    """
    commit = commit_of(folder, revision)
    told = ask(folder, "ls-tree", "-r", "-z", "--full-tree", commit)
    if told.code:
        raise MisuseError(UNREADABLE, what=revision, reason=told.err)
    return RevisionTree(folder, revision if name is None else name, _files(told.out, place=2))


def tree_of_index(folder: str) -> RevisionTree:
    """The files as they are staged for the next commit; those with a conflict are not there."""
    prefix_of(folder)
    told = ask(folder, "ls-files", "--stage", "-z", "--full-name", "--", ":/")
    if told.code:
        raise MisuseError(UNREADABLE, what="index", reason=told.err)
    return RevisionTree(folder, "", _files(told.out, place=1))


def _files(listing: bytes, *, place: int) -> dict[str, Blob]:
    """Mode, name of the object (the word at `place`) and path of every file; `ls-files` adds a stage, 0 but in conflicts."""
    found: dict[str, Blob] = {}
    for line in os.fsdecode(listing).split("\0"):
        facts, _, path = line.partition("\t")
        words = facts.split()
        if words and words[0] in FILES and (place == 2 or words[2] == "0"):
            found[path] = Blob(words[0], words[place])
    return found
