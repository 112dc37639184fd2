"""Whether two duties mean one thing: surely (action and object), or as a hint (plain sentences)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from mediaorg.org.lexicon import exact
from mediaorg.org.likeness import Reason, Relation, Verdict, compare_senses
from mediaorg.org.sense import Sense, sense
from mediaorg.org.vocabulary import singular, stems
from mediaorg.org.words import any_of, in_own_words, normalised
from mediaorg.record import Record

__all__ = ["DutyWords", "MeaningKey", "Reason", "Relation", "Verdict", "compare", "meaning_key", "near_duplicates"]

NO_GLOSSARY: Mapping[str, str] = {}
_CANDIDATES = 8
"""How many of those before it, of one object, a duty is compared with: keeps the search linear."""
_JOINS = re.compile(r"[、,,/;;&+]|以及|并且|[与和及并]|\b(?:and|or)\b")
_DROPPED = re.compile(r"的|\b(?:the|a|an)\b")
_MANY = re.compile(r"[\s、,,/;;&+以并与和及的a-z]")
"""A sign that a text may be more than one part, or hold a word that is dropped."""
_LATIN = re.compile(r"[a-z]+")


class MeaningKey(NamedTuple):
    """Equal for two duties exactly where they are one by meaning."""

    verb: tuple[str, ...]
    object: tuple[str, ...]


class DutyWords(Record):
    """A duty as its words: a name, or action and object, with the words of its scope beside them."""

    id: str
    name: str = ""
    action: str = ""
    object: str = ""
    scope: tuple[str, ...] = ()


def meaning_key(action: str, thing: str, glossary: Mapping[str, str] = NO_GLOSSARY) -> MeaningKey | None:
    """The duty's meaning as a key; none where action or object says nothing. `glossary` maps an alias to its term."""
    if glossary:
        verb, about = _verb_key(in_own_words(action, glossary)), _object_key(in_own_words(thing, glossary))
    else:
        verb, about = _plain_verb_key(action), _object_key(normalised(thing))
    return MeaningKey(verb, about) if verb and about else None


@lru_cache(maxsize=1 << 12)
def _plain_verb_key(action: str) -> tuple[str, ...]:
    return _verb_key(normalised(action))


@lru_cache(maxsize=1 << 12)
def _verb_key(action: str) -> tuple[str, ...]:
    """The verb's class; an unknown verb is a class of its own, several verbs are all of theirs in any order."""
    classes = _verb_classes()
    whole = classes.get(stems(action))
    if whole:
        return (whole,)
    parts = {stems(part) for part in _JOINS.split(action) if part.strip()}
    return tuple(sorted(classes.get(part, part) for part in parts))


@cache
def _verb_classes() -> dict[str, str]:
    """The first verb of its line by each verb."""
    lines = (line.split() for line in exact.VERBS.strip().split("\n"))
    return {stems(verb): line[0] for line in lines for verb in line}


def _object_key(text: str) -> tuple[str, ...]:
    """The object's parts in any order, each with synonyms told as one; every other word counts."""
    pattern, terms = _synonyms()
    told = pattern.sub(lambda match: terms[match.group()], _without_plurals(text))
    if _MANY.search(told) is None:
        return (told,) if told else ()
    parts = {" ".join(_DROPPED.sub("", part).split()) for part in _JOINS.split(told)}
    return tuple(sorted(part for part in parts if part))


def _without_plurals(text: str) -> str:
    return _LATIN.sub(lambda match: singular(match.group()), text)


@cache
def _synonyms() -> tuple[re.Pattern[str], dict[str, str]]:
    """The term of each synonym, and a pattern that finds them, longest first."""
    terms = {word: word for word in exact.KEPT.split()}
    for line in exact.SYNONYMS.strip().split("\n"):
        words = [_without_plurals(word.replace("_", " ")) for word in line.split()]
        terms |= dict.fromkeys(words, words[0])
    return any_of(terms), terms


def compare(one: DutyWords | str, two: DutyWords | str, glossary: Mapping[str, str] = NO_GLOSSARY) -> Verdict:
    """Same, overlap or distinct, with what settled it. Likeness of the plain text plays no part."""
    first, second = _as_words(one), _as_words(two)
    verdict = compare_senses(_sense(first, glossary), _sense(second, glossary))
    key = _key(first, glossary)
    if key and key == _key(second, glossary) and verdict.reason not in (Reason.FACET, Reason.NAME, Reason.AMOUNT):
        return Verdict(Relation.SAME, Reason.KEY, (*key.verb, *key.object))
    return verdict


def near_duplicates(
    duties: Iterable[DutyWords], glossary: Mapping[str, str] = NO_GLOSSARY
) -> Iterator[tuple[DutyWords, DutyWords]]:
    """Pairs that seem to mean one thing, the earlier first; each duty once, as the later of a pair.

    Duties that read alike are found by their key; the others are compared with few of those about the same objects.
    """
    by_key: dict[int, DutyWords] = {}
    by_objects: dict[tuple[frozenset[str], frozenset[str]], list[tuple[DutyWords, Sense]]] = {}
    for duty in duties:
        meant = _sense(duty, glossary)
        objects = meant.strong()
        if not objects:
            continue
        key = meant.likeness_key()
        first = by_key.setdefault(hash(key), duty)
        if first is not duty and _sense(first, glossary).likeness_key() == key:
            yield first, duty
            continue
        rivals = by_objects.setdefault((objects, meant.named), [])
        like = next((other for other, theirs in rivals if _is_same(theirs, meant)), None)
        if like:
            yield like, duty
        elif len(rivals) < _CANDIDATES:
            rivals.append((duty, meant))


def _is_same(one: Sense, two: Sense) -> bool:
    return compare_senses(one, two).relation is Relation.SAME


def _as_words(duty: DutyWords | str) -> DutyWords:
    return DutyWords(id="", name=duty) if isinstance(duty, str) else duty


def _key(duty: DutyWords, glossary: Mapping[str, str]) -> MeaningKey | None:
    return meaning_key(duty.action, duty.object, glossary)


def _sense(duty: DutyWords, glossary: Mapping[str, str]) -> Sense:
    said = " ".join(part for part in (duty.action, duty.object) if part) if duty.action and duty.object else duty.name
    return sense(in_own_words(said, glossary), tuple(in_own_words(word, glossary) for word in duty.scope))
