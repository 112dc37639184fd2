"""Where and how a specification itself writes something: the stretch of the file, and the plain data that stands there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mediaorg.diagnostic import At, Item, Span, Step
from mediaorg.spec.joined import Entry, Path
from mediaorg.spec.places import CALLED_BY, Places, is_called
from mediaorg.spec.spec import KINDS, LISTS


@dataclass(frozen=True, slots=True)
class Spot:
    """One place in a file, and what is written there."""

    span: Span
    value: object


def spot_of(places: Places, at: At) -> Spot | None:
    """Where something is written; None where it is not. A duty written in its role is shown there."""
    for entry, path, steps in _starts(places, at):
        found = _followed(entry, path, steps)
        if found is not None:
            return Spot(_span(entry, *found), found[1])
    return None


def _starts(places: Places, at: At) -> Iterator[tuple[Entry, Path, tuple[Step, ...]]]:
    """The entries that a place may lie in; a list without ids of its own may go over several files."""
    first = at.path[0] if at.path else None
    if not at.id and at.kind in LISTS and at.kind not in KINDS and isinstance(first, Item):
        called = [entry for entry in places.entries(at.kind) if is_called(entry.raw, first.id)]
        if first.nth < len(called):
            yield called[first.nth], (), at.path[1:]
        return
    start, path, steps = places.start(at)
    if start is not None:
        yield start, path, steps


def _followed(entry: Entry, path: Path, steps: tuple[Step, ...]) -> tuple[Path, object] | None:
    value = entry.raw
    for inner in path:
        value = value[inner]  # type: ignore[index]
    for step in steps:
        found = _into(value, step)
        if found is None:
            return None
        path, value = (*path, found), value[found]  # type: ignore[index]
    return path, value


def _into(value: object, step: Step) -> str | int | None:
    if isinstance(step, str):
        return step if isinstance(value, dict) and step in value else None
    entries = value if isinstance(value, list) else []
    called = [place for place, entry in enumerate(entries) if is_called(entry, step.id)]
    return called[step.nth] if step.nth < len(called) else None


def _span(entry: Entry, path: Path, value: object) -> Span:
    """A scalar by itself, a mapping by what it is called by, any other by its key."""
    if isinstance(value, dict):
        for key in CALLED_BY:
            if key in value and not isinstance(value[key], dict | list):
                return entry.span((*path, key))
    if isinstance(value, list | dict):
        return entry.key_span(path)
    return entry.span(path)
