"""CPU time and peak memory of child processes, run in turn so that a busy machine slows all of them alike."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final, TypeAlias

Command: TypeAlias = Sequence[str]
BIN: Final = Path(sys.executable).parent
MEMORY_UNIT: Final = 1 if sys.platform == "darwin" else 1024  # of `ru_maxrss`, in bytes


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: user and system time in seconds, and its largest resident memory in bytes."""

    cpu: float
    peak: int
    exit_code: int


@dataclass(frozen=True, slots=True)
class Series:
    """The costs of several commands, by name: the same number of runs each, `[i]` of all of them from round `i`."""

    costs: Mapping[str, tuple[Cost, ...]]

    def ratio(self, ours: str, yardstick: str) -> float:
        """The median, over the rounds, of the CPU time of one command ÷ that of another."""
        pairs = zip(self.costs[ours], self.costs[yardstick], strict=True)
        return median(one.cpu / max(other.cpu, 1e-6) for one, other in pairs)

    def peak(self, name: str) -> float:
        """The median peak of a command in bytes."""
        return median(cost.peak for cost in self.costs[name])


def environment(folder: Path) -> dict[str, str]:
    """A plain environment in which compiled modules are kept (in `folder`), whatever the caller's says."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT", "TMPDIR") if name in os.environ}
    return kept | {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONHASHSEED": "0", "LANG": "C.UTF-8"}


def run(command: Command, folder: Path) -> Cost:
    """Runs a command to its end, its output thrown away."""
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (0, 1, 2)]
    child = os.posix_spawn(command[0], list(command), environment(folder), file_actions=silent)
    _, status, usage = os.wait4(child, 0)
    cpu = usage.ru_utime + usage.ru_stime
    return Cost(cpu, usage.ru_maxrss * MEMORY_UNIT, os.waitstatus_to_exitcode(status))


def in_turn(commands: Mapping[str, Command], rounds: int, folder: Path) -> Series:
    """Runs all commands one after the other, `rounds` times, after one round that fills caches."""
    for command in commands.values():
        run(command, folder)
    met: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            met[name].append(run(command, folder))
    return Series({name: tuple(costs) for name, costs in met.items()})
