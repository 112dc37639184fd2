"""What every comparison keeps to, whatever is compared."""

from __future__ import annotations

from collections import Counter
from typing import Final

from mediaorg.diagnostic import At
from mediaorg.differ.change import Change, Diff, Direction, Obligation
from mediaorg.differ.pair import Pair
from mediaorg.differ.worklist import differences
from mediaorg.text import Arg, say_arg

OPPOSITE: Final = {
    None: None,
    Direction.GAINS: Direction.LOSES,
    Direction.LOSES: Direction.GAINS,
    Direction.TIGHTENS: Direction.LOOSENS,
    Direction.LOOSENS: Direction.TIGHTENS,
}
OPPOSITES: Final = (
    ("added", "removed"), ("granted", "revoked"), ("required", "dropped"), ("taken", "left"), ("increased", "decreased"),
    ("tightened", "loosened"), ("assigned", "withdrawn"), ("split", "merged"),
)  # fmt: skip
Explained = tuple[str, frozenset[At]]


def differing(diff: Diff) -> set[At]:
    """Every place of the normal form at which both sides differ."""
    pair = Pair(diff.old, diff.new)
    return {one.at for one in differences(pair.old.form, pair.new.form)}


def assert_each_explained_once(diff: Diff) -> None:
    """Every difference is explained by exactly one change, consequences explain none, and nothing is unclassified."""
    explained = Counter(at for change in diff.changes for at in change.explains)
    assert explained == Counter(differing(diff))
    assert not [one.fingerprint for one in diff.changes if one.kind.is_consequence and one.explains]
    assert "unclassified-change" not in {one.id for one in diff.changes}


def assert_each_said(diff: Diff) -> None:
    """Every sentence can be said in both languages, and consequences alone name what they follow from."""
    told: tuple[Change | Obligation, ...] = (*diff.changes, *diff.obligations)
    for one in told:
        for text in (one.kind.message.say("en", one.args), one.kind.message.say("zh", one.args)):
            assert text.strip(), one
    for change in diff.changes:
        assert bool(change.caused_by) is change.kind.is_consequence, change.fingerprint


def assert_sayable(diff: Diff) -> None:
    """Every sentence can be said, and every mark names one change."""
    assert_each_said(diff)
    marks = [one.fingerprint for one in diff.changes]
    assert len(marks) == len(set(marks)), [mark for mark, count in Counter(marks).items() if count > 1]
    for consequence in diff.changes:
        assert set(consequence.caused_by) <= set(marks)
    for follower in (*(one.caused_by for one in diff.obligations), *(one.caused_by for one in diff.indirect)):
        assert follower
        assert set(follower) <= set(marks)


def assert_inverse(there: Diff, back: Diff) -> None:
    """The way back has the opposite changes, with what was before and after turned round."""
    assert _told(there) == Counter(map(_turned, _told(back).elements()))


Told = tuple[str, Direction | None, object, object]


def _told(diff: Diff) -> Counter[Told]:
    return Counter(_mark(one) for one in diff.changes if not one.kind.is_consequence)


def _mark(one: Change) -> Told:
    return one.id, one.direction, _said(one.before), _said(one.after)


def _said(value: Arg | None) -> str | None:
    return None if value is None else say_arg(value, "en")


def _turned(told: Told) -> Told:
    identity, direction, before, after = told
    return opposite(identity), OPPOSITE[direction], after, before


def opposite(identity: str) -> str:
    """The kind of change of the way back."""
    for one, other in OPPOSITES:
        for mine, theirs in ((one, other), (other, one)):
            if identity.endswith(f"-{mine}"):
                return identity.removesuffix(mine) + theirs
    return identity
