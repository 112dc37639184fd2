"""Diagnostics as JUnit XML: a file is a suite, a rule that found something in it a test."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from mediaorg.diagnostic import ERROR, Diagnostic
from mediaorg.reporter import words
from mediaorg.reporter.report import Look, Report
from mediaorg.reporter.sentences import help_of, message_of
from mediaorg.reporter.visible import one_line
from mediaorg.text import Lang

CLEAN: Final = "mediaorg"  # the test of a file in which nothing was found


def to_junit(report: Report, look: Look) -> str:
    """A rule fails in a file where it found an error; warnings and hints are told, and the test passes."""
    suites = [_suite(file, found, report.lang) for file, found in _by_file(report).items()]
    tests = sum(suite.count("<testcase ") for suite in suites)
    failures = sum(suite.count("<failure ") for suite in suites)
    head = f'<testsuites name="mediaorg" tests="{tests}" failures="{failures}" errors="0">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>"]) + "\n"


def _by_file(report: Report) -> Mapping[str, list[Diagnostic]]:
    found: dict[str, list[Diagnostic]] = {file: [] for file in report.texts}
    for one in report.diagnostics:
        found.setdefault(one.span.file, []).append(one)
    return found


def _suite(file: str, found: Sequence[Diagnostic], lang: Lang) -> str:
    rules: dict[str, list[Diagnostic]] = {}
    for one in found:
        rules.setdefault(one.rule.id, []).append(one)
    tests = [_test(file, rule, of_rule, lang) for rule, of_rule in rules.items()] or [_test(file, CLEAN, [], lang)]
    failures = sum("<failure " in test for test in tests)
    skipped = sum("<skipped " in test for test in tests)
    counts = f'tests="{len(tests)}" failures="{failures}" errors="0" skipped="{skipped}"'
    return "\n".join([f"  <testsuite name={_attribute(file)} {counts}>", *tests, "  </testsuite>"])


def _test(file: str, rule: str, found: Sequence[Diagnostic], lang: Lang) -> str:
    head = f"    <testcase classname={_attribute(file)} name={_attribute(rule)} file={_attribute(file)}"
    outcome = _outcome(found, lang)
    return f"{head}>\n{outcome}\n    </testcase>" if outcome else f"{head}/>"


def _outcome(found: Sequence[Diagnostic], lang: Lang) -> str:
    told = [one for one in found if one.waived is None]
    errors = [one for one in told if one.severity is ERROR]
    if errors:
        message = _attribute(message_of(errors[0], lang))
        return f'      <failure type="error" message={message}>{_lines(told, lang)}</failure>'
    if told:
        return f"      <system-out>{_lines(told, lang)}</system-out>"
    if found:
        return f"      <skipped message={_attribute(words.WAIVED.say(lang, {'reason': found[0].waived or ''}))}/>"
    return ""


def _lines(found: Iterable[Diagnostic], lang: Lang) -> str:
    lines = []
    for one in found:
        place = f"{one.span.file}:{one.span.line}:{one.span.column}"
        lines.append(f"{place}: {one.severity.value}: {message_of(one, lang)}")
        if advice := help_of(one, lang):
            lines.append(words.HELP.say(lang) + advice)
    return "\n".join(escape(one_line(line)) for line in lines)


def _attribute(text: str) -> str:
    return quoteattr(one_line(text))
