"""Campaign files from their text to their diagnostics: alone against their base, or laid over it and checked through."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mediaorg.diagnostic import Diagnostic, fault
from mediaorg.linter.campaign_lint import lint_staging
from mediaorg.linter.check import Checked, in_file_order, packs_of
from mediaorg.linter.policy import read_policy, without_doubt_settled
from mediaorg.linter.survey import check_paths
from mediaorg.org.load import load
from mediaorg.org.staging import Staging, staging_of
from mediaorg.record import replace
from mediaorg.source.document import Document
from mediaorg.source.gather import INCLUDE_MISSING, STDIN, Gathered, Reader, survey
from mediaorg.source.read import Reading, read_text
from mediaorg.spec.parse import Parsed, parse
from mediaorg.spec.parse_campaign import ParsedCampaign, parse_campaign


@dataclass(frozen=True, slots=True)
class Base:
    """The base of a campaign: where it is, what could be read of it, and what is wrong with the way to it."""

    path: str | None
    gathered: Gathered | None = None
    parsed: Parsed | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The files of the base."""
        return self.gathered.readings if self.gathered is not None else ()


def check_campaign_file(path: str, as_of: date, reader: Reader) -> Checked:
    """Checks the shape of a campaign file, and the names in it against its base; it is not applied."""
    reading = reader.read(path)
    if reading.document is None:
        return Checked((reading,), None, None, reading.diagnostics)
    base = base_of(reading.document, reader)
    parsed = parse_campaign(reading.document, base.parsed)
    readings = (reading, *base.readings)
    return Checked(
        readings, None, None, in_file_order(readings, [*reading.diagnostics, *base.diagnostics, *parsed.diagnostics])
    )


def check_campaigns(paths: Sequence[str], campaigns: Sequence[str], as_of: date, reader: Reader) -> list[Checked]:
    """Checks what some paths stand for as these campaigns make it; campaigns of one base are applied together.

    Raises MisuseError where a file is missing or cannot be read.
    """
    groups: dict[str | None, list[tuple[Reading, Base]]] = {}
    for path in dict.fromkeys(campaigns):
        reading = reader.read(path)
        base = base_of(reading.document, reader) if reading.document is not None else Base(None)
        groups.setdefault(base.path, []).append((reading, base))
    told = {Path(one).resolve() for one in (*campaigns, *(path for path in groups if path is not None)) if one != STDIN}
    others = [one for one in check_paths(paths, as_of, reader) if not _is_told(one, told)]
    return [*others, *(_check_group(group, as_of) for group in groups.values())]


def stage_campaigns(
    campaigns: Sequence[str], as_of: date, reader: Reader
) -> tuple[Staging | None, tuple[Diagnostic, ...]]:
    """Campaigns over the base of the first of them, and all faults of reading; None where something could not be kept.

    For commands that show or draw an organisation under campaigns. Raises MisuseError where a file cannot be read.
    """
    readings = [reader.read(path) for path in campaigns]
    documents = [one.document for one in readings if one.document is not None]
    diagnostics = [one for reading in readings for one in reading.diagnostics]
    if len(documents) < len(readings) or not documents:
        return None, tuple(diagnostics)
    base = base_of(documents[0], reader)
    diagnostics += base.diagnostics
    if base.gathered is None or base.parsed is None:
        return None, (*diagnostics, *(base.gathered.diagnostics if base.gathered else ()))
    parsed = tuple(parse_campaign(document, base.parsed) for document in documents)
    packs = packs_of(base.parsed, base.gathered)
    diagnostics += [*base.gathered.diagnostics, *base.parsed.diagnostics, *packs.diagnostics]
    diagnostics += [one for campaign in parsed for one in campaign.diagnostics]
    return staging_of(base.parsed, parsed, as_of, packs.packs), tuple(diagnostics)


