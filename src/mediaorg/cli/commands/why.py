"""`mediaorg why`: where a value comes from, with file and line, and which one stands."""

from __future__ import annotations

import typer

from mediaorg.cli.completion import offer
from mediaorg.cli.options import as_of_option, campaign_option, lang_option, one_of, path_argument, phase_option
from mediaorg.text import Lang, Text

PLACE = Text(
    "role/editor.headcount, role/host.duties[live-script].scope, org.language, policy.rules",
    "如 role/editor.headcount、role/host.duties[live-script].scope、org.language、policy.rules",
)
FORMAT = Text("text or json", "text 或 json")
FORMATS = ("text", "json")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("why", help=about)
    def why(
        path: str = path_argument(lang),
        place: str = typer.Argument(..., metavar="PLACE", help=PLACE.say(lang)),
        as_of: str | None = as_of_option(lang),
        campaigns: list[str] = campaign_option(lang),
        phase: str | None = phase_option(lang),
        format_: str = typer.Option(
            "text", "--format", metavar="text|json", help=FORMAT.say(lang), autocompletion=offer(*FORMATS)
        ),
        lang_: str | None = lang_option(lang),
    ) -> None:
        from mediaorg.cli.accounts import Wish, carry_out

        carry_out(
            Wish(
                path=path,
                place=place,
                as_of=as_of,
                campaigns=tuple(campaigns),
                phase=phase,
                format=one_of("--format", format_, FORMATS),
                lang=lang_,
            )
        )
