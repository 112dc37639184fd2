"""`mediaorg meaning`: whether two wordings of a duty mean one thing, for every pair of a table."""

from __future__ import annotations

import typer

from mediaorg.cli.output import emit
from mediaorg.text import Lang, Text

FILE = Text(
    "a table parted by tabs with the columns duty_a and duty_b (more are kept), or - for standard input",
    "以制表符分隔的表格，含 duty_a、duty_b 两列（其他列原样保留），或 -（标准输入）",
)


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("meaning", help=about)
    def meaning(file: str = typer.Argument(..., metavar="FILE.tsv", help=FILE.say(lang), show_default=False)) -> None:
        from mediaorg.exchange.pairs import judged
        from mediaorg.source.read import read_table

        emit(judged(read_table(file), file))
