"""CPU seconds of checking two specifications and of comparing them: `python -m tests.benchmarks.comparing OLD NEW`."""

from __future__ import annotations

import gc
import os
import sys
import time
from datetime import date

AS_OF = date(2026, 11, 22)


def seconds(old: str, new: str) -> tuple[float, float, int]:
    """The seconds of both checks together, those of comparing, and how many changes were found."""
    from mediaorg.differ.change import Side  # noqa: PLC0415 - not before the collector is off, as in the command
    from mediaorg.differ.diff import diff  # noqa: PLC0415
    from mediaorg.linter.check import check  # noqa: PLC0415

    start = time.process_time()
    sides = []
    for path in (old, new):
        checked = check(path, AS_OF)
        if checked.org is None or checked.parsed is None:
            raise SystemExit(f"{path}: not a specification")
        sides.append(Side(checked.org, checked.parsed.places, checked.diagnostics, path))
    ready = time.process_time()
    found = diff(*sides)
    return ready - start, time.process_time() - ready, len(found.changes)


if __name__ == "__main__":
    gc.disable()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    print("{:.4f} {:.4f} {}".format(*seconds(sys.argv[1], sys.argv[2])))
