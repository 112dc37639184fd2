"""Diagnostics as annotations of a GitHub Actions step, and as the Markdown of its job summary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from mediaorg.diagnostic import ERROR, INFO, SEVERITY_ORDER, WARNING, Diagnostic, Severity
from mediaorg.reporter import words
from mediaorg.reporter.closing import summary
from mediaorg.reporter.paths import forge_path
from mediaorg.reporter.report import Look, Report
from mediaorg.reporter.sentences import help_of, message_of
from mediaorg.reporter.visible import one_line, visible
from mediaorg.text import Lang

COMMANDS: Final[Mapping[Severity, str]] = {ERROR: "error", WARNING: "warning", INFO: "notice"}
MOST: Final = 10  # annotations of each level that GitHub takes from one step
MOST_ROWS: Final = 500  # a job summary may be 1 MiB
_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:@])")


def to_annotations(report: Report, look: Look) -> str:
    """Workflow commands, the heaviest first, at most ten of each level; how many were left out; the summary line."""
    numbers = report.by_severity()
    quota = dict.fromkeys(SEVERITY_ORDER, MOST)
    quota[INFO] -= any(number > MOST for number in numbers.values())  # the last notice tells what is left out
    left_out = sum(max(number - quota[severity], 0) for severity, number in numbers.items())
    lines: list[str] = []
    for severity in SEVERITY_ORDER:
        of_this_weight = (one for one in report.open if one.severity is severity)
        lines += (_annotation(one, report.lang) for one in islice(of_this_weight, quota[severity]))
    if left_out:
        sentence = words.ANNOTATIONS_LEFT_OUT.say(report.lang, {"number": words.findings(left_out)})
        lines.append(f"::notice title=mediaorg::{escape_data(sentence)}")
    return "\n".join([*lines, summary(report)]) + "\n"


def _annotation(diagnostic: Diagnostic, lang: Lang) -> str:
    span = diagnostic.span
    properties = {"file": visible(forge_path(span.file)), "line": str(span.line), "endLine": str(span.end_line)}
    if span.line == span.end_line:  # GitHub takes columns only within one line
        properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    properties["title"] = f"{diagnostic.rule.id}: {diagnostic.rule.title.say(lang)}"
    said = [one_line(message_of(diagnostic, lang)), one_line(help_of(diagnostic, lang))]
    message = "\n".join([*filter(None, said), words.EXPLAIN.format(rule=diagnostic.rule.id)])
    listed = ",".join(f"{name}={escape_property(value)}" for name, value in properties.items())
    return f"::{COMMANDS[diagnostic.severity]} {listed}::{escape_data(message)}"


def escape_data(text: str) -> str:
    """What follows the second `::` of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """The value of a property of a workflow command."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def job_summary(report: Report) -> str:
    """Markdown for the job summary: the summary line and a table of open diagnostics, the heaviest first."""
    lang = report.lang
    lines = [f"## {words.SUMMARY_TITLE.say(lang)}", "", escape_markdown(summary(report)), ""]
    if report.open:
        columns = [column.say(lang) for column in words.SUMMARY_COLUMNS]
        lines += [f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}"]
        lines += [f"| {' | '.join(_cells(one, lang))} |" for one in islice(_by_weight(report), MOST_ROWS)]
    if len(report.open) > MOST_ROWS:
        left_out = words.findings(len(report.open) - MOST_ROWS)
        lines += ["", words.SUMMARY_LEFT_OUT.say(lang, {"number": left_out})]
    return "\n".join(lines).rstrip("\n") + "\n"


def _by_weight(report: Report) -> Iterator[Diagnostic]:
    return (one for severity in SEVERITY_ORDER for one in report.open if one.severity is severity)


def _cells(diagnostic: Diagnostic, lang: Lang) -> Iterator[str]:
    yield words.SEVERITIES[diagnostic.severity].say(lang)
    yield escape_markdown(diagnostic.rule.id)
    yield escape_markdown(f"{forge_path(diagnostic.span.file)}:{diagnostic.span.line}")
    yield escape_markdown(message_of(diagnostic, lang))
    yield escape_markdown(help_of(diagnostic, lang))


def escape_markdown(text: str) -> str:
    """A text on one line in which nothing is Markdown, HTML or a link."""
    escaped = _MARKDOWN.sub(r"\\\1", one_line(text))
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
