"""From parser events to plain data: one pass, no recursion, nothing lost and nothing run."""

from __future__ import annotations

from typing import Any

from mediaorg.source.events import Event, Kinds, Pull
from mediaorg.source.keys import Keys
from mediaorg.source.ledger import Ledger
from mediaorg.source.limits import MAX_DEPTH
from mediaorg.source.positions import MAPPING, SEQUENCE, Positions
from mediaorg.source.problems import syntax, unsafe
from mediaorg.source.scalars import FIRST_LETTER, WORDS
from mediaorg.source.values import REMEMBERED, Values


class Builder:
    """Grows the data of one document, and the positions of its nodes, from the events of a parser."""

    def __init__(self, ledger: Ledger, kinds: Kinds) -> None:
        self.positions = Positions()
        self._ledger = ledger
        self._kinds = kinds
        self._values = Values(ledger, self.positions)
        self._keys = Keys(ledger, self.positions, self._values)
        self._open: list[tuple[Any, bool, int]] = []

    @property
    def keys(self) -> Keys:
        """What was met among the keys."""
        return self._keys

    def build(self, pull: Pull) -> dict[str, object]:
        """The data of the one document in a stream of events; what is wrong with it goes to the ledger."""
        try:
            data = self._root(pull)
            self._nothing_more(pull)
        finally:
            for _, _, node in self._open:
                self.positions.ends[node] |= len(self.positions)
        return data

    def _root(self, pull: Pull) -> dict[str, object]:
        kinds, pulled = self._kinds, pull()
        pulled = pull()
        if pulled.__class__ is kinds.stream_end:
            self._ledger.stop(syntax.EMPTY, 0, 0)
        version = pulled.version
        if version is not None and tuple(version) not in ((1, 1), (1, 2)):
            at = max(0, self._ledger.lines.text.find("%YAML"))
            self._ledger.note(syntax.VERSION, at, at + len("%YAML"))
        event = pull()
        if event.__class__ is not kinds.mapping_start:
            self._wrong_root(event)
        data: dict[str, object] = {}
        self._grow(pull, event, data)
        return data

    def _wrong_root(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if event.__class__ is self._kinds.sequence_start:
            self._ledger.stop(syntax.ROOT_LIST, start, max(end, start + 1))
        if event.__class__ is self._kinds.scalar and start == end:
            self._ledger.stop(syntax.EMPTY, 0, 0)
        at = self._ledger.lines.text.find("：", start, end)
        if at >= 0:
            self._ledger.stop(syntax.FULL_WIDTH_COLON, at, at + 1)
        self._ledger.stop(syntax.ROOT_TEXT, start, end)

    def _nothing_more(self, pull: Pull) -> None:
        pull()  # the end of the document
        event = pull()
        if event.__class__ is not self._kinds.stream_end:
            start, end = event.start_mark.index, event.end_mark.index
            problem = syntax.SECOND_DOCUMENT if end > start else syntax.AFTER_END
            self._ledger.stop(problem, start, max(end, start + 1))

    def _grow(self, pull: Pull, root: Event, data: dict[Any, Any]) -> None:  # noqa: C901, PLR0912, PLR0915
        """Everything between the beginning and the end of the root mapping.

        Long on purpose: it runs once a node, and calls for what is common would double the time of reading a file.
        What is rare (tags, anchors, aliases, numbers, keys not met before) is called.
        """
        kinds, keys, values, opened = self._kinds, self._keys, self._values, self._open
        scalar, alias, mapping_end = kinds.scalar, kinds.alias, kinds.mapping_end
        mapping_start, sequence_start = kinds.mapping_start, kinds.sequence_start
        starts, ends = self.positions.starts, self.positions.ends
        start, end, known_key, plain = starts.append, ends.append, keys.known.get, values.plain
        texts, known_text = values.texts, values.texts.get
        unfinished, anchored = keys.unfinished, values.anchors.pending
        escapes = "\\" in self._ledger.lines.text
        start(root.start_mark.index)
        end(MAPPING)
        opened.append((None, False, 0))
        values.collection(root, data, 0, 1)
        into: Any = data
        in_mapping = True
        key: Any
        value: Any
        while True:
            event = pull()
            kind = type(event)
            if in_mapping and kind is not mapping_end:
                odd = kind is not scalar
                if not odd:
                    anchor, tag, _, value, began, ended, _ = event.args
                    odd = anchor is not None or tag is not None
                if odd:
                    key = keys.odd(event, kinds, into, len(opened))
                else:
                    start(began.index)
                    end(ended.index)
                    key = known_key(value) or keys.new(event, into, opened[-1][2])
                if key in into:
                    key = keys.repeated(key, into, opened[-1][2])
                event = pull()
                kind = type(event)
            if kind is scalar:
                anchor, tag, _, value, began, ended, style = event.args
                start(began.index)
                end(ended.index)
                if tag is not None or anchor is not None:
                    value = values.marked(event)
                elif style:
                    value = known_text(value, value)
                    if escapes and style == '"':
                        value = values.quoted(event)
                elif value in texts:
                    value = texts[value]
                elif value < FIRST_LETTER or value in WORDS:
                    value = plain(event)
                elif len(texts) < REMEMBERED:
                    texts[value] = value
            elif kind is mapping_start or kind is sequence_start:
                node = len(starts)
                anchor, tag, _, began, _, _ = event.args
                start(began.index)
                end(MAPPING if kind is mapping_start else SEQUENCE)
                value = {} if kind is mapping_start else []
                if in_mapping:
                    into[key] = value
                else:
                    into.append(value)
                opened.append((into, in_mapping, node))
                into, in_mapping = value, kind is mapping_start
                depth = len(opened)
                if depth > MAX_DEPTH:
                    self._ledger.stop(unsafe.DEPTH, starts[node], starts[node] + 1, limit=MAX_DEPTH)
                if tag is not None or anchor is not None:
                    values.collection(event, value, node, depth)
                elif anchored:
                    values.anchors.reach(depth)
                continue
            elif kind is alias:
                value = values.alias(event, len(opened))
            else:  # the end of a mapping or a list
                finished = into
                into, in_mapping, node = opened.pop()
                ends[node] |= len(starts)
                if unfinished and id(finished) in unfinished:
                    keys.finish(finished)
                if anchored and anchored[-1].node == node:
                    values.anchors.close(len(starts), event.end_mark.index)
                if not opened:
                    return
                continue
            if in_mapping:
                into[key] = value
            else:
                into.append(value)
