"""The value of a node: plain scalars by the core schema, and the rarer ones with quotes, tags, anchors and aliases."""

from __future__ import annotations

from typing import Final

from mediaorg.diagnostic import RelatedPlace, fault
from mediaorg.source.anchors import Anchor, Anchors
from mediaorg.source.characters import character_name, is_direction, join_surrogates, unfit
from mediaorg.source.events import Event
from mediaorg.source.faults import BIDI_CONTROL, Problem
from mediaorg.source.ledger import Ledger, excerpt
from mediaorg.source.limits import MAX_ADDED_NODES, MAX_DEPTH, MAX_NUMBER, MAX_SCALAR
from mediaorg.source.positions import ALIAS, Positions
from mediaorg.source.problems import ambiguous, encoding, syntax, unsafe
from mediaorg.source.scalars import Scalar, resolve
from mediaorg.source.tags import MAPPING_TAGS, SEQUENCE_TAGS, is_allowed, scalar_reader, shown
from mediaorg.text import Count

REMEMBERED: Final = 10_000
"""Values that are kept once however often they are written; more would cost more memory than they save."""

_UNKNOWN: Final = object()


class Values:
    """Reads the values of one document. The positions of a node are kept before its value is asked for."""

    def __init__(self, ledger: Ledger, positions: Positions) -> None:
        self.anchors = Anchors()
        self._ledger = ledger
        self._positions = positions
        self.texts: dict[str, str] = {}
        self.has_undefined = False
        self._numbers: dict[str, object] = {}

    def plain(self, event: Event) -> object:
        """What an unquoted scalar stands for."""
        written: str = event.value
        value = self._numbers.get(written, _UNKNOWN)
        if value is not _UNKNOWN:
            return value
        value, problem = resolve(written)
        if problem is not None:
            self._doubt(problem, event, value)
        elif isinstance(value, str):
            if len(self.texts) < REMEMBERED:
                self.texts[written] = written
        elif len(self._numbers) < REMEMBERED:
            self._numbers[written] = value
        return value

    def quoted(self, event: Event) -> str:
        """The text in double quotes, in a file that has backslashes: escapes can make what must not be."""
        value: str = event.value
        if unfit(value) is None:
            return value
        value = join_surrogates(value)
        start, end = event.start_mark.index, event.end_mark.index
        character = unfit(value)
        if character is None or (is_direction(character) and character in self._ledger.lines.text[start:end]):
            return value
        if is_direction(character):
            span = self._ledger.lines.span(start, end)
            self._ledger.found.append(fault(BIDI_CONTROL, span, character=character_name(character)))
        else:
            is_half = "\ud800" <= character <= "\udfff"
            problem = encoding.ESCAPED_SURROGATE if is_half else encoding.ESCAPED_CONTROL
            self._ledger.note(problem, start, end, character=character_name(character))
        return value

    def marked(self, event: Event) -> object:
        """The value of a scalar that bears a tag or an anchor."""
        value: object
        if event.tag is not None:
            value = self._tagged(event)
        elif event.style:
            value = self.quoted(event)
        else:
            value = self.plain(event)
        if event.anchor is not None:
            start = event.start_mark.index
            anchor = Anchor(len(self._positions) - 1, start, value, characters=event.end_mark.index - start)
            self._define(event.anchor, anchor)
            self.anchors.named[event.anchor] = anchor
        return value

    def collection(self, event: Event, value: object, node: int, depth: int) -> None:
        """A collection begins that bears a tag or an anchor."""
        start = event.start_mark.index
        allowed = MAPPING_TAGS if isinstance(value, dict) else SEQUENCE_TAGS
        if event.tag is not None and event.tag not in allowed:
            self._refuse_tag(event)
        if event.anchor is not None:
            anchor = Anchor(node, start, value, depth=depth)
            self._define(event.anchor, anchor)
            self.anchors.open(event.anchor, anchor)

    def alias(self, event: Event, depth: int) -> object:
        """The value that an alias repeats, in a collection `depth` levels down; its position is kept here."""
        start, end, name = event.start_mark.index, event.end_mark.index, event.anchor
        anchor = self.anchors.named.get(name)
        self._positions.starts.append(start)
        self._positions.ends.append(end if anchor is None else anchor.node | ALIAS)
        if anchor is None:
            self.has_undefined = True
            self._ledger.note(syntax.UNDEFINED_ALIAS, start, end, name=name)
            return None
        if anchor.is_open:
            self._ledger.stop(unsafe.SELF_ALIAS, start, end, self._at("anchor", name, anchor), name=name)
        self.anchors.add(anchor, depth)
        if self.anchors.explodes():
            limit = Count(MAX_ADDED_NODES, "value", "values", "个值")
            self._ledger.stop(unsafe.EXPLOSION, start, end, self._at("anchor", name, anchor), limit=limit)
        if depth + anchor.height > MAX_DEPTH:
            self._ledger.stop(unsafe.DEPTH, start, end, self._at("anchor", name, anchor), limit=MAX_DEPTH)
        return anchor.value

    def _tagged(self, event: Event) -> Scalar:
        reader = scalar_reader(event.tag)
        if reader is not None:
            try:
                return reader(event.value)
            except ValueError:
                pass
        self._refuse_tag(event)
        return None

    def _refuse_tag(self, event: Event) -> None:
        problem = unsafe.TAG_MISFIT if is_allowed(event.tag) else unsafe.TAG
        start = event.start_mark.index
        self._ledger.note(problem, start, max(event.end_mark.index, start + 1), tag=excerpt(shown(event.tag)))

    def _define(self, name: str, anchor: Anchor) -> None:
        earlier = self.anchors.named.get(name)
        if earlier is not None:
            start, end = self._sign(name, anchor)
            self._ledger.note(ambiguous.ANCHOR, start, end, self._at("first", name, earlier), name=name)

    def _at(self, sentence: str, name: str, anchor: Anchor) -> RelatedPlace:
        return self._ledger.place(sentence, *self._sign(name, anchor))

    def _sign(self, name: str, anchor: Anchor) -> tuple[int, int]:
        start = self._ledger.lines.text.index("&" + name, anchor.start)
        return start, start + 1 + len(name)

    def _doubt(self, problem: Problem, event: Event, value: object) -> None:
        if len(event.value) > MAX_SCALAR:
            return  # whatever it is, it is told to be too long
        self._ledger.note(
            problem,
            event.start_mark.index,
            event.end_mark.index,
            written=excerpt(event.value),
            value=excerpt(str(value)),
            length=len(event.value),
            limit=MAX_NUMBER,
        )
