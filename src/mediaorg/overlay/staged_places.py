"""Where everything is written when campaigns lie over a base: in a campaign's file or in the base."""

from __future__ import annotations

from collections.abc import Mapping

from mediaorg.diagnostic import At, Span
from mediaorg.overlay.working import Provenance
from mediaorg.spec.campaign_places import CampaignPlaces
from mediaorg.spec.places import Places


class StagedPlaces(Places):
    """Places of an organisation under campaigns: what a campaign set stands in its file, all else in the base.

    `by_campaign` are the places of each campaign, by its id.
    """

    def __init__(self, base: Places, by_campaign: Mapping[str, CampaignPlaces], provenance: Provenance) -> None:
        super().__init__({})
        self._base = base
        self._by_campaign = by_campaign
        self._provenance = provenance

    def span(self, at: At) -> Span:
        """The stretch of a file that a place stands in: its value, or the nearest thing around it that is written."""
        said = self._said(at)
        if said is None:
            return self._base.span(at)
        places, place = said
        if not places.reaches(place) and self._base.reaches(at):
            return self._base.span(at)
        return places.span(place)

    def key_span(self, at: At) -> Span:
        """The key of what stands at a place; where that is not written, as `span`."""
        return self.span(at) if self._said(at) is not None else self._base.key_span(at)

    def reaches(self, at: At) -> bool:
        """Whether what stands at a place is itself written somewhere."""
        said = self._said(at)
        return (said is not None and said[0].reaches(said[1])) or self._base.reaches(at)

    def _said(self, at: At) -> tuple[CampaignPlaces, At] | None:
        """The place in a campaign's file that set this, or something around it; the nearest and latest one."""
        if at.kind == "campaign":
            return (self._by_campaign[at.id], at) if at.id in self._by_campaign else None
        for length in range(len(at.path), -1, -1):
            origins = self._provenance.get(At(at.kind, at.id, at.path[:length]), ())
            if origins:
                return self._by_campaign[origins[-1].campaign], origins[-1].at.below(*at.path[length:])
        return None
