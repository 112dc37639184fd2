"""`mediaorg validate`: checks specifications, tells all findings, ends with an exit code for CI."""

from __future__ import annotations

import typer

from mediaorg.cli.completion import offer, offer_rules
from mediaorg.cli.options import as_of_option, day, lang_option, listed, one_of
from mediaorg.cli.tongue import checked
from mediaorg.errors import MisuseError
from mediaorg.text import Lang, Text

PATHS = Text(
    "root files, folders, or - for standard input; may be left out where --campaign names a campaign, which names its base",
    "组织根文件、文件夹，或 -（标准输入）；用 --campaign 给出活动方案时可以不写，方案里写明了基础文件",
)
NOTHING = Text(
    "name what to check: PATH, or --campaign FILE; see: mediaorg validate --help",
    "请给出要检查的 PATH，或用 --campaign 给出活动方案；用法见：mediaorg validate --help",
)
FORMATS = Text(
    "text, line, json, jsonl, sarif, github, gitlab or junit; =FILE writes to a file; may be given often",
    "text、line、json、jsonl、sarif、github、gitlab、junit；加 =文件名 写入文件；可多次给出",
)
SELECT = Text("only these rules (ids or globs such as handoff-*)", "只看这些规则（编号或通配，如 handoff-*）")
IGNORE = Text("not these rules", "忽略这些规则")
FAIL_ON = Text(
    "exit 1 from this severity on: error, warning, info or never", "从哪个级别起以 1 退出：error、warning、info、never"
)
CAMPAIGN = Text(
    "check the specification as this campaign file makes it; may be given often",
    "按这份活动方案合并后再检查；可多次给出",
)
BASELINE = Text("leave out the findings that this baseline holds", "不报这份基线里已有的问题")
COLOR = Text("auto, always or never", "auto、always 或 never")
MAX_SIZE = Text("the largest file to read, in MiB", "可读取的最大文件，单位 MiB")
FAIL_LEVELS = ("error", "warning", "info", "never")
COLOURS = ("auto", "always", "never")
FORMATS_OFFERED = ("text", "line", "json", "jsonl", "sarif", "github", "gitlab", "junit")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("validate", help=about)
    def validate(
        paths: list[str] = typer.Argument([], metavar="[PATH...]", help=PATHS.say(lang), show_default=False),
        formats: list[str] = typer.Option(
            [], "--format", "-f", metavar="NAME[=FILE]", help=FORMATS.say(lang), autocompletion=offer(*FORMATS_OFFERED)
        ),
        select: list[str] = typer.Option(
            [], "--select", metavar="RULE", help=SELECT.say(lang), autocompletion=offer_rules
        ),
        ignore: list[str] = typer.Option(
            [], "--ignore", metavar="RULE", help=IGNORE.say(lang), autocompletion=offer_rules
        ),
        fail_on: str = typer.Option(
            "error", "--fail-on", metavar="LEVEL", help=FAIL_ON.say(lang), autocompletion=offer(*FAIL_LEVELS)
        ),
        campaign: list[str] = typer.Option([], "--campaign", metavar="FILE", help=CAMPAIGN.say(lang)),
        baseline: str | None = typer.Option(None, "--baseline", metavar="FILE", help=BASELINE.say(lang)),
        as_of: str | None = as_of_option(lang),
        lang_: str | None = lang_option(lang),
        color: str = typer.Option(
            "auto", "--color", metavar="WHEN", help=COLOR.say(lang), autocompletion=offer(*COLOURS)
        ),
        max_size: int = typer.Option(64, "--max-size", metavar="MIB", min=1, help=MAX_SIZE.say(lang)),
    ) -> int:
        from mediaorg.cli.validation import Wish, carry_out

        checked(lang_)
        if not paths and not campaign:
            raise MisuseError(NOTHING)
        return carry_out(
            Wish(
                paths=tuple(paths),
                campaigns=tuple(campaign),
                formats=tuple(formats),
                select=listed(select),
                ignore=listed(ignore),
                fail_on=one_of("--fail-on", fail_on, FAIL_LEVELS),
                baseline=baseline,
                as_of=day(as_of),
                lang=lang_,
                color=one_of("--color", color, COLOURS),
                max_size=max_size * 1024 * 1024,
            )
        )
