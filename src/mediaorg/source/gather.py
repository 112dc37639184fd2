"""The files that belong together: a root with everything it includes, and the specifications of a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mediaorg.diagnostic import ERROR, WARNING, Diagnostic, Rule, Span, fault
from mediaorg.errors import MisuseError
from mediaorg.record import Record
from mediaorg.source.document import Document
from mediaorg.source.read import MAX_SIZE, STDIN, Reading
from mediaorg.source.tree import WORKING_TREE, Tree
from mediaorg.text import Text

__all__ = ["GATHER_RULES", "STDIN", "Folder", "Gathered", "Reader", "not_included", "require", "survey"]

INCLUDE_MISSING: Final = Rule(
    "include-missing",
    "source",
    ERROR,
    Text("An included file that is not there", "引入的文件不存在"),
    Text("“{pattern}” names no file", "“{pattern}”没有对应的文件"),
    label=Text("no file here", "找不到文件"),
    help=Text(
        "paths are relative to the file that names them: correct the path, or take the line away",
        "路径以写下它的文件所在文件夹为准：请改正路径，或删去这一行",
    ),
)
INCLUDE_CYCLE: Final = Rule(
    "include-cycle",
    "source",
    ERROR,
    Text("Files that include one another", "文件互相引入"),
    Text("“{pattern}” includes the file that it is included by", "“{pattern}”又引入了引入它的文件"),
    label=Text("leads back", "绕回来了"),
    help=Text("let the root file include both, side by side", "请由根文件分别引入这两个文件"),
)
INCLUDE_OUTSIDE: Final = Rule(
    "include-outside",
    "source",
    ERROR,
    Text("An included file outside the root's folder", "引入的文件在根文件夹之外"),
    Text(
        "“{pattern}” lies outside the folder of the root file, or is a link",
        "“{pattern}”在根文件所在文件夹之外，或是链接",
    ),
    label=Text("outside", "越界"),
    help=Text("keep all files of one organisation in one folder", "请把同一组织的文件放在同一文件夹内"),
)
FILE_NOT_INCLUDED: Final = Rule(
    "file-not-included",
    "source",
    WARNING,
    Text("A file that no specification reads", "没有被任何组织文件引入"),
    Text("no root file includes this file: nothing in it counts", "没有根文件引入这个文件，里面的内容都不生效"),
    label=Text("read by nobody", "无人引入"),
    help=Text("add it to “include” of the root file, or move it away", "请写进根文件的 include，或移出这个文件夹"),
)
GATHER_RULES: Final[tuple[Rule, ...]] = (INCLUDE_MISSING, INCLUDE_CYCLE, INCLUDE_OUTSIDE, FILE_NOT_INCLUDED)


class Gathered(Record):
    """A root file and what it includes, depth first: `readings[0]` is the root.

    `incomplete` is true where a file that belongs to it could not be read; `tree` is where they were read from.
    """

    readings: tuple[Reading, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    incomplete: bool = False
    tree: Tree = WORKING_TREE

    @property
    def root(self) -> Reading:
        """The root file."""
        return self.readings[0]

    @property
    def documents(self) -> tuple[Document, ...]:
        """What could be read, the root first; empty where the root itself could not."""
        if self.root.document is None:
            return ()
        return tuple(reading.document for reading in self.readings if reading.document is not None)


class Reader:
    """Reads files once each, from `tree`; `max_size` is the limit of a file in bytes."""

    def __init__(self, max_size: int = MAX_SIZE, tree: Tree = WORKING_TREE) -> None:
        self.max_size = max_size
        self.tree = tree
        self.seen: dict[str, Reading] = {}

    def read(self, path: str) -> Reading:
        """The reading of a file: from memory where it was read before."""
        if path not in self.seen:
            self.seen[path] = self.tree.read(path, self.max_size)
        return self.seen[path]

    def gather(self, path: str) -> Gathered:
        """A root file, by its path (or `-`), with everything that it includes."""
        walk = _Walk(self, self.tree.resolve(path).parent)
        walk.visit(path, ())
        return Gathered(tuple(walk.readings), tuple(walk.diagnostics), walk.incomplete, self.tree)


class _Walk:
    def __init__(self, reader: Reader, border: Path) -> None:
        self.reader = reader
        self.tree = reader.tree
        self.border = border
        self.readings: list[Reading] = []
        self.diagnostics: list[Diagnostic] = []
        self.visited: set[Path] = set()
        self.incomplete = False

    def visit(self, path: str, above: tuple[Path, ...]) -> None:
        reading = self.reader.read(path)
        self.readings.append(reading)
        self.diagnostics.extend(reading.diagnostics)
        if reading.document is None:
            self.incomplete = True
            return
        here = self.tree.resolve(path)
        self.visited.add(here)
        base = "" if path == STDIN else os.path.dirname(path)  # noqa: PTH120 - kept as given
        patterns = reading.document.data.get("include")
        for index, pattern in enumerate(patterns if isinstance(patterns, list) else ()):
            if isinstance(pattern, str):
                self._include(reading.document.span(("include", index)), base, pattern, (*above, here))

    def _include(self, span: Span, base: str, pattern: str, above: tuple[Path, ...]) -> None:
        found = list(self._matches(base, pattern))
        if not found:
            self.incomplete = True
            outside = ".." in Path(pattern).parts or Path(pattern).is_absolute()
            self.diagnostics.append(fault(INCLUDE_OUTSIDE if outside else INCLUDE_MISSING, span, pattern=pattern))
        for path in found:
            resolved = self.tree.resolve(path)
            if resolved in above:
                if not is_glob(pattern):  # a glob means the other files
                    self.diagnostics.append(fault(INCLUDE_CYCLE, span, pattern=pattern))
            elif not resolved.is_relative_to(self.border) or self.tree.is_link(path, base):
                self.incomplete = True
                self.diagnostics.append(fault(INCLUDE_OUTSIDE, span, pattern=pattern))
            elif resolved not in self.visited:
                self.visit(path, above)

    def _matches(self, base: str, pattern: str) -> Iterator[str]:
        """The files that a pattern names, sorted, as paths of the same form as the file that names them."""
        path = Path(pattern)
        if path.is_absolute() or not pattern or "\0" in pattern:
            return
        if not is_glob(pattern):
            named = (Path(base) / pattern).as_posix()
            if self.tree.is_file(named):
                yield named
        elif ".." not in path.parts:
            yield from self.tree.glob(base, pattern)


def is_glob(pattern: str) -> bool:
    """Whether a pattern may stand for several files."""
    return any(char in pattern for char in "*?[")


class Folder(Record):
    """What lies in a folder: root files, campaign files, and the rest, all as paths, sorted."""

    roots: tuple[str, ...]
    campaigns: tuple[str, ...]
    others: tuple[str, ...]


def survey(path: str, reader: Reader) -> Folder:
    """Looks through a folder at any depth, hidden folders and links aside; a file is a root if it has `org` at the top."""
    roots: list[str] = []
    campaigns: list[str] = []
    others: list[str] = []
    for file in reader.tree.yaml_files(path):
        document = reader.read(file).document
        keys = document.data if document is not None else {}
        (roots if "org" in keys else campaigns if "campaign" in keys else others).append(file)
    return Folder(tuple(roots), tuple(campaigns), tuple(others))


def not_included(file: str) -> Diagnostic:
    """The finding for a file of a folder that no root includes."""
    return fault(FILE_NOT_INCLUDED, Span(file, 1, 1, 1, 1))


def require(path: str) -> None:
    """Raises MisuseError where nothing is at a path."""
    if path != STDIN and not Path(path).exists():
        raise MisuseError(Text("{path}: there is no such file or folder", "{path}：没有这个文件或文件夹"), path=path)
