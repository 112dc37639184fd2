"""`mediaorg git-diff-driver`: what git calls for each changed file where `.gitattributes` says `diff=mediaorg`."""

from __future__ import annotations

import typer

from mediaorg.cli.completion import offer
from mediaorg.cli.options import as_of_option, day, lang_option, one_of
from mediaorg.cli.tongue import checked
from mediaorg.text import Lang, Text

ARGUMENTS = Text(
    "what git gives: path, old file, hex and mode, new file, hex and mode",
    "由 git 传入：路径、旧文件及其哈希和模式、新文件及其哈希和模式",
)
COLOR = Text("auto, always or never", "auto、always 或 never")
COLOURS = ("auto", "always", "never")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("git-diff-driver", help=about)
    def git_diff_driver(
        arguments: list[str] = typer.Argument(..., metavar="ARGUMENT...", help=ARGUMENTS.say(lang), show_default=False),
        as_of: str | None = as_of_option(lang),
        lang_: str | None = lang_option(lang),
        color: str = typer.Option(
            "auto", "--color", metavar="WHEN", help=COLOR.say(lang), autocompletion=offer(*COLOURS)
        ),
    ) -> int:
        from mediaorg.cli.driver import drive

        checked(lang_)
        return drive(tuple(arguments), day(as_of), lang_, one_of("--color", color, COLOURS))
