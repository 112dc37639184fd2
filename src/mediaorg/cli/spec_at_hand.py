"""The one specification that a command works on: read, checked for faults of reading, loaded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mediaorg.cli.output import note
from mediaorg.cli.tongue import checked, tongue
from mediaorg.diagnostic import ERROR, Diagnostic
from mediaorg.errors import MisuseError, UnreadableSpec
from mediaorg.linter.check import Checked, check
from mediaorg.org.org import Org
from mediaorg.source.gather import Reader, require, survey
from mediaorg.text import Lang, Text

SEVERAL = Text(
    "{path} holds {count} specifications: name one of them: {roots}",
    "{path} 里有 {count} 份组织文件，请指定其中一份：{roots}",
)
NONE = Text("{path}: there is no specification here", "{path}：这里没有组织文件")


@dataclass(frozen=True, slots=True)
class AtHand:
    """A specification that could be read whole, and the language for its reader."""

    checked: Checked
    org: Org
    lang: Lang


def root_of(path: str, reader: Reader) -> str:
    """The root file that a path stands for; MisuseError where a folder holds none or several."""
    require(path)
    return root_in(path, reader)


def root_in(path: str, reader: Reader) -> str:
    """The same wherever the reader reads from; the path itself where it is no folder."""
    if not reader.tree.is_folder(path):
        return path
    roots = survey(path, reader).roots
    if not roots:
        raise MisuseError(NONE, path=path)
    if len(roots) > 1:
        raise MisuseError(SEVERAL, path=path, count=len(roots), roots=list(roots))
    return roots[0]


def take(path: str, as_of: date, lang: str | None) -> AtHand:
    """Reads the specification at a path; raises UnreadableSpec after telling the faults of reading, if there are any."""
    checked(lang)
    reader = Reader()
    result = check(root_of(path, reader), as_of, reader, by_rules=False)
    own = result.org.head.language if result.org else None
    reader_lang = tongue(() if lang is None else ("--lang", lang), (own,))
    refuse_faults(result.diagnostics, reader_lang)
    if result.org is None:
        raise UnreadableSpec
    return AtHand(result, result.org, reader_lang)


def refuse_faults(diagnostics: Iterable[Diagnostic], lang: Lang) -> None:
    """Tells the faults of reading, and raises UnreadableSpec where there are any."""
    faults = [one for one in diagnostics if one.rule.family in ("source", "spec") and one.severity is ERROR]
    for one in faults:
        place = f"{one.span.file}:{one.span.line}:{one.span.column}"
        note(f"{place}: {one.severity}: [{one.rule.id}] {one.rule.message.say(lang, one.args)}")
    if faults:
        raise UnreadableSpec
