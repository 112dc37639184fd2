"""What was set aside while reading, so that no rule speaks of what depends on it."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.record import Record


class Aside(Record):
    """A piece of an entry that was set aside.

    `book` is the top-level key, `kind` and `id` the element it was in (`id` is None where none could be read),
    `field` the key of the element that is no longer complete (None: the whole element), `names` every text in the piece,
    the nearest right name of a wrong one included; `item` the id of the list entry under `field` that lost something.
    """

    book: str
    kind: str
    id: str | None
    field: str | None
    names: frozenset[str]
    item: str | None = None


def names_in(raw: object) -> Iterator[str]:
    """Every text in a piece of plain data."""
    stack = [raw]
    while stack:
        value = stack.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            stack.extend(value)
        elif isinstance(value, dict):
            stack.extend(value.values())
