"""The bars of the product: what is measured, against which yardstick, and how much is allowed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from tests.benchmarks.changed import changed, renamed
from tests.benchmarks.measure import BIN, Command, Series, environment, in_turn
from tests.benchmarks.organisations import Plan, written

TOP: Final = Path(__file__).parent.parent.parent
MEBI: Final = 1 << 20
AS_OF: Final = ("--as-of", "2026-11-22", "--max-size", "1024")
# libyaml's events and nothing else: the least that reading a YAML file from Python can cost.
FLOOR: Final = "import sys; from yaml._yaml import CParser; CParser(open(sys.argv[1], 'rb').read()).raw_parse()"
FEW: Final = 3  # rounds where one round takes half a minute


@dataclass(frozen=True, slots=True)
class Bar:
    """A measured number beside the most that it may be now, and the number that the design aims at.

    `guard`: over it is a fault that `--strict` fails for.
    """

    name: str
    measured: float
    limit: float
    aim: float
    rounds: int
    guard: bool = False

    @property
    def passes(self) -> bool:
        """Whether what was measured is allowed."""
        return self.measured <= self.limit


def validate(file: Path, *options: str) -> Command:
    """The command that is measured."""
    return (str(BIN / "mediaorg"), "validate", str(file), *AS_OF, *options)


def handbook(file: Path, format_: str, folder: Path) -> Command:
    """The manuals of all roles, made anew."""
    out = str(folder / f"handbook-{format_}")
    return (str(BIN / "mediaorg"), "handbook", str(file), *AS_OF[:2], "-f", format_, "-o", out, "--force")


def yamllint(file: Path) -> Command:
    """A YAML linter in Python, with the configuration of our own specifications."""
    return (str(BIN / "yamllint"), "-c", str(TOP / ".yamllint"), str(file))


def check_jsonschema(file: Path, folder: Path) -> Command:
    """A schema validator in Python, with our own schema."""
    schema = folder / "schema.json"
    if not schema.exists():
        schema.write_bytes(subprocess.check_output([BIN / "mediaorg", "schema"], env=environment(folder)))
    return (str(BIN / "check-jsonschema"), "--schemafile", str(schema), str(file))


def floor(file: Path) -> Command:
    """The raw parse of a file."""
    return (sys.executable, "-c", FLOOR, str(file))


def small_bars(folder: Path, rounds: int) -> Iterator[Bar]:
    """A team of 20: what a commit and a key press feel like."""
    brief = written(Plan(20, brief=True), folder)
    faulty = written(Plan(20, brief=True, faults=1), folder)
    full = written(Plan(20), folder)
    met = in_turn(
        {
            "brief": validate(brief),
            "brief yamllint": yamllint(brief),
            "brief check-jsonschema": check_jsonschema(brief, folder),
            "faulty": validate(faulty, "--format", "text"),
            "full": validate(full),
            "full yamllint": yamllint(full),
            "full check-jsonschema": check_jsonschema(full, folder),
            "version": (str(BIN / "mediaorg"), "--version"),
            "help": (str(BIN / "mediaorg"), "--help"),
            "pass": (sys.executable, "-c", "pass"),
        },
        rounds,
        folder,
    )
    yield _bar(met, "20 roles, 300 lines ÷ yamllint", "brief", "brief yamllint", (1.5, 0.9))
    yield _bar(met, "20 roles, 300 lines ÷ check-jsonschema", "brief", "brief check-jsonschema", (0.6, 0.5))
    yield _bar(met, "20 roles, 300 lines, one error in a frame ÷ yamllint", "faulty", "brief yamllint", (1.7, 1.1))
    yield _bar(met, "20 roles, 80 kB ÷ yamllint", "full", "full yamllint", (0.9, 0.9))
    yield _bar(met, "20 roles, 80 kB ÷ check-jsonschema", "full", "full check-jsonschema", (0.6, 0.5))
    yield _bar(met, "--version ÷ python -c pass", "version", "pass", (8, 8), guard=True)
    yield _bar(met, "--help ÷ python -c pass", "help", "pass", (8, 8), guard=True)


def middle_bars(folder: Path, rounds: int) -> Iterator[Bar]:
    """A company of 1,000 roles."""
    file = written(Plan(1_000), folder)
    ours = {"ours": validate(file)}
    yardsticks = {"yamllint": yamllint(file), "check-jsonschema": check_jsonschema(file, folder)}
    met = in_turn(ours | yardsticks, min(rounds, FEW), folder)
    yield _bar(met, "1,000 roles ÷ yamllint", "ours", "yamllint", (0.08, 0.08))
    yield _bar(met, "1,000 roles ÷ check-jsonschema", "ours", "check-jsonschema", (0.15, 0.15), guard=True)
    yield _comparing(Plan(1_000), 100, min(rounds, FEW), folder)
    yield _comparing_more(Plan(1_000), Plan(2_000), min(rounds, FEW), folder)


def handbook_bars(folder: Path, rounds: int) -> Iterator[Bar]:
    """The handbook of a company of 1,000 roles, as HTML and as tagged PDF of some 2,300 pages."""
    file = written(Plan(1_000), folder)
    met = in_turn({"html": handbook(file, "html", folder), "validate": validate(file)}, min(rounds, FEW), folder)
    yield _bar(met, "1,000 roles, handbook as HTML ÷ validate", "html", "validate", (3, 3))
    met = in_turn({"pdf": handbook(file, "pdf", folder), "validate": validate(file)}, 1, folder)
    yield _bar(met, "1,000 roles, handbook as PDF ÷ validate", "pdf", "validate", (45, 15))


def large_bars(folder: Path, rounds: int) -> Iterator[Bar]:
    """A group of 10,000 roles: whether anything grows faster than the text."""
    clean, faulty = written(Plan(10_000), folder), written(Plan(10_000, faults=300), folder)
    met = in_turn({"clean": validate(clean), "faulty": validate(faulty), "floor": floor(clean)}, rounds, folder)
    yield _bar(met, "10,000 roles ÷ raw parse", "clean", "floor", (12, 9))
    yield _bar(met, "10,000 roles, 300 errors ÷ clean", "faulty", "clean", (1.2, 1.2), guard=True)
    yield _memory(met, "clean", "10,000 roles", clean)
    yield _rules_over_loading(clean, min(rounds, FEW), folder)
    yield _comparing(Plan(10_000), 100, min(rounds, FEW), folder)


def huge_bars(folder: Path, _: int) -> Iterator[Bar]:
    """100,000 roles, once: asked for by `--large`."""
    clean, tenth = written(Plan(100_000), folder), written(Plan(10_000), folder)
    met = in_turn({"clean": validate(clean), "tenth": validate(tenth), "floor": floor(clean)}, 1, folder)
    yield _bar(met, "100,000 roles ÷ raw parse", "clean", "floor", (12, 9))
    yield _bar(met, "100,000 roles ÷ 10,000 roles", "clean", "tenth", (12, 12))
    yield _memory(met, "clean", "100,000 roles", clean)


def _bar(met: Series, name: str, ours: str, yardstick: str, bounds: tuple[float, float], *, guard: bool = False) -> Bar:
    limit, aim = bounds
    return Bar(name, met.ratio(ours, yardstick), limit, aim, len(met.costs[ours]), guard)


def _memory(met: Series, ours: str, name: str, file: Path) -> Bar:
    allowed = 48 * MEBI + 9 * file.stat().st_size
    return Bar(f"{name}, peak memory ÷ (48 MiB + 9 × file)", met.peak(ours) / allowed, 1, 1, len(met.costs[ours]))


def _comparing(plan: Plan, every: int, rounds: int, folder: Path) -> Bar:
    """Reading, checking and comparing two organisations against reading and checking them."""
    files = written(plan, folder), changed(plan, folder, every)
    met = [_compared(*files, folder) for _ in range(rounds)]
    name = f"{plan.roles:,} roles, {100 // every} % changed: diff ÷ two validations"
    return Bar(name, median((checks + comparing) / checks for checks, comparing in met), 1.2, 1.2, rounds)


def _comparing_more(few: Plan, many: Plan, rounds: int, folder: Path) -> Bar:
    """How comparing grows where every role is renamed: in step with the organisation, or faster."""
    sides = [(written(plan, folder), renamed(plan, folder)) for plan in (few, many)]
    ratios = []
    for _ in range(rounds):
        (_, short), (_, long) = (_compared(*files, folder) for files in sides)
        ratios.append(long / short / (many.roles / few.roles))
    return Bar("all roles renamed, comparing: growth ÷ growth of roles", median(ratios), 1.3, 1.1, rounds)


def _compared(old: Path, new: Path, folder: Path) -> tuple[float, float]:
    command = (sys.executable, "-m", "tests.benchmarks.comparing", str(old), str(new))
    said = subprocess.check_output(command, env=environment(folder), cwd=TOP, text=True)
    checks, comparing, _ = map(float, said.split())
    return checks, comparing


def _rules_over_loading(file: Path, rounds: int, folder: Path) -> Bar:
    command = (sys.executable, "-m", "tests.benchmarks.shares", str(file))
    ratios = []
    for _ in range(rounds):
        said = subprocess.check_output(command, env=environment(folder), cwd=TOP, text=True)
        loading, rules = map(float, said.split())
        ratios.append(rules / loading)
    return Bar("10,000 roles, all rules ÷ loading, in one process", median(ratios), 0.6, 0.6, rounds)
