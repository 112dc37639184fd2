"""The changes of a comparison by whom they touch and by fingerprint, and its tasks by role: looked up, not searched for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from mediaorg.differ.change import Change, Diff, Obligation


class Index:
    """What can be looked up in a comparison; each book is written when it is first asked for."""

    def __init__(self, diff: Diff) -> None:
        self._diff = diff

    @cached_property
    def by_party(self) -> Mapping[str, tuple[Change, ...]]:
        """The changes that touch each role and partner, in the order to be told."""
        found: dict[str, dict[int, Change]] = {}
        for place, change in enumerate(self._diff.changes):
            for touch in change.touches:
                found.setdefault(touch.party, {})[place] = change
        return {party: tuple(some.values()) for party, some in found.items()}

    @cached_property
    def by_fingerprint(self) -> Mapping[str, Change]:
        """The changes by the name that others refer to them with."""
        return {one.fingerprint: one for one in self._diff.changes}

    @cached_property
    def tasks(self) -> Mapping[str, tuple[Obligation, ...]]:
        """What has to be done by or for each role."""
        found: dict[str, list[Obligation]] = {}
        for one in self._diff.obligations:
            found.setdefault(one.role, []).append(one)
        return {role: tuple(some) for role, some in found.items()}

    @cached_property
    def partners(self) -> frozenset[str]:
        """The partners of either side, by id."""
        return frozenset(one.id for side in (self._diff.new, self._diff.old) for one in side.org.spec.partners)
