"""`mediaorg diff`: says what a restructuring changes, for whom, and what has to be done about it."""

from __future__ import annotations

import typer

from mediaorg.cli.completion import offer
from mediaorg.cli.options import as_of_option, campaign_option, day, lang_option, listed, one_of, phase_option
from mediaorg.cli.tongue import checked
from mediaorg.errors import MisuseError
from mediaorg.text import Lang, Text

BASE = Text(
    "what there was: a root file, a folder, - or a revision (HEAD~1:team.yaml)",
    "调整前：组织根文件、文件夹、- 或历史版本（HEAD~1:team.yaml）",
)
HEAD = Text("what there is to be, likewise", "调整后，写法相同")
AGAINST = Text(
    "compare BASE with itself where this branch left REV (main)", "与当前分支从 REV（如 main）分叉时的版本比较"
)
FORMATS = Text("{formats}; =FILE writes to a file; may be given often", "{formats}；加 =文件名 写入文件；可多次给出")
OUTPUT = Text("write to this file; its ending says the format", "写入这个文件；按扩展名决定格式")
FAIL_ON = Text(
    "exit 1 from this weight on: critical, major, minor or never",
    "从哪个级别起以 1 退出：critical、major、minor、never",
)
ROLE = Text("only what concerns this role; may be given often", "只看与该岗位有关的内容；可多次给出")
EXPLAIN = Text("tell one change whole", "详细说明一项变更")
ACKNOWLEDGEMENTS = Text("the changes that have been decided on", "已确认的变更清单")
RECORD = Text("write the change record of the handbook: .md or .docx", "输出手册的修改记录表：.md 或 .docx")
VERSION_BEFORE = Text("the version before, for --record", "改前版本，用于 --record")
VERSION_AFTER = Text("the version after, for --record", "改后版本，用于 --record")
CHANGED_BY = Text("who made the change, for --record", "修改人，用于 --record")
SUGGEST = Text("show renames that nobody has declared", "列出可能改了编号但没有声明的对象")
WRITE = Text("write them into the root file of HEAD", "把它们写进 HEAD 的根文件")
COLOR = Text("auto, always or never", "auto、always 或 never")
ALONE = Text("{option} goes with no other output", "{option} 不能与其他输出选项同用")
ONLY_RECORD = Text(
    "--version-before, --version-after and --changed-by are for --record",
    "--version-before、--version-after、--changed-by 要和 --record 一起用",
)
LEVELS = ("critical", "major", "minor", "never")
COLOURS = ("auto", "always", "never")
FORMATS_OFFERED = ("text", "md", "html", "json", "github", "sarif")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("diff", help=about)
    def diff(
        base: str = typer.Argument(..., metavar="BASE", help=BASE.say(lang), show_default=False),
        head: str | None = typer.Argument(None, metavar="[HEAD]", help=HEAD.say(lang), show_default=False),
        against: str | None = typer.Option(None, "--against", metavar="REV", help=AGAINST.say(lang)),
        campaign: list[str] = campaign_option(lang),
        phase: str | None = phase_option(lang),
        formats: list[str] = typer.Option(
            [],
            "--format",
            "-f",
            metavar="NAME[=FILE]",
            help=FORMATS.say(lang, {"formats": FORMATS_OFFERED}),
            autocompletion=offer(*FORMATS_OFFERED),
        ),
        output: str | None = typer.Option(None, "--output", "-o", metavar="FILE", help=OUTPUT.say(lang)),
        fail_on: str = typer.Option(
            "never", "--fail-on", metavar="LEVEL", help=FAIL_ON.say(lang), autocompletion=offer(*LEVELS)
        ),
        role: list[str] = typer.Option([], "--role", metavar="ID", help=ROLE.say(lang)),
        explain: str | None = typer.Option(None, "--explain", metavar="FINGERPRINT", help=EXPLAIN.say(lang)),
        acknowledgements: str | None = typer.Option(
            None, "--acknowledgements", metavar="FILE", help=ACKNOWLEDGEMENTS.say(lang)
        ),
        record: str | None = typer.Option(None, "--record", metavar="FILE", help=RECORD.say(lang)),
        version_before: str = typer.Option("", "--version-before", metavar="TEXT", help=VERSION_BEFORE.say(lang)),
        version_after: str = typer.Option("", "--version-after", metavar="TEXT", help=VERSION_AFTER.say(lang)),
        changed_by: str = typer.Option("", "--changed-by", metavar="TEXT", help=CHANGED_BY.say(lang)),
        suggest: bool = typer.Option(False, "--suggest-moves", help=SUGGEST.say(lang)),
        write: bool = typer.Option(False, "--write-moves", help=WRITE.say(lang)),
        as_of: str | None = as_of_option(lang),
        lang_: str | None = lang_option(lang),
        color: str = typer.Option(
            "auto", "--color", metavar="WHEN", help=COLOR.say(lang), autocompletion=offer(*COLOURS)
        ),
    ) -> int:
        from mediaorg.cli.comparison import Recorded, Wish, carry_out
        from mediaorg.cli.moves import suggest_moves
        from mediaorg.cli.sides import Asked

        checked(lang_)
        if record is None and (version_before or version_after or changed_by):
            raise MisuseError(ONLY_RECORD)
        asked = Asked(base, head, against, tuple(campaign), phase)
        if suggest or write:
            if formats or output or explain:
                raise MisuseError(ALONE, option="--write-moves" if write else "--suggest-moves")
            return suggest_moves(asked, day(as_of), lang_, write=write)
        return carry_out(
            Wish(
                asked,
                day(as_of),
                formats=tuple(formats),
                output=output,
                fail_on=one_of("--fail-on", fail_on, LEVELS),
                roles=listed(role),
                explain=explain,
                acknowledgements=acknowledgements,
                lang=lang_,
                color=one_of("--color", color, COLOURS),
                record=Recorded(record, version_before, version_after, changed_by, as_of or "") if record else None,
            )
        )
