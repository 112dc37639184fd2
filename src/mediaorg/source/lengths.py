"""Lines and values beyond measure, found without looking at each of them."""

from __future__ import annotations

from bisect import bisect_right

from mediaorg.source.ledger import Ledger
from mediaorg.source.limits import MAX_LINE, MAX_SCALAR
from mediaorg.source.positions import SCALAR, Positions
from mediaorg.source.problems import unsafe


def check_lines(ledger: Ledger) -> None:
    """Refuse a line that is too long: jump from the last line break within reach to the next."""
    text, start = ledger.lines.text, 0
    while start + MAX_LINE < len(text):
        reach = start + MAX_LINE + 1
        at = text.rfind("\n", start, reach)
        if at < 0:
            at = text.rfind("\r", start, reach)
        if at < 0:
            end = ledger.lines.end_of(start)
            return ledger.note(unsafe.LONG_LINE, start, start + 1, length=end - start, limit=MAX_LINE)
        start = at + 1
    return None


def check_scalars(ledger: Ledger, positions: Positions) -> None:
    """Refuse values that are too long: each of them covers a multiple of the limit."""
    for multiple in range(MAX_SCALAR, len(ledger.lines.text), MAX_SCALAR):
        node = bisect_right(positions.starts, multiple) - 1
        if node < 0 or positions.kind(node) != SCALAR:
            continue
        start, length = positions.starts[node], positions.end(node) - positions.starts[node]
        if length > MAX_SCALAR and multiple - start <= MAX_SCALAR:  # a long one is met several times: say it once
            ledger.note(unsafe.LONG_SCALAR, start, start + 1, length=length, limit=MAX_SCALAR)
