"""Which language a reader is spoken to in: `--lang`, `MEDIAORG_LANG`, the specification's own, the locale."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from mediaorg.errors import MisuseError
from mediaorg.text import LANGS, Lang, Text


def tongue(arguments: Sequence[str], spec_languages: Iterable[str | None] = ()) -> Lang:
    """The language for a command line; `spec_languages` are those that the specifications at hand ask for."""
    asked = asked_for(_option(arguments))
    if asked is not None:
        return asked
    for language in spec_languages:
        if language in LANGS:
            return "zh" if language == "zh" else "en"
    return _of_locale()


def asked_for(option: str | None) -> Lang | None:
    """The language that the reader asked for by option or environment; None where it is left to the specification."""
    for wish in (option, os.environ.get("MEDIAORG_LANG")):
        if wish is not None and wish[:2] in LANGS:
            return "zh" if wish[:2] == "zh" else "en"
    return None


def checked(option: str | None) -> str | None:
    """The value of `--lang`; MisuseError for a language that is not spoken here."""
    if option is not None and option not in LANGS:
        raise MisuseError(
            Text("--lang takes zh or en, not {given}", "--lang 只能是 zh 或 en，不能是 {given}"), given=option
        )
    return option


def _option(arguments: Sequence[str]) -> str | None:
    for number, argument in enumerate(arguments):
        if argument == "--lang":
            return arguments[number + 1] if number + 1 < len(arguments) else None
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return None


def _of_locale() -> Lang:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "zh" if os.environ[name].lower().startswith("zh") else "en"
    return "en"
