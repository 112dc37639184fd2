"""`mediaorg rules`: the rule book as a list."""

from __future__ import annotations

import json

import typer

from mediaorg.cli.options import lang_option, one_of
from mediaorg.cli.output import emit
from mediaorg.cli.tongue import checked, tongue
from mediaorg.text import Lang, Text

FORMAT = Text("text or json", "text 或 json")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("rules", help=about)
    def rules(
        format_: str = typer.Option("text", "--format", metavar="text|json", help=FORMAT.say(lang)),
        lang_: str | None = lang_option(lang),
    ) -> None:
        from mediaorg.rules.book import listing, listing_data

        checked(lang_)
        reader = tongue(() if lang_ is None else ("--lang", lang_))
        if one_of("--format", format_, ("text", "json")) == "json":
            emit(json.dumps(listing_data(reader), ensure_ascii=False, indent=2) + "\n")
        else:
            emit(listing(reader))
