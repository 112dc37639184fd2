"""Diagnostics for people at a terminal: a head, a picture of the places, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mediaorg.diagnostic import Diagnostic, Span
from mediaorg.reporter import words
from mediaorg.reporter.cells import cell_width
from mediaorg.reporter.closing import closing
from mediaorg.reporter.frame import Frame
from mediaorg.reporter.line import to_lines
from mediaorg.reporter.mark import Mark, goes_on
from mediaorg.reporter.pages import Pages
from mediaorg.reporter.report import Look, Report
from mediaorg.reporter.sentences import help_of, label_of, message_of, related_message
from mediaorg.reporter.style import Paint, painter
from mediaorg.reporter.visible import one_line
from mediaorg.reporter.wrap import wrap
from mediaorg.text import Lang

NARROW: Final = 60  # below this a picture shows nothing
_MOST_RELATED: Final = 12
_HANGING: Final = "    "


def to_text(report: Report, look: Look) -> str:
    """All open diagnostics with their pictures, then the summary; in a narrow terminal one line each."""
    if look.width < NARROW:
        return to_lines(report, look)
    paint = painter(colour=look.colour)
    pages = Pages(report.texts)
    told = ["\n".join(_diagnostic(one, report.lang, pages, look.width, paint)) for one in report.open]
    return "\n\n".join([*told, "\n".join(closing(report, paint))]) + "\n"


def _diagnostic(diagnostic: Diagnostic, lang: Lang, pages: Pages, width: int, paint: Paint) -> Iterator[str]:
    yield from _head(diagnostic, lang, width, paint)
    marks = list(_marks(diagnostic, lang))
    digits = max(2, *(len(str(mark.span.line)) for mark in marks))
    frame = Frame(pages, digits, width, paint)
    yield from frame.draw(marks)
    for head, note in _notes(diagnostic, lang):
        indent = digits + 2 + cell_width(head)
        first, *rest = wrap(note, width - indent)
        yield f"{frame.edge('=')} {paint(head, 'message')}{first}"
        yield from (" " * indent + line for line in rest)


def _head(diagnostic: Diagnostic, lang: Lang, width: int, paint: Paint) -> Iterator[str]:
    severity = diagnostic.severity.value
    name = f"{severity}[{diagnostic.rule.id}]"
    first, *rest = wrap(one_line(message_of(diagnostic, lang)), width - len(_HANGING), len(name) + 1 - len(_HANGING))
    yield f"{paint(name, severity)} {paint(first, 'message')}"
    yield from (_HANGING + paint(line, "message") for line in rest)


def _marks(diagnostic: Diagnostic, lang: Lang) -> Iterator[Mark]:
    yield _mark(diagnostic.span, "^", diagnostic.severity.value, label_of(diagnostic, lang), lang)
    for place in diagnostic.related[:_MOST_RELATED]:
        yield _mark(place.span, "-", "related", related_message(diagnostic, place, lang), lang)


def _mark(span: Span, sign: str, style: str, label: str, lang: Lang) -> Mark:
    end = words.TO_LINE.say(lang, {"line": span.end_line}) if goes_on(span) else ""
    return Mark(span, sign, style, (one_line(label) + end).strip())


def _notes(diagnostic: Diagnostic, lang: Lang) -> Iterator[tuple[str, str]]:
    more = len(diagnostic.related) - _MOST_RELATED
    if more > 0:
        yield words.NOTE.say(lang), words.MORE_PLACES.say(lang, {"number": words.places(more)})
    if diagnostic.introduced_by is not None:
        yield words.NOTE.say(lang), one_line(words.INTRODUCED.say(lang, {"campaign": diagnostic.introduced_by}))
    if diagnostic.is_inherited:
        yield words.NOTE.say(lang), words.INHERITED.say(lang)
    if diagnostic.periods:
        yield words.NOTE.say(lang), one_line(words.PERIODS.say(lang, {"periods": diagnostic.periods}))
    if advice := one_line(help_of(diagnostic, lang)):
        yield words.HELP.say(lang), advice
    yield "", words.EXPLAIN.format(rule=diagnostic.rule.id)
