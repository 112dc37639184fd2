"""Different duties that mean one thing and are held in one place by different roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from mediaorg.org.coverage import Holding, asked_of, holdings
from mediaorg.org.org import Org
from mediaorg.org.scope import Region, contested
from mediaorg.record import Record
from mediaorg.spec.duty import Duty


class Twins(Record):
    """Duties of one meaning with common points; the holdings in file order.

    `inner` are the duties whose whole scope lies strictly inside another's, `outer` those others; both are empty
    where no scope takes the other in.
    """

    holdings: tuple[Holding, ...]
    region: Region
    inner: tuple[Duty, ...] = ()
    outer: tuple[Duty, ...] = ()

    @property
    def duties(self) -> tuple[Duty, ...]:
        """The duties that mean one thing, each once."""
        return _once(holding.duty for holding in self.holdings)


def twins(org: Org) -> Iterator[Twins]:
    """All common points of different duties of one meaning that different roles answer for, apart by who holds them."""
    groups = org.duties_of_one_meaning
    places = {id(claim): number for number, claim in enumerate(org.claims)} if groups else {}
    for group in groups:
        held = [holding for duty in group for holding in holdings(org, org.accountable_claims(duty))]
        if not _are_several(held):
            continue
        held.sort(key=lambda holding: places[id(holding.claim)])
        for numbers, region in contested([(number, holding.region) for number, holding in enumerate(held)]):
            here = [held[number] for number in numbers]
            if _are_several(here):
                yield from _sorted_out(org, here, region)


def _are_several(held: Iterable[Holding]) -> bool:
    """Whether two of the holdings differ both in the role and in the duty."""
    ends = [(holding.role.id, holding.duty.id) for holding in held]
    return len({role for role, _ in ends}) > 1 and len({duty for _, duty in ends}) > 1


def _sorted_out(org: Org, here: list[Holding], region: Region) -> Iterator[Twins]:
    """Scopes that lie strictly inside one another apart from all others."""
    areas: dict[Region, list[Holding]] = {}
    for holding in here:
        areas.setdefault(asked_of(org, holding.duty), []).append(holding)
    alike = [holding for held in areas.values() if _are_several(held) for holding in held]
    nested: list[tuple[list[Holding], list[Holding]]] = []
    for (one, held), (two, others) in combinations(areas.items(), 2):
        if not _are_several([*held, *others]):
            continue
        if one < two or two < one:
            nested.append((held, others) if one < two else (others, held))
        else:
            alike += [*held, *others]
    if alike:
        yield Twins(_in_order(here, alike), region)
    if nested:
        inner = [holding for held, _ in nested for holding in held]
        outer = [holding for _, held in nested for holding in held]
        duties = (_once(holding.duty for holding in held) for held in (inner, outer))
        yield Twins(_in_order(here, [*inner, *outer]), region, *duties)


def _in_order(here: Iterable[Holding], chosen: Iterable[Holding]) -> tuple[Holding, ...]:
    wanted = {id(holding) for holding in chosen}
    return tuple(holding for holding in here if id(holding) in wanted)


def _once(duties: Iterable[Duty]) -> tuple[Duty, ...]:
    return tuple({duty.id: duty for duty in duties}.values())
