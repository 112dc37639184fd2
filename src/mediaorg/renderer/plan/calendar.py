"""A checklist as entries of a calendar (iCalendar, RFC 5545): a whole-day event for each item that has a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from mediaorg.differ.plan.days import day_after
from mediaorg.differ.plan.sheet import HEADS, Part, Row, Sheet
from mediaorg.renderer.template import Templates
from mediaorg.text import Lang, Text

LONGEST: Final = 75  # octets of a line, its end aside
COLON: Final = Text(": ", "：")
PRODUCT: Final = "-//mediaorg//plan//EN"
NO_DAY: Final = date(2000, 1, 1)  # stands for no day: the file must not change with the clock
_STEERING: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_BREAK: Final = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


def to_calendar(sheet: Sheet, templates: Templates) -> bytes:
    """The calendar as a file; no template has a part in it. What has no day becomes a task without one."""
    del templates
    return "".join(f"{line}\r\n" for one in _lines(sheet) for line in folded(one)).encode("utf-8")


def _lines(sheet: Sheet) -> Iterator[str]:
    days = sheet.checklist.window
    stamp = f"DTSTAMP:{_day(days.first if days is not None else NO_DAY)}T000000Z"
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
    yield f"X-WR-CALNAME:{escaped(sheet.title)}"
    for part in sheet.parts:
        for row in part.rows:
            yield from _entry(sheet, part, row, stamp)
    yield "END:VCALENDAR"


def _entry(sheet: Sheet, part: Part, row: Row, stamp: str) -> Iterator[str]:
    item = row.item
    kind = "VTODO" if item.due is None else "VEVENT"
    yield f"BEGIN:{kind}"
    yield f"UID:{row.id}@{item.campaign}.mediaorg"
    yield stamp
    if item.due is not None:
        yield f"DTSTART;VALUE=DATE:{_day(item.first or item.due)}"
        yield f"DTEND;VALUE=DATE:{_day(day_after(item.due) or item.due)}"
        yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{escaped(row.text)}"
    yield f"DESCRIPTION:{escaped(_description(row, sheet.lang))}"
    yield f"CATEGORIES:{escaped(row.title)},{escaped(part.name)}"
    yield f"END:{kind}"


def _description(row: Row, lang: Lang) -> str:
    colon = COLON.say(lang)
    told = [*(f"- {one}" for one in row.details)]
    for name, text in (("who", row.who), ("source", row.source), ("id", row.id)):
        told.append(f"{HEADS[name].say(lang)}{colon}{text}")
    return "\n".join(told)


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def escaped(text: str) -> str:
    """A text as the value of a property: what parts values and lines is spelt out, controls are left out."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return _STEERING.sub("", _BREAK.sub(r"\\n", text))


def folded(line: str) -> Iterator[str]:
    """The lines of a property, none longer than 75 octets and none that ends within a character."""
    room, begun = LONGEST, ""
    used = 0
    for character in line:
        size = len(character.encode("utf-8"))
        if used + size > room:
            yield begun
            begun, used = " ", 1
        begun += character
        used += size
    yield begun
