"""What git is answered when it asks for the difference of one file: the organisation's changes, or lines where there is none."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from mediaorg.cli.exits import FINE
from mediaorg.cli.output import emit, wants_colour, width
from mediaorg.cli.tongue import tongue
from mediaorg.differ.change import Change, Diff, FindingsDelta, Side
from mediaorg.differ.diff import diff
from mediaorg.errors import MisuseError, UnreadableSpec
from mediaorg.linter.check import Checked, check, check_text
from mediaorg.reporter.differences import DiffReport, diff_reporter_of
from mediaorg.reporter.report import Look
from mediaorg.source.edit import unified_diff
from mediaorg.source.gather import Reader
from mediaorg.source.history import NOWHERE, Version, trees_of
from mediaorg.source.overlaid import OverlaidTree
from mediaorg.source.tree import WORKING_TREE, Tree
from mediaorg.text import Text

ARGUMENTS: Final = Text(
    "git gives path, old file, hex and mode, new file, hex and mode; here are {number} arguments",
    "git 会传入路径、旧文件及其哈希和模式、新文件及其哈希和模式；这里有 {number} 个参数",
)
UNMERGED: Final = Text("{path}: not merged yet", "{path}：尚未合并")
HEADING: Final = "diff --mediaorg a/{old} b/{new}\n"
NO_ROOT: Final = Text("{path} belongs to no specification", "{path} 不属于任何组织文件")
EMPTY: Final = "mediaorg: 1\norg: {org}\nroles: []\n"


def drive(arguments: Sequence[str], as_of: date, lang: str | None, color: str) -> int:
    """Answers git; never fails over what the files hold, for then git would show nothing of all the others."""
    if len(arguments) == 1:
        emit(UNMERGED.say(tongue(() if lang is None else ("--lang", lang)), {"path": arguments[0]}) + "\n")
        return FINE
    if len(arguments) not in (7, 8, 9):
        raise MisuseError(ARGUMENTS, number=len(arguments))
    path, old_file, old_hex, _, new_file, new_hex, _, *renamed = arguments
    old = Version(path, old_file, old_hex)
    new = Version(renamed[0] if renamed else path, new_file, new_hex)
    emit(HEADING.format(old=old.path, new=new.path))
    try:
        told = _organisations(old, new, as_of, lang, Look(width(), wants_colour(color)))
    except (MisuseError, UnreadableSpec):
        told = None
    emit(told if told is not None else _lines(old, new))
    return FINE


def _organisations(old: Version, new: Version, as_of: date, lang: str | None, look: Look) -> str | None:
    """What changed in the organisation that the file is part of; None where it is part of none that can be read."""
    before, after = trees_of(old, new) or (_laid_over(old), _laid_over(new))
    was, now = _roots(Reader(tree=before), Reader(tree=after), old, new)
    checks = [check(root, as_of, Reader(tree=tree)) if root else None for root, tree in ((was, before), (now, after))]
    sides = [_side(one) for one in checks]
    if any(one is not None and side is None for one, side in zip(checks, sides, strict=True)) or sides == [None, None]:
        return None
    first, second = (side or _nothing(other, as_of) for side, other in zip(sides, reversed(sides), strict=True))
    compared = diff(first, second)
    is_part = old.path != was and new.path != now
    shown = _within(compared, (old.path, new.path)) if is_part else compared
    texts = {reading.file: reading.text for one in checks if one for reading in one.readings}
    reader = tongue(() if lang is None else ("--lang", lang), (second.org.head.language, first.org.head.language))
    return diff_reporter_of("text")(DiffReport(shown, reader, texts=texts), look)


def _roots(before: Reader, after: Reader, old: Version, new: Version) -> tuple[str | None, str | None]:
    """The root files that both versions belong to; a side without the file has the root of the other, if it has it.

    Raises MisuseError where a version belongs to none.
    """
    was = _root_of(before, old.path) if old.is_there else None
    now = _root_of(after, new.path) if new.is_there else None
    if was is None and now is not None and before.tree.is_file(now) and _is_root(before, now):
        was = now
    elif now is None and was is not None and after.tree.is_file(was) and _is_root(after, was):
        now = was
    return was, now


def _laid_over(version: Version) -> Tree:
    """The working tree with this version of the file in it."""
    data = Path(version.file).read_bytes() if version.is_there else None
    return OverlaidTree(WORKING_TREE, version.path, data)


def _root_of(reader: Reader, path: str) -> str:
    """The root file that a path is, or that includes it: it lies in one of the folders above.

    Raises MisuseError where there is none.
    """
    tree = reader.tree
    if _is_root(reader, path):
        return path
    folder = posixpath.dirname(path)
    while True:
        for near in (*tree.glob(folder, "*.yaml"), *tree.glob(folder, "*.yml")):
            if not tree.is_link(near, folder) and _is_root(reader, near):
                read = (tree.path_of(one.file) for one in reader.gather(near).readings)
                if any(tree.resolve(one) == tree.resolve(path) for one in read):
                    return near
        if not folder:
            raise MisuseError(NO_ROOT, path=path)
        folder = posixpath.dirname(folder)


def _is_root(reader: Reader, path: str) -> bool:
    document = reader.read(path).document
    return document is not None and "org" in document.data


def _side(checked: Checked | None) -> Side | None:
    if checked is None or checked.org is None or checked.parsed is None:
        return None
    return Side(checked.org, checked.parsed.places, checked.diagnostics, checked.readings[0].file)


def _nothing(other: Side | None, as_of: date) -> Side:
    """An organisation of the same name in which there is nothing."""
    head = other.org.spec.org if other is not None else None
    name = (head.name if isinstance(head.name, str) else head.name.data()) if head is not None else ""
    text = EMPTY.format(org=json.dumps({"id": head.id if head is not None else "nothing", "name": name}))
    checked = check_text(text, as_of, NOWHERE)
    side = _side(checked)
    assert side is not None  # noqa: S101 - a text of our own
    return Side(side.org, side.places, (), NOWHERE)


def _within(compared: Diff, paths: tuple[str, str]) -> Diff:
    """What is written in one file of several, and the consequences of it."""

    ends = tuple(f":{path}" for path in paths)

    def is_here(change: Change) -> bool:
        files = (span.file for span in (change.old, change.new) if span is not None)
        return any(file in paths or file.endswith(ends) for file in files)

    own = {change.fingerprint for change in compared.changes if is_here(change)}
    changes = tuple(one for one in compared.changes if one.fingerprint in own or own & set(one.caused_by))
    known = {one.fingerprint for one in changes}
    tasks = tuple(one for one in compared.obligations if known & set(one.caused_by))
    return Diff(compared.old, compared.new, changes, tasks, (), FindingsDelta())


def _lines(old: Version, new: Version) -> str:
    """The difference line by line, as git itself would show it."""
    texts = [
        Path(one.file).read_bytes().decode("utf-8", "replace") if one.is_there else "" for one in (old, new)
    ]  # fmt: skip
    return unified_diff(new.path if new.is_there else old.path, *texts)
