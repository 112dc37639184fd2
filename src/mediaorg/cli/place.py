"""What an argument stands for: a file or folder of this computer, standard input, or a path in a revision."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.record import Record
from mediaorg.source.git import commit_of, merge_base, prefix_of, short
from mediaorg.source.revision import RevisionTree, tree_at, tree_of_index
from mediaorg.source.tree import SUFFIXES, WORKING_TREE, Tree
from mediaorg.spec.nearest import nearest
from mediaorg.text import Text, literal

STDIN: Final = "-"
MISSING: Final = Text(
    "{given}: there is no such file or folder; a revision is written with its path, such as HEAD~1:team.yaml",
    "{given}：没有这个文件或文件夹；历史版本要连同路径一起写，如 HEAD~1:team.yaml",
)
NOT_IN_REVISION: Final = Text("{given}: the revision has no {path}{hint}", "{given}：这个版本里没有 {path}{hint}")
AGAINST_WHAT: Final = Text(
    "--against compares a file or folder of the working tree with a revision, not {given}",
    "--against 用工作区里的文件或文件夹与历史版本比较，不能是 {given}",
)
OUTSIDE: Final = Text("{given}: this leads out of the repository", "{given}：路径超出了仓库")


class Place(Record):
    """A path, and where it is to be read from."""

    tree: Tree
    path: str


def place_of(given: str) -> Place:
    """What an argument stands for; MisuseError where there is nothing."""
    if given == STDIN or Path(given).exists():
        return Place(WORKING_TREE, given)
    revision, colon, path = parted(given)
    if not colon or _is_drive(given):
        raise MisuseError(MISSING, given=given)
    tree = tree_at("", revision) if revision else tree_of_index("")
    inside = _from_top(given, path)
    if not tree.is_file(inside) and not tree.is_folder(inside):
        raise MisuseError(NOT_IN_REVISION, given=given, path=inside, hint=_hint(tree, path))
    return Place(tree, inside)


def parted(given: str) -> tuple[str, str, str]:
    """Revision, colon and path, as git parts them: at the first colon outside braces (`HEAD^{/fix: x}:team.yaml`)."""
    depth = 0
    for number, char in enumerate(given):
        depth += (char == "{") - (char == "}")
        if char == ":" and depth <= 0:
            return given[:number], ":", given[number + 1 :]
    return given, "", ""


def _is_drive(given: str) -> bool:
    return os.name == "nt" and Path(given).drive != ""


def _from_top(given: str, path: str) -> str:
    """A path from the top of the repository; `./` and `../` begin at the working directory."""
    is_relative = path in (".", "..") or path.startswith(("./", "../"))
    inside = posixpath.normpath(posixpath.join(prefix_of("") if is_relative else "", path))
    if inside.startswith(("../", "/")) or inside == "..":
        raise MisuseError(OUTSIDE, given=given)
    return inside


def _hint(tree: RevisionTree, path: str) -> Text | str:
    """The path that was most likely meant; one that is there from the working directory comes first."""
    below = posixpath.normpath(posixpath.join(prefix_of(""), path))
    return _meant(f"./{path}" if below in tree.files else _nearest(tree, path))


def _nearest(tree: RevisionTree, path: str) -> str | None:
    return nearest(path, [one for one in tree.files if one.endswith(SUFFIXES)])


def _meant(path: str | None) -> Text | str:
    words = literal(path or "")
    return Text(f": did you mean {words}?", f"，是不是想写 {words}？") if path else ""


def before(place: Place, given: str, revision: str) -> tuple[Place, str]:
    """The same path where this branch parted from a revision, and the commit in short that this was.

    Raises MisuseError where there is no such revision or commit, or the path is not in it.
    """
    if place.tree is not WORKING_TREE or given == STDIN:
        raise MisuseError(AGAINST_WHAT, given=given)
    folder = given if Path(given).is_dir() else os.path.dirname(given)  # noqa: PTH120 - "" is the working directory
    commit_of(folder, revision)
    commit = merge_base(folder, revision)
    name = short(folder, commit)
    tree = tree_at(folder, commit, name)
    inside = posixpath.normpath(prefix_of(folder) + ("" if Path(given).is_dir() else Path(given).name))
    if not tree.is_file(inside) and not tree.is_folder(inside):
        raise MisuseError(NOT_IN_REVISION, given=f"{name}:{inside}", path=inside, hint=_meant(_nearest(tree, inside)))
    return Place(tree, inside), name
