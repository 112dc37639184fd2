"""The keys of mappings: text, once each, and `<<`, which merges another mapping in."""

from __future__ import annotations

import sys
from typing import Any, Final, NoReturn

from mediaorg.record import Record
from mediaorg.source.events import Event, Kinds
from mediaorg.source.faults import YAML_AMBIGUOUS
from mediaorg.source.ledger import Ledger, excerpt
from mediaorg.source.positions import Positions
from mediaorg.source.problems import syntax
from mediaorg.source.scalars import resolve
from mediaorg.source.values import Values

MERGE_SIGN: Final = "<<"
_REMEMBERED: Final = 10_000  # keys; more would cost more memory than they save


class Hidden:
    """Stands in for a key that the data must not show: a merge, one given again, or no text. `node` is the key's."""

    __slots__ = ("is_merge", "node")

    def __init__(self, node: int, *, is_merge: bool) -> None:
        self.node = node
        self.is_merge = is_merge


class Repeat(Record):
    """A key that its mapping has already: nodes of the mapping and of the second key."""

    mapping: int
    node: int
    key: str


class Keys:
    """Reads the keys of one document. `known` has the commonest: texts in whatever quotes they stand."""

    def __init__(self, ledger: Ledger, positions: Positions, values: Values) -> None:
        self.known: dict[str, str] = {}
        self.repeats: list[Repeat] = []
        self.unfinished: dict[int, list[Hidden]] = {}
        self._ledger = ledger
        self._positions = positions
        self._values = values

    def new(self, event: Event, mapping: dict[Any, Any], mapping_node: int) -> str | Hidden:
        """A scalar key that is not among the known ones; its position is kept already."""
        written: str = event.value
        if event.style:
            written = self._values.quoted(event)
        elif written == MERGE_SIGN:
            if any(hidden.is_merge for hidden in self.unfinished.get(id(mapping), ())):
                return self.repeated(MERGE_SIGN, mapping, mapping_node)
            return self._hide(mapping, is_merge=True)
        value, problem = resolve(written)
        if type(value) is str and (problem is None or problem.rule is YAML_AMBIGUOUS):
            if len(self.known) < _REMEMBERED:
                self.known[written] = written = sys.intern(written)
        elif not event.style:
            self._not_text(event)
            return self._hide(mapping, is_merge=False)
        return written

    def odd(self, event: Event, kinds: Kinds, mapping: dict[Any, Any], depth: int) -> str | Hidden:
        """A key that is an alias, a collection, or bears a tag or an anchor; its position is kept here."""
        start, end, met = event.start_mark.index, event.end_mark.index, len(self._ledger.found)
        if event.__class__ is kinds.alias:
            value = self._values.alias(event, depth)
        elif event.__class__ is kinds.scalar:
            self._positions.starts.append(start)
            self._positions.ends.append(end)
            value = self._values.marked(event)
        else:
            self._collection(start)
        if isinstance(value, str):
            return value
        if len(self._ledger.found) == met:
            self._not_text(event)
        return self._hide(mapping, is_merge=False)

    def repeated(self, key: str, mapping: dict[Any, Any], mapping_node: int) -> Hidden:
        """A key that the mapping has already."""
        self.repeats.append(Repeat(mapping_node, len(self._positions) - 1, key))
        return self._hide(mapping, is_merge=False)

    def finish(self, mapping: dict[Any, Any]) -> None:
        """The mapping is complete: merge what is to be merged, drop what was given again."""
        hidden_keys = self.unfinished.pop(id(mapping), ())
        values = [(hidden, mapping.pop(hidden)) for hidden in hidden_keys]
        for hidden, value in values:
            if hidden.is_merge:
                self._merge(mapping, value, hidden.node)

    def _collection(self, start: int) -> NoReturn:
        template = self._ledger.lines.text.find("{{", max(0, start - 1), start + 2)
        if template >= 0:
            self._ledger.stop(syntax.TEMPLATE, template, template + len("{{"))
        self._ledger.stop(syntax.KEY_COLLECTION, start, start + 1)

    def _hide(self, mapping: dict[Any, Any], *, is_merge: bool) -> Hidden:
        hidden = Hidden(len(self._positions) - 1, is_merge=is_merge)
        self.unfinished.setdefault(id(mapping), []).append(hidden)
        return hidden

    def _merge(self, mapping: dict[Any, Any], value: object, node: int) -> None:
        for source in value if isinstance(value, list) else [value]:
            if source is None and self._values.has_undefined:
                continue  # told of already
            if not isinstance(source, dict):
                start = self._positions.starts[node]
                return self._ledger.note(syntax.MERGE, start, start + len(MERGE_SIGN))
            for key, merged in source.items():
                mapping.setdefault(key, merged)
        return None

    def _not_text(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        written = self._ledger.lines.text[start:end]
        problem = syntax.KEY_VALUE if written else syntax.KEY_EMPTY
        self._ledger.note(problem, start, max(end, start + 1), key=excerpt(written))
