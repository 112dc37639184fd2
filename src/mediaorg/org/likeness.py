"""Two senses side by side: one meaning, one holding part of the other, or two different things."""

from __future__ import annotations

from enum import StrEnum

from mediaorg.org.amount import apart
from mediaorg.org.lexicon import context, nearness
from mediaorg.org.sense import Sense
from mediaorg.org.vocabulary import ancestors, near_classes
from mediaorg.record import Record

_KIN = 0.7
"""How much an object matches one that it belongs to."""
_SAME, _SAME_DESPITE_OTHERS, _PART, _IN_WHOLE = 0.5, 0.7, 0.65, 0.5
"""Shares of the objects' weight that must be matched, fitted on the `tune` half of duty_pairs.tsv."""


_TELLS = 0.3
_SURE_IN_A_ROW = 2
_RUNNING = frozenset(nearness.RUNNING.split())


class Relation(StrEnum):
    SAME = "same"
    OVERLAP = "overlap"
    DISTINCT = "distinct"


class Reason(StrEnum):
    """What settled the verdict."""

    KEY = "key"
    WORK = "work"
    OBJECT = "object"
    FACET = "facet"
    NAME = "name"
    AMOUNT = "amount"
    CONTAINS = "contains"
    PART = "part"


class Verdict(Record):
    relation: Relation
    reason: Reason
    words: tuple[str, ...] = ()
    """The classes, objects or facet values that settled it, the first duty's before the second's."""


def compare_senses(one: Sense, two: Sense) -> Verdict:
    return _apart(one, two) or _works_apart(one, two) or _by_object(one, two)


def _apart(one: Sense, two: Sense) -> Verdict | None:
    for facet in one.facets.keys() & two.facets.keys():
        if not one.facets[facet] & two.facets[facet]:
            return _distinct(Reason.FACET, one.facets[facet], two.facets[facet])
    if one.named and two.named and not one.named & two.named:
        return _distinct(Reason.NAME, one.named, two.named)
    if apart(one.amount, two.amount):
        return Verdict(Relation.DISTINCT, Reason.AMOUNT, (str(one.amount), str(two.amount)))
    return None


def _distinct(reason: Reason, one: frozenset[str], two: frozenset[str]) -> Verdict:
    return Verdict(Relation.DISTINCT, reason, (*sorted(one), *sorted(two)))


def _works_apart(one: Sense, two: Sense) -> Verdict | None:
    if one.whole or two.whole or _one_work(one, two) or _shared_work(one, two):
        return None
    if _covers(one, two) or _covers(two, one):
        return None
    return _distinct(Reason.WORK, one.main, two.main)


def _one_work(one: Sense, two: Sense) -> bool:
    if one.whole or two.whole:
        return all(sense.whole or sense.main & _RUNNING for sense in (one, two))
    if not one.main or not two.main:
        return one.main == two.main
    return any(_near(first, second) for first in one.main for second in two.main)


def _near(one: str, two: str) -> bool:
    return one == two or (one, two) in near_classes()


def _covers(whole: Sense, part: Sense) -> bool:
    return any(work in nearness.COVERS.get(main, "").split() for main in whole.main for work in part.main)


def _shared_work(one: Sense, two: Sense) -> bool:
    return any(_near(first, second) for first in one.works for second in two.works)


def _by_object(one: Sense, two: Sense) -> Verdict:
    shared = one.strong() & two.strong()
    there, back = _matched(one, two), _matched(two, one)
    if _own_words(one, two) and _own_words(two, one):
        return _distinct(Reason.OBJECT, _own_words(one, two), _own_words(two, one))
    if shared and min(there, back) >= (_SAME_DESPITE_OTHERS if _both_have_more(one, two) else _SAME):
        return _alike(one, two, shared)
    words = tuple(sorted(shared))
    if _holds(one, two, back) or _holds(two, one, there):
        return Verdict(Relation.OVERLAP, Reason.PART, words)
    return _distinct(Reason.OBJECT, one.strong() - shared, two.strong() - shared)


def _matched(one: Sense, two: Sense) -> float:
    """The share of the first's objects that the second names too, or names the whole or a part of."""
    total = sum(one.objects.values())
    return sum(weight * _match(thing, two) for thing, weight in one.objects.items()) / total if total else 0.0


def _match(thing: str, other: Sense) -> float:
    if thing in other.objects:
        return 1.0
    kin = any(thing in ancestors(theirs) or theirs in ancestors(thing) for theirs in other.objects)
    return _KIN if kin else 0.0


def _both_have_more(one: Sense, two: Sense) -> bool:
    return bool(_left_over(one, two) and _left_over(two, one))


def _left_over(one: Sense, two: Sense) -> list[str]:
    return [thing for thing, weight in one.objects.items() if weight >= _TELLS and not _match(thing, two)]


def _own_words(one: Sense, two: Sense) -> frozenset[str]:
    """Words the tables do not know, of the one alone: on both sides they make two different things."""
    return frozenset(thing for thing in one.objects if thing.startswith("word:") and thing not in two.objects)


def _lists_more(one: Sense, two: Sense, shared: frozenset[str]) -> bool:
    """“脚本与成片” beside “成片”: one thing more in a row, not one thing told at more length."""
    more = any(one.objects[thing] >= 1 for thing in _left_over(one, two))
    return more and one.joined and len(shared) < _SURE_IN_A_ROW


def _alike(one: Sense, two: Sense, shared: frozenset[str]) -> Verdict:
    """The objects are one; what is left is how far each reaches."""
    words = tuple(sorted(shared))
    if not _one_work(one, two):
        return Verdict(Relation.OVERLAP, Reason.WORK, words)
    if one.contains != two.contains:
        return Verdict(Relation.OVERLAP, Reason.CONTAINS, words)
    if _lists_more(one, two, shared) or _lists_more(two, one, shared):
        return Verdict(Relation.OVERLAP, Reason.PART, words)
    if any(_narrower(one, two, facet) for facet in one.facets.keys() | two.facets.keys()):
        return Verdict(Relation.OVERLAP, Reason.FACET, words)
    return Verdict(Relation.SAME, Reason.OBJECT, words)


def _narrower(one: Sense, two: Sense, facet: str) -> bool:
    ours, theirs = one.facets.get(facet), two.facets.get(facet)
    if ours and theirs:
        return ours != theirs and (facet in context.NARROWING or one.joined or two.joined)
    several = len(ours or theirs or ()) > 1 and (one.joined or two.joined)
    return several or facet in context.NARROWING


def _holds(whole: Sense, part: Sense, matched: float) -> bool:
    """Whether the first's object takes the second's in."""
    if not part.objects:
        return False
    if whole.whole or whole.contains or whole.led:
        return _has_kin(whole, part) and matched >= _IN_WHOLE
    if not (whole.strong() & part.strong() or _one_work(whole, part)):
        return False
    return _has_kin(whole, part) and matched >= _PART


def _has_kin(whole: Sense, part: Sense) -> bool:
    return any(thing in whole.strong() or ancestors(thing) & whole.strong() for thing in part.strong())
