"""A text as a row of the trade's words: Chinese by longest match, English by stems of up to five words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from mediaorg.org.vocabulary import Vocabulary, Word, stem, vocabulary

_LATIN = re.compile(r"[a-z0-9]+(?:[-'’/&][a-z0-9]+)*\+?")
_GAP = re.compile(r"\s+")
_SUM = re.compile("[0-9一二三四五六七八九十百千万亿元]+")
_QUOTES = re.compile('["“”‘’「」『』]')
_LONGEST_PHRASE = 5
_CACHED = 1 << 10


def normalised(text: str) -> str:
    """NFKC, casefolded, without quotes, and without spaces beside Chinese."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    if plain.isalnum():  # neither spaces nor quotes: most texts
        return plain
    plain = _QUOTES.sub("", plain).strip()
    return plain if plain.isascii() else _GAP.sub(_unless_beside_chinese, plain)


def _unless_beside_chinese(gap: re.Match[str]) -> str:
    before, after = gap.string[gap.start() - 1], gap.string[gap.end()]  # the text is stripped: it has both
    return "" if _is_chinese(before) or _is_chinese(after) else gap.group()


def _is_chinese(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"  # a pattern with this range takes a millisecond to compile


def in_own_words(text: str, glossary: Mapping[str, str]) -> str:
    """The normalised text with the organisation's aliases told as its terms; a term is never touched inside."""
    text = normalised(text)
    if not glossary:
        return text
    pattern, terms = _pattern(tuple(sorted(glossary.items())))
    return pattern.sub(lambda match: terms[match.group()], text)


@lru_cache(maxsize=8)
def _pattern(glossary: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    terms = {normalised(term): normalised(term) for _, term in glossary if term.strip()}
    terms |= {normalised(alias): normalised(term) for alias, term in glossary if alias.strip() and term.strip()}
    return any_of(terms), terms


def any_of(terms: Iterable[str]) -> re.Pattern[str]:
    """Finds the longest of some words; a look at the first character spares trying hundreds of them at every place."""
    longest_first = sorted(filter(None, terms), key=len, reverse=True)
    if not longest_first:
        return re.compile(r"(?!)")
    first = "".join(sorted({re.escape(word[0]) for word in longest_first}))
    return re.compile(f"(?=[{first}])(?:{'|'.join(map(_bounded, longest_first))})")


def _bounded(word: str) -> str:
    left = r"(?<![a-z0-9])" if word[0].isascii() else ""
    right = r"(?![a-z0-9])" if word[-1].isascii() else ""
    return left + re.escape(word) + right


@lru_cache(maxsize=_CACHED)
def words(text: str) -> tuple[Word, ...]:
    """The words of a normalised text, without those that say nothing; a comma or full stop is tagged `clause`."""
    known = vocabulary()
    found: list[Word] = []
    at = unknown = 0
    while at < len(text):
        word, length = _word_at(text, at, known)
        if word:
            _keep_unknown(found, text[unknown:at])
            if "empty" not in word.kinds or word.text == "的":
                found.append(word)
            unknown = at + length
        at += length
    _keep_unknown(found, text[unknown:])
    return tuple(found)


def _keep_unknown(found: list[Word], run: str) -> None:
    if run and not _SUM.fullmatch(run):
        found.append(Word(run))


def _word_at(text: str, at: int, known: Vocabulary) -> tuple[Word | None, int]:
    char = text[at]
    for length in known.lengths.get(char, ()):
        word = known.word(text[at : at + length])
        if word and not word.text.isascii():
            return word, length
    if char.isascii() and char.isalnum():
        return _phrase_at(text, at, known)
    return _MARKS.get(char), 1


_MARKS = {
    **{char: Word(char, frozenset({"empty"})) for char in "\"'()[]【】《》<>—-–~|!?！？…· \t\n\u3000"},
    **{char: Word(char, frozenset({"join"})) for char in "、/+&"},
    **{char: Word(char, frozenset({"clause"})) for char in ",;:。;.:"},
}


def _phrase_at(text: str, at: int, known: Vocabulary) -> tuple[Word, int]:
    """The longest known phrase of English words from here on, or the one word."""
    stems: list[str] = []
    ends: list[int] = []
    following = _LATIN.match(text, at)
    while following:
        stems.append(stem(following.group()))
        ends.append(following.end())
        spaced = len(stems) < _LONGEST_PHRASE and text.startswith(" ", ends[-1])
        following = _LATIN.match(text, ends[-1] + 1) if spaced else None
    for count in range(len(stems), 0, -1):
        word = known.word(" ".join(stems[:count]))
        if word:
            return word, ends[count - 1] - at
    return Word(stems[0]), ends[0] - at
