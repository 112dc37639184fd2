"""The known name that a mistyped one most likely meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def folded(name: str) -> str:
    """A name without what the eye overlooks: full-width forms, case, and the kind of dash."""
    return unicodedata.normalize("NFKC", name).casefold().replace("_", "-").strip()


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The name of `known` nearest to `name`, or None where none is near (ratio of matching characters below 0.6)."""
    from difflib import get_close_matches  # noqa: PLC0415 - a specification without mistakes needs none

    by_folded: dict[str, str] = {}
    for candidate in known:
        by_folded.setdefault(folded(candidate), candidate)
    matches = get_close_matches(folded(name), by_folded, n=1, cutoff=0.6)
    return by_folded[matches[0]] if matches else None
