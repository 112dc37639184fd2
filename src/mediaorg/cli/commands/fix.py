"""`mediaorg fix`: mends what can be mended without a doubt."""

from __future__ import annotations

import typer

from mediaorg.cli.options import as_of_option, day, lang_option
from mediaorg.cli.tongue import checked
from mediaorg.text import Lang, Text

PATHS = Text("root files or folders", "组织根文件或文件夹")
DIFF = Text("print what would change, and change nothing", "只显示会改哪里，不写文件")
UNSAFE = Text(
    "also write drafts of missing handoffs, for a person to finish", "同时为断开的闭环补上交接草稿，需人工补全"
)


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("fix", help=about)
    def fix(
        paths: list[str] = typer.Argument(..., metavar="PATH...", help=PATHS.say(lang), show_default=False),
        diff: bool = typer.Option(False, "--diff", help=DIFF.say(lang)),
        unsafe: bool = typer.Option(False, "--unsafe", help=UNSAFE.say(lang)),
        as_of: str | None = as_of_option(lang),
        lang_: str | None = lang_option(lang),
    ) -> int:
        from mediaorg.cli.edits import mend

        checked(lang_)
        return mend(tuple(paths), day(as_of), lang_, unsafe=unsafe, diff=diff)
