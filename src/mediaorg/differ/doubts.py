"""What cannot be compared: facts of which either side has set something aside while reading."""

from __future__ import annotations

from mediaorg.diagnostic import At, Item
from mediaorg.differ.half import Half
from mediaorg.org.certainty import ANY
from mediaorg.spec.asides import Aside
from mediaorg.spec.elements import BOOKS
from mediaorg.spec.flow import Handoff
from mediaorg.spec.shape import spoken


class Doubts:
    """The places of which one side does not say all: what was set aside is neither a change nor a loss."""

    def __init__(self, half: Half) -> None:
        self._half = half
        self._certainty = half.side.org.certainty
        self._fields: dict[tuple[str, str], list[Aside]] = {}
        self._nameless = []
        for aside in self._certainty.asides:
            if aside.id is not None:
                self._fields.setdefault((aside.kind, half.now(aside.kind, aside.id)), []).append(aside)
            elif aside.kind == "handoff" and aside.field is None:
                self._nameless.append(aside.names)

    def cover(self, at: At, other: Half) -> bool:
        """Whether this side may have set aside what the other says at a place."""
        if any(_covers(aside, at) for aside in self._fields.get((at.kind, at.id), ())):
            return True
        if self._half.has(at.kind, at.id) or self._half.former(at.kind, at.id):
            return False
        if self._may_lack(at.kind):
            return True
        handoff = other.handoffs.get(at.id) if at.kind == "handoff" and self._nameless else None
        return handoff is not None and any(_is_one(handoff, names) for names in self._nameless)

    def _may_lack(self, kind: str) -> bool:
        """Whether elements of a kind may stand where nothing could be read."""
        lost = ("spec", ANY, f"*{BOOKS.get(kind, kind)}") in self._certainty.doubts
        return (lost or self._certainty.nothing_is_complete) and kind in BOOKS


def without_doubtful(old: Half, new: Half) -> None:
    """Takes out of both forms what either side may have set aside."""
    if old.side.org.certainty.is_whole and new.side.org.certainty.is_whole:
        return
    doubts = (Doubts(old), new), (Doubts(new), old)
    for half in (old, new):
        kept = {at: leaf for at, leaf in half.form.items() if not any(one.cover(at, other) for one, other in doubts)}
        half.form = kept


def _covers(aside: Aside, at: At) -> bool:
    if aside.field is None:
        return True
    if not at.path or at.path[0] != aside.field.rstrip("_"):
        return False
    step = at.path[1] if len(at.path) > 1 else None
    return aside.item is None or (isinstance(step, Item) and step.id == aside.item)


def _is_one(handoff: Handoff, names: frozenset[str]) -> bool:
    """Whether a handoff may be one that was set aside: two of its three marks are among the names in there."""
    return sum(one in names for one in (handoff.from_, handoff.to, spoken(handoff.artifact, "zh"))) > 1
