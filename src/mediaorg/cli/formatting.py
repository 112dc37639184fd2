"""What `fmt` does: sets the layout of specification files, or shows what it would set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediaorg.cli.exits import FINDINGS, FINE, UNREADABLE_SPEC
from mediaorg.cli.output import emit, note, write_file
from mediaorg.cli.tongue import tongue
from mediaorg.diagnostic import ERROR
from mediaorg.errors import MisuseError
from mediaorg.source.edit import unified_diff
from mediaorg.source.gather import STDIN, Reader, require, survey
from mediaorg.source.layout.layout import lay_out
from mediaorg.source.read import Reading
from mediaorg.spec.key_order import is_part_of_specification, order_of
from mediaorg.text import Count, Lang, Text

NOT_STDIN: Final = Text("standard input cannot be formatted: name a file", "标准输入不能格式化：请给出文件")
NOTHING: Final = Text("{path}: there is no specification here", "{path}：这里没有组织文件")
FORMATTED: Final = Text("{file}: formatted", "{file}：已格式化")
UNREADABLE: Final = Text("{file}: left as it is until that is mended", "{file}：未改动，请先改正以上问题")
UNSOUND: Final = Text(
    "{file}: left as it is: formatting would change what it says; please report this",
    "{file}：未改动，因为格式化会改变内容；请把这个文件反馈给我们",
)
IN_ORDER: Final = Text("{files} in order, nothing to do", "{files}格式都对，无需改动")
STALE: Final = Text("{files} to format: mediaorg fmt does it", "{files}需要格式化，运行 mediaorg fmt 即可")


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for: to `check` only, to show a `diff` only, in which language."""

    check: bool = False
    diff: bool = False
    lang: str | None = None


@dataclass(slots=True)
class _Tally:
    files: int = 0
    changed: int = 0
    unreadable: int = 0


def format_paths(paths: Sequence[str], wish: Wish) -> int:
    """Formats the files that paths stand for; 1 where `check` finds one to format, 3 where one cannot be read."""
    readings = _readings(paths)
    asked = () if wish.lang is None else ("--lang", wish.lang)
    lang = tongue(asked, (_language(reading) for reading in readings))
    tally = _Tally()
    for reading in readings:
        _format(reading, wish, lang, tally)
    if not tally.changed and not tally.unreadable:
        note(IN_ORDER.say(lang, {"files": _count(tally.files)}))
    if tally.changed and wish.check:
        note(STALE.say(lang, {"files": _count(tally.changed)}))
    if tally.unreadable:
        return UNREADABLE_SPEC
    return FINDINGS if wish.check and tally.changed else FINE


def _count(number: int) -> Count:
    return Count(number, "file", "files", "个文件")


def _readings(paths: Sequence[str]) -> list[Reading]:
    """Every file once, in the order of the paths; a root brings its includes."""
    if STDIN in paths:
        raise MisuseError(NOT_STDIN)
    reader = Reader()
    found: dict[Path, Reading] = {}
    for path in paths:
        require(path)
        for reading in _folder(path, reader) if Path(path).is_dir() else reader.gather(path).readings:
            found.setdefault(Path(reading.file).resolve(), reading)
    return list(found.values())


def _folder(path: str, reader: Reader) -> Iterator[Reading]:
    """What a folder holds: roots with their includes, campaigns, and what some root could include."""
    folder = survey(path, reader)
    if not (folder.roots or folder.campaigns or folder.others):
        raise MisuseError(NOTHING, path=path)
    for root in folder.roots:
        yield from reader.gather(root).readings
    yield from (reader.read(file) for file in folder.campaigns)
    for file in folder.others:
        reading = reader.read(file)
        if reading.document is None or is_part_of_specification(reading.document.data):
            yield reading


def _language(reading: Reading) -> str | None:
    head = reading.document.data.get("org") if reading.document is not None else None
    language = head.get("language") if isinstance(head, dict) else None
    return language if isinstance(language, str) else None


def _format(reading: Reading, wish: Wish, lang: Lang, tally: _Tally) -> None:
    tally.files += 1
    if _is_unreadable(reading, lang):
        tally.unreadable += 1
        return
    laid_out = lay_out(reading.text, order_of)
    if not laid_out.is_sound:
        note(UNSOUND.say(lang, {"file": reading.file}))
    elif laid_out.text != reading.text:
        tally.changed += 1
        _hand_out(reading, laid_out.text, wish, lang)


def _is_unreadable(reading: Reading, lang: Lang) -> bool:
    """Whether reading found errors; they are told."""
    errors = [one for one in reading.diagnostics if one.severity is ERROR]
    for one in errors:
        place = f"{one.span.file}:{one.span.line}:{one.span.column}"
        note(f"{place}: {one.severity}: [{one.rule.id}] {one.rule.message.say(lang, one.args)}")
    if errors:
        note(UNREADABLE.say(lang, {"file": reading.file}))
    return bool(errors)


def _hand_out(reading: Reading, text: str, wish: Wish, lang: Lang) -> None:
    if wish.diff:
        emit(unified_diff(reading.file, reading.text, text))
    elif wish.check:
        emit(f"{reading.file}\n")
    else:
        write_file(reading.file, text, encoding=reading.encoding)
        note(FORMATTED.say(lang, {"file": reading.file}))
