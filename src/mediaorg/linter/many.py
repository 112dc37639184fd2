"""Many specifications on all cores: shared out among processes where that pays, with the same outcome in the same order."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.linter.check import Checked
from mediaorg.linter.outcome import Outcome, outcome_of, portable
from mediaorg.linter.survey import ROOT, check_file, check_folder, check_paths
from mediaorg.record import Record
from mediaorg.source.gather import STDIN, Reader
from mediaorg.source.tree import WORKING_TREE
from mediaorg.text import Arg, Text

WORTH: Final = 2 * 1024 * 1024  # bytes: reading less takes no longer than starting processes


class Task(Record):
    """A file, or a folder of its own, that nothing else that is checked reads into; `turn` is the path that it came from."""

    turn: int
    path: str
    is_folder: bool
    size: int


class Refused(Record):
    """What a process that met wrong use says in place of an outcome."""

    text: Text
    arguments: dict[str, Arg]


_LAST: Final[list[Checked]] = []
Found = list[tuple[int, Outcome]] | Refused


def check_many(paths: Sequence[str], as_of: date, max_size: int, cores: int | None = None) -> list[Outcome]:
    """The outcome of everything that some paths stand for; MisuseError where a path holds nothing to check."""
    tasks = _tasks(paths)
    workers = min(len(tasks), _cores() if cores is None else cores)
    is_worth_it = workers > 1 and sum(task.size for task in tasks) >= WORTH
    found = _shared_out(tasks, workers, as_of, max_size) if is_worth_it else None
    if found is None:
        return list(_one_after_another(check_paths(paths, as_of, Reader(max_size))))
    return [outcome for turn in range(len(paths)) for outcome in _in_order(turn, tasks, found)]


def _one_after_another(found: Iterator[Checked]) -> Iterator[Outcome]:
    """The outcomes; the specification checked last is kept, as taking it apart costs time that a process has no use for."""
    for one in found:
        _LAST[:] = [one]
        yield outcome_of(one)


def _cores() -> int:
    """How many processes may run at once; one where starting them is not a mere copy of this one."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _tasks(paths: Sequence[str]) -> list[Task]:
    """What can be checked apart; none where there is nothing to share out, or where somebody has to be told first."""
    if STDIN in paths or any(not Path(path).exists() for path in paths):
        return []
    return [task for turn, path in enumerate(dict.fromkeys(paths)) for task in _of_path(turn, path)]


def _of_path(turn: int, path: str) -> Iterator[Task]:
    if not Path(path).is_dir():
        yield Task(turn, path, is_folder=False, size=Path(path).stat().st_size)
        return
    sizes = {file: Path(file).stat().st_size for file in WORKING_TREE.yaml_files(path)}
    for folder, files in _groups(path, sizes).items():
        yield Task(turn, folder, is_folder=True, size=sum(sizes[file] for file in files))


def _groups(folder: str, files: Sequence[str] | dict[str, int]) -> dict[str, list[str]]:
    """The folders below one that have nothing to do with one another, with their files; the folder itself where it has own files."""
    groups: dict[str, list[str]] = {}
    for file in files:
        first, *rest = PurePosixPath(file).relative_to(PurePosixPath(Path(folder).as_posix())).parts
        if not rest:
            return {folder: list(files)}
        groups.setdefault((Path(folder) / first).as_posix(), []).append(file)
    return _groups(next(iter(groups)), files) if len(groups) == 1 else groups or {folder: []}


def _carry_out(task: Task, as_of: date, max_size: int) -> Found:
    """One task, in a process of its own."""
    reader = Reader(max_size)
    try:
        if not task.is_folder:
            return [(ROOT, portable(outcome_of(check_file(task.path, as_of, reader))))]
        return [(part, portable(outcome_of(one))) for part, one in check_folder(task.path, as_of, reader)]
    except MisuseError as error:
        return Refused(error.text, error.arguments)


def _shared_out(
    tasks: Sequence[Task], workers: int, as_of: date, max_size: int
) -> dict[Task, list[tuple[int, Outcome]]] | None:
    """What came of every task, the largest begun first; MisuseError for the first one that was refused.

    None where the system has no room for so many at once, or ended one of them: then one after another may still do.
    """
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor  # noqa: PLC0415 - most runs need one process
    from multiprocessing import active_children, get_context  # noqa: PLC0415

    with ProcessPoolExecutor(workers, get_context("fork"), _end_when_interrupted) as pool:
        try:
            largest_first = sorted(tasks, key=lambda task: -task.size)
            futures = {task: pool.submit(_carry_out, task, as_of, max_size) for task in largest_first}
            found = {task: futures[task].result() for task in tasks}
        except (BrokenExecutor, OSError):
            return None
        except BaseException:
            for child in active_children():
                child.terminate()
            raise
    return {task: _outcomes(one) for task, one in found.items()}


def _outcomes(found: Found) -> list[tuple[int, Outcome]]:
    if isinstance(found, Refused):
        raise MisuseError(found.text, **found.arguments)
    return found


def _end_when_interrupted() -> None:
    """A process that only helps ends without a word."""
    import signal  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _in_order(turn: int, tasks: Sequence[Task], found: dict[Task, list[tuple[int, Outcome]]]) -> Iterator[Outcome]:
    """What came of one path: the roots of all its folders, then the campaigns, then what nobody includes."""
    mine = [one for task in tasks if task.turn == turn for one in found[task]]
    yield from (outcome for _, outcome in sorted(mine, key=lambda one: one[0]))
