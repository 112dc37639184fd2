"""A comparison as SARIF 2.1.0, the exchange format of code scanning: one result a change."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from typing import Any, Final

from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.account.sentences import because_of, message_of, spot_of
from mediaorg.differ.change import Change, ChangeKind, Impact
from mediaorg.reporter.json_text import json_text
from mediaorg.reporter.report import Look
from mediaorg.reporter.sarif import SCHEMA, location_of, message_text
from mediaorg.spec.shape import spoken
from mediaorg.text import Lang

LEVELS: Final[Mapping[Impact, str]] = {
    Impact.CRITICAL: "error",
    Impact.MAJOR: "warning",
    Impact.MINOR: "note",
    Impact.INFO: "none",
}
FINGERPRINT: Final = "mediaorgChange/v1"


def to_sarif(report: DiffReport, look: Look) -> str:
    """One run with all changes, acknowledged ones suppressed."""
    kinds = list({one.id: one.kind for one in report.changes}.values())
    places = {kind.id: place for place, kind in enumerate(kinds)}
    descriptors = [_descriptor(kind, report.lang) for kind in kinds]
    run = {
        "tool": {"driver": {"name": "mediaorg diff", "version": version("mediaorg"), "rules": descriptors}},
        "language": report.lang,
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, report, places[one.id]) for one in report.changes],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _descriptor(kind: ChangeKind, lang: Lang) -> dict[str, Any]:
    return {
        "id": kind.id,
        "shortDescription": {"text": message_text(kind.title.say(lang))},
        "defaultConfiguration": {"level": LEVELS[kind.impact]},
        "properties": {"tags": [kind.area]},
    }


def _result(change: Change, report: DiffReport, rule_index: int) -> dict[str, Any]:
    span = spot_of(change)
    known = report.acknowledged.get(change.fingerprint)
    said = "\n".join(filter(None, (message_of(change, report.lang), because_of(change, report))))
    result: dict[str, Any] = {
        "ruleId": change.id,
        "ruleIndex": rule_index,
        "level": LEVELS[change.impact],
        "message": {"text": message_text(said)},
        "locations": [location_of(span, change.subject)] if span is not None else [],
        "partialFingerprints": {FINGERPRINT: change.fingerprint},
        "suppressions": [],
    }
    if known is not None:  # an acknowledgement stands outside the specification
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": spoken(known.reason, report.lang)}
        ]
    return result
