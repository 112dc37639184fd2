"""Wrong arguments, told in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

import typer

from mediaorg.cli.exits import FINE, MISUSE
from mediaorg.cli.output import note
from mediaorg.text import Lang, Text

WRONG_OPTION: Final = Text("there is no option {name}{hint}", "没有选项 {name}{hint}")
MISSING: Final = Text("{name} is missing", "缺少 {name}")
NO_NUMBER: Final = Text("{name} takes a whole number, not {given}", "{name} 要写整数，不能是 {given}")
TOO_SMALL: Final = Text("{name} takes a number from {least} on, not {given}", "{name} 不能小于 {least}，这里是 {given}")
NUMBERS: Final = (  # what typer tells of a number that it cannot take
    (r"'(?P<given>.*)' is not a valid int(?:eger)?(?: range)?\.", NO_NUMBER),
    (r"(?P<given>\S+) is not in the range x>=(?P<least>\d+)\.", TOO_SMALL),
)
BAD_VALUE: Final = Text("{name}: {reason}", "{name} 的取值不对：{reason}")
NEEDS_VALUE: Final = Text("the option {name} needs a value", "选项 {name} 需要一个值")
OTHER: Final = Text("{reason}", "{reason}")
NO_COMMAND: Final = Text("there is no command {name}{hint}", "没有命令 {name}{hint}")
SURPLUS: Final = Text("that is more than the command takes: {given}", "多出了参数：{given}")
PLAIN: Final = (  # what typer tells without a class of its own
    (r"No such command '(?P<name>.*?)'\.(?: Did you mean (?P<near>.*)\?)?", NO_COMMAND),
    (r"Got unexpected extra argument\(s\) \((?P<given>.*)\)", SURPLUS),
)
SEE_HELP: Final = Text("see: {command} --help", "用法见：{command} --help")


def tell_usage(app: typer.Typer, arguments: Sequence[str], lang: Lang) -> int:
    """Runs the application; wrong arguments are told on standard error and end with exit 2."""
    try:
        result = app(list(arguments), standalone_mode=False, prog_name="mediaorg", obj=lang)
    except typer.TyperException as error:
        return _wrong(error, lang)
    except SystemExit as error:  # how typer ends where nobody reads its help any more; completion ends so too
        if isinstance(error.__context__, BrokenPipeError):
            return FINE
        raise
    return result if isinstance(result, int) else FINE


def _wrong(error: typer.TyperException, lang: Lang) -> int:
    name = type(error).__name__
    if name == "NoArgsIsHelpError":
        note(error.format_message())
        return MISUSE
    details: Any = error
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "mediaorg"
    sentence, args = _sentences(name)(details)
    note(Text("mediaorg: {problem}", "mediaorg：{problem}").say(lang, {"problem": sentence.say(lang, args)}))
    note(SEE_HELP.say(lang, {"command": command}))
    return MISUSE


def _sentences(name: str) -> Callable[[Any], tuple[Text, dict[str, Any]]]:
    return {
        "NoSuchOption": _no_such_option,
        "MissingParameter": lambda error: (MISSING, {"name": _parameter(error)}),
        "BadParameter": _bad_value,
        "BadOptionUsage": lambda error: (NEEDS_VALUE, {"name": error.option_name}),
    }.get(name, _other)


def _no_such_option(error: Any) -> tuple[Text, dict[str, Any]]:
    return WRONG_OPTION, {"name": error.option_name, "hint": _hint(", ".join(error.possibilities or ()))}


def _bad_value(error: Any) -> tuple[Text, dict[str, Any]]:
    for pattern, sentence in NUMBERS:
        if found := re.fullmatch(pattern, error.message):
            return sentence, {"name": _parameter(error), **found.groupdict()}
    return BAD_VALUE, {"name": _parameter(error), "reason": error.message}


def _hint(near: str) -> Text | str:
    return Text(f": did you mean {near}?", f"，是不是想用 {near}？") if near else ""


def _other(error: Any) -> tuple[Text, dict[str, Any]]:
    for pattern, sentence in PLAIN:
        if found := re.fullmatch(pattern, error.message):
            parts = found.groupdict(default="")
            return sentence, {**parts, "hint": _hint(parts.get("near", "").replace("'", ""))}
    return OTHER, {"reason": error.format_message()}


def _parameter(error: Any) -> str:
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "")
    return str(parameter.opts[0] if parameter.param_type_name == "option" else parameter.make_metavar(error.ctx))
