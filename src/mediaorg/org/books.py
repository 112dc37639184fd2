"""Which books an organisation keeps: what it writes down for some elements may be missed in the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from mediaorg.org.org import Org
from mediaorg.spec.role import Kpi, Role
from mediaorg.spec.units import Share

FULL = Fraction(100)
TOLERANCE = Fraction(1, 10)
REMEMBERED = 4096
_RIGHT: set[tuple[str, ...]] = set()  # weights as written, of which the sum is known to be right


def kpis(org: Org) -> Iterator[tuple[Role, Kpi]]:
    """All KPIs of all roles, in file order."""
    return iter(org.kpis)


def whole_kpis(org: Org) -> Iterator[tuple[Role, Kpi]]:
    """The KPIs of which nothing was set aside while reading, with their roles."""
    if not org.certainty.asides:
        return kpis(org)
    is_complete = org.certainty.is_entry_complete
    return (one for one in kpis(org) if is_complete("role", one[0].id, "kpis", one[1].id))


def keeps_results(org: Org) -> bool:
    """Whether some duty says what comes out of it."""
    return any(duty.result is not None for duty in org.duties)


def keeps_targets(org: Org) -> bool:
    """Whether some KPI has a target."""
    return any(kpi.target is not None for _, kpi in kpis(org))


def keeps_measured_duties(org: Org) -> bool:
    """Whether some KPI says which duties it measures."""
    return any(kpi.duties for _, kpi in kpis(org))


def keeps_directions(org: Org) -> bool:
    """Whether some KPI says which way is better."""
    return any(kpi.better is not None for _, kpi in kpis(org))


def most_reach(counts: Iterable[int], least: int) -> bool:
    """Whether more than half of the counts are `least` or more: lists are kept in full, so a short one stands out."""
    reached = [count >= least for count in counts]
    return sum(reached) * 2 > len(reached)


def wrong_sum(weights: Sequence[Share | None]) -> Share | None:
    """What weights add up to where they do not add up: to 100% where all are given, else to no more than that."""
    written = tuple([weight.text if weight is not None else "" for weight in weights])
    if written in _RIGHT:  # most roles share their work out in one of a few ways
        return None
    given = [weight.percent for weight in weights if weight is not None]
    total = sum(given, Fraction(0))
    is_right = abs(total - FULL) <= TOLERANCE if len(given) == len(weights) else total <= FULL
    if not given or is_right:
        if len(_RIGHT) < REMEMBERED:
            _RIGHT.add(written)
        return None
    return Share(total, f"{float(total):g}%")


def are_all_weighed(weights: Sequence[Share | None]) -> bool:
    """Whether every entry of a list bears a weight: then the list is said to be the whole."""
    return bool(weights) and all(weight is not None for weight in weights)
