"""Which characters may stand in a spec: controls, reading direction, and what only looks like a line break."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final

from mediaorg.diagnostic import Diagnostic, fault
from mediaorg.record import Record
from mediaorg.source.events import ODD_BREAKS
from mediaorg.source.faults import BIDI_CONTROL, Problem, report
from mediaorg.source.limits import REFERENCE_REACH
from mediaorg.source.lines import Lines
from mediaorg.source.problems import encoding

_DIRECTION: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROL: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
_NOTEWORTHY: Final = re.compile(f"[{_CONTROL}{_DIRECTION}{ODD_BREAKS}\ufeff]")
_ESCAPED: Final = re.compile(f"[{_CONTROL}{_DIRECTION}]")
_SURROGATE_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_MOST: Final = 20  # places that are shown of one file: a picture taken for a spec has thousands


class Characters(Record):
    """What the characters of a text tell: findings, and whether it has line breaks over which parsers disagree."""

    diagnostics: tuple[Diagnostic, ...] = ()
    odd_breaks: bool = False


def character_name(character: str) -> str:
    """The code point and, where it has one, its name: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def is_direction(character: str) -> bool:
    """Does this character turn the reading direction?"""
    return re.match(f"[{_DIRECTION}]", character) is not None


def look_through(lines: Lines) -> Characters:
    """Look at every character of a text once."""
    first = _NOTEWORTHY.search(lines.text)
    return Characters() if first is None else _judge(lines, first.start())


def unfit(value: str) -> str | None:
    """The first character of a value that no escape may make, or None."""
    found = _ESCAPED.search(value)
    return found.group() if found else None


def join_surrogates(value: str) -> str:
    """Pairs of escapes such as `\\ud83d\\ude00`, the way JSON writes 😀, become the character that they mean."""
    return _SURROGATE_PAIR.sub(lambda pair: pair.group().encode("utf-16", "surrogatepass").decode("utf-16"), value)


def _judge(lines: Lines, start: int) -> Characters:
    text = lines.text
    odd_breaks = re.search(f"[{ODD_BREAKS}]", text) is not None
    refused = tuple(islice(_refused(lines, start), _MOST))
    turned = (found.start() for found in re.finditer(f"[{_DIRECTION}]", text))
    bidi = tuple(
        fault(BIDI_CONTROL, lines.span(at, at + 1), character=character_name(text[at])) for at in islice(turned, _MOST)
    )
    return Characters(refused + bidi, odd_breaks)


def _refused(lines: Lines, start: int) -> Iterator[Diagnostic]:
    too_large = len(lines.text) > REFERENCE_REACH
    for found in _NOTEWORTHY.finditer(lines.text, start):
        problem = _problem_of(found.group(), too_large=too_large)
        if problem is not None:
            span = lines.span(found.start(), found.end())
            yield report(problem, span, character=character_name(found.group()))


def _problem_of(character: str, *, too_large: bool) -> Problem | None:
    if is_direction(character):
        return None
    if character in ODD_BREAKS:
        return encoding.LINE_SEPARATOR if too_large else None
    if character == "\ufeff":
        return encoding.INNER_MARK
    return encoding.NUL if character == "\x00" else encoding.CONTROL
