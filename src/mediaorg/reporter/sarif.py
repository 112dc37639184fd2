"""Diagnostics as SARIF 2.1.0, the exchange format of code scanning."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from typing import Any, Final

from mediaorg.diagnostic import ERROR, INFO, WARNING, At, Diagnostic, Rule, Severity, Span
from mediaorg.errors import MisuseError
from mediaorg.linter.fingerprint import fingerprints
from mediaorg.reporter.json_text import json_text
from mediaorg.reporter.paths import uri_of
from mediaorg.reporter.report import Look, Report
from mediaorg.reporter.sentences import message_of, related_message
from mediaorg.reporter.visible import one_line
from mediaorg.rules.book import page
from mediaorg.text import Lang

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Final[Mapping[Severity, str]] = {ERROR: "error", WARNING: "warning", INFO: "note"}
FINGERPRINT: Final = "mediaorgPlace/v1"
_LINK: Final = re.compile(r"\[(?=[^\]]*\]\()")


def to_sarif(report: Report, look: Look, page_of: Callable[[str, Lang], str] = page) -> str:
    """One run with all diagnostics, waived ones suppressed; `page_of` gives the page of a rule as Markdown."""
    rules = list({one.rule.id: one.rule for one in report.diagnostics}.values())
    places = {rule.id: place for place, rule in enumerate(rules)}
    known_by = fingerprints(report.diagnostics)
    descriptors = [_descriptor(rule, report.lang, page_of) for rule in rules]
    run = {
        "tool": {"driver": {"name": "mediaorg", "version": version("mediaorg"), "rules": descriptors}},
        "language": report.lang,
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(one, report.lang, places[one.rule.id], name)
            for one, name in zip(report.diagnostics, known_by, strict=True)
        ],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _descriptor(rule: Rule, lang: Lang, page_of: Callable[[str, Lang], str]) -> dict[str, Any]:
    title = rule.title.say(lang)
    try:
        help_text = page_of(rule.id, lang)
    except (MisuseError, OSError, ValueError):  # a rule without a page still has its title
        help_text = title
    return {
        "id": rule.id,
        "shortDescription": {"text": title},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _result(diagnostic: Diagnostic, lang: Lang, rule_index: int, known_by: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule.id,
        "ruleIndex": rule_index,
        "level": LEVELS[diagnostic.severity],
        "message": {"text": message_text(message_of(diagnostic, lang))},
        "locations": [location_of(diagnostic.span, diagnostic.at)],
        "relatedLocations": _related(diagnostic, lang),
        "partialFingerprints": {FINGERPRINT: known_by},
        "suppressions": [],
    }
    if diagnostic.waived is not None:  # a waiver stands in the specification, and needs an approver
        result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": diagnostic.waived}]
    if diagnostic.introduced_by is not None:
        result["properties"] = {"introducedBy": diagnostic.introduced_by}
    return result


def _related(diagnostic: Diagnostic, lang: Lang) -> Sequence[dict[str, Any]]:
    return [
        {
            "id": number,
            **location_of(place.span, place.at),
            "message": {"text": message_text(related_message(diagnostic, place, lang))},
        }
        for number, place in enumerate(diagnostic.related, 1)
    ]


def location_of(span: Span, at: At | None) -> dict[str, Any]:
    """A place in a file, and in the organisation where there is one."""
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": uri_of(span.file)},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endLine": span.end_line,
                "endColumn": span.end_column,
            },
        }
    }
    if at is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": str(at)}]
    return location


def message_text(text: str) -> str:
    """A sentence as SARIF means it: braces doubled (§3.11.5), and nothing in it taken for a link (§3.11.6)."""
    return _LINK.sub(r"\\[", one_line(text).replace("{", "{{").replace("}", "}}"))
