"""The trade's words, gathered from the tables once, ready to be found in a text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mediaorg.org.lexicon import business, company, content, context, live, nearness, verbs
from mediaorg.record import Record, field

Tag = tuple[str, str]
"""What kind of word it is, and which: `("verb", "review")`, `("object", "script")`, `("channel", "douyin")`."""

OBJECTS: content.Things = {
    **content.CONTENT,
    **live.LIVE,
    **live.GOODS,
    **business.GROWTH,
    **business.CREATORS,
    **business.USERS,
    **company.DATA,
    **company.MONEY,
    **company.COMPLIANCE,
    **company.ORGANISATION,
}

_ENDINGS = (("es", "s"), ("ing", "ed"))


class Word(Record):
    text: str
    kinds: frozenset[str] = frozenset()
    """What kinds of word it is; none: a word that the trade's tables do not know."""
    verbs: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    facets: tuple[Tag, ...] = ()
    compound: bool = False
    """Says a work and its object in one."""


class Vocabulary(Record):
    tags: dict[str, list[Tag]]
    compounds: frozenset[str]
    lengths: dict[str, tuple[int, ...]]
    """How long the words are that begin with a character and are written without spaces between them, longest first."""
    met: dict[str, Word] = field(default_factory=dict)

    def word(self, text: str) -> Word | None:
        """The word that is written so; made when it is first met: of thousands a small team uses a few."""
        found = self.met.get(text)
        if found is None and (tags := self.tags.get(text)) is not None:
            found = self.met[text] = _word(text, tags, text in self.compounds)
        return found


def is_spaced(word: str) -> bool:
    """Whether the word's script sets spaces between words."""
    return word.isascii()


@cache
def stem(word: str) -> str:
    """An English word without its plural, -ing or -ed, the same for all its forms; not always a word itself."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    for endings in _ENDINGS:
        if word.endswith(endings) and not word.endswith("ss"):
            kept = len(word) - len(next(ending for ending in endings if word.endswith(ending)))
            word = word[:kept] if kept >= 3 else word
    if len(word) > 3 and word[-1] == "e":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def singular(word: str) -> str:
    """An English noun without its plural ending."""
    if word == "news":
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def stems(phrase: str) -> str:
    return " ".join(stem(word) if word.isascii() else word for word in phrase.replace("_", " ").split())


@cache
def vocabulary() -> Vocabulary:
    tags: dict[str, list[Tag]] = {}
    for words, tag in _entries():
        for word in words.split():
            tags.setdefault(stems(word) if word.isascii() else word, []).append(tag)
    compounds = {_entry(word): named for words, named in context.COMPOUNDS.items() for word in words.split()}
    tags |= {word: [_tag(name) for name in named.split()] for word, named in compounds.items()}
    lengths: dict[str, set[int]] = {}
    for word in tags:
        if not word.isascii():
            lengths.setdefault(word[0], set()).add(len(word))
    longest_first = {char: tuple(sorted(found, reverse=True)) for char, found in lengths.items()}
    return Vocabulary(tags, frozenset(compounds), longest_first)


def _word(text: str, tags: list[Tag], compound: bool) -> Word:
    names = {kind: tuple(dict.fromkeys(name for held, name in tags if held == kind)) for kind, _ in tags}
    facets = tuple(tag for tag in tags if tag[0] in context.FACETS)
    return Word(text, frozenset(names), names.get("verb", ()), names.get("object", ()), facets, compound)


def _entry(word: str) -> str:
    return stems(word) if is_spaced(word) else word


def _tag(name: str) -> Tag:
    kind, _, value = name.partition(":")
    if kind == "facet":
        kind, _, value = value.partition("=")
    return kind, value


def _entries() -> Iterator[tuple[str, Tag]]:
    """Words, set apart by spaces, that are of one kind."""
    yield from ((words, ("verb", verb)) for verb, words in verbs.VERBS.items())
    yield from ((words, ("object", thing)) for thing, (_, words) in OBJECTS.items())
    for facet, values in context.FACETS.items():
        yield from ((words, (facet, value)) for value, words in values.items())
    yield from ((words, ("object", medium)) for medium, words in context.FACETS["medium"].items())
    yield from ((words, (kind, "")) for kind, words in _SMALL.items())


_SMALL = {
    "broad": verbs.BROAD,
    "light": verbs.LIGHT,
    "container": context.CONTAINERS,
    "join": context.JOINS,
    "preposition": context.PREPOSITIONS,
    "basis": context.BASES,
    "edge": context.BEFORE_AFTER,
    "empty": context.EMPTY,
}


@cache
def ancestors(thing: str) -> frozenset[str]:
    """All that an object belongs to, at any height."""
    parents = OBJECTS.get(thing, ("", ""))[0].split()
    return frozenset(parents).union(*(ancestors(parent) for parent in parents))


@cache
def near_classes() -> frozenset[tuple[str, str]]:
    """Pairs of verb classes, in both orders, that say one thing in a plain sentence."""
    pairs = [tuple(pair.split()) for pair in nearness.NEAR.split(",")]
    return frozenset((a, b) for one, two in pairs for a, b in ((one, two), (two, one)))
