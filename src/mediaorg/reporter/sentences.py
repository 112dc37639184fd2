"""The sentences of a diagnostic, put together in one language."""

from __future__ import annotations

from mediaorg.diagnostic import Diagnostic, RelatedPlace
from mediaorg.text import Lang, Text


def message_of(diagnostic: Diagnostic, lang: Lang) -> str:
    """What is wrong."""
    return diagnostic.rule.message.say(lang, diagnostic.args)


def label_of(diagnostic: Diagnostic, lang: Lang) -> str:
    """What stands under the guilty text; empty where the rule says nothing there."""
    return _said(diagnostic.rule.label, diagnostic, lang)


def help_of(diagnostic: Diagnostic, lang: Lang) -> str:
    """What to do; empty where the rule has no advice."""
    return _said(diagnostic.rule.help, diagnostic, lang)


def related_message(diagnostic: Diagnostic, place: RelatedPlace, lang: Lang) -> str:
    """What is said of a further place; its own arguments go before those of the diagnostic."""
    return diagnostic.rule.related[place.text].say(lang, {**diagnostic.args, **place.args})


def _said(text: Text | None, diagnostic: Diagnostic, lang: Lang) -> str:
    return text.say(lang, diagnostic.args).strip() if text else ""
