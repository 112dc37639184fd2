"""The last lines of a report: the day it holds for, and what was found or, where nothing was, what was checked."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.org import counted
from mediaorg.reporter import words
from mediaorg.reporter.report import Report
from mediaorg.reporter.style import Paint


def closing(report: Report, paint: Paint) -> Iterator[str]:
    """The day, where a rule used it, and the summary line; how to apply what was looked at alone."""
    if report.as_of is not None:
        yield words.AS_OF.say(report.lang, {"day": report.as_of.isoformat()})
    found = [severity for severity, number in report.by_severity().items() if number]
    yield paint(summary(report), found[0].value if found else "passed")
    if not report.counts.specs:
        yield from (words.NOT_APPLIED.say(report.lang, {"file": file}) for file in report.campaigns)


def summary(report: Report) -> str:
    """One line: counts by weight, or what was checked; then what is not counted."""
    numbers = tuple(words.severity_count(one, number) for one, number in report.by_severity().items() if number)
    left_out = tuple(
        make(number)
        for make, number in ((words.waived, report.waived), (words.in_baseline, report.in_baseline))
        if number
    )
    counts = report.counts
    passed = words.PASSED_CAMPAIGNS if report.campaigns and not counts.specs else words.PASSED
    sentence = passed if not numbers else words.FOUND if counts.specs else words.FOUND_IN_FILES
    line = sentence.say(
        report.lang,
        {
            "numbers": numbers,
            "specs": words.specs(counts.specs),
            "campaigns": words.campaigns(len(report.campaigns)),
            "files": words.files(counts.files),
            "roles": counted.roles(counts.roles),
            "duties": counted.duties(counts.duties),
            "handoffs": counted.handoffs(counts.handoffs),
            "loops": counted.loops(counts.loops),
        },
    )
    return line + (words.LEFT_OUT.say(report.lang, {"numbers": left_out}) if left_out else "")
