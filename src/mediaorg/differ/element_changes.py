"""Elements that only one of two organisations has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from mediaorg.diagnostic import At
from mediaorg.differ.change import Change, Touch
from mediaorg.differ.kinds import KINDS
from mediaorg.differ.pair import Pair
from mediaorg.differ.touched import parties_in, touches_of
from mediaorg.differ.values import Ref
from mediaorg.differ.worklist import Difference, Worklist, duty_in, is_claim, part_in
from mediaorg.org.claims import WORKING
from mediaorg.text import Arg

LISTED: Final = ("glossary", "packs", "waivers", "policy", "layers", "org")
LENT: Final = ("approval", "unit", "value", "person")  # what gives something to those whom it names
Following = Mapping[tuple[str, str], list[Difference]]


def come_and_gone(pair: Pair, work: Worklist) -> Iterator[Change]:
    """One change for every element that only one side has.

    What others have to do with a new or old duty is part of it, and so are the values of a new or old dimension.
    """
    related = {(one.kind, identity) for one in pair.kins for identity in (*one.old, *one.new)}
    found = [one for one in work if _is_presence(one) and (one.at.kind, one.at.id) not in related]
    found.sort(key=lambda one: one.at.kind != "dimension")
    following = _following(work)
    for difference in found:
        kind, identity = difference.at.kind, difference.at.id
        own = [one for one in work.of(kind, identity) if not is_claim(one.at) or part_in(one.at) not in WORKING]
        if taken := work.take_all((*own, *following.get((kind, identity), ()))):
            yield _one(pair, difference, taken)


def _is_presence(difference: Difference) -> bool:
    """Whether it says that an element is there at all."""
    at = difference.at
    return difference.is_one_sided and at.path in ((), ("id",)) and at.kind not in LISTED


def _following(work: Worklist) -> Following:
    """The differences that belong to another element: claims to their duty, values to their dimension."""
    found: dict[tuple[str, str], list[Difference]] = {}
    for one in work:
        if is_claim(one.at):
            found.setdefault(("duty", duty_in(one.at)), []).append(one)
        elif one.at.kind == "value":
            found.setdefault(("dimension", one.at.id.partition("/")[0]), []).append(one)
    return found


def _one(pair: Pair, difference: Difference, taken: tuple[Difference, ...]) -> Change:
    is_new = difference.old is None
    at = difference.at
    kind = KINDS[f"{at.kind}-{'added' if is_new else 'removed'}"]
    args: dict[str, Arg] = {"it": pair.named(at.kind, at.id)}
    if at.kind == "handoff":
        args |= dict(zip(("giver", "taker"), (pair.new if is_new else pair.old).ends_of(at.id), strict=True))
    named = Ref(at.kind, at.id, pair.element(at.kind, at.id))
    place = At(difference.place.kind, difference.place.id)
    claimers = (Touch(one.at.id, kind.direction) for one in taken if is_claim(one.at))
    way = kind.direction if at.kind in LENT else None
    named_in = (Touch(party, way) for one in taken for party in parties_in(one))
    direct = (*claimers, *touches_of(pair, difference, kind.direction))
    touches = {one.party: one for one in direct}
    for one in named_in:
        touches.setdefault(one.party, one)
    return Change(
        kind, place, args, None if is_new else named, named if is_new else None, kind.impact, kind.direction,
        touches=tuple(touches.values()), explains=tuple(one.at for one in taken),
        old=None if is_new else pair.old_span(place), new=pair.new_span(place) if is_new else None,
    )  # fmt: skip