def check_campaign_text(team: str, campaign: str, as_of: date) -> Checked:
    """Checks a specification and a campaign given as texts, `team.yaml` and `campaign.yaml`, the campaign applied."""
    root, reading = read_text(team, "team.yaml"), read_text(campaign, "campaign.yaml")
    gathered = Gathered((root,), root.diagnostics, root.document is None)
    parsed = parse(gathered.documents) if gathered.documents else None
    return _check_group([(reading, Base("team.yaml", gathered, parsed))], as_of)


def _is_told(checked: Checked, told: set[Path]) -> bool:
    return any(Path(reading.file).resolve() in told for reading in checked.readings[:1] if reading.file != STDIN)


def base_of(document: Document, reader: Reader) -> Base:
    """The base that a campaign names, by a path from the campaign's own folder, which may lead out of it."""
    head = document.data.get("campaign")
    named = head.get("base") if isinstance(head, dict) else None
    if not isinstance(named, str):
        return Base(None)
    folder = "" if document.file == STDIN else os.path.dirname(document.file)  # noqa: PTH120 - kept as given
    path = os.path.normpath(os.path.join(folder, named)).replace(os.sep, "/")  # noqa: PTH118 - `..` is meant
    if Path(path).is_dir():
        roots = survey(path, reader).roots
        path = roots[0] if len(roots) == 1 else path
    if not named or not Path(path).is_file():
        span = document.span(("campaign", "base"))
        return Base(None, diagnostics=(fault(INCLUDE_MISSING, span, pattern=named),))
    gathered = reader.gather(path)
    if not gathered.documents:
        return Base(path, gathered)
    return Base(path, gathered, parse(gathered.documents, incomplete=gathered.incomplete))


def _check_group(group: Sequence[tuple[Reading, Base]], as_of: date) -> Checked:
    """Checks the campaigns of one base together."""
    base = group[0][1]
    diagnostics = [one for reading, own in group for one in (*reading.diagnostics, *own.diagnostics)]
    parsed = tuple(
        parse_campaign(reading.document, base.parsed) for reading, _ in group if reading.document is not None
    )
    diagnostics += [one for campaign in parsed for one in campaign.diagnostics]
    readings = (*base.readings, *(reading for reading, _ in group))
    if base.gathered is None or base.parsed is None:
        diagnostics += base.gathered.diagnostics if base.gathered is not None else ()
        return Checked(readings, None, None, in_file_order(readings, diagnostics))
    return _check_over(base.gathered, base.parsed, parsed, diagnostics, as_of)


def _check_over(
    gathered: Gathered, base: Parsed, parsed: tuple[ParsedCampaign, ...], diagnostics: list[Diagnostic], as_of: date
) -> Checked:
    packs = packs_of(base, gathered)
    readings = (*gathered.readings, *packs.readings, *_files_of(parsed))
    reading_faults = [*gathered.diagnostics, *base.diagnostics, *packs.diagnostics]
    org = load(base, as_of, packs.packs)
    found = [*reading_faults, *diagnostics]
    if org is not None:
        policy, faults = read_policy(org.spec, base.places)
        found = [*without_doubt_settled(reading_faults, org.spec, base.places), *faults]
        staging = staging_of(base, parsed, as_of, packs.packs)
        org.date_used = org.date_used or staging is not None
        found += lint_staging(staging, policy, diagnostics) if staging is not None else diagnostics
    return Checked(readings, base, org, in_file_order(readings, [*_tagged(found, _files_of(parsed))]))


def _tagged(diagnostics: Iterable[Diagnostic], campaigns: Iterable[Reading]) -> Iterator[Diagnostic]:
    """What no campaign introduced and what stands in no campaign file was there before them: it is inherited."""
    own = {reading.file for reading in campaigns}
    for one in diagnostics:
        is_inherited = one.introduced_by is None and one.span.file not in own
        yield replace(one, is_inherited=True) if is_inherited else one


def _files_of(parsed: tuple[ParsedCampaign, ...]) -> tuple[Reading, ...]:
    return tuple(Reading(one.document.file, one.document.text, one.document, ()) for one in parsed)
