"""What a campaign asks for, beside what can be made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from mediaorg.org.capacity import Capacity, capacity_of, demanded_per_day
from mediaorg.overlay.periods import Period, in_phases
from mediaorg.spec.campaign import Demand, Phase
from mediaorg.spec.clauses import Clause
from mediaorg.text import Arg, Args, Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging

NOBODY = Text("nobody", "无人承担")


@dataclass(frozen=True, slots=True)
class Load:
    """One demand, the least capacity for it in the time for which it holds, and when that is."""

    clause: Clause[Demand]
    demand: Fraction
    capacity: Capacity
    when: tuple[Phase | Period, ...]

    @property
    def used_percent(self) -> Fraction:
        """How much of the capacity is taken up, in percent."""
        return self.demand / self.capacity.per_day * 100 if self.capacity.per_day else Fraction(0)

    def args(self) -> Args:
        """The elements that sentences about this load name; numbers to two decimals."""
        roles: Arg = self.capacity.roles or NOBODY
        return {
            "item": self.clause.entry.item,
            "demand": float(round(self.demand, 2)),
            "capacity": float(round(self.capacity.per_day, 2)),
            "roles": roles,
            "when": self.when,
        }


def loads_of(stage: Staging) -> Iterator[Load]:
    """Every demand of the campaign that is looked at, where it is least well met."""
    for clause in stage.campaign.demands:
        found: dict[Fraction, list[tuple[Period, Capacity, Fraction]]] = {}
        for one in stage.staged:
            if stage.holds(clause.when, one.period):
                capacity = capacity_of(one.org, clause.entry.item)
                asked = demanded_per_day(one.org, clause.entry)
                found.setdefault(capacity.per_day, []).append((one.period, capacity, asked))
        if found:
            least = found[min(found)]
            when = in_phases([period for period, _, _ in least], stage.periods)
            yield Load(clause, least[0][2], least[0][1], when)
