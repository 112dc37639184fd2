"""The two parsers: libyaml for speed, ruamel.yaml as the reference. Both give events, which are all we take of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from typing import Any, Final, TypeAlias

import yaml
from yaml import events as fast

from mediaorg.record import Record
from mediaorg.source import lean_events
from mediaorg.source.lean_events import is_lean, lean_from_the_start, leaned

ODD_BREAKS: Final = "\x85\u2028\u2029"
"""Libyaml ends a line at each of these, as YAML 1.1 did; editors and YAML 1.2 do not."""

Event: TypeAlias = Any  # two libraries, the same attributes
Pull: TypeAlias = Callable[[], Event]


class Kinds(Record):
    """The classes by which events are told apart: most are lean, the rest are the parser's own."""

    scalar: type[Any]
    alias: type[Any]
    mapping_start: type[Any]
    mapping_end: type[Any]
    sequence_start: type[Any]
    sequence_end: type[Any]
    stream_end: type[Any]


class Parser(Record):
    """One way to get events from a text. `refusals` are what it raises for a text that it does not take.

    `reads_bytes` says that it would turn the text into UTF-8 first: one who has those bytes gives them. `hastened` is
    what to read in where it matters how long that takes.
    """

    kinds: Kinds
    begin: Callable[[str | bytes], Pull]
    refusals: tuple[type[Exception], ...]
    reads_bytes: bool = False
    hastened: Callable[[], AbstractContextManager[None]] = nullcontext


class ParserFailure(Exception):  # noqa: N818 -- not an error of the text: the parser itself broke
    """A parser raised what it should not for any text."""


def _kinds(module: Any) -> Kinds:
    return Kinds(
        lean_events.Scalar,
        lean_events.Alias,
        lean_events.MappingStart,
        lean_events.MappingEnd,
        lean_events.SequenceStart,
        lean_events.SequenceEnd,
        module.StreamEndEvent,
    )


def fast_parser() -> Parser | None:
    """libyaml, or None on a platform for which PyYAML has no compiled part."""
    try:
        from yaml import _yaml as compiled  # noqa: PLC0415 -- it need not be there
    except ImportError:
        return None

    def begin(text: str | bytes) -> Pull:
        pull: Pull = compiled.CParser(text).get_event
        return pull if is_lean(compiled) else leaned(pull)

    return Parser(_kinds(fast), begin, (yaml.YAMLError,), True, lambda: lean_from_the_start(compiled))


def reference_parser() -> Parser:
    """ruamel.yaml's own parser, 18 times slower and closer to the standard."""
    from ruamel.yaml import error, events  # noqa: PLC0415 -- heavy, and most files never need it

    return Parser(_kinds(events), _begin_reference, (error.YAMLError, ParserFailure))


def _begin_reference(text: str | bytes) -> Pull:
    return leaned(_guarded(text).__next__)


def _guarded(text: str | bytes) -> Iterator[Event]:
    from ruamel.yaml import YAML, error  # noqa: PLC0415 -- as above

    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except error.YAMLError:
        raise
    except Exception as failure:
        raise ParserFailure(str(failure)) from failure


def scalar_text(written: str) -> str:
    """The text of one scalar that was read as part of a document before: without quotes, escapes, tag and anchor."""
    has_odd_breaks = any(character in written for character in ODD_BREAKS)
    for parser in filter(None, (None if has_odd_breaks else fast_parser(), reference_parser())):
        with suppress(*parser.refusals):
            return _only_scalar(parser, written)
    return written


def _only_scalar(parser: Parser, written: str) -> str:
    pull = parser.begin(written)
    while True:
        event = pull()
        if isinstance(event, parser.kinds.scalar):
            return str(event.value)
        if isinstance(event, parser.kinds.stream_end):
            return written
