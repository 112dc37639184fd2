"""Which duties a few words at a terminal mean, and how that is known: by id, by name, by meaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mediaorg.org.deliveries import made_by
from mediaorg.org.likeness import Relation
from mediaorg.org.meaning import DutyWords, compare
from mediaorg.org.org import Org
from mediaorg.org.words import in_own_words, normalised, words
from mediaorg.spec.duty import Duty
from mediaorg.spec.nearest import folded, nearest
from mediaorg.spec.role import InPlaceDuty, Role
from mediaorg.spec.shape import spoken, tongues
from mediaorg.text import Lang

PREFIX: Final = "duty/"
NEAR: Final = 3
_CJK: Final = "\u3400"


class By(StrEnum):
    """How a duty was found, the surest way first."""

    ID = "id"
    NAME = "name"
    ALIAS = "alias"
    RESULT = "result"
    MEANING = "meaning"
    WORDS = "words"
    OVERLAP = "overlap"


CERTAIN: Final = (By.ID, By.NAME, By.ALIAS, By.RESULT)
_ORDER: Final = {by: rank for rank, by in enumerate(By)}


@dataclass(frozen=True, slots=True)
class Match:
    """A duty that the words may mean, and how it was found."""

    duty: Duty
    by: By


@dataclass(frozen=True, slots=True)
class Found:
    """The duties that fit, the likeliest first; `meant` is the one that the words surely enough mean, if there is one."""

    matches: tuple[Match, ...]
    meant: Duty | None


@dataclass(frozen=True, slots=True)
class AtRest:
    """A duty that is not there now: suspended by a campaign, or written in a role that is there at another time."""

    duty: Duty
    role: Role | None


def search(org: Org, query: str, duties: Iterable[Duty] | None = None) -> Found:
    """The duties that a query means, of all or of some. Where one goes by the very id or name, others are not looked for.

    A query is meant for one duty where it alone fits, alone goes by that id or name, or alone means the same.
    """
    matches = tuple(_matches(org, query, org.duties if duties is None else duties))
    for ways in (CERTAIN[:1], CERTAIN[1:2], CERTAIN[2:3], CERTAIN[3:]):
        sure = tuple(match for match in matches if match.by in ways)
        if sure:
            return Found(sure, sure[0].duty if len(sure) == 1 else None)
    ranked = tuple(sorted(matches, key=lambda match: _ORDER[match.by]))
    same = [match.duty for match in matches if match.by is By.MEANING]
    alone = same or [match.duty for match in matches]
    return Found(ranked, alone[0] if len(alone) == 1 else None)


def search_at_rest(org: Org, without_campaigns: Org, query: str) -> AtRest | None:
    """The duty that a query means and that is not there now; None where none is."""
    written_in = {
        one.id: (one, role)
        for role in org.resting.values()
        for one in role.duties or ()
        if isinstance(one, InPlaceDuty)
    }
    temporary = search(org, query, [duty for duty, _ in written_in.values()]).meant
    if temporary is not None:
        return AtRest(*written_in[temporary.id])
    suspended = search(without_campaigns, query).meant if without_campaigns is not org else None
    return AtRest(suspended, None) if suspended is not None else None


def _matches(org: Org, query: str, duties: Iterable[Duty]) -> Iterator[Match]:
    if query.startswith(PREFIX):
        yield from (Match(duty, By.ID) for duty in duties if duty.id == query.removeprefix(PREFIX))
        return
    asked = _Asked(org, query)
    for duty in duties:
        if (by := asked.how(duty)) is not None:
            yield Match(duty, by)


class _Asked:
    """A query, read once, to be held beside every duty."""

    def __init__(self, org: Org, query: str) -> None:
        self.aliases = org.aliases
        self.plain = normalised(query)
        self.own = in_own_words(query, org.aliases)
        self.words = frozenset(word.text for word in words(self.own))
        self.lang: Lang = "zh" if any(char >= _CJK for char in query) else "en"
        self.id = folded(query)
        self.query = query

    def how(self, duty: Duty) -> By | None:
        """The surest way in which the query means a duty; None where it does not."""
        if self.id == duty.id:
            return By.ID
        names = tongues(duty.name)
        if self.plain in map(normalised, names):
            return By.NAME
        if self.own in (in_own_words(name, self.aliases) for name in names):
            return By.ALIAS
        if self._is_result(duty):
            return By.RESULT
        return self._by_words(duty)

    def _is_result(self, duty: Duty) -> bool:
        made = made_by(duty)
        if made is None:
            return False
        return self.id == made.id or self.own in (in_own_words(name, self.aliases) for name in tongues(made.name))

    def _by_words(self, duty: Duty) -> By | None:
        relation = compare(self.query, _words_of(duty, self.lang), self.aliases).relation
        if relation is Relation.SAME:
            return By.MEANING
        if any(self._says(name) for name in tongues(duty.name)):
            return By.WORDS
        return By.OVERLAP if relation is Relation.OVERLAP else None

    def _says(self, name: str) -> bool:
        own = in_own_words(name, self.aliases)
        return bool(self.own and self.own in own) or (bool(self.words) and self._share(own) == len(self.words))

    def _share(self, own: str) -> int:
        """How many words of the query a text bears: English ones as words, Chinese ones wherever they stand in it."""
        said = _words_in(own)
        return sum(word in said or (not word.isascii() and word in own) for word in self.words)

    def shared(self, duty: Duty) -> int:
        """How many words of the query a duty or its result bears in its name."""
        made = made_by(duty)
        texts = (*tongues(duty.name), *(tongues(made.name) if made else ()))
        return self._share(in_own_words(" ".join(texts), self.aliases))


def _words_of(duty: Duty, lang: Lang) -> DutyWords:
    action, thing = (spoken(text, lang) if text else "" for text in (duty.action, duty.object))
    return DutyWords(duty.id, spoken(duty.name, lang), action, thing)


def _words_in(text: str) -> frozenset[str]:
    return frozenset(word.text for word in words(text))


def near_duties(org: Org, query: str) -> tuple[Duty, ...]:
    """The few duties that a query which means none comes nearest to: by the words that they share, and by letters."""
    bare = query.removeprefix(PREFIX)
    ways = (_sharing(org, bare), _spelt_alike(org, bare))
    by_way = reversed(ways) if query.isascii() and " " not in query else ways
    found = {duty.id: duty for way in by_way for duty in way}
    return tuple(found.values())[:NEAR]


def _sharing(org: Org, query: str) -> Iterator[Duty]:
    asked = _Asked(org, query)
    counted = sorted(((asked.shared(duty), duty) for duty in org.duties), key=lambda one: -one[0])
    return (duty for count, duty in counted[:NEAR] if count)


def _spelt_alike(org: Org, query: str) -> Iterator[Duty]:
    left = {text: duty for duty in org.duties for text in (duty.id, *tongues(duty.name))}
    for _ in range(NEAR):
        near = nearest(query, left)
        if near is None:
            return
        yield left.pop(near)
