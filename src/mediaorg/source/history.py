"""Which commits the two versions of a file belong to that git hands to a diff driver: it names the contents only."""

from __future__ import annotations

from typing import Final

from mediaorg.record import Record
from mediaorg.source.git import ask
from mediaorg.source.revision import RevisionTree, tree_at, tree_of_index
from mediaorg.source.tree import WORKING_TREE, Tree

NOWHERE: Final = "/dev/null"
_START: Final = "\0"


class Version(Record):
    """One version of a file: its path, the file that holds its content, and the name of that content (zeros: unknown)."""

    path: str
    file: str
    blob: str

    @property
    def is_there(self) -> bool:
        """Whether there is such a file on this side."""
        return self.file not in (NOWHERE, "nul", "NUL")

    @property
    def is_of_working_tree(self) -> bool:
        """Whether git took it from the working tree, without naming its content."""
        return self.is_there and not self.blob.strip("0.")


def trees_of(old: Version, new: Version) -> tuple[Tree, Tree] | None:
    """The trees that two versions belong to, as far as git's history tells; None where it does not.

    The working tree against the index or the last commit; the index against the last commit; one commit against its
    parent. For two other commits nothing says which they are.
    """
    if old.is_of_working_tree or new.is_of_working_tree:
        ours, theirs = (old, new) if old.is_of_working_tree else (new, old)
        known = next((tree for tree in _staged_and_last() if _holds(tree, theirs)), None)
        if known is None:
            return None
        return (WORKING_TREE, known) if ours is old else (known, WORKING_TREE)
    trees = list(_staged_and_last())
    if len(trees) == 2 and _holds(trees[0], new) and _holds(trees[1], old):
        return trees[1], trees[0]
    return _of_one_commit(old, new)


def _staged_and_last() -> list[RevisionTree]:
    trees = [tree_of_index("")]
    if not ask("", "rev-parse", "--verify", "--quiet", "HEAD").code:
        trees.append(tree_at("", "HEAD"))
    return trees


def _holds(tree: RevisionTree, version: Version) -> bool:
    blob = tree.files.get(version.path)
    return blob is None if not version.is_there else blob is not None and blob.object == version.blob


def _of_one_commit(old: Version, new: Version) -> tuple[Tree, Tree] | None:
    """The commit that made the one of the other, and its parent; the latest where several did."""
    paths = dict.fromkeys((old.path, new.path))
    told = ask(
        "", "--literal-pathspecs", "log", "--all", "--raw", "--no-abbrev", "--find-renames", "--format=%x00%H %P", "--",
        *paths,
    )  # fmt: skip
    for entry in told.out.decode("utf-8", "replace").split(_START)[1:]:
        head, *changes = entry.strip().splitlines()
        commit, *parents = head.split()
        if any(_is_made(line, old, new) for line in changes) and parents:
            return tree_at("", parents[0], parents[0][:9]), tree_at("", commit, commit[:9])
    return None


def _is_made(line: str, old: Version, new: Version) -> bool:
    words = line.split()
    if len(words) < 4 or not line.startswith(":"):
        return False
    return all(
        version.blob == blob if version.is_there else not blob.strip("0")
        for version, blob in ((old, words[2]), (new, words[3]))
    )
