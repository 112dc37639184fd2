"""Which changes have been acknowledged, by fingerprint, and which acknowledgements have had their day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from mediaorg.diagnostic import Diagnostic, fault
from mediaorg.differ.change import Change, Diff
from mediaorg.org.org import Org
from mediaorg.record import Record, field
from mediaorg.rules.acknowledgements import (
    ACKNOWLEDGEMENT_EXPIRED,
    ACKNOWLEDGEMENT_NO_REASON,
    ACKNOWLEDGEMENT_UNMATCHED,
)
from mediaorg.spec.acknowledgement import Acknowledgement, Placed
from mediaorg.spec.faults import UNKNOWN_REFERENCE
from mediaorg.spec.names import WHAT
from mediaorg.spec.nearest import nearest
from mediaorg.spec.reasons import gives_reason
from mediaorg.text import Text, literal

GONE: Final = Text(
    "take the acknowledgement away; should the change come back, decide anew", "请删去这条确认；变更再出现时重新决定"
)
AND_PARTY: Final = Text("name a role or a partner of the organisation", "请写组织中的岗位或外部协作方")


class Acknowledged(Record):
    """The acknowledgements in force by the fingerprint of their change, and what is wrong with the others."""

    by_change: Mapping[str, Acknowledgement] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def acknowledge(diff: Diff, entries: Iterable[Placed], as_of: date) -> Acknowledged:
    """Matches acknowledgements with changes by fingerprint, never by wording.

    One that is past its end or gives no reason acknowledges nothing. Whether one is unmatched is judged only where both
    organisations could be read whole: what was set aside may hold its change.
    """
    changes = {change.fingerprint: change for change in diff.changes}
    is_whole = diff.old.org.certainty.is_whole and diff.new.org.certainty.is_whole
    in_force: dict[str, Acknowledgement] = {}
    found: list[Diagnostic] = []
    for one in entries:
        faults = list(_faults(one, as_of, (diff.new.org, diff.old.org)))
        found += faults
        if one.entry.change not in changes:
            found += [_unmatched(one, changes)] if is_whole and not faults else []
        elif not faults:
            in_force[one.entry.change] = one.entry
    return Acknowledged(in_force, tuple(found))


def _faults(one: Placed, as_of: date, orgs: tuple[Org, Org]) -> Iterator[Diagnostic]:
    entry = one.entry
    if not gives_reason(entry.reason):
        yield fault(ACKNOWLEDGEMENT_NO_REASON, one.span("reason"), change=entry.change)
    if entry.until < as_of:
        until = entry.until.isoformat()
        yield fault(ACKNOWLEDGEMENT_EXPIRED, one.span("until"), change=entry.change, until=until)
    parties = {party.id for org in orgs for party in (*org.spec.roles, *org.spec.partners)}
    if entry.by not in parties:
        near = nearest(entry.by, parties)
        words = literal(near or "")
        advice = Text(f"did you mean “{words}”?", f"是不是想写“{words}”？") if near else AND_PARTY
        yield fault(UNKNOWN_REFERENCE, one.span("by"), what=WHAT["party"], name=entry.by, advice=advice)


def _unmatched(one: Placed, changes: Mapping[str, Change]) -> Diagnostic:
    place, _, _ = one.entry.change.rpartition(":")
    now = next((mark for mark in changes if mark.rpartition(":")[0] == place), None) or nearest(
        one.entry.change, changes
    )
    words = literal(now or "")
    advice = (
        Text(
            f"what is there is “{words}”: look at it, and acknowledge that if it is what was meant",
            f"现有的变更是“{words}”：请看过之后，确认无误再改写这一条",
        )
        if now
        else GONE
    )
    return fault(ACKNOWLEDGEMENT_UNMATCHED, one.span("change"), change=one.entry.change, advice=advice)
