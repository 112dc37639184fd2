"""Whom a difference concerns, and which way it goes for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from mediaorg.diagnostic import At, Item
from mediaorg.differ.change import Direction, Touch
from mediaorg.differ.kin import Kin
from mediaorg.differ.pair import Pair
from mediaorg.differ.values import Order, Ref, Several, Value
from mediaorg.differ.worklist import Difference

Direct: TypeAlias = Direction | None
Found: TypeAlias = Iterator[tuple[str, Direct]]
PARTIES: Final = ("role", "partner")


def touches_of(pair: Pair, difference: Difference, direction: Direct) -> tuple[Touch, ...]:
    """The roles and partners that a difference is about, each once."""
    found: dict[str, Direct] = {}
    for party, way in _TOUCHED.get(difference.at.kind, _nobody)(pair, difference, direction):
        if party and (party not in found or found[party] is None):
            found[party] = way
    return tuple(Touch(party, way) for party, way in found.items())


def _nobody(pair: Pair, difference: Difference, direction: Direct) -> Found:
    yield from ()


def _of_role(pair: Pair, difference: Difference, direction: Direct) -> Found:
    yield difference.at.id, direction
    for one in (*_refs(difference.before), *_refs(difference.after)):
        if one.kind in PARTIES:
            yield one.id, None


def _of_duty(pair: Pair, difference: Difference, direction: Direct) -> Found:
    for half in (pair.new, pair.old):
        yield from ((role, direction) for role in half.doers(difference.at.id))
    yield from _from_to(difference)


def _of_handoff(pair: Pair, difference: Difference, direction: Direct) -> Found:
    for half in (pair.new, pair.old):
        for end in half.ends_of(difference.at.id):
            yield end.id, direction


def _of_loop(pair: Pair, difference: Difference, direction: Direct) -> Found:
    yield from _from_to(difference)
    path = difference.at.path
    stage = path[1].id if len(path) > 1 and isinstance(path[1], Item) else None
    for half in (pair.new, pair.old):
        yield from ((role, None) for role in half.standing_in(difference.at.id, stage))


def _from_to(difference: Difference) -> Found:
    """Those who are named no longer, and those who are named now."""
    before, after = list(_refs(difference.before)), list(_refs(difference.after))
    yield from ((one.id, Direction.LOSES) for one in before if one.kind in PARTIES and one not in after)
    yield from ((one.id, Direction.GAINS) for one in after if one.kind in PARTIES and one not in before)


def _of_named(pair: Pair, difference: Difference, direction: Direct) -> Found:
    yield from _from_to(difference)


def _of_approval(pair: Pair, difference: Difference, direction: Direct) -> Found:
    yield from _from_to(difference)
    tier = At("approval", difference.at.id, difference.at.path[:2])
    for half in (pair.new, pair.old):
        found = half.form.get(tier)
        value = found.value if found is not None else None
        members = value.members if isinstance(value, Order) else _refs(value)
        yield from ((one.id, None) for one in members if one.kind in PARTIES)


def touches_of_kin(pair: Pair, kin: Kin) -> tuple[Touch, ...]:
    """Those to whom it matters that something became something else."""
    names = (*kin.new, *kin.old)
    found: Iterable[str] = ()
    if kin.kind in PARTIES:
        found = kin.new if kin.is_rename else names
    elif kin.kind == "duty":
        found = (role for half in (pair.new, pair.old) for one in names for role in half.doers(one))
    elif kin.kind == "handoff":
        found = (end.id for half in (pair.new, pair.old) for one in names for end in half.ends_of(one))
    elif kin.kind == "loop":
        found = (role for half in (pair.new, pair.old) for one in names for role in half.standing_in(one))
    return tuple(Touch(one, _way(kin, one)) for one in dict.fromkeys(found))


def _way(kin: Kin, party: str) -> Direct:
    """Who comes out of a split or a merge gains by it, who goes into it loses; who is in both does neither."""
    if kin.is_rename or kin.kind not in PARTIES or (party in kin.old and party in kin.new):
        return None
    return Direction.LOSES if party in kin.old else Direction.GAINS


def _of_partner(pair: Pair, difference: Difference, direction: Direct) -> Found:
    yield difference.at.id, direction


def _of_training(pair: Pair, difference: Difference, direction: Direct) -> Found:
    yield from ((role, None) for role in pair.new.learners.get(difference.at.id, ()))


def parties_in(difference: Difference) -> Iterator[str]:
    """The roles and partners that either side of a difference names."""
    for one in (*_refs(difference.before), *_refs(difference.after)):
        if one.kind in PARTIES:
            yield one.id


def _refs(value: Value | None) -> Iterator[Ref]:
    if isinstance(value, Ref):
        yield value
    elif isinstance(value, Several):
        yield from (one for one in value.listed if isinstance(one, Ref))


_TOUCHED: Final[Mapping[str, Callable[[Pair, Difference, Any], Found]]] = {
    "role": _of_role,
    "duty": _of_duty,
    "handoff": _of_handoff,
    "loop": _of_loop,
    "unit": _of_named,
    "value": _of_named,
    "org": _of_named,
    "approval": _of_approval,
    "person": _of_named,
    "partner": _of_partner,
    "training": _of_training,
}
