"""What `mediaorg diff` does about renames that nobody has declared: shows them, or writes their lines into the new side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from mediaorg.cli.exits import FINE
from mediaorg.cli.output import emit, note, write_file
from mediaorg.cli.place import STDIN
from mediaorg.cli.sides import Asked, Sides, sides
from mediaorg.differ.paste import with_moves
from mediaorg.differ.suggest import Suggestion, suggest
from mediaorg.errors import MisuseError
from mediaorg.source.tree import WORKING_TREE
from mediaorg.text import Count, Lang, Text

NOT_UNDER_CAMPAIGNS: Final = Text(
    "renames are declared in the specification itself: leave --campaign out", "改名要写在组织文件里：请去掉 --campaign"
)
NOT_A_FILE: Final = Text(
    "{name} cannot be changed: --write-moves needs a file of the working tree on the new side",
    "{name} 不能修改：--write-moves 要求新的一侧是工作区里的文件",
)
BY_HAND: Final = Text(
    "the lines cannot be put into {name} without touching anything else: paste them by hand",
    "无法在不动其他内容的前提下写入 {name}：请手工粘贴",
)
NONE: Final = Text("no renames to suggest", "没有可建议的改名")
NOT_WHOLE: Final = Text(
    "nothing is suggested while a side cannot be read whole: mend its faults first",
    "有一侧没能完整读取，暂不给出建议：请先改正读取错误",
)
HEADING: Final = Text(
    "{moves} that nobody has declared; what is right belongs under “moved” of the new side:",
    "有 {moves}尚未声明；确认无误的，请写进新文件的 moved：",
)
SCORE: Final = Text("fits by {share}%", "匹配度 {share}%")
WRITTEN: Final = Text("{name}: {lines} written", "{name}：写入 {lines}")


def suggest_moves(asked: Asked, as_of: date, lang: str | None, *, write: bool) -> int:
    """Prints the suggestions, or writes them into the root file of the new side."""
    if asked.campaigns:
        raise MisuseError(NOT_UNDER_CAMPAIGNS)
    found = sides(asked, as_of, lang)
    if write:
        _refuse_what_is_no_file(found)
    moves = suggest(found.old, found.new)
    if not moves:
        is_whole = all(side.org.certainty.is_whole for side in (found.old, found.new))
        note((NONE if is_whole else NOT_WHOLE).say(found.lang))
    elif write:
        _write(found, moves)
    else:
        emit(_page(moves, found.lang))
    return FINE


def _refuse_what_is_no_file(found: Sides) -> None:
    if found.head.place.tree is not WORKING_TREE or found.head.place.path == STDIN:
        raise MisuseError(NOT_A_FILE, name=found.head.name)


def _page(moves: Sequence[Suggestion], lang: Lang) -> str:
    """The lines to paste, each with its reasons in comments above it: valid YAML as it stands."""
    count = Count(len(moves), "rename", "renames", "处改名")
    lines = [f"# {HEADING.say(lang, {'moves': count})}", "moved:"]
    for one in moves:
        lines.append(f"  # {SCORE.say(lang, {'share': round(one.score * 100)})}")
        lines += [f"  # - {reason.say(lang)}" for reason in one.evidence]
        lines += [f"  # {span.file}:{span.line}" for span in (one.old_span, one.new_span)]
        lines.append(f"  - {one.line}")
    return "".join(f"{' '.join(line.splitlines())}\n" for line in lines)


def _write(found: Sides, moves: Sequence[Suggestion]) -> None:
    root = found.head.checked.readings[0]
    pairs = [(f"{one.kind}/{one.old}", f"{one.kind}/{one.new}") for one in moves]
    text = with_moves(root.document, pairs) if root.document is not None else None
    if text is None:
        emit(_page(moves, found.lang))
        raise MisuseError(BY_HAND, name=found.head.name)
    write_file(found.head.place.path, text, encoding=root.encoding)
    lines = Count(len(moves), "line", "lines", "行")
    note(WRITTEN.say(found.lang, {"name": found.head.name, "lines": lines}))
