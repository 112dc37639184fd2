"""`mediaorg baseline`: writes, prunes and shows the findings that a team starts with."""

from __future__ import annotations

import typer

from mediaorg.cli.options import as_of_option, day, lang_option
from mediaorg.cli.tongue import checked
from mediaorg.text import Lang, Text

PATHS = Text("root files or folders", "组织根文件或文件夹")
FILE = Text("the baseline file", "基线文件")
WRITE = Text("write the findings of today into the baseline", "把当前的问题写入基线")
PRUNE = Text("take out of the baseline what has been mended; nothing is added", "从基线中去掉已解决的问题，不新增")
SHOW = Text("show what is new, what is known and what has been mended", "查看新增、已知和已解决的问题")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the commands."""
    group = typer.Typer(help=about, no_args_is_help=True, rich_markup_mode=None)
    for name, words in (("write", WRITE), ("prune", PRUNE), ("show", SHOW)):
        _add(group, name, words.say(lang), lang)
    app.add_typer(group, name="baseline", help=about)


def _add(group: typer.Typer, name: str, about: str, lang: Lang) -> None:
    @group.command(name, help=about)
    def command(
        paths: list[str] = typer.Argument(..., metavar="PATH...", help=PATHS.say(lang), show_default=False),
        baseline: str = typer.Option("baseline.json", "--baseline", metavar="FILE", help=FILE.say(lang)),
        as_of: str | None = as_of_option(lang),
        lang_: str | None = lang_option(lang),
    ) -> int:
        from mediaorg.cli import baselines

        checked(lang_)
        return baselines.ACTIONS[name](tuple(paths), baseline, day(as_of), lang_)
