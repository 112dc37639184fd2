"""What is left to tell of a checked specification, small and plain enough to come out of another process."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mediaorg.diagnostic import Diagnostic, RelatedPlace
from mediaorg.linter.check import Checked
from mediaorg.record import Record, replace
from mediaorg.text import Arg, Args, Lang, Sayable, Text


class Outcome(Record):
    """The findings of one specification, the texts that they point into, and how much was looked at.

    `specs` is 0 where no organisation could be made of it; `campaign` is the campaign file that was checked alone.
    """

    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    specs: int = 0
    roles: int = 0
    duties: int = 0
    handoffs: int = 0
    loops: int = 0
    language: str | None = None
    date_used: bool = False
    campaign: str | None = None


class Said(Record):
    """An argument of a sentence that knows its words and its data, and nothing else of the thing it stood for."""

    en: str
    zh: str
    value: object

    def say(self, lang: Lang) -> str:
        """The words for a reader of `lang`."""
        return self.zh if lang == "zh" else self.en

    def data(self) -> object:
        """The plain value that machine formats print."""
        return self.value


def outcome_of(checked: Checked) -> Outcome:
    """What there is to tell of a checked specification."""
    texts = {reading.file: reading.text for reading in checked.readings}
    org = checked.org
    if org is None:
        return Outcome(checked.diagnostics, texts, campaign=_campaign_of(checked))
    return Outcome(
        checked.diagnostics,
        texts,
        1,
        len(org.roles),
        len(org.duties),
        len(org.handoffs),
        len(org.loops),
        org.head.language,
        org.date_used,
    )


def _campaign_of(checked: Checked) -> str | None:
    document = checked.readings[0].document if checked.readings else None
    alone = document is not None and "campaign" in document.data and "org" not in document.data
    return document.file if document is not None and alone else None


def portable(outcome: Outcome) -> Outcome:
    """The same outcome, cut off from the models that its sentences speak of; texts that nothing points into are dropped."""
    shown = {one.span.file for one in outcome.diagnostics}
    shown.update(place.span.file for one in outcome.diagnostics for place in one.related)
    texts = {file: text if file in shown else "" for file, text in outcome.texts.items()}
    return replace(outcome, diagnostics=tuple(_cut_off(one) for one in outcome.diagnostics), texts=texts)


def _cut_off(one: Diagnostic) -> Diagnostic:
    related = tuple(RelatedPlace(place.span, place.text, _all_said(place.args), place.at) for place in one.related)
    return replace(one, args=_all_said(one.args), related=related)


def _all_said(args: Args) -> Args:
    return {name: _said(value) for name, value in args.items()}


def _said(arg: Arg) -> Arg:
    if isinstance(arg, str | int | float | Text):
        return arg
    if isinstance(arg, Sayable):
        return Said(arg.say("en"), arg.say("zh"), arg.data())
    entries: Sequence[Any] = arg
    return tuple(_said(one) for one in entries)
