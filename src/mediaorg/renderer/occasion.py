"""A campaign that is under way: what its pages say of it, and what of an organisation is there only for its time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from mediaorg.diagnostic import At, Item
from mediaorg.org.staging import Staged, Staging
from mediaorg.overlay.periods import Period, window
from mediaorg.renderer.labels import FACTS, HEADINGS
from mediaorg.spec.campaign import Head
from mediaorg.text import Text

# What a campaign may set of a role, by its key in the file, in the order of a chapter.
FIELDS: Final[Mapping[str, Text]] = {
    "name": Text("name", "岗位名称"),
    "layer": FACTS["layer"],
    "unit": FACTS["unit"],
    "reports_to": FACTS["reports_to"],
    "dotted_to": FACTS["dotted"],
    "headcount": FACTS["posts"],
    "filled": FACTS["posts"],
    "employment": FACTS["employment"],
    "backup": Text("backup", "B 角"),
    "purpose": HEADINGS["purpose"],
    "duties": HEADINGS["duties"],
    "kpis": HEADINGS["kpis"],
    "authority": HEADINGS["authority"],
    "access": HEADINGS["access"],
    "training": HEADINGS["training"],
    "needs": HEADINGS["needs"],
    "path": HEADINGS["path"],
}


@dataclass(frozen=True, slots=True)
class Occasion:
    """The campaigns in force in one period, and what they set: elements, duties of roles, fields of roles by role id."""

    campaigns: tuple[Head, ...]
    period: Period
    elements: frozenset[tuple[str, str]]
    given: frozenset[tuple[str, str]]
    fields: Mapping[str, tuple[Text, ...]]

    @property
    def last(self) -> date | None:
        """The last day of all campaigns; None where one has no end."""
        ends = [days.last if (days := window(one)) is not None else date.max for one in self.campaigns]
        return max(ends) if date.max not in ends else None


def occasion_of(staging: Staging, staged: Staged) -> Occasion:
    """What is under way in a period."""
    places = tuple(staged.applied.provenance)
    fields: dict[str, dict[str, None]] = {}
    for at in places:
        if at.kind == "role" and at.path:
            fields.setdefault(at.id, {})[str(at.path[0])] = None
    return Occasion(
        campaigns=tuple(campaign.head for campaign in staging.campaigns),
        period=staged.period,
        elements=frozenset((at.kind, at.id) for at in places),
        given=frozenset((at.id, step.id) for at in places if (step := _duty(at)) is not None),
        fields={role: _in_order(keys) for role, keys in fields.items()},
    )


def _duty(at: At) -> Item | None:
    """The entry of a role's duties that a place is in."""
    step = at.path[1] if at.kind == "role" and len(at.path) > 1 and at.path[0] == "duties" else None
    return step if isinstance(step, Item) else None


def _in_order(keys: Iterable[str]) -> tuple[Text, ...]:
    found = set(keys)
    return tuple(dict.fromkeys(words for key, words in FIELDS.items() if key in found))
