"""The table of commands; what each does is imported when it is called."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

import typer

from mediaorg.cli.help import with_own_help
from mediaorg.cli.options import lang_option
from mediaorg.text import Lang, Text

ABOUT: Final = Text(
    "Organisation as code: one text says who does what; this tool checks it, prints it and explains its changes.",
    "组织即代码：用一份文本写清谁做什么，工具负责检查、成册、讲清每次调整。",
)
VERSION: Final = Text("print the version and end", "显示版本号")
COMMANDS: Final[tuple[tuple[str, Text], ...]] = (
    ("init", Text("write a starter specification", "生成一份起步用的组织文件")),
    ("validate", Text("check specifications: overlaps, gaps, open loops", "检查组织文件：职责重叠、空白、闭环断边")),
    ("show", Text("print one role, duty, handoff or loop", "查看一个岗位、职责、交接或闭环")),
    ("who", Text("say who answers for a duty, does it, stands in", "查谁对一项职责负责、谁执行、谁顶替")),
    ("why", Text("say where a value comes from, layer by layer", "查一个值从哪里来，逐层列出")),
    ("matrix", Text("print who does what: RACI matrix and duty register", "输出职责分配矩阵与职责登记表")),
    ("stats", Text("count what there is, and how complete it is", "统计规模与填写完整度")),
    ("handbook", Text("make the manuals of all roles: Markdown, HTML", "生成岗位职责手册：Markdown、HTML")),
    ("chart", Text("draw the organisation: lines, handoffs, loops, coverage", "画图：组织架构、交接、闭环、职责覆盖")),
    ("diff", Text("say what a restructuring changes, and for whom", "对比两版组织：改了什么、影响谁、要做什么")),
    (
        "git-diff-driver",
        Text("let git diff and git log speak of the organisation", "让 git diff、git log 按组织内容显示差异"),
    ),
    (
        "plan",
        Text(
            "list what a campaign asks for, day by day, and how it ends", "列出活动方案的执行清单：启动、各阶段、归位"
        ),
    ),
    ("promote", Text("write a proposal into its base for good", "把提案写入基准组织，长期生效")),
    ("rules", Text("list the rule book", "列出全部规则")),
    ("explain", Text("say why a rule is there, and how to mend what it finds", "讲清一条规则：为什么、怎么改")),
    ("fix", Text("mend what can be mended without a doubt", "自动修复确定无疑的问题")),
    ("fmt", Text("put keys in order and set spacing, comments kept", "统一键的顺序和排版，注释不丢")),
    ("baseline", Text("keep today's findings, so that only new ones count", "记下现有问题，之后只看新增的")),
    ("packs", Text("show the packs of capabilities that a trade demands", "查看行业规则包")),
    ("meaning", Text("judge pairs of duty wordings: same, overlap, distinct", "判断成对的职责说法：相同、重叠、不同")),
    ("schema", Text("print the JSON Schema for editors", "输出供编辑器使用的 JSON Schema")),
)
SUBCOMMANDS: Final = ("write", "prune", "show")  # of `baseline`


def make_app(lang: Lang, wanted: str = "") -> typer.Typer:
    """The application with its help in one language; with the one command that is wanted, if it is one, else with all."""
    app = typer.Typer(
        name="mediaorg",
        help=ABOUT.say(lang),
        no_args_is_help=True,
        add_completion=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_options_before_a_command(lang))
    chosen = [one for one in COMMANDS if one[0] == wanted] or COMMANDS
    for name, about in chosen:
        import_module(f"mediaorg.cli.commands.{name.replace('-', '_')}").add_to(app, about.say(lang), lang)
    return with_own_help(app)


def _options_before_a_command(lang: Lang) -> Callable[..., None]:
    def version(value: bool) -> None:
        if value:
            from mediaorg import __version__
            from mediaorg.cli.output import emit

            emit(f"mediaorg {__version__}\n")
            raise typer.Exit

    def options(
        context: typer.Context,
        version: bool = typer.Option(False, "--version", "-V", help=VERSION.say(lang), callback=version, is_eager=True),
        lang_: str | None = lang_option(lang),
    ) -> None:
        """The options before a command; `--lang` holds for the command that follows, and for what lies below that."""
        if lang_ is not None:
            below: dict[str, Any] = {"lang_": lang_}
            context.default_map = {name: below | dict.fromkeys(SUBCOMMANDS, below) for name, _ in COMMANDS}

    options.__doc__ = ABOUT.say(lang)
    return options
