"""Tables at a terminal."""

from __future__ import annotations

import io
from collections.abc import Sequence

from mediaorg.cli.output import wants_colour, width


def table(rows: Sequence[Sequence[str]], *, title: str = "", header: bool = True) -> str:
    """Rows as a table as wide as the terminal; the first row names the columns. Texts are printed as they are."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text as Plain

    made = Table(
        box=box.SIMPLE_HEAD if header else None,
        show_header=header,
        title=Plain(title, style="bold") if title else None,
        title_justify="left",
        pad_edge=False,
    )
    columns = rows[0] if rows else ()
    for name in columns:
        made.add_column(Plain(name) if header else "", overflow="fold")
    for row in rows[1:] if header else rows:
        made.add_row(*(Plain(cell) for cell in row))
    sink = io.StringIO()
    coloured = wants_colour("auto")
    console = Console(
        file=sink,
        width=width(),
        force_terminal=coloured,
        no_color=not coloured,
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(made)
    return "\n".join(line.rstrip() for line in sink.getvalue().splitlines()) + "\n"
