"""What a restructuring comes to: changes, what follows from them, and what it does to findings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final

from mediaorg.diagnostic import At, Diagnostic, Span
from mediaorg.org.org import Org
from mediaorg.spec.places import Places
from mediaorg.text import Arg, Args, Sayable, Text, data_of

FINGERPRINT_LENGTH: Final = 10  # hexadecimal digits, beside the change id and the place


class Impact(StrEnum):
    """What a change asks of people: critical, somebody must decide first; major, work changes; minor, tell; info, nothing."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    INFO = "info"


class Direction(StrEnum):
    """Which way a change goes for whom it touches."""

    GAINS = "gains"
    LOSES = "loses"
    TIGHTENS = "tightens"
    LOOSENS = "loosens"


class Certainty(StrEnum):
    """Declared: it is written; inferred: two things were taken for one and the same, for good reasons."""

    DECLARED = "declared"
    INFERRED = "inferred"


class Term(StrEnum):
    """Whether a change is for good."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"


IMPACT_ORDER: Final[tuple[Impact, ...]] = tuple(Impact)


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """A kind of change: its id, the area of the organisation, its impact, its title and its sentence.

    A consequence explains no difference of its own: it follows from changes, and names them.
    """

    id: str
    area: str
    impact: Impact
    title: Text
    message: Text
    direction: Direction | None = None
    is_consequence: bool = False


@dataclass(frozen=True, slots=True)
class Touch:
    """A role or partner that a change is about, and which way it goes for it (None: it is only to be told)."""

    party: str
    direction: Direction | None = None


@dataclass(frozen=True)
class Change:
    """One change or one consequence.

    `subject` is a place in the new organisation, or in the old one for what is gone. `before` and `after` are None
    where there was nothing. `args` fill the kind's sentence. `explains` are the differences that it accounts for,
    `caused_by` the fingerprints of the changes that a consequence follows from.
    """

    kind: ChangeKind
    subject: At
    args: Args = field(default_factory=dict)
    before: Arg | None = None
    after: Arg | None = None
    impact: Impact = Impact.INFO
    direction: Direction | None = None
    certainty: Certainty = Certainty.DECLARED
    term: Term = Term.PERMANENT
    touches: tuple[Touch, ...] = ()
    explains: tuple[At, ...] = ()
    caused_by: tuple[str, ...] = ()
    old: Span | None = None
    new: Span | None = None

    @property
    def id(self) -> str:
        """The id of the kind: `duty-transferred`."""
        return self.kind.id

    @cached_property
    def fingerprint(self) -> str:
        """By which it is acknowledged: `kind:place:hash`, where the hash stands for what was before and after; no wording, no line."""
        told = json.dumps([_plain(self.before), _plain(self.after)], ensure_ascii=False, sort_keys=True, default=str)
        digest = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:FINGERPRINT_LENGTH]
        return f"{self.id}:{self.subject}:{digest}"

    @property
    def order(self) -> tuple[int, bool, str, str]:
        """Weight first, then consequences (what somebody must decide), then kind and place."""
        return (IMPACT_ORDER.index(self.impact), not self.kind.is_consequence, self.id, str(self.subject))


def _plain(arg: Arg | None) -> object:
    return None if arg is None else data_of(arg)


@dataclass(frozen=True, slots=True)
class ObligationKind:
    """A kind of thing to be done: its id, title and sentence."""

    id: str
    title: Text
    message: Text


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something that has to be done because of changes: by or for which role, what about, until when (None: no day is known)."""

    kind: ObligationKind
    role: str
    subject: At
    args: Args = field(default_factory=dict)
    due: date | None = None
    caused_by: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the kind: `handover`."""
        return self.kind.id


@dataclass(frozen=True, slots=True)
class Indirect:
    """A role that no change names, but that works next to one: over which handoffs and loops, and by which changes."""

    role: Sayable
    over: tuple[Sayable, ...]
    caused_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingsDelta:
    """What the change does to findings: those that it brings, those that it cures, those that stay."""

    introduced: tuple[Diagnostic, ...] = ()
    cured: tuple[Diagnostic, ...] = ()
    remaining: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two organisations: as it stands, where it is written, what was found in it, and what it is called.

    `term` is temporary where it is a base under a campaign that ends; `starts` is the day from which it holds, if it has one.
    """

    org: Org
    places: Places
    findings: tuple[Diagnostic, ...] = ()
    name: str = ""
    term: Term = Term.PERMANENT
    starts: date | None = None


@dataclass(frozen=True, slots=True)
class Diff:
    """Two organisations compared: changes in the order to be told, and all that follows."""

    old: Side
    new: Side
    changes: tuple[Change, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    indirect: tuple[Indirect, ...] = ()
    findings: FindingsDelta = field(default_factory=FindingsDelta)

    def by_impact(self) -> Mapping[Impact, tuple[Change, ...]]:
        """The changes of each weight, the heaviest first."""
        return {impact: tuple(one for one in self.changes if one.impact is impact) for impact in IMPACT_ORDER}

    @property
    def decisions(self) -> tuple[Change, ...]:
        """What somebody must decide on before this goes ahead."""
        return self.by_impact()[Impact.CRITICAL]
