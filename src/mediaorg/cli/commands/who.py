"""`mediaorg who`: who answers for a duty, does it, stands in, is asked and is told."""

from __future__ import annotations

import typer

from mediaorg.cli.completion import offer
from mediaorg.cli.options import as_of_option, campaign_option, lang_option, one_of, path_argument, phase_option
from mediaorg.text import Lang, Text

QUERY = Text(
    "a duty: its id, its name, its result, or what is done in words",
    "职责：ID、名称、产出，或用几个词说明做什么（如“审核脚本”）",
)
SCOPE = Text(
    "only there: dimension=value, several parted by commas; may be given often",
    "只看这个范围：维度=取值，多个用逗号隔开；可多次给出",
)
FORMAT = Text("text or json", "text 或 json")
PEOPLE = Text("name the holders of posts, by id", "列出任职人（只列 ID）")
FORMATS = ("text", "json")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("who", help=about)
    def who(
        path: str = path_argument(lang),
        query: str = typer.Argument(..., metavar="DUTY", help=QUERY.say(lang)),
        scope: list[str] = typer.Option([], "--scope", metavar="DIM=VALUE,…", help=SCOPE.say(lang)),
        as_of: str | None = as_of_option(lang),
        campaigns: list[str] = campaign_option(lang),
        phase: str | None = phase_option(lang),
        with_people: bool = typer.Option(False, "--with-people", help=PEOPLE.say(lang)),
        format_: str = typer.Option(
            "text", "--format", metavar="text|json", help=FORMAT.say(lang), autocompletion=offer(*FORMATS)
        ),
        lang_: str | None = lang_option(lang),
    ) -> int:
        from mediaorg.cli.answers import Wish, carry_out

        return carry_out(
            Wish(
                path=path,
                query=query,
                scope=tuple(scope),
                as_of=as_of,
                campaigns=tuple(campaigns),
                phase=phase,
                with_people=with_people,
                format=one_of("--format", format_, FORMATS),
                lang=lang_,
            )
        )
