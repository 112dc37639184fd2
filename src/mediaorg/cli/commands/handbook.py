"""`mediaorg handbook`: the manuals of all roles, in the formats that people read."""

from __future__ import annotations

import typer

from mediaorg.cli.options import as_of_option, campaign_option, listed, path_argument, phase_option
from mediaorg.errors import MisuseError
from mediaorg.text import LANGS, Lang, Text

OUTPUT = Text("the folder to write into (made if it is missing)", "输出文件夹（没有则新建）")
FORMATS = Text(
    "md, html, site, pdf or docx, several parted by commas (default: html)",
    "md、html、site、pdf、docx，多个用逗号隔开（默认 html）",
)
ROLES = Text("only these roles", "只生成这些岗位")
LANGUAGE = Text(
    "language of the handbook; both writes two, into zh/ and en/", "手册语言；both 生成中英两套，分别放在 zh/ 与 en/"
)
PEOPLE = Text("name the holders of posts", "写出任职人姓名")
TEMPLATES = Text(
    "a folder with templates of your own (handbook/role.md …); what it lacks is taken from the built-in ones",
    "自备模板的文件夹（handbook/role.md 等）；没有的文件用内置模板",
)
TEMPLATE = Text("the company's own Word template, for docx", "公司自己的 Word 模板（用于 docx）")
FONT = Text("a font of your own for pdf (otf, ttf, ttc)", "pdf 改用自己的字体文件（otf、ttf、ttc）")
WHAT_CHANGED = Text(
    "begin each chapter with what changed since this one (file, folder or revision)",
    "每章开头写明与这一版（文件、文件夹或历史版本）相比的变化",
)
VERSION_BEFORE = Text("the version before, for the change record", "改前版本，写进修改记录")
VERSION_AFTER = Text("the version after, for the change record", "改后版本，写进修改记录")
CHANGED_BY = Text("who made the change, for the change record", "修改人，写进修改记录")
ONLY_CHANGED = Text(
    "--version-before, --version-after and --changed-by are for --what-changed",
    "--version-before、--version-after、--changed-by 要和 --what-changed 一起用",
)
CHECK = Text("write nothing: exit 1 where what is there is stale", "不写文件，只检查是否过期；过期则以 1 退出")
FORCE = Text(
    "write over files that mediaorg did not write, or that were edited", "覆盖不是 mediaorg 生成的或被手工改过的文件"
)
CLEAN = Text(
    "take away what earlier runs made in this folder and this one does not, whatever the format",
    "清除以前生成、本次未生成的文件，不限格式",
)


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("handbook", help=about)
    def handbook(
        path: str = path_argument(lang),
        output: str = typer.Option(..., "--output", "-o", metavar="DIR", help=OUTPUT.say(lang)),
        formats: list[str] = typer.Option([], "--format", "-f", metavar="NAME,…", help=FORMATS.say(lang)),
        roles: list[str] = typer.Option([], "--role", metavar="role/ID,…", help=ROLES.say(lang)),
        lang_: str | None = typer.Option(None, "--lang", metavar="zh|en|both", help=LANGUAGE.say(lang)),
        with_people: bool = typer.Option(False, "--with-people", help=PEOPLE.say(lang)),
        as_of: str | None = as_of_option(lang),
        templates: str | None = typer.Option(None, "--templates", metavar="DIR", help=TEMPLATES.say(lang)),
        template: str | None = typer.Option(None, "--template", metavar="DOCX", help=TEMPLATE.say(lang)),
        font: str | None = typer.Option(None, "--font", metavar="FILE", help=FONT.say(lang)),
        campaigns: list[str] = campaign_option(lang),
        phase: str | None = phase_option(lang),
        what_changed: str | None = typer.Option(None, "--what-changed", metavar="BASE", help=WHAT_CHANGED.say(lang)),
        version_before: str = typer.Option("", "--version-before", metavar="TEXT", help=VERSION_BEFORE.say(lang)),
        version_after: str = typer.Option("", "--version-after", metavar="TEXT", help=VERSION_AFTER.say(lang)),
        changed_by: str = typer.Option("", "--changed-by", metavar="TEXT", help=CHANGED_BY.say(lang)),
        check: bool = typer.Option(False, "--check", help=CHECK.say(lang)),
        force: bool = typer.Option(False, "--force", help=FORCE.say(lang)),
        clean: bool = typer.Option(False, "--clean", help=CLEAN.say(lang)),
    ) -> int:
        from mediaorg.cli.handbooks import BOTH, Wish, carry_out
        from mediaorg.cli.options import one_of

        if what_changed is None and not check and (version_before or version_after or changed_by):
            raise MisuseError(ONLY_CHANGED)
        if lang_ is not None:
            one_of("--lang", lang_, (*LANGS, BOTH))
        return carry_out(
            Wish(
                path=path,
                folder=output,
                formats=listed(formats),
                roles=tuple(one.removeprefix("role/") for one in listed(roles)),
                lang=lang_,
                as_of=as_of,
                templates=templates,
                template=template,
                font=font,
                campaigns=tuple(campaigns),
                phase=phase,
                with_people=with_people,
                what_changed=what_changed,
                version_before=version_before,
                version_after=version_after,
                changed_by=changed_by,
                check=check,
                force=force,
                clean=clean,
            )
        )
