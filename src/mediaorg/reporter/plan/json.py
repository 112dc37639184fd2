"""The checklist of a campaign for programs: one document of the published schema. What a key means never changes."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Final

from mediaorg.diagnostic import Span
from mediaorg.differ.plan.item import Checklist, Stage
from mediaorg.differ.plan.sheet import Part, Row, Sheet
from mediaorg.reporter.json_text import json_text
from mediaorg.text import data_of

FORMAT: Final = 1
SCHEMA: Final = "plan.schema.json"
Data = dict[str, object]


def to_json(sheet: Sheet) -> str:
    """The whole checklist; names are in the language of the reader, everything else is the same in both."""
    return json_text(_document(sheet), indent=2) + "\n"


def _document(sheet: Sheet) -> Data:
    checklist = sheet.checklist
    days = checklist.window
    return {
        "format": FORMAT,
        "organisation": data_of(checklist.organisation),
        "campaigns": [{"campaign": one.id, "name": one.say(sheet.lang), "kind": one.sort} for one in checklist.heads],
        "from": days.first if days is not None else None,
        "to": _last(days.last) if days is not None else None,
        "as_of": checklist.as_of,
        "roles": [data_of(one) for one in checklist.only],
        "sections": [_section(part, checklist.as_of) for part in sheet.parts],
        "summary": _summary(checklist),
    }


def _last(day: date) -> date | None:
    return None if day == date.max else day


def _section(part: Part, as_of: date | None) -> Data:
    period = part.section.period
    return {
        "section": part.section.stage.value,
        "phase": period.phase.id if period is not None and period.phase is not None else None,
        "name": part.name,
        "items": [_item(row, as_of) for row in part.rows],
    }


def _item(row: Row, as_of: date | None) -> Data:
    item = row.item
    standing = item.standing(as_of)
    return {
        "id": item.kind.id,
        "fingerprint": item.fingerprint,
        "campaign": item.campaign,
        "subject": str(item.at),
        "from": item.first,
        "due": item.due,
        "standing": standing.value if standing is not None else None,
        "who": [data_of(one) for one in item.who],
        "roles": list(item.roles),
        "message": row.text,
        "details": [
            {"message": said, "source": _place(one.why)} for said, one in zip(row.details, item.details, strict=True)
        ],
        "source": _place(item.why),
    }


def _place(span: Span | None) -> Data | None:
    return {"file": span.file, "line": span.line} if span is not None else None


def _summary(checklist: Checklist) -> Data:
    stages = Counter(section.stage for section in checklist.sections for _ in section.items)
    return {
        "items": sum(stages.values()),
        "by_section": {stage.value: stages[stage] for stage in Stage},
        "undated": sum(one.due is None for one in checklist.items()),
    }
