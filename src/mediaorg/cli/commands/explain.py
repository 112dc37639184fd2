"""`mediaorg explain`: why a rule is there, and how to mend what it finds."""

from __future__ import annotations

import typer

from mediaorg.cli.completion import offer_rules
from mediaorg.cli.options import lang_option
from mediaorg.cli.output import emit
from mediaorg.cli.tongue import checked, tongue
from mediaorg.text import Lang, Text

RULE = Text("the id of a rule, such as duty-overlap", "规则编号，如 duty-overlap")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("explain", help=about)
    def explain(
        rule: str = typer.Argument(..., metavar="RULE", help=RULE.say(lang), autocompletion=offer_rules),
        lang_: str | None = lang_option(lang),
    ) -> None:
        from mediaorg.rules.book import page

        checked(lang_)
        emit(page(rule, tongue(() if lang_ is None else ("--lang", lang_))))
