"""Puts made files into a folder: what is fresh stays, what is foreign or edited by hand is never lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from itertools import islice
from typing import Any, Final

from mediaorg.cli.folder import Folder
from mediaorg.cli.manifest import NAME, Manifest, digest, read_manifest
from mediaorg.cli.output import note
from mediaorg.errors import MisuseError
from mediaorg.renderer.artifact import Artifact
from mediaorg.text import Count, Lang, Text

FOREIGN: Final = Text(
    "not written by mediaorg, or edited since: {paths}; say --force to write over them",
    "以下文件不是 mediaorg 生成的，或生成后改过：{paths}；确认要覆盖请加 --force",
)
MORE: Final = Text("{number} more", "另外 {number} 个")
LEFT: Final = Text(
    "no longer made, left where it is (--clean takes it away): {path}",
    "已不再生成，文件仍保留（加 --clean 可清除）：{path}",
)
SHOWN: Final = 5
DIFF_LINES: Final = 20


@dataclass(frozen=True, slots=True)
class Made:
    """A file to be put into a folder, and the format that it belongs to."""

    artifact: Artifact
    format: str


@dataclass(frozen=True, slots=True)
class Published:
    """How many files were written, were fresh already, were taken away."""

    written: int
    fresh: int
    removed: int


@dataclass(frozen=True, slots=True)
class Staleness:
    """How one file differs from what would be made: `missing`, `changed` or `left`."""

    path: str
    how: str


def stale_files(folder: Folder, made: Sequence[Made]) -> tuple[Staleness, ...]:
    """The files that differ from what would be made, and those that would no longer be made."""
    manifest = read_manifest(folder) or Manifest()
    found = []
    for one in made:
        there = folder.read(one.artifact.path)
        if there != one.artifact.content:
            found.append(Staleness(one.artifact.path, "missing" if there is None else "changed"))
    return (*found, *(Staleness(path, "left") for path in _left(folder, manifest, made, of_all_formats=False)))


def publish(
    folder: Folder,
    made: Sequence[Made],
    options: Mapping[str, Any],
    lang: Lang,
    *,
    force: bool,
    clean: bool,
    watch: Callable[[Iterable[Made]], Iterable[Made]],
) -> Published:
    """Writes what is not fresh, then the manifest; MisuseError, and nothing written, where something foreign is there."""
    manifest = read_manifest(folder) or Manifest()
    to_write = _to_write(folder, manifest, made, lang, force=force)
    left = _left(folder, manifest, made, of_all_formats=clean)
    for one in watch(to_write):
        folder.write(one.artifact.path, one.artifact.content)
    for path in left:
        if clean:
            folder.remove(path)
        else:
            note(LEFT.say(lang, {"path": (folder.root / path).as_posix()}))
    gone = set(left) if clean else set()
    kept = {path: entry for path, entry in manifest.files.items() if path not in gone}
    files = kept | {one.artifact.path: (one.format, digest(one.artifact.content)) for one in made}
    text = Manifest(options, files).text()
    if folder.read(NAME) != text:
        folder.write(NAME, text)
    return Published(len(to_write), len(made) - len(to_write), len(gone))


def _to_write(folder: Folder, manifest: Manifest, made: Sequence[Made], lang: Lang, *, force: bool) -> list[Made]:
    """What is not there yet, or not as it would be made."""
    changed: list[Made] = []
    refused: list[tuple[Made, bytes]] = []
    for one in made:
        there = folder.read(one.artifact.path)
        if there == one.artifact.content:
            continue
        changed.append(one)
        if there is not None and not force and not manifest.is_ours(one.artifact.path, there):
            refused.append((one, there))
    if refused:
        _show_difference(*refused[0])
        paths = [(folder.root / one.artifact.path).as_posix() for one, _ in refused]
        more = [MORE.say(lang, {"number": len(paths) - SHOWN})] if len(paths) > SHOWN else []
        raise MisuseError(FOREIGN, paths=[*paths[:SHOWN], *more])
    return changed


def _show_difference(made: Made, there: bytes) -> None:
    """The first lines in which a file differs from what would be made, for the person at the terminal."""
    new = made.artifact.content
    if b"\0" in there or b"\0" in new:
        return
    old_lines, new_lines = (text.decode("utf-8", "replace").splitlines() for text in (there, new))
    path = made.artifact.path
    for line in islice(unified_diff(old_lines, new_lines, path, path, lineterm="", n=1), DIFF_LINES):
        note("".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line[:200]))


def _left(folder: Folder, manifest: Manifest, made: Sequence[Made], *, of_all_formats: bool) -> list[str]:
    """The files that we wrote, in these formats or in any, and would no longer make, where nobody has changed them."""
    paths = {one.artifact.path for one in made}
    formats = {one.format for one in made}
    left = []
    for path, (format_, _) in sorted(manifest.files.items()):
        if path not in paths and (of_all_formats or format_ in formats):
            there = folder.read(path)
            if there is not None and manifest.is_ours(path, there):
                left.append(path)
    return left


def files_count(number: int) -> Count:
    """So many files."""
    return Count(number, "file", "files", "个文件")
