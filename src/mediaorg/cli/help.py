"""Help in the reader's language, broken by the cells of the terminal: typer's own words are English only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from mediaorg.cli.output import width
from mediaorg.reporter.cells import cell_width
from mediaorg.reporter.wrap import wrap
from mediaorg.text import Lang, Text

WIDEST: Final = 100
NAME_CELLS: Final = 26
USAGE: Final = Text("Usage: ", "用法：")
OPTIONS: Final = Text("[OPTIONS]", "[选项]")
COMMAND: Final = Text("COMMAND [ARGS]...", "命令 [参数]…")
HEADINGS: Final = {
    "argument": Text("Arguments:", "参数："),
    "option": Text("Options:", "选项："),
    "command": Text("Commands:", "命令："),
}
STANDARD: Final = {  # options that typer adds by itself
    "help": Text("show this page", "显示本页"),
    "install_completion": Text("set up completion by Tab for the shell in use", "为当前 shell 装上 Tab 补全"),
    "show_completion": Text("print the completion script of the shell in use", "显示当前 shell 的补全脚本"),
}
REQUIRED: Final = Text("{words} (required)", "{words}（必填）")
DEFAULT: Final = Text("{words} (default: {value})", "{words}（默认 {value}）")


class Command(TyperCommand):
    """A command whose help is ours."""

    def get_help(self, ctx: Any) -> str:
        """The page that `--help` prints."""
        return help_page(self, ctx)


class Group(TyperGroup):
    """A group of commands whose help is ours."""

    def get_help(self, ctx: Any) -> str:
        """The page that `--help` prints."""
        return help_page(self, ctx)


def with_own_help(app: typer.Typer) -> typer.Typer:
    """The application, with help of ours for it and for everything in it."""
    app.info.cls = Group
    for command in app.registered_commands:
        command.cls = Command
    for group in app.registered_groups:
        if group.typer_instance is not None:
            group.cls = Group
            with_own_help(group.typer_instance)
    return app


def help_page(command: TyperCommand | TyperGroup, ctx: Any) -> str:
    """What a command is for, how it is called, its arguments, options and commands. The context's object is the language."""
    lang: Lang = "zh" if ctx.obj == "zh" else "en"
    cells = min(width(), WIDEST)
    lines = [*_usage(command, ctx, lang, cells), ""]
    lines += [f"  {line}" for line in wrap(command.help or "", cells - 2)]
    tables = {
        kind: [_record(one, ctx, lang) for one in command.get_params(ctx) if one.param_type_name == kind]
        for kind in ("argument", "option")
    }
    tables["command"] = list(_commands(command))
    for kind, rows in tables.items():
        if rows:
            lines += ["", HEADINGS[kind].say(lang), *_table(rows, cells)]
    return "\n".join(lines)


def _usage(command: TyperCommand | TyperGroup, ctx: Any, lang: Lang, cells: int) -> list[str]:
    pieces = [OPTIONS.say(lang)]
    pieces += [one.make_metavar(ctx) for one in command.get_params(ctx) if one.param_type_name == "argument"]
    if isinstance(command, TyperGroup):
        pieces.append(COMMAND.say(lang))
    head = f"{USAGE.say(lang)}{ctx.command_path} "
    first, *more = wrap(" ".join(pieces), cells - cell_width(head))
    return [head + first, *(" " * cell_width(head) + line for line in more)]


def _record(parameter: Any, ctx: Any, lang: Lang) -> tuple[str, str]:
    name: str = parameter.get_help_record(ctx)[0]
    if parameter.name in STANDARD:
        return name, STANDARD[parameter.name].say(lang)
    words = parameter.help or ""
    if parameter.show_default and isinstance(parameter.default, str | int) and parameter.default is not False:
        words = DEFAULT.say(lang, {"words": words, "value": parameter.default})
    elif parameter.required and parameter.param_type_name == "option":
        words = REQUIRED.say(lang, {"words": words})
    return name, words


def _commands(command: TyperCommand | TyperGroup) -> Iterator[tuple[str, str]]:
    if isinstance(command, TyperGroup):
        for name, one in command.commands.items():
            if not one.hidden:
                yield name, one.help or ""


def _table(rows: Sequence[tuple[str, str]], cells: int) -> Iterator[str]:
    column = min(max(cell_width(name) for name, _ in rows), NAME_CELLS)
    for name, words in rows:
        first, *more = wrap(words, cells - column - 4)
        if cell_width(name) > column:
            yield f"  {name}"
            more = [first, *more]
        else:
            yield f"  {name}{' ' * (column - cell_width(name))}  {first}".rstrip()
        yield from (" " * (column + 4) + line for line in more)
