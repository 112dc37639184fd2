"""What holds for every input, however broken: places that are there, sentences in both tongues, an exit of 0 or 1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from mediaorg.diagnostic import ERROR, Diagnostic, Span
from mediaorg.linter.check import Checked, check_gathered, check_text
from mediaorg.reporter import FORMATS, reporter_of
from mediaorg.reporter.report import Look, Report
from mediaorg.source.gather import Gathered
from mediaorg.source.read import Reading, read_bytes
from mediaorg.text import LANGS, Args, Text

AS_OF: Final = date(2026, 11, 22)
LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")


def judged_text(text: str) -> Checked:
    """A specification given as text, checked; AssertionError where something is promised and does not hold."""
    checked = check_text(text, AS_OF)
    judge(checked)
    return checked


def judged_bytes(data: bytes, file: str = "team.yaml") -> Checked:
    """The same for the bytes of a file."""
    reading = read_bytes(data, file)
    checked = check_gathered(Gathered((reading,), reading.diagnostics, reading.document is None), AS_OF)
    judge(checked)
    return checked


def judge(checked: Checked) -> None:
    """Every finding has a place in its file and says something in both tongues; they stand in file order."""
    lines = {reading.file: _lengths(reading) for reading in checked.readings}
    places = [(one.span.line, one.span.column) for one in checked.diagnostics]
    assert len(checked.readings) > 1 or places == sorted(places)
    for one in checked.diagnostics:
        _inside(one.span, lines[one.span.file])
        _says(one)
        for related in one.related:
            _inside(related.span, lines[related.span.file])
            _sentence(one.rule.related[related.text], {**one.args, **related.args})
    if checked.org is None:
        assert any(one.severity is ERROR for one in checked.diagnostics)


def judge_reports(checked: Checked) -> None:
    """Every format can be written in both tongues."""
    texts = {reading.file: reading.text for reading in checked.readings}
    for lang in LANGS:
        report = Report(checked.diagnostics, lang, texts)
        for name in FORMATS:
            assert reporter_of(name)(report, Look()).endswith("\n")


def _lengths(reading: Reading) -> Sequence[int]:
    return [len(line) for line in LINE_BREAK.split(reading.text)]


def _inside(span: Span, lengths: Sequence[int]) -> None:
    assert 1 <= span.line <= span.end_line <= len(lengths), span
    assert 1 <= span.column <= lengths[span.line - 1] + 1, span
    assert 1 <= span.end_column <= lengths[span.end_line - 1] + 1, span
    assert (span.line, span.column) <= (span.end_line, span.end_column), span


def _says(one: Diagnostic) -> None:
    for text in (one.rule.message, one.rule.label, one.rule.help):
        if text is not None:
            _sentence(text, one.args)


def _sentence(text: Text, args: Args) -> None:
    for lang in LANGS:
        said = text.say(lang, args)
        assert said.strip(), (text, args)
        assert "None" not in said, said
        assert "mediaorg." not in said, said
        assert " object at 0x" not in said, said
