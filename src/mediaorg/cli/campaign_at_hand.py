"""A specification as campaigns make it in one phase, for the commands that show an organisation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from mediaorg.cli.spec_at_hand import AtHand, refuse_faults
from mediaorg.errors import MisuseError, UnreadableSpec
from mediaorg.source.gather import Reader, require
from mediaorg.spec.nearest import hint, nearest
from mediaorg.text import Lang, Text, say_arg

if TYPE_CHECKING:
    from mediaorg.org.staging import Staged, Staging
    from mediaorg.spec.parse_campaign import ParsedCampaign

NO_PHASE: Final = Text("there is no phase {name}{hint}", "没有阶段 {name}{hint}")
ALONE: Final = Text("--phase needs --campaign", "--phase 要和 --campaign 一起用")


def stage(hand: AtHand, campaigns: Sequence[str], phase: str | None, as_of: date) -> tuple[Staging, Staged] | None:
    """The specification at hand as the campaigns make it in a phase, or else on the day; None without campaigns.

    Raises UnreadableSpec after telling the faults of reading of a campaign file, MisuseError where there is no such phase.
    """
    if not campaigns:
        if phase is not None:
            raise MisuseError(ALONE)
        return None
    staging = _staging(hand, campaigns, as_of)
    staged = staging.pick(phase)
    if staged is None:
        raise MisuseError(NO_PHASE, name=phase or "", hint=_hint(staging, phase or ""))
    return staging, staged


def under_way(staging: Staging, staged: Staged, lang: Lang) -> str:
    """The campaigns and the period in one line, for the head of a page."""
    from mediaorg.renderer.narrator import clean

    names = say_arg(tuple(one.head for one in staging.campaigns), lang)
    return clean(f"{names} · {staged.period.say(lang)}")


def _staging(hand: AtHand, campaigns: Sequence[str], as_of: date) -> Staging:
    from mediaorg.org.staging import staging_of  # most commands show an organisation without a campaign
    from mediaorg.spec.parse_campaign import parse_campaign

    base = hand.checked.parsed
    reader = Reader()
    parsed: list[ParsedCampaign] = []
    for path in campaigns:
        require(path)
        reading = reader.read(path)
        refuse_faults(reading.diagnostics, hand.lang)
        if reading.document is not None:
            parsed.append(parse_campaign(reading.document, base))
            refuse_faults(parsed[-1].diagnostics, hand.lang)
    staging = staging_of(base, tuple(parsed), as_of, hand.org.packs) if base is not None else None
    if staging is None:
        raise UnreadableSpec
    return staging


def _hint(staging: Staging, phase: str) -> Text | str:
    known = [one.id for campaign in staging.campaigns for one in campaign.head.phases or ()]
    return hint(nearest(phase, known))
