"""`make bench`: speed and memory against yardsticks of the same run, as one table."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tests.benchmarks.bars import Bar, handbook_bars, huge_bars, large_bars, middle_bars, small_bars, validate
from tests.benchmarks.measure import environment
from tests.benchmarks.organisations import Plan, written

ROUNDS: Final = 7
WIDTH: Final = 56
Group = Callable[[Path, int], Iterator[Bar]]
GROUPS: Final[dict[str, Group]] = {
    "small": small_bars,
    "middle": middle_bars,
    "handbook": handbook_bars,
    "large": large_bars,
}
SOUND: Final = (Plan(20, brief=True), Plan(20), Plan(1_000))


def main() -> int:
    """Measures, prints a line as soon as it is known, and returns the exit code."""
    wish = _arguments()
    groups = [GROUPS[name] for name in wish.only or GROUPS] + [huge_bars] * wish.large
    with tempfile.TemporaryDirectory(prefix="mediaorg-bench-") as place:
        folder = Path(place)
        _require_sound(folder)
        print(
            f"{'CPU time (user + system), median of pairs':<{WIDTH}}{'measured':>9}{'at most':>9}{'aim':>7}{'pairs':>7}"
        )
        bars = []
        for group in groups:
            for bar in group(folder, wish.rounds):
                bars.append(bar)
                print(_row(bar), flush=True)
    failed = [bar for bar in bars if bar.guard and not bar.passes]
    return 1 if wish.strict and failed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", choices=GROUPS, action="append", help="measure this group alone")
    parser.add_argument("--large", action="store_true", help="100,000 roles too: some minutes and 4 GB of memory")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"pairs of runs (default: {ROUNDS})")
    parser.add_argument("--strict", action="store_true", help="exit 1 where a bar that stands guard is over")
    return parser.parse_args()


def _require_sound(folder: Path) -> None:
    """What is measured as clean must be clean, and what is measured as faulty must be found."""
    for plan in SOUND:
        _require(plan, folder, errors=0)
    _require(Plan(1_000, faults=30), folder, errors=30)


def _require(plan: Plan, folder: Path, *, errors: int) -> None:
    command = validate(written(plan, folder), "--format", "json")
    said = subprocess.run(command, env=environment(folder), capture_output=True, text=True, check=False)
    if not said.stdout:
        sys.exit(f"{plan.name}: {said.stderr}")
    found = json.loads(said.stdout)["summary"]
    if (found["error"], found["warning"], found["info"]) != (errors, 0, 0):
        sys.exit(f"{plan.name}: {errors} errors and nothing else expected, not {found}")


def _row(bar: Bar) -> str:
    verdict = "pass" if bar.passes else "OVER" if bar.guard else "over"
    return f"{bar.name:<{WIDTH}}{bar.measured:>9.2f}{bar.limit:>9g}{bar.aim:>7g}{bar.rounds:>7}  {verdict}"


if __name__ == "__main__":
    sys.exit(main())
