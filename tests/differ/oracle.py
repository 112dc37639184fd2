"""Both normal forms as nested plain data, compared by deepdiff: what it finds must be what we find."""

from __future__ import annotations

from typing import Any

from deepdiff import DeepDiff

from mediaorg.diagnostic import At, Item
from mediaorg.differ.normal import Form
from mediaorg.differ.pair import Pair
from mediaorg.differ.quantities import Amount, Pace
from mediaorg.differ.values import Extent, Hidden, Order, Several


def places_that_differ(pair: Pair) -> set[tuple[str, str]]:
    """Element and place in it of everything that deepdiff finds between the two forms."""
    old, new = _nested(pair.old.form, pair.new.form), _nested(pair.new.form, pair.old.form)
    found = DeepDiff(old, new, view="tree", threshold_to_diff_deeper=0)
    places = set()
    for reports in found.values():
        for report in reports:
            way = report.path(output_format="list")
            places |= {(element, place) for element, place in _below(way, old, new)}
    return places


def name_of(at: At) -> tuple[str, str]:
    """An element, and a place in it."""
    steps = ".".join(f"[{step.id}#{step.nth}]" if isinstance(step, Item) else step for step in at.path)
    return f"{at.kind}/{at.id}", steps or "-"


def _below(way: list[Any], old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, str]]:
    if len(way) > 1:
        return [(way[0], way[1])]
    return [(way[0], place) for place in {**old.get(way[0], {}), **new.get(way[0], {})}]


def _nested(form: Form, other: Form) -> dict[str, Any]:
    nested: dict[str, Any] = {}
    for at, leaf in form.items():
        element, place = name_of(at)
        there = other.get(at)
        nested.setdefault(element, {})[place] = _plain(leaf.value, there.value if there is not None else None)
    return nested


def _plain(value: Any, other: Any) -> Any:
    """What counts of a value, as lists and texts; orders without what only one side has."""
    if isinstance(value, Order):
        return [one.id for one in (value.among(other) if isinstance(other, Order) else value.members)]
    if isinstance(value, Extent):
        is_alike = isinstance(other, Extent) and other.written == value.written
        return "as written" if is_alike else repr(value.words.boxes)
    if isinstance(value, Several):
        members = [_plain(one, None) for one in value.listed]
        return members if isinstance(value.members, tuple) else sorted(members, key=repr)
    return _bare(value)


def _bare(value: Any) -> list[Any]:
    """What counts of a single value."""
    if isinstance(value, Amount):
        return [str(value.number), value.unit]
    if isinstance(value, Pace):
        return [value.per, *_bare(value.takes)]
    return [type(value).__name__, value.value if isinstance(value, Hidden) else value.data()]
