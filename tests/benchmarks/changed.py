"""The organisations to measure with, reorganised: some elements changed, or every role renamed by lineage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.benchmarks.organisations import Plan, text, written

# What is changed, wherever it stands.
EDITS: Final = (
    ("sla: 24h", "sla: 12h"),
    ("effort: 5h/week", "effort: 6h/week"),
    ("period: month", "period: quarter"),
    ("两年以上", "三年以上"),
    ('target: ">= 95%"', 'target: ">= 96%"'),
    ("sla: 2h", "sla: 3h"),
)


def changed(plan: Plan, folder: Path, every: int) -> Path:
    """The file of a plan with every so many-eth of the places changed that `EDITS` finds: 1 changes all of them."""
    file = folder / f"changed-{every}-{plan.name}"
    if not file.exists():
        with file.open("w", encoding="utf-8", newline="\n") as sink:
            sink.writelines(_edited(text(plan), every))
    return file


def _edited(pieces: Iterator[str], every: int) -> Iterator[str]:
    met = 0
    for piece in pieces:
        lines = piece.splitlines(keepends=True)
        for place, line in enumerate(lines):
            for old, new in EDITS:
                if old in line:
                    met += 1
                    if met % every == 0:
                        lines[place] = line.replace(old, new)
                    break
        yield "".join(lines)


def renamed(plan: Plan, folder: Path) -> Path:
    """The file of a plan with every role under another id, and a line of lineage for each."""
    file = folder / f"renamed-{plan.name}"
    if not file.exists():
        whole = written(plan, folder).read_text(encoding="utf-8")
        roles = whole[whole.index("\nroles:\n") : whole.index("\nhandoffs:\n")]
        ids = re.findall(r"^  - id: (\S+)$", roles, re.MULTILINE)
        known = set(ids)
        body = re.sub(r"(?<![\w-])[a-z][a-z0-9-]*(?![\w-])", lambda met: met[0] + "-x" * (met[0] in known), whole)
        moved = "".join(f"  - {{from: role/{one}, to: role/{one}-x}}\n" for one in ids)
        file.write_text(f"{body}\nmoved:\n{moved}", encoding="utf-8")
    return file
