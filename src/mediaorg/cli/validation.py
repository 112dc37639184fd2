"""One run of `validate`: check what was asked for, report in every format that was asked for, decide the exit code."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from typing import Final

from mediaorg.cli.exits import FINDINGS, FINE
from mediaorg.cli.output import append_file, emit, is_terminal, wants_colour, width, write_file
from mediaorg.cli.outputs import outputs_of
from mediaorg.cli.tongue import tongue
from mediaorg.diagnostic import SEVERITY_ORDER, Diagnostic
from mediaorg.linter.fingerprint import numbered
from mediaorg.linter.many import check_many
from mediaorg.linter.outcome import Outcome, outcome_of
from mediaorg.linter.policy import select
from mediaorg.record import Record
from mediaorg.reporter import FORMATS, reporter_of
from mediaorg.reporter.report import Counts, Look, Report
from mediaorg.source.gather import Reader
from mediaorg.text import Lang

NARROW: Final = 60


class Wish(Record):
    """What `validate` was asked to do."""

    paths: tuple[str, ...]
    campaigns: tuple[str, ...]
    formats: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str
    baseline: str | None
    as_of: date
    lang: str | None
    color: str
    max_size: int


def carry_out(wish: Wish) -> int:
    """Checks, reports, and returns the exit code; MisuseError before anything is read where the wish makes no sense."""
    outputs = _outputs(wish.formats)
    chosen = select(wish.select, wish.ignore)
    results = _check(wish)
    report = _report(wish, results, chosen)
    look = Look(width(), wants_colour(wish.color))
    for name, file in outputs:
        written = reporter_of(name)(report, look)
        if file is None:
            emit(written)
        else:
            write_file(file, written)
        if name == "github":
            _summarise(report)
    return FINDINGS if _fails(report.open, wish.fail_on) else FINE


def _summarise(report: Report) -> None:
    """Adds the findings to the job summary, where GitHub Actions says which file that is."""
    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        from mediaorg.reporter.github import job_summary  # `github` is asked for on a runner only

        append_file(file, job_summary(report))


def _check(wish: Wish) -> Sequence[Outcome]:
    if wish.campaigns:
        from mediaorg.linter.campaign import check_campaigns  # most runs have no campaign

        checked = check_campaigns(wish.paths, wish.campaigns, wish.as_of, Reader(wish.max_size))
        return [outcome_of(one) for one in checked]
    return check_many(wish.paths, wish.as_of, wish.max_size)


def _outputs(formats: Sequence[str]) -> list[tuple[str, str | None]]:
    """The formats asked for, each with the file it goes to; None is standard output."""
    if not formats:
        return [("text" if is_terminal() and width() >= NARROW else "line", None)]
    return outputs_of(formats, FORMATS)


def _report(wish: Wish, results: Sequence[Outcome], chosen: frozenset[str]) -> Report:
    found = numbered([one for result in results for one in result.diagnostics])
    diagnostics = tuple(one for one in found if one.rule.id in chosen)
    in_baseline = 0
    if wish.baseline is not None:
        from mediaorg.cli.baselines import read_baseline
        from mediaorg.linter.baseline import compare

        compared = compare(diagnostics, read_baseline(wish.baseline))
        diagnostics, in_baseline = compared.introduced, len(compared.existing)
    texts: dict[str, str] = {}
    for result in results:
        texts.update((file, text) for file, text in result.texts.items() if text or file not in texts)
    counts = Counts(
        specs=sum(result.specs for result in results),
        files=len(texts),
        roles=sum(result.roles for result in results),
        duties=sum(result.duties for result in results),
        handoffs=sum(result.handoffs for result in results),
        loops=sum(result.loops for result in results),
    )
    lang: Lang = tongue(
        () if wish.lang is None else ("--lang", wish.lang), (one.language for one in results if one.specs)
    )
    as_of = wish.as_of if any(result.date_used for result in results) else None
    campaigns = tuple(result.campaign for result in results if result.campaign is not None)
    return Report(diagnostics, lang, texts, counts, as_of, in_baseline, campaigns)


def _fails(diagnostics: Sequence[Diagnostic], fail_on: str) -> bool:
    if fail_on == "never":
        return False
    levels = SEVERITY_ORDER[: [severity.value for severity in SEVERITY_ORDER].index(fail_on) + 1]
    return any(one.severity in levels for one in diagnostics)
