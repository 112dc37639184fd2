"""From a parser's refusal to a problem that a person understands, at the place where the person must act."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from mediaorg.diagnostic import Diagnostic, RelatedPlace
from mediaorg.record import Record
from mediaorg.source.events import ParserFailure
from mediaorg.source.faults import Problem, report
from mediaorg.source.lines import Lines
from mediaorg.source.problems import encoding, syntax, unsafe

# What libyaml and ruamel.yaml say, by a piece of it that tells it from the rest. The first match counts.
SAYINGS: Final[tuple[tuple[str, Problem], ...]] = (
    ("tab character", syntax.TAB),
    ("cannot start any token", syntax.RESERVED),
    ("mapping values are not allowed", syntax.COLON),
    ("sequence entries are not allowed", syntax.DASH),
    ("mapping keys are not allowed", syntax.QUESTION_MARK),
    ("could not find expected ':'", syntax.NO_COLON),
    ("found unexpected ':'", syntax.COLON),
    ("unexpected end of stream", syntax.OPEN_QUOTES),
    ("unexpected document", syntax.OPEN_QUOTES),
    ("alphabetic or numeric", syntax.NAMELESS),
    ("escape", syntax.ESCAPE),
    ("hexdecimal", syntax.ESCAPE),
    ("',' or ']'", syntax.OPEN_LIST),
    ("',' or '}'", syntax.OPEN_MAPPING),
    ("node content", syntax.NO_VALUE),
    ("undefined tag handle", unsafe.TAG),
    ("incompatible YAML document", syntax.VERSION),
    ("version minor part", syntax.VERSION),
    ("document start", syntax.AFTER_END),
    ("document end marker", syntax.AFTER_END),
    ("more indented", syntax.INDENTATION),
    ("directive", syntax.DIRECTIVE),
    ("expected key", syntax.INDENTATION),
    ("'-' indicator", syntax.INDENTATION),
    ("<block end>", syntax.INDENTATION),
    ("control characters are not allowed", encoding.CONTROL),
)
CONTEXTS: Final[tuple[tuple[str, Problem], ...]] = (
    ("block scalar", syntax.BLOCK_HEADER),
    ("a tag", unsafe.TAG),
)
_OPENED: Final = (syntax.OPEN_LIST, syntax.OPEN_MAPPING, syntax.UNFINISHED)
_AT_OPENING: Final = (syntax.OPEN_QUOTES, syntax.NAMELESS)
_STRUCTURAL: Final = (syntax.COLON, syntax.NO_COLON, syntax.INDENTATION, syntax.OPEN_LIST, syntax.OPEN_MAPPING)
_IN_BRACKETS: Final = (syntax.NO_VALUE, syntax.OPEN_LIST, syntax.OPEN_MAPPING)
_AFTER: Final[Mapping[str, Problem]] = {
    **dict.fromkeys("'\"", syntax.AFTER_QUOTES),
    **dict.fromkeys("]}", syntax.AFTER_BRACKET),
}
_FULL_WIDTH_KEY: Final = r"\s*(?:- +)*[^\s:：'\"#]+(：)"
_TAG: Final = r"![^\s,\[\]{}]*"


class _Refusal(Record):
    saying: str
    context: str
    at: int
    opened: int | None


def explain(error: Exception, lines: Lines) -> Diagnostic:
    """The diagnostic for what a parser raised."""
    if isinstance(error, ParserFailure):
        return report(syntax.UNREADABLE, lines.span(0, 0))
    refusal = _read(error)
    problem, at = _sharpen(_problem_of(refusal), refusal, lines)
    related: tuple[RelatedPlace, ...] = ()
    if problem in _OPENED and refusal.opened is not None:
        related = (RelatedPlace(lines.span(refusal.opened, refusal.opened + 1), "opened", {}),)
    tag = re.compile(_TAG).match(lines.text, at)
    character = lines.text[at : at + 1].strip()
    return report(problem, lines.span(at, at + 1), *related, character=character, tag=tag.group() if tag else "!")


def _read(error: Any) -> _Refusal:
    problem_mark, context_mark = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    mark = problem_mark or context_mark
    return _Refusal(
        saying=str(getattr(error, "problem", None) or getattr(error, "reason", "")),
        context=str(getattr(error, "context", None) or ""),
        at=mark.index if mark is not None else getattr(error, "position", 0),
        opened=context_mark.index if context_mark is not None else None,
    )


def _problem_of(refusal: _Refusal) -> Problem:
    if "directive" in refusal.context:
        return syntax.DIRECTIVE
    for piece, problem in SAYINGS:
        if piece in refusal.saying:
            return problem
    return next((problem for piece, problem in CONTEXTS if piece in refusal.context), syntax.OTHER)


def _sharpen(problem: Problem, refusal: _Refusal, lines: Lines) -> tuple[Problem, int]:
    """The likeliest slip behind a parser's words, and where it was made."""
    at, text = refusal.at, lines.text
    if problem in _AT_OPENING and refusal.opened is not None:
        return problem, refusal.opened
    if problem is syntax.RESERVED and text.startswith("\t", at):
        return syntax.TAB, at
    if problem in _IN_BRACKETS and not text[at : at + 1].strip() and not text[at:].strip():
        return syntax.UNFINISHED, at
    if problem in _STRUCTURAL:
        slip = _full_width_colon(at, lines) or _template(at, lines)
        if slip is None and problem is syntax.NO_COLON and refusal.opened is not None:
            return problem, refusal.opened
        return slip or (_by_neighbours(problem, at, text), at)
    return problem, at


def _full_width_colon(at: int, lines: Lines) -> tuple[Problem, int] | None:
    here = lines.start_of(at)
    above = lines.start_of(len(lines.text[:here].rstrip()))
    for start in (here, above):
        found = re.compile(_FULL_WIDTH_KEY).match(lines.text, start, lines.end_of(start))
        if found:
            return syntax.FULL_WIDTH_COLON, found.start(1)
    return None


def _template(at: int, lines: Lines) -> tuple[Problem, int] | None:
    start = lines.text.rfind("{{", lines.start_of(at), at + 1)
    return (syntax.TEMPLATE, start) if start >= 0 else None


def _by_neighbours(problem: Problem, at: int, text: str) -> Problem:
    if problem is not syntax.INDENTATION:
        return problem
    if text[at : at + 1] in ("]", "}", ","):
        return syntax.NO_VALUE
    if text[at : at + 1] == ":":
        return syntax.KEY_EMPTY
    return _AFTER.get(text[max(0, at - 80) : at].rstrip(" ")[-1:], problem)
