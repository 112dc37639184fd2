"""Where words go: results to standard output, notes to standard error, files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import NoReturn

from mediaorg.cli.exits import MISUSE
from mediaorg.cli.tongue import tongue
from mediaorg.errors import MisuseError, reason_of
from mediaorg.text import Text

NARROWEST = 40
PROBLEM = Text("mediaorg: {problem}", "mediaorg：{problem}")
MARKED = ("utf-16-le", "utf-16-be")  # what is read so had a byte order mark, or it would not have been read
NOT_WRITTEN = Text("{path} cannot be written: {reason}", "无法写入 {path}：{reason}")


def prepare_streams() -> None:
    """Characters that a terminal cannot show are replaced; the exit code does not depend on them."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def emit(text: str) -> None:
    """Prints a result, as it is; says nothing more where the reader has gone away."""
    if sys.stdout is None:
        raise MisuseError(Text("standard output is closed", "标准输出已关闭"))
    try:
        sys.stdout.write(text)
    except BrokenPipeError:
        _silence_stdout()


def note(line: str) -> None:
    """Prints a remark for the person at the terminal."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(line + "\n")


def flush(code: int) -> int:
    """Makes sure that everything was printed; the exit code to end with."""
    if sys.stdout is None:
        return code
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
    except OSError as error:
        if code != MISUSE:  # else it has been told, where it was met first
            note(PROBLEM.say(tongue(sys.argv[1:]), {"problem": reason_of(error)}))
        _silence_stdout()
        return MISUSE
    return code


def end(code: int) -> NoReturn:
    """Ends the process at once: what was printed is flushed, and taking everything in memory apart would only cost time."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.flush()
    os._exit(code)


def _silence_stdout() -> None:
    """Nobody reads any more: what is left in the buffer must not raise again when the process ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_file(path: str, content: str, *, encoding: str = "utf-8") -> None:
    """Writes a text file whole or not at all; an existing file keeps its mode, a link is replaced, not followed.

    Raises MisuseError where the folder is missing or cannot be written.
    """
    import tempfile  # with what it imports, a sixth of the start of the command line

    target = Path(path)
    try:
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "w", encoding=encoding, newline="\n") as file:
                file.write("\ufeff" + content if encoding in MARKED else content)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(mode)
            Path(temporary).replace(target)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise MisuseError(NOT_WRITTEN, path=path, reason=reason_of(error)) from None


def append_file(path: str, content: str) -> None:
    """Adds to the end of a text file that belongs to somebody else; MisuseError where it cannot be written."""
    try:
        with Path(path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(content)
    except OSError as error:
        raise MisuseError(NOT_WRITTEN, path=path, reason=reason_of(error)) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def wants_colour(choice: str) -> bool:
    """Whether standard output gets colours: `--color`, then NO_COLOR and FORCE_COLOR, then whether it is a terminal."""
    if choice in ("always", "never"):
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal()


def is_terminal() -> bool:
    """Whether a person reads standard output on a terminal that can more than print lines."""
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The width of the terminal in cells, at least 40."""
    import shutil

    return max(shutil.get_terminal_size((100, 24)).columns, NARROWEST)
