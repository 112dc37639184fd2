"""A dated checklist of a campaign: its items, and the sections that they stand in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from mediaorg.diagnostic import At, Span
from mediaorg.overlay.periods import Period, Stretch
from mediaorg.record import Record, field
from mediaorg.spec.campaign import Head
from mediaorg.text import Args, Sayable, Text, data_of

FINGERPRINT_LENGTH = 10  # hexadecimal digits, beside the kind


class Stage(StrEnum):
    """Where in the course of a campaign something is done."""

    BEFORE = "before"
    PHASE = "phase"
    END = "end"
    AFTER = "after"


class Standing(StrEnum):
    """How the time of an item lies to the day that is looked at; whether it is done, nobody can tell from a file."""

    AHEAD = "ahead"
    NOW = "now"
    PAST = "past"


class PlanKind(Record):
    """A kind of item: its id, what a list calls it, and its sentence."""

    id: str
    title: Text
    message: Text


class Detail(Record):
    """One thing more to know about an item, and where it is written."""

    text: Text
    args: Args = field(default_factory=dict)
    why: Span | None = None

    def data(self) -> object:
        """What it says, in no language and without days."""
        return [self.text.en, {name: data_of(value) for name, value in self.args.items() if name != "day"}]


class PlanItem(Record):
    """One thing to be done: what, by whom, in which days, and the line that asks for it.

    `text` is the kind's sentence or one that says it better. `first` is None where it may be done any time until `due`;
    without `due` no day is known. `roles` are the roles and partners whom it concerns, those who do it included.
    `nth` tells apart items that are otherwise equal.
    """

    kind: PlanKind
    at: At
    text: Text
    args: Args
    who: tuple[Sayable, ...]
    roles: tuple[str, ...]
    first: date | None
    due: date | None
    why: Span | None
    details: tuple[Detail, ...] = ()
    campaign: str = ""
    nth: int = 0

    @property
    def fingerprint(self) -> str:
        """By which a ticked item is known again: the kind, and a digest of what is to be done; no wording, no line, no day."""
        told = [
            self.campaign,
            str(self.at),
            {name: data_of(value) for name, value in self.args.items()},
            [one.data() for one in self.details],
            [one.data() for one in self.who],
            self.nth,
        ]
        text = json.dumps(told, ensure_ascii=False, sort_keys=True, default=str)
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:FINGERPRINT_LENGTH]
        return f"{self.kind.id}-{digest}"

    @property
    def day(self) -> date | None:
        """The day under which it is listed: the one on which it is due; for a stretch such as a freeze, the first."""
        return self.first if self.kind.id == "freeze" else self.due

    def standing(self, day: date | None) -> Standing | None:
        """Ahead, now or past on a day; None where no day is looked at or none is known."""
        if day is None or self.due is None:
            return None
        if day > self.due:
            return Standing.PAST
        return Standing.NOW if day == self.due or (self.first is not None and day >= self.first) else Standing.AHEAD


class Section(Record):
    """A part of the checklist; `period` is the one that begins, for a section of a phase."""

    stage: Stage
    items: tuple[PlanItem, ...]
    period: Period | None = None


class Checklist(Record):
    """All that campaigns ask for, section by section. `window` is their whole time; None for a proposal without days.

    `parties` are the roles and partners that items name, by id; `only` are those that it was narrowed to.
    """

    organisation: Sayable
    heads: tuple[Head, ...]
    window: Stretch | None
    sections: tuple[Section, ...]
    parties: Mapping[str, Sayable] = field(default_factory=dict)
    as_of: date | None = None
    only: tuple[Sayable, ...] = ()

    def items(self) -> Iterator[PlanItem]:
        """All items, in order."""
        for section in self.sections:
            yield from section.items
