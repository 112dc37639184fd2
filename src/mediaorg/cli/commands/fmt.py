"""`mediaorg fmt`: puts keys in order and sets spacing, comments kept."""

from __future__ import annotations

import typer

from mediaorg.cli.options import lang_option
from mediaorg.cli.tongue import checked
from mediaorg.text import Lang, Text

PATHS = Text("files of specifications and campaigns, or folders", "组织文件、活动方案文件，或文件夹")
CHECK = Text(
    "list what would change, exit 1 if anything would, change nothing", "只列出需要格式化的文件，有则退出码为 1"
)
DIFF = Text("print what would change, and change nothing", "只显示会改哪里，不写文件")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("fmt", help=about)
    def fmt(
        paths: list[str] = typer.Argument(..., metavar="PATH...", help=PATHS.say(lang), show_default=False),
        check: bool = typer.Option(False, "--check", help=CHECK.say(lang)),
        diff: bool = typer.Option(False, "--diff", help=DIFF.say(lang)),
        lang_: str | None = lang_option(lang),
    ) -> int:
        from mediaorg.cli.formatting import Wish, format_paths

        return format_paths(tuple(paths), Wish(check, diff, checked(lang_)))
