"""Renames that nobody has declared, guessed from relationships: suggestions with their reasons, never applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import product
from typing import Final

from mediaorg.diagnostic import Span
from mediaorg.differ.change import Side
from mediaorg.differ.portraits import Portrait, portraits
from mediaorg.differ.traits import NAME_WEIGHT, STRONG, TRAITS
from mediaorg.record import Record
from mediaorg.spec.lineage import Lineage, Name
from mediaorg.spec.nearest import folded
from mediaorg.spec.shape import literal, tongues
from mediaorg.spec.spec import Spec
from mediaorg.text import Args, Lang, Text

LIKELY: Final = 0.6  # scores go from 0 to 1: below this nothing is said
LIKELY_BY_ANOTHER_NAME: Final = 0.8
MARGIN: Final = 0.15  # by how much the best must lead the second best, seen from either side
ENOUGH: Final = 3.0  # what can be compared must weigh so much together
ALIKE: Final = 0.5
ROUNDS: Final = 3  # a rename that was found lets the surroundings of the next one agree
SAME_NAME: Final = Text("bears the same name", "名称相同")
LIKE_NAME: Final = Text("bears a name like it: {old}, {new}", "名称相近：{old}、{new}")


class Evidence(Record):
    """One reason for a suggestion."""

    text: Text
    args: Args

    def say(self, lang: Lang) -> str:
        """The reason in words."""
        return self.text.say(lang, self.args)

    def data(self) -> object:
        """The reason in English."""
        return self.say("en")


class Suggestion(Record):
    """An element that may bear another id now: how likely that is (0–1), why, and where both are written."""

    kind: str
    old: str
    new: str
    score: float
    evidence: tuple[Evidence, ...]
    old_span: Span
    new_span: Span

    @property
    def line(self) -> str:
        """The entry of `moved` that declares it."""
        return f"{{from: {self.kind}/{self.old}, to: {self.kind}/{self.new}}}"


Portraits = Mapping[Name, Portrait]
Scores = Mapping[tuple[Name, Name], float]


def suggest(old: Side, new: Side) -> tuple[Suggestion, ...]:
    """The elements that seem to have changed their ids, as far as relationships tell.

    Each is the other's best match, with a margin to the second best. What lineage speaks of is left alone; nothing is
    suggested where a side could not be read whole, for what was set aside only seems to be gone.
    """
    if not (old.org.certainty.is_whole and new.org.certainty.is_whole):
        return ()
    settled = _told(old.org.spec) | _told(new.org.spec)
    declared = _declared(old.org.spec) | _declared(new.org.spec)
    theirs = portraits(new.org.spec, {})
    found: dict[Name, Name] = {}
    for _ in range(ROUNDS):
        ours = portraits(old.org.spec, declared | {name: other[1] for name, other in found.items()})
        gone = {name: one for name, one in ours.items() if name not in theirs and name not in settled}
        come = {name: one for name, one in theirs.items() if name not in ours and name not in settled}
        scores = _scores(gone, come)
        best = dict(_best_pairs(scores))
        if best == found:
            break
        found = best
    return tuple(_suggestion(gone[name], come[found[name]], (old, new), name[0]) for name in sorted(found))


def _told(spec: Spec) -> set[Name]:
    """Every name that lineage speaks of."""
    return {name for line in Lineage.of(spec).passages for name in (*line.before, *line.after)}


def _declared(spec: Spec) -> dict[Name, str]:
    """The new ids of what is declared to be renamed."""
    lines = (line for line in Lineage.of(spec).passages if line.sort == "rename" and line.is_sound)
    return {line.before[0]: line.after[0][1] for line in lines}


def _scores(gone: Portraits, come: Portraits) -> Scores:
    """How alike the elements are that have something in common."""
    by_mark: dict[tuple[str, str, str], list[Name]] = defaultdict(list)
    for name, one in come.items():
        for mark in _marks(name[0], one):
            by_mark[mark].append(name)
    pairs = {(name, other) for name, one in gone.items() for mark in _marks(name[0], one) for other in by_mark[mark]}
    return {(name, other): _score(name[0], gone[name], come[other]) for name, other in sorted(pairs)}


def _marks(kind: str, one: Portrait) -> Iterator[tuple[str, str, str]]:
    """What makes two elements worth a look: a name, or something that weighs much."""
    yield from ((kind, "name", folded(name)) for name in _names(one))
    for key, trait in TRAITS[kind].items():
        if trait.weight >= STRONG:
            yield from ((kind, key, mark) for mark in one.traits.get(key, ()))


def _score(kind: str, one: Portrait, two: Portrait) -> float:
    """The weighed share of what both have; 0 where too little is known of them, or too little fits."""
    likeness = [(trait.weight, *_shared(one, two, key)) for key, trait in TRAITS[kind].items()]
    known = [(weight, both / either) for weight, both, either in likeness if either]
    by_name = _name_likeness(one, two)
    if by_name is not None:
        known.append((NAME_WEIGHT, by_name))
    weight = sum(part for part, _ in known)
    total = sum(part * alike for part, alike in known) / weight if weight >= ENOUGH else 0.0
    is_founded = any(part >= STRONG and alike >= ALIKE for part, alike in known)
    least = LIKELY if by_name is not None and by_name >= ALIKE else LIKELY_BY_ANOTHER_NAME
    return total if is_founded and total >= least else min(total, LIKELY - MARGIN / 2)


def _shared(one: Portrait, two: Portrait, key: str) -> tuple[int, int]:
    """How many marks of a trait both have, and how many either has."""
    here, there = one.traits.get(key, frozenset()), two.traits.get(key, frozenset())
    return len(here & there), len(here | there)


def _names(one: Portrait) -> tuple[str, ...]:
    return tongues(getattr(one.element, "name", None) or getattr(one.element, "subject", None))


def _name_likeness(one: Portrait, two: Portrait) -> float | None:
    """How alike the names are, in the language in which they are most; None where one has none."""
    pairs = product(map(folded, _names(one)), map(folded, _names(two)))
    return max((SequenceMatcher(None, *pair, autojunk=False).ratio() for pair in pairs), default=None)


def _best_pairs(scores: Scores) -> Iterator[tuple[Name, Name]]:
    """The pairs that are each other's best match and lead by the margin."""
    ranked: dict[tuple[bool, Name], list[float]] = defaultdict(list)
    for (name, other), score in scores.items():
        ranked[False, name].append(score)
        ranked[True, other].append(score)
    for (name, other), score in scores.items():
        rivals = [sorted(ranked[key], reverse=True) for key in ((False, name), (True, other))]
        leads = all(score == first and score - (rest[0] if rest else 0.0) >= MARGIN for first, *rest in rivals)
        if score >= LIKELY and leads:
            yield name, other


def _suggestion(one: Portrait, two: Portrait, sides: tuple[Side, Side], kind: str) -> Suggestion:
    spans = (side.places.span(portrait.element.at()) for side, portrait in zip(sides, (one, two), strict=True))
    return Suggestion(
        kind, one.element.id, two.element.id, round(_score(kind, one, two), 2), tuple(_evidence(kind, one, two)), *spans
    )


def _evidence(kind: str, one: Portrait, two: Portrait) -> Iterator[Evidence]:
    """What speaks for it, the weightiest first."""
    for key, trait in sorted(TRAITS[kind].items(), key=lambda entry: -entry[1].weight):
        both, either = _shared(one, two, key)
        if both:
            yield Evidence(trait.told, {"shared": both, "all": either})
    by_name = _name_likeness(one, two)
    if by_name == 1:
        yield Evidence(SAME_NAME, {})
    elif by_name is not None and by_name >= ALIKE:
        named = (getattr(portrait.element, "name", None) or portrait.element.subject for portrait in (one, two))
        old, new = map(literal, named)
        yield Evidence(LIKE_NAME, {"old": old, "new": new})
