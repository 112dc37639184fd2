"""All that is wrong with campaigns laid over their base, in one run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mediaorg.diagnostic import Diagnostic
from mediaorg.overlay.conflict import added_twice, conflicts
from mediaorg.overlay.dangling import gone, never_live
from mediaorg.overlay.expectation import Expectation
from mediaorg.overlay.periods import Period
from mediaorg.record import replace
from mediaorg.spec.elements import Elements
from mediaorg.spec.parse import Parsed
from mediaorg.spec.parse_campaign import ParsedCampaign


def verify(base: Parsed, parsed: Sequence[ParsedCampaign], periods: Sequence[Period]) -> Iterator[Diagnostic]:
    """Drifted expectations, changes without effect, names of what is not there, and campaigns at odds."""
    if base.spec is None or base.known is None:
        return
    known = base.known
    for one in parsed:
        known = known.joined(one.known) if one.known is not None else known
    elements = Elements(base.spec)
    for one in parsed:
        if one.campaign is not None:
            for told in Expectation(base, elements, one).check(one.campaign):
                yield replace(told, introduced_by=one.campaign.id)
    for told in (*gone(base, parsed, known, periods), *never_live(base, parsed, known)):
        yield _introduced(told, parsed)
    for told in (*conflicts(parsed, periods), *added_twice(parsed)):
        yield _introduced(told, parsed)


def _introduced(told: Diagnostic, parsed: Sequence[ParsedCampaign]) -> Diagnostic:
    by = next((one.campaign.id for one in parsed if one.campaign and one.document.file == told.span.file), None)
    return replace(told, introduced_by=by)
