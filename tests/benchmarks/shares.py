"""CPU seconds of loading a specification and of all rules over it, in one process: `python -m tests.benchmarks.shares FILE`."""

from __future__ import annotations

import gc
import os
import sys
import time
from datetime import date

AS_OF = date(2026, 11, 22)


def shares(path: str) -> tuple[float, float]:
    """The seconds that loading and the rules take."""
    from mediaorg.linter.lint import lint  # noqa: PLC0415 - not before the collector is off, as in the command
    from mediaorg.linter.policy import read_policy  # noqa: PLC0415
    from mediaorg.org.load import load  # noqa: PLC0415
    from mediaorg.source.gather import Reader  # noqa: PLC0415
    from mediaorg.spec.parse import parse  # noqa: PLC0415

    start = time.process_time()
    parsed = parse(Reader().gather(path).documents)
    org = load(parsed, AS_OF)
    loaded = time.process_time()
    if org is None:
        raise SystemExit(f"{path}: not a specification")
    policy, _ = read_policy(org.spec, parsed.places)
    found = lint(org, parsed.places, policy)
    if found:
        raise SystemExit(f"{path}: {len(found)} findings where none should be")
    return loaded - start, time.process_time() - loaded


if __name__ == "__main__":
    gc.disable()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    print("{:.4f} {:.4f}".format(*shares(sys.argv[1])))
