"""Chooses as little as possible so that every demand is met by something chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

from mediaorg.org.diagram import bits

PROOF_STEPS = 2_000  # choices looked at for each independent part; beyond, the best so far is taken


def choose(demands: Iterable[int]) -> tuple[list[int], bool]:
    """The fewest choices that meet all demands, and whether it is proved that there are no fewer.

    A demand is a bit set of the choices that would do.
    """
    chosen: list[int] = []
    proved = True
    for part in _independent(_hardest(demands)):
        smallest, sure = _smallest(part)
        chosen += smallest
        proved = proved and sure
    return chosen, proved


def _hardest(demands: Iterable[int]) -> list[int]:
    """Each demand is a bit set of the choices that would do; one that a harder demand implies is left out."""
    hardest: list[int] = []
    for demand in sorted(demands, key=lambda demand: (demand.bit_count(), demand)):
        if not any(harder & ~demand == 0 for harder in hardest):
            hardest.append(demand)
    return hardest


def _independent(demands: list[int]) -> list[list[int]]:
    """The demands apart: those of two parts have no choice in common."""
    parts: list[tuple[int, list[int]]] = []
    for demand in demands:
        joined, members, others = demand, [demand], []
        for choices, part in parts:
            if choices & demand:
                joined, members = joined | choices, part + members
            else:
                others.append((choices, part))
        parts = [*others, (joined, members)]
    return [part for _, part in parts]


def _smallest(demands: list[int]) -> tuple[list[int], bool]:
    """The fewest choices for demands that hang together, and whether that is proved.

    Branch on the demand with the fewest choices; those without a choice in common need one each, which bounds the rest.
    """
    demands = sorted(demands, key=lambda demand: (demand.bit_count(), demand))
    gives = _given(demands)
    near = [reduce(int.__or__, (gives[choice] for choice in bits(demand))) for demand in demands]
    best = _greedy(gives, (1 << len(demands)) - 1)
    open_choices: list[tuple[int, list[int]]] = [((1 << len(demands)) - 1, [])]
    for _ in range(PROOF_STEPS):
        if not open_choices:
            return best, True
        unmet, chosen = open_choices.pop()
        if len(chosen) + _bound(near, unmet) >= len(best):
            continue
        if not unmet:
            best = chosen
            continue
        options = _options(demands[next(bits(unmet))], gives, unmet)
        open_choices += [(unmet & ~gives[choice], [*chosen, choice]) for choice in reversed(options)]
    return best, not open_choices


def _given(demands: Sequence[int]) -> dict[int, int]:
    """For each choice the demands it meets."""
    gives: dict[int, int] = {}
    for number, demand in enumerate(demands):
        for choice in bits(demand):
            gives[choice] = gives.get(choice, 0) | 1 << number
    return dict(sorted(gives.items()))


def _greedy(gives: dict[int, int], unmet: int) -> list[int]:
    chosen = []
    while unmet:
        choice = max(gives, key=lambda choice: (gives[choice] & unmet).bit_count())
        chosen.append(choice)
        unmet &= ~gives[choice]
    return chosen


def _bound(near: list[int], unmet: int) -> int:
    count = 0
    while unmet:
        count += 1
        unmet &= ~near[(unmet & -unmet).bit_length() - 1]
    return count


def _options(demand: int, gives: dict[int, int], unmet: int) -> list[int]:
    """The choices for one demand, the most useful first; one that does no more than another is left out."""
    useful: list[int] = []
    for choice in sorted(bits(demand), key=lambda choice: -(gives[choice] & unmet).bit_count()):
        if not any(gives[choice] & unmet & ~gives[other] == 0 for other in useful):
            useful.append(choice)
    return useful
