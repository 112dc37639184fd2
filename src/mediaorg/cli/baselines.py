"""What the commands of `mediaorg baseline` do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from mediaorg.cli.exits import FINE
from mediaorg.cli.output import emit, write_file
from mediaorg.cli.tongue import tongue
from mediaorg.diagnostic import Diagnostic
from mediaorg.errors import MisuseError
from mediaorg.linter.baseline import Compared, Known, baseline_text, compare, known_of, parse_baseline
from mediaorg.linter.survey import check_paths
from mediaorg.source.gather import Reader
from mediaorg.text import Lang, Text

NO_FILE: Final = Text(
    "{path}: there is no such baseline; write one with: mediaorg baseline write",
    "{path}：没有这个基线文件；可用 mediaorg baseline write 生成",
)
WRITTEN: Final = Text("{path}: {number} findings kept", "{path}：已记下 {number} 个问题")
PRUNED: Final = Text("{path}: {number} findings taken out, {left} left", "{path}：去掉 {number} 个，还剩 {left} 个")
COUNTS: Final = Text(
    "new: {introduced}; known: {existing}; mended: {fixed}", "新增：{introduced}；已知：{existing}；已解决：{fixed}"
)
GROUPS: Final = (Text("new", "新增"), Text("known", "已知"), Text("mended", "已解决"))
Action = Callable[[tuple[str, ...], str, date, str | None], int]


def read_baseline(path: str) -> tuple[Known, ...]:
    """The findings of a baseline file; MisuseError where it is missing or none."""
    if not Path(path).is_file():
        raise MisuseError(NO_FILE, path=path)
    try:
        return parse_baseline(Path(path).read_text(encoding="utf-8"), path)
    except UnicodeDecodeError:
        return parse_baseline("", path)


def _run(paths: tuple[str, ...], as_of: date, lang: str | None) -> tuple[tuple[Diagnostic, ...], Lang]:
    results = list(check_paths(paths, as_of, Reader()))
    languages = (result.org.head.language for result in results if result.org is not None)
    found = tuple(one for result in results for one in result.diagnostics)
    return found, tongue(() if lang is None else ("--lang", lang), languages)


def write(paths: tuple[str, ...], path: str, as_of: date, lang: str | None) -> int:
    """Keeps all findings of today."""
    found, reader = _run(paths, as_of, lang)
    known = known_of(found)
    write_file(path, baseline_text(known))
    emit(WRITTEN.say(reader, {"path": path, "number": len(known)}) + "\n")
    return FINE


def prune(paths: tuple[str, ...], path: str, as_of: date, lang: str | None) -> int:
    """Takes out what has been mended."""
    baseline = read_baseline(path)
    found, reader = _run(paths, as_of, lang)
    fixed = compare(found, baseline).fixed
    left = [one for one in baseline if one not in fixed]
    write_file(path, baseline_text(left))
    emit(PRUNED.say(reader, {"path": path, "number": len(fixed), "left": len(left)}) + "\n")
    return FINE


def show(paths: tuple[str, ...], path: str, as_of: date, lang: str | None) -> int:
    """Lists what is new, known and mended."""
    baseline = read_baseline(path)
    found, reader = _run(paths, as_of, lang)
    compared = compare(found, baseline)
    for words, known in zip(GROUPS, _groups(compared), strict=True):
        for one in known:
            emit(f"{words.say(reader)}\t{one.rule}\t{one.at}\n")
    numbers = {"introduced": len(compared.introduced), "existing": len(compared.existing), "fixed": len(compared.fixed)}
    emit(COUNTS.say(reader, numbers) + "\n")
    return FINE


def _groups(compared: Compared) -> tuple[tuple[Known, ...], tuple[Known, ...], tuple[Known, ...]]:
    return known_of(compared.introduced), known_of(compared.existing), compared.fixed


ACTIONS: Final[Mapping[str, Action]] = {"write": write, "prune": prune, "show": show}
