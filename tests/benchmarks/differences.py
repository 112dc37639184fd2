"""`make bench-diff`: which changes are found that were made, and which are told that were not, kind by kind."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import Final

from tests.differ.made import as_yaml, team
from tests.differ.mutations import MUTATIONS, mutated
from tests.differ.reorganised import with_spares
from tests.differ.two_sides import compared, line

ORGANISATIONS: Final = 40
AT_ONCE: Final = 8  # mutations of one organisation where several come together
LEAST: Final = 0.99


@dataclass(slots=True)
class Tally:
    """Of each kind of change: how many were made and told, were told only, were made only."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def enter(self, made: set[str], told: set[str]) -> None:
        """Counts the changes of one comparison."""
        for lines, counter in ((made & told, self.right), (told - made, self.wrong), (made - told, self.missed)):
            counter.update(one.partition(" ")[0] for one in lines)

    def precision(self, *kinds: str) -> float:
        """The part of what was told that was made."""
        right, wrong = (sum(counter[one] for one in kinds) for counter in (self.right, self.wrong))
        return right / (right + wrong) if right + wrong else 1.0

    def recall(self, *kinds: str) -> float:
        """The part of what was made that was told."""
        right, missed = (sum(counter[one] for one in kinds) for counter in (self.right, self.missed))
        return right / (right + missed) if right + missed else 1.0

    @property
    def kinds(self) -> tuple[str, ...]:
        """All that was made or told."""
        return tuple(sorted({*self.right, *self.wrong, *self.missed}))


def tally(organisations: int) -> Tally:
    """Every mutation of every organisation alone, and several at once."""
    counted = Tally()
    for number in range(organisations):
        old = with_spares(team(number))
        several = [Random(number + turn).sample(MUTATIONS, AT_ONCE) for turn in range(4)]
        for chosen in (*([one] for one in MUTATIONS), *several):
            new, made = mutated(old, number, list(chosen))
            found = compared(as_yaml(old), as_yaml(new))
            counted.enter(made, {line(one) for one in found.changes if not one.kind.is_consequence})
    return counted


def main() -> int:
    """Prints a line for each kind of change; exit code 1 where precision or recall is below what is asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.differences", description=__doc__)
    parser.add_argument("--organisations", type=int, default=ORGANISATIONS, help=f"(default: {ORGANISATIONS})")
    counted = tally(parser.parse_args().organisations)
    print(f"{'change':<32}{'right':>7}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}")
    for kind in counted.kinds:
        numbers = f"{counted.right[kind]:>7}{counted.wrong[kind]:>7}{counted.missed[kind]:>8}"
        print(f"{kind:<32}{numbers}{counted.precision(kind):>11.3f}{counted.recall(kind):>8.3f}")
    whole = counted.precision(*counted.kinds), counted.recall(*counted.kinds)
    print(f"{'all':<54}{whole[0]:>11.3f}{whole[1]:>8.3f}")
    return 0 if min(whole) >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
