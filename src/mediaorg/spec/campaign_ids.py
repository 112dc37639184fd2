"""The ids that a campaign file brings in, read from plain data, and the names in its head."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.spec.campaign import Head
from mediaorg.spec.identity import raw_handoff_key
from mediaorg.spec.joined import Entry, Path
from mediaorg.spec.names import Known, Unknown
from mediaorg.spec.shelf import Shelf


def of_head(head: Head, known: Known) -> Iterator[Unknown]:
    """The unknown names in the head of a campaign file."""
    named: list[tuple[Path, str | None]] = [
        (("approved_by", index), name) for index, name in enumerate(head.approved_by or ())
    ]
    named += [(("freeze", index, "emergency"), one.emergency) for index, one in enumerate(head.freeze or ())]
    named += [(("escalation", index, "to"), one.to) for index, one in enumerate(head.escalation or ())]
    named += [(("retrospective", "by"), head.retrospective.by if head.retrospective else None)]
    named += [(("handback", index, "by"), one.by) for index, one in enumerate(head.handback or ())]
    for path, name in named:
        if name is not None and name not in known.of("party"):
            yield Unknown(path, "party", name)


def ids_of(entry: Entry, kind: str) -> Iterator[tuple[Path, str]]:
    """The ids that an added entry brings: its own, and those of the duties that are written inside a role."""
    if not isinstance(entry.raw, dict):
        return
    own = entry.raw.get("id") if kind != "handoff" or "id" in entry.raw else raw_handoff_key(entry.raw)
    if isinstance(own, str):
        yield (), own
    claims = entry.raw.get("duties") if kind == "role" else None
    for number, claim in enumerate(claims if isinstance(claims, list) else ()):
        if isinstance(claim, dict) and "duty" not in claim and isinstance(identity := claim.get("id"), str):
            yield ("duties", number), identity


def phase_ids(head: Shelf) -> Iterator[str]:
    """The ids of the phases as written."""
    for entry in head.entries:
        phases = entry.raw.get("phases") if isinstance(entry.raw, dict) else None
        for phase in phases if isinstance(phases, list) else ():
            if isinstance(phase, dict) and isinstance(identity := phase.get("id"), str):
                yield identity
