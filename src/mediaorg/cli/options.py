"""Options that several commands share, and how their values are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import typer

from mediaorg.cli.completion import offer
from mediaorg.errors import MisuseError
from mediaorg.text import Lang, Text

AS_OF_FORM = Text(
    "--as-of takes a day such as 2027-06-18, not {given}", "--as-of 要写日期，如 2027-06-18，不能是 {given}"
)
UNKNOWN_ENDING = Text(
    "{ending} is no ending of a format made here: {known}; or say --format",
    "不支持以 {ending} 结尾的文件：{known}；也可以用 --format 指明",
)
NO_USE = Text("{option} is for {choices}, not for {given}", "{option} 只用于 {choices}，不能用于 {given}")
ONE_OF = Text("{option} takes {choices}, not {given}", "{option} 只能是 {choices}，不能是 {given}")


def path_argument(lang: Lang) -> Any:
    """PATH: a root file, a folder, or `-`."""
    words = Text("a root file, a folder, or - for standard input", "组织根文件、文件夹，或 -（标准输入）")
    return typer.Argument(..., metavar="PATH", help=words.say(lang), show_default=False)


def lang_option(lang: Lang) -> Any:
    """--lang."""
    words = Text("language of what is printed", "输出语言")
    return typer.Option(None, "--lang", metavar="zh|en", help=words.say(lang), autocompletion=offer("zh", "en"))


def as_of_option(lang: Lang) -> Any:
    """--as-of."""
    words = Text("the day to look at, as YYYY-MM-DD (default: today)", "以哪一天为准，YYYY-MM-DD（默认今天）")
    return typer.Option(None, "--as-of", metavar="DATE", help=words.say(lang))


def campaign_option(lang: Lang) -> Any:
    """--campaign, as often as there are campaigns."""
    words = Text(
        "the organisation as this campaign file makes it; may be given often", "按这份活动方案合并后的组织；可多次给出"
    )
    return typer.Option([], "--campaign", metavar="FILE", help=words.say(lang))


def phase_option(lang: Lang) -> Any:
    """--phase."""
    words = Text(
        "the phase to look at (default: that of --as-of, else the first)",
        "看哪个阶段（默认 --as-of 所在阶段，否则第一个）",
    )
    return typer.Option(None, "--phase", metavar="ID", help=words.say(lang))


def day(given: str | None) -> date:
    """The day of `--as-of`, today where it is left out; MisuseError where it is no day."""
    if given is None:
        return date.today()  # noqa: DTZ011 - the user's own day
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise MisuseError(AS_OF_FORM, given=given) from None


def one_of(option: str, given: str, choices: Sequence[str]) -> str:
    """A value that must be one of a few; MisuseError otherwise."""
    if given not in choices:
        raise MisuseError(ONE_OF, option=option, choices=list(choices), given=given)
    return given


def by_ending(ending: str, endings: Mapping[str, str], default: str) -> str:
    """The format that the ending of a file stands for; MisuseError for one that stands for none."""
    if ending and ending not in endings:
        raise MisuseError(UNKNOWN_ENDING, ending=ending, known=list(endings))
    return endings.get(ending, default)


def listed(values: Sequence[str] | None) -> tuple[str, ...]:
    """Values of an option that may be given often and hold several, parted by commas."""
    return tuple(part.strip() for value in values or () for part in value.split(",") if part.strip())
