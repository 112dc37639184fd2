"""A comparison for programs: one JSON document of the published schema. What a key means never changes."""

from __future__ import annotations

from typing import Final

from mediaorg.diagnostic import Span
from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.account.sentences import message_of, task_of
from mediaorg.differ.change import Change, Indirect, Obligation
from mediaorg.reporter.json import diagnostics_told
from mediaorg.reporter.json_text import json_text
from mediaorg.reporter.report import Look
from mediaorg.spec.acknowledgement import Acknowledgement
from mediaorg.spec.shape import spoken
from mediaorg.text import Arg, Lang, data_of

FORMAT: Final = 1
SCHEMA: Final = "diff.schema.json"


def to_json(report: DiffReport, look: Look) -> str:
    """The whole comparison."""
    delta, lang = report.diff.findings, report.lang
    document = {
        "format": FORMAT,
        "changes": [_change(one, report) for one in report.changes],
        "obligations": [_obligation(one, lang) for one in report.obligations],
        "findings": {
            "introduced": list(diagnostics_told(delta.introduced, lang)),
            "cured": list(diagnostics_told(delta.cured, lang)),
            "remaining": list(diagnostics_told(delta.remaining, lang)),
        },
        "summary": _summary(report),
        "indirect": [_indirect(one) for one in report.indirect],
    }
    return json_text(document, indent=2) + "\n"


def _change(change: Change, report: DiffReport) -> dict[str, object]:
    return {
        "id": change.id,
        "impact": change.impact.value,
        "area": change.kind.area,
        "subject": str(change.subject),
        "before": _value(change.before),
        "after": _value(change.after),
        "direction": change.direction.value if change.direction else None,
        "certainty": change.certainty.value,
        "term": change.term.value,
        "consequence": change.kind.is_consequence,
        "caused_by": list(change.caused_by),
        "old": _place(change.old),
        "new": _place(change.new),
        "fingerprint": change.fingerprint,
        "message": message_of(change, report.lang),
        "touches": [
            {"party": one.party, "direction": one.direction.value if one.direction else None} for one in change.touches
        ],
        "acknowledged": _acknowledged(report.acknowledged.get(change.fingerprint), report.lang),
    }


def _value(value: Arg | None) -> object:
    return None if value is None else data_of(value)


def _place(span: Span | None) -> dict[str, object] | None:
    return None if span is None else {"file": span.file, "line": span.line}


def _acknowledged(known: Acknowledgement | None, lang: Lang) -> dict[str, object] | None:
    return None if known is None else {"reason": spoken(known.reason, lang), "by": known.by, "until": known.until}


def _obligation(one: Obligation, lang: Lang) -> dict[str, object]:
    return {
        "id": one.id,
        "role": one.role,
        "subject": str(one.subject),
        "due": one.due,
        "caused_by": list(one.caused_by),
        "message": task_of(one, lang),
    }


def _indirect(one: Indirect) -> dict[str, object]:
    return {"role": data_of(one.role), "over": [data_of(link) for link in one.over], "caused_by": list(one.caused_by)}


def _summary(report: DiffReport) -> dict[str, object]:
    delta = report.diff.findings
    return {
        **{impact.value: len(some) for impact, some in report.by_impact.items()},
        "acknowledged": len(report.decided),
        "obligations": len(report.obligations),
        "introduced": len(delta.introduced),
        "cured": len(delta.cured),
        "remaining": len(delta.remaining),
        "old": report.diff.old.name,
        "new": report.diff.new.name,
        "as_of": report.as_of,
    }
