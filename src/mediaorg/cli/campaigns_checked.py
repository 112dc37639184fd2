"""Campaigns over their base for commands that build on them: read and checked as `validate --campaign` does, broken ones refused."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from mediaorg.cli.exits import FINDINGS
from mediaorg.cli.output import note, wants_colour, width
from mediaorg.cli.spec_at_hand import refuse_faults
from mediaorg.cli.tongue import checked, tongue
from mediaorg.diagnostic import ERROR, Diagnostic
from mediaorg.errors import MisuseError, UnreadableSpec
from mediaorg.linter.campaign import check_campaigns, stage_campaigns
from mediaorg.linter.check import Checked
from mediaorg.linter.fingerprint import numbered
from mediaorg.org.staging import Staging
from mediaorg.overlay.faults import OVERLAY_RULES
from mediaorg.record import Record
from mediaorg.reporter import reporter_of
from mediaorg.reporter.report import Counts, Look, Report
from mediaorg.source.gather import Reader, require
from mediaorg.text import Count, Lang, Text

READING: Final = ("source", "spec")
WINDOW: Final = "campaign-window"  # without days there is nothing to plan
BASES: Final = Text(
    "these campaigns are for different bases: plan them one by one", "这几份方案的基准组织不同，请分开处理"
)
OTHERS: Final = Text(
    "{errors} besides: mediaorg validate --campaign shows them", "另有 {errors}，用 mediaorg validate --campaign 查看"
)


class CheckedCampaigns(Record):
    """Campaigns that can be laid over their base, the language for the reader, what was read, and how many errors there are besides."""

    staging: Staging
    lang: Lang
    checked: Checked
    errors: int = 0

    def tell_errors(self) -> None:
        """A remark that there are errors which do not stand in the way."""
        if self.errors:
            count = Count(self.errors, "error", "errors", "个错误")
            note(OTHERS.say(self.lang, {"errors": count}))


def checked_campaigns(paths: Sequence[str], as_of: date, lang: str | None) -> CheckedCampaigns | int:
    """The campaigns in files; after telling what is wrong with them, the code to exit with.

    Raises MisuseError where a file is missing or the campaigns have several bases, UnreadableSpec after telling the faults
    of reading.
    """
    checked(lang)
    paths = tuple(dict.fromkeys(paths))
    for path in paths:
        require(path)
    reader = Reader()
    results = check_campaigns((), paths, as_of, reader)
    if len(results) > 1:
        raise MisuseError(BASES)
    result = results[0]
    own = result.org.head.language if result.org is not None else None
    reader_lang = tongue(() if lang is None else ("--lang", lang), (own,))
    errors = [one for one in result.diagnostics if one.severity is ERROR and one.waived is None]
    blocking = [one for one in errors if _blocks(one)]
    refuse_faults(blocking, reader_lang)
    if blocking:
        _tell(result, blocking, reader_lang)
        return FINDINGS
    staging, _ = stage_campaigns(paths, as_of, reader)
    if staging is None:
        raise UnreadableSpec
    return CheckedCampaigns(staging, reader_lang, result, len(errors))


def _blocks(one: Diagnostic) -> bool:
    """Whether nothing can be built on it: what could not be read, and what does not fit the base."""
    return one.rule.family in READING or one.rule.id == WINDOW or one.rule in OVERLAY_RULES


def _tell(result: Checked, found: Sequence[Diagnostic], lang: Lang) -> None:
    texts = {reading.file: reading.text for reading in result.readings}
    counts = Counts(specs=int(result.org is not None), files=len(texts))
    report = Report(tuple(numbered(list(found))), lang, texts, counts)
    note(reporter_of("text")(report, Look(width(), wants_colour("auto"))).rstrip("\n"))
