"""Who hands which duty over to whom."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import At
from mediaorg.differ.change import Change, Obligation
from mediaorg.differ.errand import do
from mediaorg.differ.pair import Pair
from mediaorg.differ.turn import Turn
from mediaorg.differ.values import Ref, Several
from mediaorg.spec.elements import works_on
from mediaorg.spec.role import Role
from mediaorg.text import Args


def handovers(pair: Pair, change: Change) -> Iterator[Obligation]:
    """What is handed over by a change: a duty that went from some to others, or all that goes with a split or a merge."""
    if change.id == "duty-merged":
        yield from _merged(pair, change)
    if change.id not in ("duty-transferred", "role-split", "role-merged"):
        return
    if isinstance(change.before, Several) and isinstance(change.after, Several):
        for giver in _refs(change.before):
            for taker in _refs(change.after):
                for duty in _handed(pair, change, giver, taker) if giver.id != taker.id else ():
                    yield _handover(pair, change, duty, giver, taker)


def _refs(several: Several) -> tuple[Ref, ...]:
    return tuple(one for one in several.members if isinstance(one, Ref))


def _handover(pair: Pair, change: Change, duty: str, giver: Ref, taker: Ref) -> Obligation:
    args: Args = {"giver": giver, "taker": taker, "duty": pair.named("duty", duty)}
    role = pair.new.roles.get(taker.id)
    due = (role.from_ if role is not None else None) or pair.new.side.starts
    return do("handover", giver.id, At("duty", duty), args, [change], due)


def _handed(pair: Pair, change: Change, giver: Ref, taker: Ref) -> tuple[str, ...]:
    """The duties that one gives and the other takes by a change."""
    if change.id == "duty-transferred":
        duty = change.subject.id
        return (duty,) if Turn(pair, duty, giver.id).gives(Turn(pair, duty, taker.id)) else ()
    old, new = pair.old.eyes.elements.get(("role", giver.id)), pair.new.eyes.elements.get(("role", taker.id))
    if not isinstance(old, Role) or not isinstance(new, Role):
        return ()
    kept = pair.new.roles.get(giver.id)
    keeps = works_on(kept) if kept is not None else ()
    gone = {pair.old.now("duty", one) for one in works_on(old)}.difference(keeps)
    return tuple(one for one in works_on(new) if one in gone)


def _merged(pair: Pair, change: Change) -> Iterator[Obligation]:
    """Those who did a duty that went into another one hand it over to those who do that one."""
    duty = change.subject.id
    takers = pair.new.doers(duty)
    givers = [one for one in pair.old.doers(duty) if one not in takers]
    for giver in givers:
        for taker in takers:
            yield _handover(
                pair, change, duty, *(Ref("role", one, pair.element("role", one)) for one in (giver, taker))
            )
