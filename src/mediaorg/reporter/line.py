"""One line a diagnostic, for editors, pipes and narrow terminals: `file:line:column: error: [rule] message`."""

from __future__ import annotations

from mediaorg.diagnostic import Diagnostic
from mediaorg.reporter.closing import closing
from mediaorg.reporter.report import Look, Report
from mediaorg.reporter.sentences import message_of
from mediaorg.reporter.style import Paint, painter
from mediaorg.reporter.visible import one_line
from mediaorg.reporter.words import PERIODS
from mediaorg.text import Lang


def to_lines(report: Report, look: Look) -> str:
    """The open diagnostics, one a line, then the summary."""
    paint = painter(colour=look.colour)
    lines = [_line(one, report.lang, paint) for one in report.open]
    return "\n".join([*lines, *closing(report, paint)]) + "\n"


def _line(diagnostic: Diagnostic, lang: Lang, paint: Paint) -> str:
    span = diagnostic.span
    severity = paint(diagnostic.severity.value, diagnostic.severity.value)
    file = one_line(span.file)
    file = f"./{file}" if file.startswith("::") else file  # a runner of GitHub Actions obeys lines that begin so
    message = one_line(message_of(diagnostic, lang))
    periods = f" ({one_line(PERIODS.say(lang, {'periods': diagnostic.periods}))})" if diagnostic.periods else ""
    return f"{file}:{span.line}:{span.column}: {severity}: [{diagnostic.rule.id}] {message}{periods}"
