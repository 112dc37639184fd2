"""`mediaorg plan`: the dated checklist of a campaign, into it and out of it again."""

from __future__ import annotations

from typing import Final

import typer

from mediaorg.cli.completion import offer
from mediaorg.cli.options import lang_option
from mediaorg.text import Lang, Text

FORMATS: Final = ("text", "md", "html", "xlsx", "ics", "json")
CAMPAIGN: Final = Text("a campaign file; its base is named in it", "活动方案文件（基准组织写在方案里）")
WITH: Final = Text("another campaign over the same base; may be given often", "同一基准上的另一份活动方案；可多次给出")
ROLE: Final = Text(
    "only what concerns these roles or partners, by id; several parted by commas",
    "只列与这些岗位或外部协作方有关的事项，写 ID，多个用逗号隔开",
)
AS_OF: Final = Text(
    "the day to look from: marks what is past due, gives nothing its day",
    "从哪一天看：标出已过期的事项，不影响各项日期",
)
FORMAT: Final = Text(
    "text, md, html, xlsx, ics or json (default: by the ending of FILE, else text)",
    "text、md、html、xlsx、ics 或 json（默认看输出文件的后缀，没有则为 text）",
)
OUT: Final = Text("the file to write (xlsx needs one)", "写入哪个文件（xlsx 必须指定）")
FORCE: Final = Text(
    "overwrite a file that was not made here, or was changed since", "覆盖不是本工具生成、或生成后被改过的文件"
)
TEMPLATES: Final = Text("a folder with templates of your own for md and html", "自己的模板文件夹（用于 md 和 html）")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("plan", help=about)
    def plan(
        campaign: str = typer.Argument(..., metavar="CAMPAIGN", help=CAMPAIGN.say(lang), show_default=False),
        with_: list[str] = typer.Option([], "--with", metavar="CAMPAIGN", help=WITH.say(lang)),
        role: list[str] = typer.Option([], "--role", metavar="ID,…", help=ROLE.say(lang)),
        format_: str | None = typer.Option(
            None, "--format", metavar="FORMAT", help=FORMAT.say(lang), autocompletion=offer(*FORMATS)
        ),
        out: str | None = typer.Option(None, "-o", "--output", metavar="FILE", help=OUT.say(lang)),
        templates: str | None = typer.Option(None, "--templates", metavar="DIR", help=TEMPLATES.say(lang)),
        force: bool = typer.Option(False, "--force", help=FORCE.say(lang)),
        as_of: str | None = typer.Option(None, "--as-of", metavar="DATE", help=AS_OF.say(lang)),
        lang_: str | None = lang_option(lang),
    ) -> int:
        from mediaorg.cli.options import listed
        from mediaorg.cli.plans import Wish, carry_out

        return carry_out(
            Wish((campaign, *with_), listed(role), format_, out, templates, force=force, as_of=as_of, lang=lang_)
        )
