"""Diagnostics as a code quality report of GitLab: what a merge request shows beside its changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.diagnostic import ERROR, INFO, WARNING, Severity
from mediaorg.linter.fingerprint import fingerprints
from mediaorg.reporter.json_text import json_text
from mediaorg.reporter.paths import forge_path
from mediaorg.reporter.report import Look, Report
from mediaorg.reporter.sentences import message_of
from mediaorg.reporter.visible import one_line

SEVERITIES: Final[Mapping[Severity, str]] = {ERROR: "major", WARNING: "minor", INFO: "info"}


def to_code_quality(report: Report, look: Look) -> str:
    """The open diagnostics as a list of issues; GitLab has no word for waived ones."""
    known_by = fingerprints(report.diagnostics)
    issues = [
        {
            "description": one_line(message_of(one, report.lang)),
            "check_name": one.rule.id,
            "fingerprint": name,
            "severity": SEVERITIES[one.severity],
            "location": {
                "path": forge_path(one.span.file),
                "lines": {"begin": one.span.line, "end": one.span.end_line},
            },
        }
        for one, name in zip(report.diagnostics, known_by, strict=True)
        if one.waived is None
    ]
    return json_text(issues, indent=2) + "\n"
