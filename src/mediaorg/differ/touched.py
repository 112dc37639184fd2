"""Whom a difference concerns, and which way it goes for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from mediaorg.diagnostic import Item
from mediaorg.differ.change import Direction, Touch
from mediaorg.differ.pair import Half, Pair
from mediaorg.differ.values import Ref, Several, Value
from mediaorg.differ.worklist import Difference
from mediaorg.org.org import trainings_of
from mediaorg.spec.elements import works_on

Direct: TypeAlias = Direction | None
PARTIES: Final = ("role", "partner")


def touches_of(pair: Pair, difference: Difference, direction: Direct) -> tuple[Touch, ...]:
    """The roles and partners that a difference is about, each once."""
    found: dict[str, Direct] = {}
    for party, way in _TOUCHED.get(difference.at.kind, _nobody)(pair, difference, direction):
        if party and (party not in found or found[party] is None):
            found[party] = way
    return tuple(Touch(party, way) for party, way in found.items())


Found: TypeAlias = Iterator[tuple[str, Direct]]


def _nobody(pair: Pair, difference: Difference, direction: Direct) -> Found:
    yield from ()


def _of_role(pair: Pair, difference: Difference, direction: Direct) -> Found:
    yield difference.at.id, direction
    for one in (*_refs(difference.before), *_refs(difference.after)):
        if one.kind in PARTIES:
            yield one.id, None


def _of_duty(pair: Pair, difference: Difference, direction: Direct) -> Found:
    for half in (pair.new, pair.old):
        yield from ((role, direction) for role in doers(half, difference.at.id))
    yield from _from_to(difference)


def doers(half: Half, duty: str) -> Iterator[str]:
    """The roles of one side that answer for a duty or do it."""
    for role in half.spec.roles:
        for one in works_on(role):
            if half.eyes.renames.get(("duty", one), one) == duty:
                yield half.eyes.renames.get(("role", role.id), role.id)


def _of_handoff(pair: Pair, difference: Difference, direction: Direct) -> Found:
    for half in (pair.new, pair.old):
        for end in ends_of(half, difference.at.id):
            yield end.id, direction


def ends_of(half: Half, key: str) -> tuple[Ref, ...]:
    """Who gives and who takes in a handoff, by its new key; nobody where one side has none such."""
    for handoff in half.spec.handoffs:
        if half.eyes.renames.get(("handoff", handoff.key), handoff.key) == key:
            return half.eyes.party(handoff.from_), half.eyes.party(handoff.to)
    return ()


def _of_loop(pair: Pair, difference: Difference, direction: Direct) -> Found:
    yield from _from_to(difference)
    stage = (
        difference.at.path[1].id if len(difference.at.path) > 1 and isinstance(difference.at.path[1], Item) else None
    )
    for half in (pair.new, pair.old):
        for loop in half.spec.loops:
            if half.eyes.renames.get(("loop", loop.id), loop.id) == difference.at.id:
                told = (one for one in loop.stages if stage is None or one.id == stage)
                yield from ((half.eyes.ref("role", role).id, None) for one in told for role in one.roles)


def _from_to(difference: Difference) -> Found:
    """Those who are named no longer, and those who are named now."""
    before, after = list(_refs(difference.before)), list(_refs(difference.after))
    yield from ((one.id, Direction.LOSES) for one in before if one.kind in PARTIES and one not in after)
    yield from ((one.id, Direction.GAINS) for one in after if one.kind in PARTIES and one not in before)


def _of_named(pair: Pair, difference: Difference, direction: Direct) -> Found:
    yield from _from_to(difference)


def _of_partner(pair: Pair, difference: Difference, direction: Direct) -> Found:
    yield difference.at.id, direction


def _of_training(pair: Pair, difference: Difference, direction: Direct) -> Found:
    for role in pair.new.spec.roles:
        if difference.at.id in trainings_of(role):
            yield role.id, None


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
    "approval": _of_named,
    "person": _of_named,
    "partner": _of_partner,
    "training": _of_training,
}
