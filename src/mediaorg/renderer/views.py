"""What a chapter shows, as plain data: every word said already, sorted, frozen. Templates see nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.record import Record

LOOKS: Final[Mapping[str, str]] = {"": "", "A": "a", "R": "r", "A/R": "ar", "C": "c", "I": "i"}


class Ref(Record):
    """A role or partner that a page names; `page` is its id where the handbook has a chapter for it, else empty."""

    name: str
    page: str = ""
    note: str = ""


class Fact(Record):
    """A label and what there is to say: names, or words."""

    label: str
    values: tuple[Ref, ...]


class Part(Record):
    """What a role has to do with a duty: the letters of RACI, the words for them, and where."""

    letters: str
    words: str
    who: Ref
    scope: str = ""

    @property
    def look(self) -> str:
        """What a style sheet calls the letters: `ar` for A/R."""
        return LOOKS[self.letters]


class DutyRow(Record):
    """A duty of a role; `others` are those who have a part in it too, `share` is the weight in whole percent."""

    id: str
    name: str
    other_name: str
    action: str
    object: str
    part: Part
    result: str
    weight: str
    share: int
    effort: str
    checked_by: tuple[Ref, ...]
    stage: str
    critical: bool
    temporary: bool
    others: tuple[Part, ...]


class KpiRow(Record):
    """A measure of a role's work."""

    id: str
    name: str
    other_name: str
    definition: str
    target: str
    weight: str
    period: str
    source: str
    measured_by: tuple[Ref, ...]
    duties: tuple[str, ...]


class AccessRow(Record):
    """A right in a system."""

    system: str
    rights: str
    risk: str
    expires: str


class TierRow(Record):
    """A band of an approval and who decides on it; `mine` where that is the role of the chapter."""

    amount: str
    by: Ref
    mine: bool


class ApprovalRow(Record):
    """Something to be approved that a role asks for (`asks`) or decides on."""

    subject: str
    asks: bool
    tiers: tuple[TierRow, ...]


class HandoffRow(Record):
    """Something that a role receives from `other`, or hands on to it."""

    other: Ref
    what: str
    other_what: str
    when: str
    accept: str
    on_reject: str
    via: str
    after: tuple[str, ...]
    urgent: bool
    temporary: bool


class RingStage(Record):
    """A stage as it is drawn: the middle of its circle, and the arrow to the next stage; `mine` marks it."""

    number: int
    x: str
    y: str
    arc: str
    head: str
    closed: bool
    mine: bool


class StageRow(Record):
    """A stage of a loop: who stands in it, and what it hands to the next."""

    number: int
    name: str
    roles: tuple[Ref, ...]
    judges: tuple[str, ...]
    hands_on: tuple[str, ...]
    shared: bool
    mine: bool


class LoopView(Record):
    """A loop in words and as a ring."""

    id: str
    name: str
    cycle: str
    turn: str
    stages: tuple[StageRow, ...]
    ring: tuple[RingStage, ...]


class TrainingRow(Record):
    """A training that a role asks for."""

    name: str
    hours: str
    method: str
    passed_with: str
    valid: str
    by: str


class WaiverRow(Record):
    """An accepted finding."""

    rule: str
    place: str
    reason: str
    control: str
    approved_by: tuple[Ref, ...]
    until: str


class ChangeRow(Record):
    """A line of the change record (修改记录表)."""

    before: str
    section: str
    summary: str
    by: str
    day: str
    after: str


class Todo(Record):
    """Something that the holder of a post has to do or to get, and by when."""

    due: str
    text: str


class News(Record):
    """What changed for the holder of a post since an earlier version; `nothing` says so where there is nothing."""

    since: str
    gains: tuple[str, ...]
    loses: tuple[str, ...]
    others: tuple[str, ...]
    todo: tuple[Todo, ...]
    nothing: str


class Chapter(Record):
    """The manual of one role."""

    id: str
    name: str
    other_name: str
    code: str
    layer: str
    layer_rank: int
    critical: bool
    identity: tuple[Fact, ...]
    purpose: str
    duties: tuple[DutyRow, ...]
    kpis: tuple[KpiRow, ...]
    authority: tuple[str, ...]
    access: tuple[AccessRow, ...]
    approvals: tuple[ApprovalRow, ...]
    receives: tuple[HandoffRow, ...]
    hands_on: tuple[HandoffRow, ...]
    loops: tuple[LoopView, ...]
    training: tuple[TrainingRow, ...]
    needs: tuple[Fact, ...]
    path: tuple[Ref, ...]
    waivers: tuple[WaiverRow, ...]
    superior: str
    temporary: str = ""
    changes: tuple[ChangeRow, ...] = ()
    news: News | None = None
