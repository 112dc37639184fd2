"""The known name that a mistyped one most likely meant."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from mediaorg.text import Text, literal

MANY: Final = 1_000  # names; of more, only those that share most pairs of letters are looked at closely
CLOSEST: Final = 64
CUTOFF: Final = 0.6


def folded(name: str) -> str:
    """A name without what the eye overlooks: full-width forms, case, and the kind of dash."""
    return unicodedata.normalize("NFKC", name).casefold().replace("_", "-").strip()


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The name of `known` nearest to `name`, or None where none is near (ratio of matching characters below 0.6)."""
    return _nearest(name, frozenset(known))


@lru_cache(maxsize=256)
def _nearest(name: str, known: frozenset[str]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415 - a specification without mistakes needs none

    by_folded = _by_folded(known)
    meant = folded(name)
    candidates = by_folded if len(by_folded) <= MANY else _alike(meant, known)
    matches = get_close_matches(meant, candidates, n=1, cutoff=CUTOFF)
    return by_folded[matches[0]] if matches else None


@lru_cache(maxsize=4)
def _by_folded(known: frozenset[str]) -> Mapping[str, str]:
    by_folded: dict[str, str] = {}
    for candidate in sorted(known):
        by_folded.setdefault(folded(candidate), candidate)
    return by_folded


def _alike(meant: str, known: frozenset[str]) -> list[str]:
    """The few names that share most pairs of letters with one, for their length."""
    by_pair = _by_pair(known)
    shared: Counter[str] = Counter()
    for pair in _pairs(meant):
        shared.update(by_pair.get(pair, ()))
    likeness = {name: count / (len(name) + len(meant)) for name, count in shared.items()}
    return sorted(likeness, key=lambda name: (-likeness[name], name))[:CLOSEST]


@lru_cache(maxsize=4)
def _by_pair(known: frozenset[str]) -> Mapping[str, list[str]]:
    by_pair: dict[str, list[str]] = {}
    for name in _by_folded(known):
        for pair in _pairs(name):
            by_pair.setdefault(pair, []).append(name)
    return by_pair


def _pairs(name: str) -> set[str]:
    return {name[place : place + 2] for place in range(len(name) - 1)}


def hint(near: str | None) -> Text | str:
    """What stands behind “there is no …”: the name that was most likely meant; nothing where none is near."""
    named = literal(near or "")
    return Text(f": did you mean “{named}”?", f"，是不是想写“{named}”？") if near else ""
