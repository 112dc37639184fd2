"""Commands that change specifications: every file is shown or written whole, or left as it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from mediaorg.cli.exits import FINDINGS, FINE
from mediaorg.cli.output import emit, note, write_file
from mediaorg.cli.tongue import tongue
from mediaorg.diagnostic import ERROR, Edit
from mediaorg.errors import MisuseError
from mediaorg.linter.check import Checked
from mediaorg.linter.fix import drafts, repairs
from mediaorg.linter.survey import check_paths
from mediaorg.source.edit import apply_edits, unified_diff
from mediaorg.source.gather import Reader
from mediaorg.source.read import Reading
from mediaorg.text import Count, Text

NOT_STDIN: Final = Text("standard input cannot be changed: name a file", "标准输入不能修改：请给出文件")
CHANGED: Final = Text("{file}: {number} changed", "{file}：改了 {number} 处")
NOTHING: Final = Text("nothing to mend", "没有可自动修复的问题")
LEFT: Final = Text("{errors} left: mediaorg validate shows more", "还剩 {errors}，用 mediaorg validate 查看")


def mend(paths: Sequence[str], as_of: date, lang: str | None, *, unsafe: bool, diff: bool) -> int:
    """Applies the repairs of every specification; exit 1 where errors are left that need a person."""
    if "-" in paths:
        raise MisuseError(NOT_STDIN)
    results = list(check_paths(paths, as_of, Reader()))
    asked = () if lang is None else ("--lang", lang)
    reader = tongue(asked, (result.org.head.language for result in results if result.org is not None))
    edits = {edit: None for result in results for edit in _edits(result, lang, unsafe=unsafe)}
    readings = {reading.file: reading for result in results for reading in result.readings}
    changed = 0
    for file in sorted({edit.span.file for edit in edits}):
        changed += 1
        mine = [edit for edit in edits if edit.span.file == file]
        number = _change(readings[file], mine, diff=diff)
        note(CHANGED.say(reader, {"file": file, "number": number}))
    if not changed:
        note(NOTHING.say(reader))
    left = 0 if diff else _errors_left(paths, as_of)
    if left:
        note(LEFT.say(reader, {"errors": Count(left, "error", "errors", "个错误")}))
    return FINDINGS if left else FINE


def _edits(result: Checked, lang: str | None, *, unsafe: bool) -> list[Edit]:
    own = result.org.head.language if result.org is not None else None
    reader = tongue(() if lang is None else ("--lang", lang), (own,))
    return [*repairs(result), *(drafts(result, reader) if unsafe else ())]


def _change(reading: Reading, edits: Sequence[Edit], *, diff: bool) -> int:
    edited = apply_edits(reading.text, edits)
    if diff:
        emit(unified_diff(reading.file, reading.text, edited.text))
    else:
        write_file(reading.file, edited.text, encoding=reading.encoding)
    return len(edited.applied)


def _errors_left(paths: Sequence[str], as_of: date) -> int:
    found = (one for result in check_paths(paths, as_of, Reader()) for one in result.diagnostics)
    return sum(one.severity is ERROR and one.waived is None for one in found)
