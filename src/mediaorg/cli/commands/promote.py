"""`mediaorg promote`: a proposal written into its base for good."""

from __future__ import annotations

from typing import Final

import typer

from mediaorg.cli.options import as_of_option, lang_option
from mediaorg.text import Lang, Text

PROPOSAL: Final = Text("a proposal: a campaign file of the kind proposal", "提案：kind 为 proposal 的活动方案文件")
DIFF: Final = Text("print what would change, and change nothing (the default)", "只显示会改哪里，不写文件（默认）")
WRITE: Final = Text("write the files of the base", "写入基准组织的文件")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("promote", help=about)
    def promote(
        proposal: str = typer.Argument(..., metavar="PROPOSAL", help=PROPOSAL.say(lang), show_default=False),
        diff: bool = typer.Option(False, "--diff", "--dry-run", help=DIFF.say(lang)),
        write: bool = typer.Option(False, "--write", help=WRITE.say(lang)),
        as_of: str | None = as_of_option(lang),
        lang_: str | None = lang_option(lang),
    ) -> int:
        from mediaorg.cli.options import day
        from mediaorg.cli.promotions import Wish, carry_out

        return carry_out(Wish(proposal, day(as_of), lang_, is_dry=diff, write=write))
