"""The change record of a handbook (修改记录表): one row for each chapter that changed, with what changed in brief.

`record_of(report, Versions(before, after, by, day))` gives the whole record; `record_format("md")(record, Templates())`
and `record_format("docx")(…)` write it into a file; `rows_for(report, versions, role)` are the rows of one chapter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from mediaorg.differ.account import words
from mediaorg.differ.account.balance import in_order, name_of
from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.account.sentences import SEPARATORS, message_of
from mediaorg.differ.change import Change, Impact
from mediaorg.renderer.narrator import clean
from mediaorg.renderer.views import ChangeRow
from mediaorg.spec.shape import spoken
from mediaorg.text import Lang, Text

if TYPE_CHECKING:
    from mediaorg.renderer.template import Templates

TITLE: Final = Text("Change record", "修改记录表")
AND_MORE: Final = Text("and {number} more", "等共 {number} 项")
NOTHING: Final = Text("No chapter changed.", "各章节均无修改。")
MOST: Final = 6
"""So many changes are told of one chapter; the rest is counted, for the record is brief."""
FORMATS: Final[Mapping[str, tuple[str, str]]] = {
    "md": ("record_file", "to_markdown"),
    "docx": ("record_file", "to_word"),
}


@dataclass(frozen=True, slots=True)
class Versions:
    """What the record says of the change itself: the versions before and after, who made it, on which day."""

    before: str = ""
    after: str = ""
    by: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The change record of an organisation's handbook."""

    lang: Lang
    name: str
    title: str
    rows: tuple[ChangeRow, ...]
    nothing: str


RecordFormat: TypeAlias = "Callable[[Record, Templates], bytes]"


def record_format(name: str) -> RecordFormat:
    """The function that writes a record in the format `name`; raises KeyError where there is no such format."""
    module, function = FORMATS[name]
    return cast(RecordFormat, getattr(import_module(f"mediaorg.renderer.differences.{module}"), function))


def record_of(report: DiffReport, versions: Versions) -> Record:
    """The record: the chapters of roles from the top down, then what belongs to no chapter, by area."""
    lang, org = report.lang, report.diff.new.org
    rows = tuple(row for section, changes in _sections(report) for row in _rows(section, changes, lang, versions))
    return Record(lang, clean(spoken(org.head.name, lang)), TITLE.say(lang), rows, NOTHING.say(lang))


def rows_for(report: DiffReport, versions: Versions, role: str) -> tuple[ChangeRow, ...]:
    """The rows of one chapter: none where nothing changed in it."""
    section = clean(name_of(report.diff, role).say(report.lang))
    return tuple(_rows(section, _chapter(report, role), report.lang, versions))


def _sections(report: DiffReport) -> Iterator[tuple[str, tuple[Change, ...]]]:
    told: set[str] = set()
    roles = {one.id for side in (report.diff.new, report.diff.old) for one in side.org.spec.roles}
    for role in in_order(report.diff):
        if role in roles and (not report.roles or role in report.roles):
            changes = _chapter(report, role)
            told |= {one.fingerprint for one in changes}
            yield clean(name_of(report.diff, role).say(report.lang)), changes
    for area, title in words.AREAS.items():
        if area == "people":  # no handbook speaks of them
            continue
        rest = (one for one in report.changes if one.kind.area == area and one.fingerprint not in told)
        yield title.say(report.lang), tuple(one for one in rest if not one.kind.is_consequence)


def _chapter(report: DiffReport, role: str) -> tuple[Change, ...]:
    """What reads differently in the chapter of a role: consequences are no text of it."""
    found = report.index.by_party.get(role, ())
    return tuple(one for one in found if not one.kind.is_consequence and _is_in_chapter(one, role))


def _is_in_chapter(change: Change, role: str) -> bool:
    if change.subject.kind == "role" and change.subject.id == role:
        return True
    touch = next((one for one in change.touches if one.party == role), None)
    return touch is not None and (touch.direction is not None or change.impact is not Impact.INFO)


def _rows(section: str, changes: tuple[Change, ...], lang: Lang, versions: Versions) -> Iterator[ChangeRow]:
    if changes:
        yield ChangeRow(versions.before, section, _brief(changes, lang), versions.by, versions.day, versions.after)


def _brief(changes: tuple[Change, ...], lang: Lang) -> str:
    told = [clean(message_of(one, lang)) for one in changes[:MOST]]
    if len(changes) > MOST:
        number = len(changes) if lang == "zh" else len(changes) - MOST
        told.append(AND_MORE.say(lang, {"number": number}))
    return SEPARATORS[lang].join(told)
