"""The checklist of a campaign for people at a terminal: a box to tick, the day, what, who, and whose line it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mediaorg.differ.plan.item import Standing
from mediaorg.differ.plan.sheet import NOTHING, Part, Row, Sheet
from mediaorg.reporter.report import Look
from mediaorg.reporter.style import Paint, painter
from mediaorg.reporter.visible import one_line
from mediaorg.reporter.wrap import wrap
from mediaorg.text import Count

BOX: Final = "☐ "
INDENT: Final = 4
LEAST: Final = 24
DOT: Final = " · "
STYLES: Final = {Standing.PAST: "error", Standing.NOW: "warning", Standing.AHEAD: "message", None: "message"}


def to_text(sheet: Sheet, look: Look) -> str:
    """The whole checklist."""
    return "\n".join(_lines(sheet, look, painter(colour=look.colour))) + "\n"


def _lines(sheet: Sheet, look: Look, paint: Paint) -> Iterator[str]:
    yield from (paint(line, "message") for line in wrap(one_line(sheet.title), look.width))
    for remark in sheet.remarks:
        yield from wrap(one_line(remark), look.width)
    if not sheet.parts:
        yield ""
        yield NOTHING.say(sheet.lang)
    for part in sheet.parts:
        yield ""
        yield from _part(sheet, part, look, paint)


def _part(sheet: Sheet, part: Part, look: Look, paint: Paint) -> Iterator[str]:
    count = Count(len(part.rows), "item", "items", "项").say(sheet.lang)
    yield from (paint(line, "related") for line in wrap(one_line(f"{part.name}{DOT}{count}"), look.width))
    for row in part.rows:
        yield from _row(sheet, row, look, paint)


def _row(sheet: Sheet, row: Row, look: Look, paint: Paint) -> Iterator[str]:
    width = max(look.width - INDENT, LEAST)
    standing = row.item.standing(sheet.checklist.as_of)
    days = f"{row.days}{DOT}{row.standing}" if row.standing else row.days
    head = one_line(f"{days}  {row.title}{DOT}{row.text}")
    first, *more = wrap(head, width)
    yield f"  {BOX}{paint(first, STYLES[standing])}"
    yield from (" " * INDENT + paint(line, STYLES[standing]) for line in more)
    for detail in row.details:
        start, *rest = wrap(one_line(detail), width - 4)
        yield f"{' ' * INDENT}  - {start}"
        yield from (f"{' ' * INDENT}    {line}" for line in rest)
    about = DOT.join(one for one in (row.who, row.source, row.id) if one)
    yield from (" " * INDENT + paint(line, "gutter") for line in wrap(one_line(about), width))
