"""What the command line takes, read from the application itself."""

from __future__ import annotations

from typing import Any, Final

import typer
from typer.main import get_command

from mediaorg.cli.app import COMMANDS, make_app
from mediaorg.cli.help import STANDARD
from mediaorg.text import Lang, Text

COLUMNS: Final = Text("| option | |", "| 选项 | |")
ARGUMENTS: Final = Text("| argument | |", "| 参数 | |")
DEFAULT: Final = Text(" (default `{value}`)", "（默认 `{value}`）")
COMMAND_COLUMNS: Final = Text("| command | |", "| 命令 | |")


def command_list(lang: Lang, _: tuple[str, ...]) -> str:
    """All commands with what they are for, as a table."""
    rows = [f"| [`mediaorg {name}`]({name}.md) | {_cell(about.say(lang))} |" for name, about in COMMANDS]
    return "\n".join([COMMAND_COLUMNS.say(lang), "|---|---|", *rows])


def command_pages(lang: Lang) -> dict[str, str]:
    """A short page of every command by path; a page written by hand takes its place."""
    return {
        f"commands/{name}.md": f"# {name}\n\n{about.say(lang)}\n\n{option_tables(lang, (name,))}\n"
        for name, about in COMMANDS
    }


def option_tables(lang: Lang, path: tuple[str, ...]) -> str:
    """Arguments and options of one command, such as `baseline write`, as tables."""
    command: Any = get_command(make_app(lang))
    for name in path:
        command = command.commands[name]
    context = typer.Context(command)
    parameters = [one for one in command.get_params(context) if one.name not in STANDARD]
    tables = []
    for kind, columns in (("argument", ARGUMENTS), ("option", COLUMNS)):
        rows = [_row(one, context, lang) for one in parameters if one.param_type_name == kind]
        if rows:
            tables.append("\n".join([columns.say(lang), "|---|---|", *rows]))
    return "\n\n".join(tables)


def _row(parameter: Any, context: Any, lang: Lang) -> str:
    name = parameter.get_help_record(context)[0]
    words = _cell(parameter.help or "")
    if parameter.show_default and isinstance(parameter.default, str | int) and parameter.default is not False:
        words += DEFAULT.say(lang, {"value": parameter.default})
    return (
        f"| `{name.replace('|', '&#124;')}` | {words} |"
        if "|" not in name
        else f"| <code>{_cell(name)}</code> | {words} |"
    )


def _cell(text: str) -> str:
    return text.replace("|", "&#124;").replace("<", "&lt;")
