"""What one duty says: its work, its object, and where, when and for whom it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from mediaorg.org.amount import Range, amount
from mediaorg.org.lexicon import context
from mediaorg.org.vocabulary import Word
from mediaorg.org.words import words
from mediaorg.record import Record

_MAY_BE_NUMBERED = re.compile(r"[\da-z一二三四五六七八九十]")
_NUMBERED = (  # compiled, in two milliseconds, when it is first asked for
    r"(?<![a-z0-9.])(\d+|[a-z](?=[\u3400-\u9fff])(?!站))|(?<=[\u3400-\u9fff])([a-z])(?![a-z0-9])"
    r"|([一二三四五六七八九十]+)(?:号|组|店|区|线)|\b(?:brand|room|team) ([a-z0-9]+)\b"
)
_COMMON, _FAINT = frozenset(context.COMMON.split()), frozenset(context.FAINT.split())
_TELLING, _COMMON_WEIGHT, _FAINT_WEIGHT, _UNKNOWN_WEIGHT, _WORK_WEIGHT = 1.0, 0.3, 0.1, 0.4, 0.4
_ACTORS = frozenset({"host-person", "cohost", "service"})


class Sense(Record):
    main: frozenset[str]
    """Classes of the main verb; empty where only a broad verb, or none, is said."""
    works: frozenset[str]
    """Classes of all its verbs."""
    whole: bool
    """Says to be in charge of the object, whatever the work."""
    led: bool
    """Bears a broad verb beside its work: “统筹内容制作”."""
    objects: dict[str, float]
    """Each thing that the duty is about, and how much it tells."""
    facets: dict[str, frozenset[str]]
    contains: bool
    """Bears a word such as “all channels”."""
    joined: bool
    """Names several objects in a row."""
    named: frozenset[str]
    """Brands, rooms, groups by their own name, and bare numbers."""
    amount: Range | None

    def strong(self) -> frozenset[str]:
        return frozenset(thing for thing, weight in self.objects.items() if weight >= 1)

    def likeness_key(self) -> tuple[object, ...]:
        """Equal for two duties that read alike word for word of the trade."""
        facets = frozenset(self.facets.items())
        marks = (self.whole, self.contains, self.named, self.amount)
        return (self.main, self.works, frozenset(self.objects), facets, *marks)


@lru_cache(maxsize=1 << 10)
def sense(text: str, scope: tuple[str, ...] = ()) -> Sense:
    """Reads a normalised text; `scope` holds words of the channel, shift or brand that stand beside it."""
    row = words(text)
    beside = [word for part in scope for word in words(part)]
    kinds = frozenset().union(*(word.kinds for word in (*row, *beside)))
    clauses = _clauses(row, kinds)
    used = [_verbs(clause) for clause in clauses]
    works = [frozenset(clause[at].verbs) for clause, verbs in zip(clauses, used, strict=True) for at in verbs]
    led = "broad" in kinds
    return Sense(
        main=works[0] if works else frozenset(),
        works=frozenset().union(*works),
        whole=(not works and led) or any(map(_takes_all_in, clauses, used)),
        led=led,
        objects=_weighed(clauses, used),
        facets=_facets((*row, *beside)),
        contains="container" in kinds,
        joined="join" in kinds and any(map(_has_list, clauses)),
        named=_names(text, row, scope),
        amount=amount(text),
    )


def _has_list(clause: list[Word]) -> bool:
    """Whether two objects stand in a row."""
    rows = zip(clause, clause[1:], clause[2:], strict=False)
    return any("join" in word.kinds and _is_thing(before) and _is_thing(after) for before, word, after in rows)


def _is_thing(word: Word) -> bool:
    return "object" in word.kinds or not word.kinds or bool(word.facets)


def _any(row: Iterable[Word], kind: str) -> bool:
    return any(kind in word.kinds for word in row)


def _clauses(row: tuple[Word, ...], kinds: frozenset[str]) -> list[list[Word]]:
    """The parts between commas, without what only says when and by what."""
    clauses: list[list[Word]] = [[]]
    for word in row:
        if "clause" in word.kinds:
            clauses.append([])
        else:
            clauses[-1].append(word)
    if kinds & {"edge", "basis"}:
        clauses = [_without_context(clause) for clause in clauses]
    return [clause for clause in clauses if clause]


def _without_context(clause: list[Word]) -> list[Word]:
    """Drops what only says when and by what: “导出数据前…”, “按流程单…”, “… before the data is exported”."""
    for at, word in enumerate(clause):
        if "edge" in word.kinds:
            clause = clause[:at] if word.text.isascii() and at else clause[at + 1 :]
            break
    for at, word in enumerate(clause):
        if "basis" in word.kinds:
            return clause[:at] if word.text.isascii() else clause[:at] + _from_verb(clause[at + 1 :])
    return clause


def _from_verb(rest: list[Word]) -> list[Word]:
    return next(
        (rest[at:] for at, word in enumerate(rest) if at and ("verb" in word.kinds or "broad" in word.kinds)), rest
    )


def _takes_all_in(clause: list[Word], verbs: tuple[int, ...]) -> bool:
    """“日常运营”, “拍摄与管理”: a broad verb beside the real one takes in everything."""
    first = verbs[0] if verbs else len(clause)
    beside = (word for before, word in pairwise(clause[first:]) if "join" in before.kinds)
    return _any(beside, "broad") or _any(clause, "wholly")


def _verbs(clause: list[Word]) -> tuple[int, ...]:
    """Places of the main verb and of those set beside it by “and”; a verb elsewhere is part of a noun."""
    found = [at for at, word in enumerate(clause) if "verb" in word.kinds]
    broad = next((at for at, word in enumerate(clause) if "broad" in word.kinds), len(clause))
    if "preposition" in clause[0].kinds and not clause[0].text.isascii():
        found = [at for at in found if _is_sure(clause[at]) and not _is_attribute(clause, at)] or found[-1:]
    elif any(at > broad for at in found[:1]):
        found = [at for at in found if _is_sure(clause[at])]
    if len(found) > 1 and "operate" in clause[found[0]].verbs:
        found = found[1:]
    if not found:
        return ()
    main = found[0]
    return main, *(at for at in found[1:] if _stands_beside(clause, main, at))


def _stands_beside(clause: list[Word], main: int, at: int) -> bool:
    if "join" in clause[at - 1].kinds:
        return _is_sure(clause[at]) or clause[at].compound
    return at == len(clause) - 1 and "organise" in clause[main].verbs and _is_sure(clause[at])


def _is_sure(word: Word) -> bool:
    """A word that is nothing but a verb."""
    return "object" not in word.kinds


def _is_attribute(clause: list[Word], at: int) -> bool:
    """“要用的样衣”: a verb before 的."""
    return any(word.text == "的" for word in clause[at + 1 : at + 3])


def _things(clause: list[Word], verbs: tuple[int, ...]) -> Iterator[tuple[str, float]]:
    for at, word in enumerate(clause):
        if not word.kinds:
            yield from _unknown(word)
        elif at in verbs:
            if word.compound:
                yield from _named(word)
        elif "object" in word.kinds:
            if not (at == 0 and 1 in verbs and _ACTORS & set(word.objects)):
                yield from _named(word)
        elif "verb" in word.kinds:
            yield from ((f"work:{work}", _WORK_WEIGHT) for work in word.verbs[:1])


def _named(word: Word) -> Iterator[tuple[str, float]]:
    for thing in word.objects:
        yield thing, _FAINT_WEIGHT if thing in _FAINT else _COMMON_WEIGHT if thing in _COMMON else _TELLING


def _unknown(word: Word) -> Iterator[tuple[str, float]]:
    if len(word.text) > 1 and not word.text.isdigit():
        yield f"word:{word.text}", _UNKNOWN_WEIGHT


def _weighed(clauses: list[list[Word]], used: list[tuple[int, ...]]) -> dict[str, float]:
    """Common words tell little beside a telling one, and all there is to tell where they stand alone."""
    found: dict[str, float] = {}
    for clause, verbs in zip(clauses, used, strict=True):
        found.update(_things(clause, verbs))
    known = [weight for thing, weight in found.items() if ":" not in thing]
    scale = max(known, default=_TELLING)
    return {thing: weight if ":" in thing else weight / scale for thing, weight in found.items()}


def _facets(everything: Iterable[Word]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word in everything:
        for kind, name in word.facets:
            found.setdefault(kind, set()).update(context.PARTS_OF_CHANNEL.get(name, name).split())
    return {kind: frozenset(names) for kind, names in found.items()}


def _names(text: str, row: tuple[Word, ...], scope: tuple[str, ...]) -> frozenset[str]:
    parts = filter(_MAY_BE_NUMBERED.search, (text, *scope))
    numbered = (name for part in parts for match in re.findall(_NUMBERED, part) for name in match if name)
    branded = (word.text for word, following in pairwise(row) if not word.kinds and following.text == "品牌")
    return frozenset((*numbered, *branded))
