"""A scope cut into the parts in which the same owners hold the same, those that nobody holds among them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from mediaorg.org.cover import fewest
from mediaorg.org.diagram import shared
from mediaorg.org.scope import Region

Owner = TypeVar("Owner")


def parted(claims: Iterable[tuple[Owner, Region]], whole: Region) -> list[tuple[tuple[Owner, ...], Region]]:
    """All points of `whole`, apart by exactly who holds them, in declared order of dimensions and values.

    The claims of one owner are united first. Their regions are of one space with `whole`: else ValueError.
    """
    regions: dict[Owner, Region] = {}
    for owner, region in claims:
        regions[owner] = regions[owner] | region if owner in regions else region
    owners = list(regions)
    held = [(label, (region & whole).node) for label, region in enumerate(regions.values(), 2)]
    asked = [(label, whole.node) for label in (0, 1)]  # twice: what one owner alone holds, or nobody, is shared as well
    found = shared([*asked, *((label, node) for label, node in held if node)]) if whole else {}
    parts = [(tuple(owners[label - 2] for label in who if label > 1), Region(whole.space, found[who])) for who in found]
    return sorted(parts, key=lambda part: _first(part[1]))


def _first(region: Region) -> list[tuple[bool, list[int]]]:
    return min(map(region.space.order, fewest(region.node).boxes))
