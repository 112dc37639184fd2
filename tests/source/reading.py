"""What the tests of this room share: text in, findings as short lines and data out."""

from __future__ import annotations

from mediaorg.diagnostic import Diagnostic
from mediaorg.source.read import Reading, read_text
from mediaorg.text import Lang


def read(text: str) -> Reading:
    """The reading of a text."""
    return read_text(text, "team.yaml")


def data(text: str) -> dict[str, object]:
    """The data of a text in which nothing is wrong."""
    reading = read(text)
    assert reading.diagnostics == ()
    assert reading.document is not None
    return reading.document.data


def shown(found: Diagnostic, text: str) -> str:
    """A finding as `line:column rule-id “guilty text”`; what is guilty is shown on its first line only."""
    line = (text.replace("\r\n", "\n").replace("\r", "\n").split("\n") or [""])[found.span.line - 1]
    end = found.span.end_column if found.span.end_line == found.span.line else len(line) + 1
    return f"{found.span.line}:{found.span.column} {found.rule.id} “{line[found.span.column - 1 : end - 1]}”"


def findings(text: str) -> list[str]:
    """All findings of a text."""
    return [shown(found, text) for found in read(text).diagnostics]


def refusals(text: str) -> list[str]:
    """All findings of a text that gives nothing more."""
    assert read(text).document is None
    return findings(text)


def said(text: str, lang: Lang = "en") -> str:
    """What the first finding of a text says and advises."""
    found = read(text).diagnostics[0]
    assert found.rule.help is not None

    return f"{found.rule.message.say(lang, found.args)} = {found.rule.help.say(lang, found.args)}"
