"""`mediaorg show`: one role, duty, handoff or loop."""

from __future__ import annotations

import json

import typer

from mediaorg.cli.options import as_of_option, day, lang_option, one_of, path_argument
from mediaorg.cli.output import emit
from mediaorg.text import Lang, Text

WHAT = Text(
    "role/ID, duty/ID, handoff/ID or loop/ID; a bare id is a role",
    "role/ID、duty/ID、handoff/ID 或 loop/ID；只写 ID 即岗位",
)
FORMAT = Text("text or json", "text 或 json")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("show", help=about)
    def show(
        path: str = path_argument(lang),
        what: str = typer.Argument(..., metavar="ELEMENT", help=WHAT.say(lang)),
        format_: str = typer.Option("text", "--format", metavar="text|json", help=FORMAT.say(lang)),
        as_of: str | None = as_of_option(lang),
        lang_: str | None = lang_option(lang),
    ) -> None:
        from mediaorg.cli.spec_at_hand import take
        from mediaorg.cli.tables import table
        from mediaorg.reporter.profile import profile

        one_of("--format", format_, ("text", "json"))
        hand = take(path, day(as_of), lang_)
        page = profile(hand.org, what, hand.lang)
        if format_ == "json":
            emit(json.dumps(page.data(), ensure_ascii=False, indent=2) + "\n")
            return
        emit(page.title + "\n\n" + table(page.facts, header=False))
        for one in page.tables:
            emit("\n" + table(one.rows, title=one.title))
