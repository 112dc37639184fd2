"""Parser events as bare tuples of what they carry: classes around them cost a fifth of all reading.

PyYAML makes an object of a class written in Python for every scalar. An exception that nobody raises is the one thing
that keeps its arguments without running any code: `event.args` is all of an event at once. While one text is read, and
only where no other thread could see it, the compiled parser is given these classes in place of PyYAML's own.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from operator import attrgetter
from typing import Any, Final

_NODE: Final = ("anchor", "tag", "implicit")
_MARKS: Final = ("start_mark", "end_mark")


def _lean(name: str, *fields: str) -> type[Any]:
    """A class of events that carry these fields, in the order in which libyaml's events are made."""
    body = {field: _argument(place) for place, field in enumerate(fields)}
    return type(name, (Exception,), {"__slots__": (), "__doc__": None, "fields": fields, **body})


def _argument(place: int) -> property:
    def argument(event: Any) -> Any:
        return event.args[place]

    return property(argument)


Scalar: Final = _lean("Scalar", *_NODE, "value", *_MARKS, "style")
Alias: Final = _lean("Alias", "anchor", *_MARKS)
MappingStart: Final = _lean("MappingStart", *_NODE, *_MARKS, "flow_style")
MappingEnd: Final = _lean("MappingEnd", *_MARKS)
SequenceStart: Final = _lean("SequenceStart", *_NODE, *_MARKS, "flow_style")
SequenceEnd: Final = _lean("SequenceEnd", *_MARKS)

_STANDS_FOR: Final[dict[str, type[Any]]] = {
    "ScalarEvent": Scalar,
    "AliasEvent": Alias,
    "MappingStartEvent": MappingStart,
    "MappingEndEvent": MappingEnd,
    "SequenceStartEvent": SequenceStart,
    "SequenceEndEvent": SequenceEnd,
}
_MAKERS: Final = {name: (lean, attrgetter(*lean.fields)) for name, lean in _STANDS_FOR.items()}


def leaned(pull: Callable[[], Any]) -> Callable[[], Any]:
    """The same events, lean: for a parser that makes its own. What is begun or ended only once stays as it is."""

    def pull_lean() -> Any:
        event = pull()
        made = _MAKERS.get(type(event).__name__)
        return event if made is None else made[0](*made[1](event))

    return pull_lean


@contextmanager
def lean_from_the_start(parser: Any) -> Iterator[None]:
    """Lets the compiled parser (the module) make lean events by itself, unless another thread might be using it too."""
    if is_lean(parser) or len(sys._current_frames()) > 1:  # noqa: SLF001 - documented; counts threads of any origin
        yield
        return
    own = {name: getattr(parser, name) for name in _STANDS_FOR}
    vars(parser).update(_STANDS_FOR)
    try:
        yield
    finally:
        vars(parser).update(own)


def is_lean(parser: Any) -> bool:
    """Whether the compiled parser makes lean events by itself now."""
    return getattr(parser, "ScalarEvent", None) is Scalar
