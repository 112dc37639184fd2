"""`mediaorg init`: a starter specification with comments."""

from __future__ import annotations

import typer

from mediaorg.cli.options import lang_option, one_of
from mediaorg.cli.output import emit
from mediaorg.cli.tongue import checked, tongue
from mediaorg.text import Lang, Text

FOLDER = Text("the folder to write team.yaml into (made if it is missing)", "写入 team.yaml 的文件夹（没有则新建）")
TEMPLATE = Text("which starter: small-team or live-commerce", "选用哪种模板：small-team 或 live-commerce")
FORCE = Text("overwrite a team.yaml that is there", "覆盖已有的 team.yaml")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("init", help=about)
    def init(
        folder: str = typer.Argument(".", metavar="[DIR]", help=FOLDER.say(lang)),
        template: str = typer.Option("small-team", "--template", metavar="NAME", help=TEMPLATE.say(lang)),
        force: bool = typer.Option(False, "--force", help=FORCE.say(lang)),
        lang_: str | None = lang_option(lang),
    ) -> None:
        from mediaorg.cli.starter import STARTERS, write_starter

        checked(lang_)
        reader = tongue(() if lang_ is None else ("--lang", lang_))
        one_of("--template", template, STARTERS)
        path = write_starter(folder, template, reader, force=force)
        done = Text(
            "written: {path}\nnext: mediaorg validate {path}", "已写入：{path}\n接下来：mediaorg validate {path}"
        )
        emit(done.say(reader, {"path": path}) + "\n")
