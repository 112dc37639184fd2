"""Two organisations compared: what changed, what follows, what it does to findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mediaorg.diagnostic import At
from mediaorg.differ.change import Change, Diff, Side
from mediaorg.differ.claim_changes import claim_changes
from mediaorg.differ.consequences import consequences
from mediaorg.differ.element_changes import come_and_gone
from mediaorg.differ.field_changes import field_changes
from mediaorg.differ.finding_changes import finding_changes
from mediaorg.differ.kin_changes import kin_changes
from mediaorg.differ.neighbours import neighbours
from mediaorg.differ.obligations import obligations
from mediaorg.differ.pair import Pair
from mediaorg.differ.weighing import weighed
from mediaorg.differ.worklist import Worklist, differences


def diff(old: Side, new: Side) -> Diff:
    """What happened between two organisations, heaviest first.

    Every fact that differs is explained by exactly one change; consequences explain none and name what causes them.
    """
    pair = Pair(old, new)
    changes = _in_order(weighed(pair, changes_of(pair)))
    following = _in_order(replace(one, term=pair.term) for one in consequences(pair, changes))
    told = _in_order((*changes, *following))
    return Diff(
        old,
        new,
        told,
        tuple(obligations(pair, told)),
        tuple(neighbours(pair, told)),
        finding_changes(old.findings, new.findings, pair.old.eyes.renames),
    )


def changes_of(pair: Pair) -> tuple[Change, ...]:
    """The changes that explain every difference once."""
    work = Worklist(differences(pair.old.form, pair.new.form))
    inherited: dict[int, list[At]] = {}
    return (
        *come_and_gone(pair, work),
        *claim_changes(pair, work, inherited),
        *kin_changes(pair, work, inherited),
        *field_changes(pair, work),
    )


def _in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda one: one.order))
