"""Pairs of wordings in a table, judged: do they mean one duty, overlapping ones, or distinct ones?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.org.meaning import DutyWords, compare
from mediaorg.text import Text

VERDICT: Final = "verdict"
SIDES: Final = ("a", "b")
NO_COLUMN: Final = Text(
    "{file}: the first line names no column “{column}” (columns are parted by tabs)",
    "{file}：首行没有“{column}”这一列（列以制表符分隔）",
)
SHORT_ROW: Final = Text(
    "{file}:{line}: {found} cells where the first line has {due}", "{file}:{line}：有 {found} 格，首行却有 {due} 格"
)


def judged(table: str, file: str) -> str:
    """The same table with a column `verdict` (same, overlap, distinct) at the end; one that is there is written anew.

    `duty_a` and `duty_b` are sentences; where `action_a`, `object_a`, `action_b`, `object_b` are there and filled, they
    count as what the duties declare. Raises MisuseError for a table without the two columns or with ragged rows.
    """
    head, *rows = table.removeprefix("\ufeff").splitlines() or [""]
    columns = head.split("\t")
    for side in SIDES:
        if f"duty_{side}" not in columns:
            raise MisuseError(NO_COLUMN, file=file, column=f"duty_{side}")
    kept = [number for number, column in enumerate(columns) if column != VERDICT]
    lines = ["\t".join([*(columns[number] for number in kept), VERDICT])]
    for number, row in enumerate(rows, 2):
        cells = row.split("\t")
        if len(cells) != len(columns):
            raise MisuseError(SHORT_ROW, file=file, line=number, found=len(cells), due=len(columns))
        one, two = (_duty(columns, cells, side) for side in SIDES)
        lines.append("\t".join([*(cells[place] for place in kept), str(compare(one, two).relation)]))
    return "\n".join(lines) + "\n"


def _duty(columns: Sequence[str], cells: Sequence[str], side: str) -> DutyWords:
    named = dict(zip(columns, cells, strict=True))
    action, thing = (named.get(f"{key}_{side}", "").strip() for key in ("action", "object"))
    return DutyWords(id=side, name=named[f"duty_{side}"], action=action, object=thing)
