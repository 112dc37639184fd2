"""A comparison as annotations of a GitHub Actions step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.differ.account import words
from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.account.sentences import because_of, message_of, spot_of, verdict
from mediaorg.differ.change import Change, Impact
from mediaorg.reporter.github import MOST, escape_data, escape_property
from mediaorg.reporter.paths import forge_path
from mediaorg.reporter.report import Look
from mediaorg.reporter.visible import one_line, visible

COMMANDS: Final[Mapping[Impact, str]] = {
    Impact.CRITICAL: "error",
    Impact.MAJOR: "warning",
    Impact.MINOR: "notice",
}


def to_annotations(report: DiffReport, look: Look) -> str:
    """Workflow commands, the heaviest first, at most ten of each level; how many were left out; the verdict."""
    found = {impact: _open(report, impact) for impact in COMMANDS}
    quota = dict.fromkeys(found, MOST)
    quota[Impact.MINOR] -= any(len(some) > MOST for some in found.values())  # the last notice tells what is left out
    left_out = sum(max(len(some) - quota[impact], 0) for impact, some in found.items())
    lines = [_annotation(one, report) for impact, some in found.items() for one in some[: quota[impact]]]
    if left_out:
        sentence = words.ANNOTATIONS_LEFT_OUT.say(report.lang, {"number": words.changes(left_out)})
        lines.append(f"::notice title=mediaorg::{escape_data(sentence)}")
    return "\n".join([*lines, one_line(verdict(report))]) + "\n"


def _open(report: DiffReport, impact: Impact) -> tuple[Change, ...]:
    return tuple(one for one in report.by_impact[impact] if one.fingerprint not in report.acknowledged)


def _annotation(change: Change, report: DiffReport) -> str:
    span = spot_of(change)
    properties: dict[str, str] = {}
    if span is not None:
        properties |= {"file": visible(forge_path(span.file)), "line": str(span.line), "endLine": str(span.end_line)}
        if span.line == span.end_line:  # GitHub takes columns only within one line
            properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    properties["title"] = f"{change.id}: {change.kind.title.say(report.lang)}"
    said = [*filter(None, (one_line(message_of(change, report.lang)), one_line(because_of(change, report))))]
    listed = ",".join(f"{name}={escape_property(value)}" for name, value in properties.items())
    return f"::{COMMANDS[change.impact]} {listed}::{escape_data(chr(10).join(said))}"
