"""The file of acknowledgements that `mediaorg diff` is given: read, matched, and its faults told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mediaorg.cli.output import note
from mediaorg.cli.spec_at_hand import refuse_faults
from mediaorg.diagnostic import Diagnostic
from mediaorg.differ.acknowledge import Acknowledged, acknowledge
from mediaorg.differ.change import Diff
from mediaorg.errors import UnreadableSpec
from mediaorg.source.gather import Reader, require
from mediaorg.spec.acknowledgement import Placed, parse_acknowledgements
from mediaorg.text import Lang


def read_acknowledgements(path: str | None, lang: Lang) -> tuple[Placed, ...]:
    """The acknowledgements of a file, none without one; raises UnreadableSpec after telling all its faults."""
    if path is None:
        return ()
    require(path)
    reading = Reader().read(path)
    if reading.document is None:
        refuse_faults(reading.diagnostics, lang)
        raise UnreadableSpec
    parsed = parse_acknowledgements(reading.document)
    refuse_faults((*reading.diagnostics, *parsed.diagnostics), lang)
    return parsed.entries


def matched(diff: Diff, entries: Iterable[Placed], as_of: date, lang: Lang) -> Acknowledged:
    """Which changes are acknowledged; what is wrong with the other acknowledgements is told."""
    found = acknowledge(diff, entries, as_of)
    for one in found.diagnostics:
        note(told(one, lang))
    return found


def told(one: Diagnostic, lang: Lang) -> str:
    """A finding on one line, what to do on a second."""
    where = f"{one.span.file}:{one.span.line}:{one.span.column}"
    help_ = f"\n  = {one.rule.help.say(lang, one.args)}" if one.rule.help is not None else ""
    return f"{where}: {one.severity}: [{one.rule.id}] {one.rule.message.say(lang, one.args)}{help_}"
