"""Changes of single fields and entries: what is left once elements, lineage and claims are accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mediaorg.diagnostic import At, Item
from mediaorg.differ.change import Change, ChangeKind, Direction
from mediaorg.differ.kinds import KINDS, UNCLASSIFIED
from mediaorg.differ.pair import Pair
from mediaorg.differ.quantities import Stretch
from mediaorg.differ.spots import ENTRIES, FIELD_NAMES, SPOTS, TOGETHER
from mediaorg.differ.touched import touches_of
from mediaorg.differ.values import Extent, Order, Plain, Ref, Several, Value, Within, Wording
from mediaorg.differ.worklist import Difference, Worklist
from mediaorg.text import Arg, Sayable, Text, literal

NOTHING: Final = Text("nothing", "无")
NOBODY: Final = Text("nobody", "无")


def shown(value: Arg | None, other: Arg | None) -> Arg:
    """What a sentence says for a value; for none, what is missing beside the `other` one."""
    if value is not None:
        return value
    is_somebody = isinstance(other, Ref) and other.kind in ("role", "partner")
    return NOBODY if is_somebody else NOTHING


def field_changes(pair: Pair, work: Worklist) -> Iterator[Change]:
    """One change for every entry that came or went, and for every field that says something else."""
    for difference in list(work):
        if difference.is_one_sided and difference.pattern in ENTRIES and work.take(difference.at):
            yield _entry(pair, difference, work.take_below(difference.at))
    for difference in list(work):
        if work.take(difference.at) is not None:
            yield _field(pair, difference, work)


def _entry(pair: Pair, difference: Difference, below: tuple[Difference, ...]) -> Change:
    added, removed = ENTRIES[difference.pattern]
    kind = KINDS[added if difference.old is None else removed]
    change = _change(pair, kind, difference, difference.before, difference.after)
    return replace(change, explains=(difference.at, *(one.at for one in below)))


def _field(pair: Pair, difference: Difference, work: Worklist) -> Change:
    found = SPOTS.get(difference.pattern) if difference.at.kind != "policy" else "policy-changed"
    identity = found if isinstance(found, str) or found is None else found(pair, difference)
    kind = KINDS[identity] if identity is not None else UNCLASSIFIED
    keys = TOGETHER.get(kind.id)
    if keys is None:
        return _change(pair, kind, difference, difference.before, difference.after)
    owner = At(difference.at.kind, difference.at.id, difference.at.path[:-1])
    others = work.take_all(one for one in work.of(owner.kind, owner.id) if one.at in [owner.below(key) for key in keys])
    before, after = (_together(pair, owner, keys, is_new=is_new) for is_new in (False, True))
    if kind.id.startswith("headcount"):
        before, after = difference.before, difference.after
    change = _change(pair, kind, difference, before, after)
    return replace(change, explains=(difference.at, *(one.at for one in others)))


def _together(pair: Pair, owner: At, keys: tuple[str, ...], *, is_new: bool) -> Value | None:
    form = (pair.new if is_new else pair.old).form
    values = {key: form[owner.below(key)].value for key in keys if owner.below(key) in form}
    if not values:
        return None
    if owner.kind == "handoff":
        return Order(tuple(one for one in values.values() if isinstance(one, Ref)))
    if keys[0] == "from":
        return Stretch(values.get(keys[0]), values.get(keys[1]), is_money=keys[1] == "up_to")
    return Several(tuple(values.values()))


def _change(pair: Pair, kind: ChangeKind, difference: Difference, before: Value | None, after: Value | None) -> Change:
    direction = kind.direction or _direction(pair, difference)
    old, new = difference.old, difference.new
    it, entry = pair.named(difference.at.kind, _identity(difference)), _entry_named(pair, difference.at)
    args: dict[str, Arg] = {
        "it": Within(it, entry) if kind.area == "wording" and isinstance(entry, Sayable) else it,
        "entry": entry,
        "field": _field_named(difference.at),
        "before": shown(before, after),
        "after": shown(after, before),
        **_ends(pair, difference.at),
    }
    return Change(
        kind,
        difference.place,
        args,
        before,
        after,
        kind.impact,
        direction,
        touches=touches_of(pair, difference, direction),
        explains=(difference.at,),
        old=pair.old_span(old.at if old is not None else _around(pair, difference.at, is_new=False)),
        new=pair.new_span(new.at if new is not None else _around(pair, difference.at, is_new=True)),
    )


def _around(pair: Pair, at: At, *, is_new: bool) -> At | None:
    """The nearest thing around a place that one side has."""
    form = (pair.new if is_new else pair.old).form
    for length in range(len(at.path) - 1, -1, -1):
        leaf = form.get(At(at.kind, at.id, at.path[:length])) or form.get(At(at.kind, at.id, (*at.path[:length], "id")))
        if leaf is not None:
            return leaf.at
    return None


def _identity(difference: Difference) -> str:
    return difference.place.id if difference.at.kind == "org" else difference.at.id


def _direction(pair: Pair, difference: Difference) -> Direction | None:
    before, after = difference.before, difference.after
    if isinstance(before, Extent) and isinstance(after, Extent):
        old, new = pair.region([before]), pair.region([after])
        return Direction.GAINS if old < new else Direction.LOSES if new < old else None
    if difference.pattern == "separation.at_most" and isinstance(before, Plain) and isinstance(after, Plain):
        return Direction.TIGHTENS if after.value < before.value else Direction.LOOSENS
    return None


def _entry_named(pair: Pair, at: At) -> Arg:
    """What a sentence names the entry of a list by that a place lies in."""
    for length in range(len(at.path), 0, -1):
        step = at.path[length - 1]
        if isinstance(step, Item):
            here = At(at.kind, at.id, at.path[:length])
            leaf = pair.new.form.get(here) or pair.old.form.get(here)
            return leaf.value if leaf is not None and isinstance(leaf.value, Ref | Wording) else step.id
    return str(at.path[1]) if at.kind == "policy" else ""


def _field_named(at: At) -> Sayable:
    last = at.path[-1] if at.path else ""
    key = (
        next((step for step in reversed(at.path) if isinstance(step, str)), "") if isinstance(last, Item) else str(last)
    )
    return FIELD_NAMES.get(key, Text(literal(key), literal(key)))


def _ends(pair: Pair, at: At) -> dict[str, Arg]:
    if at.kind != "handoff":
        return {}
    ends = pair.new.ends_of(at.id) or pair.old.ends_of(at.id)
    return {"giver": ends[0], "taker": ends[1]} if ends else {}
