"""Plays the commands that a page shows at a terminal, as its reader would; `python -m tests.docs.console` brings shown output up to date."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from docs.generate import pages_by_hand
from mediaorg.text import LANGS
from tests.docs.fences import Block, blocks

ROOT: Final = Path(__file__).resolve().parent.parent.parent
PAGES: Final = tuple(file for lang in LANGS for file in pages_by_hand(lang).values())
COLUMNS: Final = "100"
PROMPT: Final = "$ "
REST: Final = "…"
PLAYED: Final = ("mediaorg", "echo", "cat", "cp", "printf")


@dataclass(frozen=True, slots=True)
class Step:
    """One command of a block, where it stands, and what the page shows of its output (None: nothing)."""

    command: str
    line: int
    shown: tuple[str, ...] | None

    @property
    def is_played(self) -> bool:
        """Whether it is one of the commands that run here; others are for the reader's own machine."""
        return self.command.split(" ")[0] in PLAYED


def steps(block: Block) -> list[Step]:
    """The commands of a block."""
    found: list[tuple[str, int, list[str]]] = []
    for number, line in enumerate(block.lines):
        if line.startswith(PROMPT):
            found.append((line.removeprefix(PROMPT), block.first + number, []))
        elif found:
            found[-1][2].append(line)
    return [Step(command, line, tuple(shown) or None) for command, line, shown in found]


@contextmanager
def desk() -> Iterator[Path]:
    """A folder of its own with the model organisations in it."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("xingxuan", "matrix"):
            shutil.copytree(ROOT / "specs" / name, Path(folder) / "specs" / name)
        yield Path(folder)


def play(page: str, lang: str) -> Iterator[tuple[Step, tuple[str, ...]]]:
    """Every command of a page with the lines that it prints, in one folder; blocks with a title are files in it."""
    with desk() as folder:
        status = 0
        for block in blocks(page):
            if block.language == "yaml" and block.title:
                file = folder / block.title
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(block.text, encoding="utf-8")
            for step in steps(block) if block.language == "console" else ():
                if step.is_played:
                    status, printed = at_a_terminal(step.command, folder, lang, status)
                    yield step, printed


def at_a_terminal(command: str, folder: Path, lang: str, status: int) -> tuple[int, tuple[str, ...]]:
    """Runs a command at a terminal without colours; its exit code and its lines."""
    ours, theirs = pty.openpty()
    settings = {
        "HOME": str(folder),
        "MEDIAORG_LANG": lang,
        "COLUMNS": COLUMNS,
        "NO_COLOR": "1",
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
    }
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    with subprocess.Popen(
        ["bash", "-c", f"(exit {status}); {command}"],
        cwd=folder, env={**os.environ, **settings, "PATH": path}, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs,
    ) as process:  # fmt: skip
        os.close(theirs)
        printed = b"".join(iter(lambda: _some(ours), b"")).decode()
        os.close(ours)
    return process.returncode, tuple(line.rstrip() for line in printed.replace("\r\n", "\n").splitlines())


def _some(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the last writer has closed it
        return b""


def agrees(shown: Sequence[str], printed: Sequence[str]) -> bool:
    """Whether what a page shows is what was printed; a line `…` stands for any lines."""
    if not shown:
        return not printed
    if shown[0] == REST:
        return any(agrees(shown[1:], printed[start:]) for start in range(len(printed) + 1))
    return bool(printed) and shown[0].rstrip() == printed[0] and agrees(shown[1:], printed[1:])


def brought_up_to_date(page: str, lang: str) -> str:
    """A page whose shown output is what is printed today; what holds a line `…` is left as it is."""
    lines = page.splitlines()
    for step, printed in reversed(list(play(page, lang))):
        if step.shown is not None and REST not in step.shown:
            indent = lines[step.line][: -len(PROMPT + step.command)]
            lines[step.line + 1 : step.line + 1 + len(step.shown)] = [f"{indent}{line}".rstrip() for line in printed]
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    for file in (Path(name).resolve() for name in sys.argv[1:]) if sys.argv[1:] else PAGES:
        text = file.read_text(encoding="utf-8")
        file.write_text(brought_up_to_date(text, file.relative_to(ROOT / "docs").parts[0]), encoding="utf-8")
