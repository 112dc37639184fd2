"""A comparison as somebody asked for it: whose changes, in which language, what has been acknowledged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mediaorg.differ.account.index import Index
from mediaorg.differ.change import IMPACT_ORDER, Change, Diff, Impact, Indirect, Obligation
from mediaorg.spec.acknowledgement import Acknowledgement
from mediaorg.text import Lang


@dataclass(frozen=True, slots=True)
class DiffReport:
    """All that a report of a comparison is written from.

    `acknowledged` is by fingerprint of the change; `roles` are those asked for (none: all); `texts` is what each file
    holds, under the names that the spans bear; `as_of` is None unless the day was used.
    """

    diff: Diff
    lang: Lang
    acknowledged: Mapping[str, Acknowledgement] = field(default_factory=dict)
    roles: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    as_of: date | None = None
    index: Index = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", Index(self.diff))

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes that concern the roles asked for, in the order to be told."""
        return tuple(one for one in self.diff.changes if self.concerns(one))

    @property
    def by_impact(self) -> Mapping[Impact, tuple[Change, ...]]:
        """These changes by weight, the heaviest first; acknowledged ones among them."""
        return {impact: tuple(one for one in self.changes if one.impact is impact) for impact in IMPACT_ORDER}

    @property
    def decisions(self) -> tuple[Change, ...]:
        """What somebody must still decide on."""
        return tuple(one for one in self.by_impact[Impact.CRITICAL] if one.fingerprint not in self.acknowledged)

    @property
    def decided(self) -> tuple[tuple[Change, Acknowledgement], ...]:
        """What has been acknowledged, and how."""
        known = self.acknowledged
        return tuple((one, known[one.fingerprint]) for one in self.changes if one.fingerprint in known)

    @property
    def obligations(self) -> tuple[Obligation, ...]:
        """What has to be done by or for the roles asked for, role by role, what is due first before the rest."""
        asked = [one for one in self.diff.obligations if not self.roles or one.role in self.roles]
        roles = tuple(dict.fromkeys(one.role for one in asked))
        order = {role: place for place, role in enumerate(roles)}
        return tuple(sorted(asked, key=lambda one: (order[one.role], one.due or date.max)))

    @property
    def indirect(self) -> tuple[Indirect, ...]:
        """Who works next to a change; all are told, whoever was asked for."""
        caused = {one.fingerprint for one in self.changes}
        return tuple(one for one in self.diff.indirect if not self.roles or caused & set(one.caused_by))

    def concerns(self, change: Change) -> bool:
        """Whether a change is about one of the roles asked for."""
        named = {touch.party for touch in change.touches} | {change.subject.id}
        return not self.roles or not named.isdisjoint(self.roles)
