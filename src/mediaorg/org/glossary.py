"""The organisation's own words: where a text uses another word for one of its terms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from mediaorg.record import Record
from mediaorg.spec.organisation import Term
from mediaorg.spec.shape import tongues


class Glossary(Record):
    """Terms and aliases, ready to be found; where one stands inside another, the longer one counts."""

    pattern: re.Pattern[str]
    term_of: Mapping[str, tuple[str, str]]
    starts: frozenset[str]

    def aliases_in(self, text: str) -> tuple[tuple[str, str], ...]:
        """The aliases that a text uses, each once and as the glossary writes it, with the term."""
        plain = _folded(text)
        if self.starts.isdisjoint(plain):
            return ()
        found = set(self.pattern.findall(plain))
        return tuple(pair for alias, pair in self.term_of.items() if alias in found)


def glossary_of(terms: tuple[Term, ...]) -> Glossary | None:
    """The glossary of an organisation; None where it has no aliases."""
    own = ((word, word) for term in terms for word in tongues(term.term))
    others = ((word, alias) for term in terms for alias, word in term.pairs())
    return _glossary(tuple((word, alias) for word, alias in (*own, *others) if word.strip() and alias.strip()))


@lru_cache(maxsize=8)
def _glossary(pairs: tuple[tuple[str, str], ...]) -> Glossary | None:
    terms = {_folded(term) for term, _ in pairs}
    term_of = {_folded(alias): (alias, term) for term, alias in pairs if _folded(alias) not in terms}
    if not term_of:
        return None
    longest_first = sorted(terms | set(term_of), key=len, reverse=True)
    pattern = re.compile("|".join(map(_bounded, longest_first)))
    return Glossary(pattern, term_of, frozenset(alias[0] for alias in term_of))


def _bounded(word: str) -> str:
    left = r"(?<![a-z0-9])" if word[0].isascii() else ""
    right = r"(?![a-z0-9])" if word[-1].isascii() else ""
    return left + re.escape(word) + right


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()
