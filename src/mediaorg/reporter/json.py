"""Diagnostics for programs: one JSON document, or one JSON object a line. What a key means never changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mediaorg.diagnostic import SEVERITY_ORDER, Diagnostic
from mediaorg.linter.fingerprint import fingerprints
from mediaorg.reporter.json_text import json_text
from mediaorg.reporter.report import Look, Report
from mediaorg.reporter.sentences import message_of, related_message
from mediaorg.text import Lang, data_of

FORMAT: Final = 1
SCHEMA: Final = "validate.schema.json"


def to_json(report: Report, look: Look) -> str:
    """The whole report as one document of the published schema."""
    document = {
        "format": FORMAT,
        "diagnostics": list(diagnostics_told(report.diagnostics, report.lang)),
        "summary": _summary(report),
    }
    return json_text(document, indent=2) + "\n"


def to_json_lines(report: Report, look: Look) -> str:
    """One diagnostic a line, as in the document; the last line bears `format` and `summary`."""
    lines = [*diagnostics_told(report.diagnostics, report.lang), {"format": FORMAT, "summary": _summary(report)}]
    return "".join(json_text(line) + "\n" for line in lines)


def diagnostics_told(diagnostics: Sequence[Diagnostic], lang: Lang) -> Iterator[dict[str, object]]:
    """Diagnostics as the published schema describes them."""
    for one, known_by in zip(diagnostics, fingerprints(diagnostics), strict=True):
        yield _diagnostic(one, lang, known_by)


def _diagnostic(diagnostic: Diagnostic, lang: Lang, known_by: str) -> dict[str, object]:
    span = diagnostic.span
    return {
        "rule": diagnostic.rule.id,
        "severity": diagnostic.severity.value,
        "message": message_of(diagnostic, lang),
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "at": None if diagnostic.at is None else str(diagnostic.at),
        "args": {name: data_of(value) for name, value in diagnostic.args.items()},
        "related": [
            {
                "message": related_message(diagnostic, place, lang),
                "file": place.span.file,
                "line": place.span.line,
                "column": place.span.column,
            }
            for place in diagnostic.related
        ],
        "introduced_by": diagnostic.introduced_by,
        "inherited": diagnostic.is_inherited,
        "periods": list(diagnostic.periods),
        "waived": diagnostic.waived,
        "fingerprint": known_by,
    }


def _summary(report: Report) -> dict[str, int]:
    numbers = report.by_severity()
    counts = report.counts
    return {
        **{severity.value: numbers[severity] for severity in SEVERITY_ORDER},
        "files": counts.files,
        "roles": counts.roles,
        "duties": counts.duties,
        "handoffs": counts.handoffs,
        "loops": counts.loops,
    }
