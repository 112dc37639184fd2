"""Takes a column out of a Word table where no row says anything in it, and gives its width to the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any, Final

from mediaorg.renderer.template import escape_html, ready

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARK: Final = "if said"
SHOWN: Final = tuple(f"{W}{name}" for name in ("drawing", "pict", "object", "sym", "instrText", "fldSimple"))
Placed = tuple[int, int, Any]
"""A cell with the column where it begins and how many it spans."""


def if_said(head: object) -> str:
    """The head of a column that is there only if a row says something: marked by a comment, which no text can forge."""
    return ready(f"{escape_html(str(head))}<!--{MARK}-->")


def leave_out_unsaid_columns(body: Any) -> None:
    """Only columns whose head bears the mark; cells that wait for handwriting stay."""
    marked: dict[Any, list[Any]] = {}
    for mark in body.xpath(f".//comment()[. = '{MARK}']"):
        head = next(mark.iterancestors(f"{W}tc"), None)
        if head is not None:
            marked.setdefault(next(head.iterancestors(f"{W}tbl")), []).append(head)
        _erase(mark)
    for table, heads in marked.items():
        _narrow(table, heads)


def _erase(mark: Any) -> None:
    """Without its mark a text is one again, also behind the mark."""
    text = mark.getparent()
    if text is not None:
        words = "".join(text.xpath("text()"))
        del text[:]
        text.text = words


def _narrow(table: Any, heads: Sequence[Any]) -> None:
    """A table whose grid is ragged, or wrapped in controls, stays as it is; so does one that says nothing at all."""
    grid = table.find(f"{W}tblGrid")
    rows = [list(_placed(row)) for row in table.findall(f"{W}tr")]
    if any(sum(span for _, span, _ in row) != len(grid) for row in rows) or table.find(f"{W}sdt") is not None:
        return
    unsaid = {column for head in heads for column in _unsaid(rows, head)}
    if unsaid and len(unsaid) < len(grid):
        _take_out(unsaid, rows)
        _widen(grid, unsaid, table)


def _placed(row: Any) -> Iterator[Placed]:
    place = 0
    for cell in row.findall(f"{W}tc"):
        merged = cell.find(f"{W}tcPr/{W}gridSpan")
        span = 1 if merged is None else int(merged.get(f"{W}val"))
        yield place, span, cell
        place += span


def _unsaid(rows: Sequence[Sequence[Placed]], head: Any) -> Iterator[int]:
    """The columns below this head, if there are rows and all are silent there."""
    for number, row in enumerate(rows):
        for start, span, _ in (placed for placed in row if placed[2] is head):
            columns = range(start, start + span)
            below = [cell for later in rows[number + 1 :] for place, _, cell in later if place in columns]
            if below and not any(_says(cell) for cell in below):
                yield from columns


def _says(cell: Any) -> bool:
    words = any((text.text or "").strip() for text in cell.iter(f"{W}t"))
    return words or next(cell.iter(*SHOWN), None) is not None


def _take_out(columns: set[int], rows: Sequence[Sequence[Placed]]) -> None:
    """A cell that spans more than these columns loses their part."""
    for place, span, cell in (placed for row in rows for placed in row):
        left = span - len(columns.intersection(range(place, place + span)))
        if not left:
            cell.getparent().remove(cell)
        elif left < span:
            cell.find(f"{W}tcPr/{W}gridSpan").set(f"{W}val", str(left))


def _widen(grid: Any, columns: set[int], table: Any) -> None:
    """Those that are left share the whole width as they shared theirs."""
    before = [int(float(one.get(f"{W}w", "0"))) for one in grid]
    for one in [one for place, one in enumerate(grid) if place in columns]:
        grid.remove(one)
    kept = [width for place, width in enumerate(before) if place not in columns]
    edges = [0, *(round(sum(before) * edge / (sum(kept) or 1)) for edge in accumulate(kept))]
    for one, (left, right) in zip(grid, pairwise(edges), strict=True):
        one.set(f"{W}w", str(right - left))
    for row in table.findall(f"{W}tr"):
        for place, span, cell in _placed(row):
            asked = cell.find(f"{W}tcPr/{W}tcW")
            if asked is not None and edges[-1]:
                asked.set(f"{W}w", str(edges[place + span] - edges[place]))
                asked.set(f"{W}type", "dxa")
