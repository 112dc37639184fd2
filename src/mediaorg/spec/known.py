"""Every id that the files bear, read from plain data: what a reference may name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mediaorg.spec.identity import in_place_ids, raw_handoff_key
from mediaorg.spec.joined import Entry
from mediaorg.spec.names import Known
from mediaorg.spec.shelf import Shelf


def known_of(shelves: Mapping[str, Shelf], axes: Mapping[str, Shelf]) -> Known:
    """The ids of all lists and dimensions, those of entries that were set aside included."""
    ids = {book: frozenset(raw_ids(shelf.entries)) for book, shelf in shelves.items()}
    in_place = in_place_ids(shelves["roles"].entries)
    made = (raw_handoff_key(entry.raw) for entry in shelves["handoffs"].entries)
    values = {axis: frozenset(raw_ids(shelf.entries)) for axis, shelf in axes.items()}
    return Known(
        role=ids["roles"],
        partner=ids["partners"],
        duty=ids["duties"] | frozenset(in_place),
        layer=ids["layers"],
        unit=ids["units"],
        handoff=ids["handoffs"] | frozenset(key for key in made if key is not None),
        stage=frozenset(_stage_ids(shelves["loops"].entries)),
        training=ids["training"],
        others={
            "loop": ids["loops"],
            "separation": ids["separation"],
            "approval": ids["approvals"],
            "person": ids["people"],
            "dimension": frozenset(values),
        },
        dimensions=values,
        past=frozenset(past_names(shelves["moved"].entries, shelves["retired"].entries)),
    )


def past_names(moved: Iterable[Entry], retired: Iterable[Entry]) -> Iterator[str]:
    """What lineage says was there once, as `kind/id`."""
    for keys, entries in ((("from", "split", "merge"), moved), (("id",), retired)):
        for raw in (entry.raw for entry in entries):
            for value in (raw.get(key) for key in keys) if isinstance(raw, dict) else ():
                yield from (one for one in (value if isinstance(value, list) else (value,)) if isinstance(one, str))


def raw_ids(entries: Iterable[Entry]) -> Iterator[str]:
    """The ids of entries as written."""
    for entry in entries:
        if isinstance(entry.raw, dict) and isinstance(identity := entry.raw.get("id"), str | int):
            yield str(identity)


def _stage_ids(entries: Iterable[Entry]) -> Iterator[str]:
    """Every stage as `loop/stage`, and by its bare id where one loop only has it."""
    loops_with: dict[str, set[int]] = {}
    for number, entry in enumerate(entries):
        stages = entry.raw.get("stages") if isinstance(entry.raw, dict) else None
        loop = entry.raw.get("id") if isinstance(entry.raw, dict) else None
        for stage in stages if isinstance(stages, list) else ():
            if isinstance(stage, dict) and isinstance(identity := stage.get("id"), str):
                loops_with.setdefault(identity, set()).add(number)
                yield f"{loop}/{identity}"
    yield from (identity for identity, loops in loops_with.items() if len(loops) == 1)
